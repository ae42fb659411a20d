/* The browser's tab, for a page that has it to itself. */
import { _, asWords } from './words.js';

export class Tab {
  /** @param page the reader page that the tab shows */
  constructor(page) {
    this.page = page;
  }

  /** Give the page the whole of the tab. */
  fill() {
    const { page } = this;
    document.body.classList.add('relief-reader-page');
    document.documentElement.lang ||= 'en';
    this.hideJupyter();
    page.tools.app.formatChanged?.connect(() => this.hideJupyter()); // a window that grows wide gets its header back
    this.addSkipLink();
    this.keepTitle();
    this.printDetailsOpen();
    window.addEventListener('hashchange', () => { page.arrive(); void page.leadOn(); });
    window.addEventListener('relief-way', () => void page.leadOn());
    window.addEventListener('pagehide', () => sessionStorage.setItem(page.placeKey, page.scroller.scrollTop));
  }

  /** Give Jupyter back what is its own. */
  leave() {
    const { shell } = this.page.tools.app;
    document.body.classList.remove('relief-reader-page');
    this.skipLink.remove();
    shell.expandTop?.();
    shell.menu?.setHidden(false);
  }

  /** Take away Jupyter's own header and menu. */
  hideJupyter() {
    if (!this.page.reading) return;
    const { shell } = this.page.tools.app;
    shell.collapseTop?.();
    shell.menu?.setHidden(true);
  }

  addSkipLink() {
    const { scroller } = this.page;
    scroller.tabIndex = -1;
    scroller.id = 'relief-lesson';
    this.skipLink = asWords(document.createElement('a'));
    this.skipLink.className = 'relief-reader-skip';
    this.skipLink.href = '#relief-lesson';
    this.skipLink.textContent = _('Skip to the lesson');
    this.skipLink.addEventListener('click', event => { event.preventDefault(); this.focusLesson(); });
    document.body.prepend(this.skipLink);
  }

  focusLesson() {
    const heading = this.page.notebook.node.querySelector('h1, h2') ?? this.page.scroller;
    heading.tabIndex = -1;
    heading.focus();
  }

  keepTitle() {
    new MutationObserver(() => this.setTitle()).observe(document.head.querySelector('title'), { childList: true });
    this.setTitle();
  }

  /** Name the tab as the page's heading does. */
  setTitle() {
    const { notebook, reading } = this.page;
    const heading = notebook.node.querySelector('h1');
    const title = [...(heading?.childNodes ?? [])].filter(isProse).map(node => node.textContent).join('').trim();
    if (reading && title && document.title !== title) document.title = title;
  }

  printDetailsOpen() {
    const { page } = this;
    let closed = [];
    window.addEventListener('beforeprint', () => {
      closed = page.reading ? [...page.panel.node.querySelectorAll('details:not([open])')] : [];
      for (const details of closed) details.open = true;
    });
    window.addEventListener('afterprint', () => { for (const details of closed) details.open = false; });
  }
}

/** Tell whether a part of a heading is its text, rather than a control that Jupyter put there. */
function isProse(node) {
  return node.nodeType === Node.TEXT_NODE || (node.nodeType === Node.ELEMENT_NODE && !node.matches('button, .jp-collapseHeadingButton, a.jp-InternalAnchorLink'));
}
