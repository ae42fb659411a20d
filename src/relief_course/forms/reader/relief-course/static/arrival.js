/* Bringing a reader to the place on a page that the address names, and keeping it there until the page stands still. */
import { isLost } from './place.js';

const STILL_MS = 700; // forms, pictures and the bar above come late, and each moves what stands below it
const AT_MOST_MS = 8000;
const NEAR = 2;
const READERS_OWN = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

export class Arrival {
  /** @param scroller the element that scrolls. */
  constructor(scroller) {
    this.scroller = scroller;
    this.unnamed = 0; // where the reader was when the address named no section yet
    this.stop = () => {};
  }

  /** Remember the place that the Back button leads to from a section. */
  leave() {
    if (!window.location.hash) this.unnamed = this.scroller.scrollTop;
  }

  /** Go back to where the reader was before the address named a section. */
  back() {
    this.stop();
    this.scroller.scrollTop = this.unnamed;
  }

  /**
   * Bring a section to the top, and again as often as something above it grows, unless the reader scrolls.
   * @param section the section's first cell, or a word of the glossary
   */
  bring(section) {
    this.stop();
    const controller = new AbortController();
    const { signal } = controller;
    this.stop = () => controller.abort();
    for (const type of READERS_OWN) window.addEventListener(type, this.stop, { signal, capture: true, passive: true });
    const end = performance.now() + AT_MOST_MS;
    let still = performance.now();
    const settle = () => {
      const now = performance.now();
      if (signal.aborted || !section.isConnected || now > end || now - still > STILL_MS) return this.stop();
      if (this.pull(section)) still = now;
      requestAnimationFrame(settle);
    };
    settle();
    focusHeading(section);
  }

  /** Scroll a section to the top; tell whether that moved anything. */
  pull(section) {
    const { scroller } = this;
    const away = section.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    if (Math.abs(away) <= NEAR) return false;
    const before = scroller.scrollTop;
    scroller.scrollTop = before + away;
    return scroller.scrollTop !== before; // near the page's end there is nothing left to scroll
  }
}

/** Let the keyboard and a screen reader go on from the section, unless they are in the middle of something else. */
function focusHeading(section) {
  const heading = section.querySelector('h1, h2, h3, h4') ?? section;
  if (!isLost(document.activeElement) && !document.activeElement.closest('a')) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
