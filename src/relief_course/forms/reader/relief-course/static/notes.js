/* Notes: a word that links to the glossary opens its meaning where it stands. */
import { _, asContent, asWords, quoted } from './words.js';

const LINK = 'a[href*="15-glossary-of-terms.ipynb"]';
const TERM = /15-glossary-of-terms\.ipynb[^#]*#([a-z0-9-]+)$/;

/**
 * Open a note where a term is tapped, or where Enter or Space is pressed on it; Escape and leaving close it.
 * A click that asks for a new tab goes to the glossary's page, and so does every link where notes cannot be read.
 * @param pageAt finds the reader page of an event's target
 * @param base where the reader's files are
 */
export function guardTerms(pageAt, base) {
  let known;
  const terms = () => (known ??= read(`${base}terms.json`).catch(() => ({})));
  const termOf = event => {
    const anchor = event.target instanceof Element ? event.target.closest(LINK) : null;
    const id = anchor && !anchor.closest('.relief-note-of-term') && pageAt(anchor) && TERM.exec(anchor.getAttribute('href'))?.[1];
    return id ? { anchor, id } : null;
  };
  window.addEventListener('click', event => {
    const term = !event.ctrlKey && !event.metaKey && !event.shiftKey && termOf(event);
    if (!term) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void terms().then(all => (all[term.id] ? open(term.anchor, all[term.id]) : follow(term.anchor)));
  }, true);
  window.addEventListener('keydown', event => {
    const term = event.key === ' ' && termOf(event);
    if (!term) return;
    event.preventDefault(); // a space would scroll the page
    term.anchor.click();
  }, true);
  window.addEventListener('focusin', event => termOf(event)?.anchor.setAttribute('aria-haspopup', 'dialog'), true);
}

async function read(address) {
  return (await fetch(address, { cache: 'no-cache' })).json();
}

/** Go where a link leads, past the note. */
function follow(anchor) {
  anchor.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true }));
}

function open(anchor, term) {
  document.querySelector('.relief-note-of-term')?.remove(); // a closed one goes a moment later
  const meaning = asContent(make('div', { id: `relief-note-${Date.now()}` }));
  meaning.innerHTML = `<p>${term.plain}</p>${term.more ? `<p>${term.more}</p>` : ''}`;
  const close = make('button', { type: 'button', textContent: _('Close') });
  const onward = make('a', { href: anchor.href, textContent: _('Open the glossary') });
  const note = asWords(make('div', { className: 'relief-note-of-term', popover: 'auto', tabIndex: -1 },
    make('p', {}, make('strong', {}, quoted(term.term)), ' · ', make('span', { lang: 'es', textContent: term.spanish })),
    meaning, make('p', {}, close, onward)));
  note.setAttribute('role', 'dialog');
  note.setAttribute('aria-label', _('{term}: what it means', term));
  note.setAttribute('aria-describedby', meaning.id);
  close.addEventListener('click', () => note.hidePopover());
  note.addEventListener('focusout', event => {
    if (event.relatedTarget instanceof Node && !note.contains(event.relatedTarget)) note.hidePopover();
  });
  note.addEventListener('keydown', event => {
    const leaves = event.shiftKey ? event.target !== onward : event.target === onward;
    if (event.key !== 'Tab' || !leaves) return;
    event.preventDefault(); // the note is the last thing on the page: Tab would lose the reader's place
    note.hidePopover();
  });
  note.addEventListener('toggle', event => {
    if (event.newState !== 'closed') return;
    const isLost = note.contains(document.activeElement) || document.activeElement === document.body;
    note.remove();
    if (isLost) anchor.focus({ preventScroll: true });
  });
  // Inside the page, so that its keys, links and theme hold for the note as well.
  anchor.closest('.relief-reader').append(note);
  note.showPopover();
  place(note, anchor.getClientRects()[0]);
  note.focus({ preventScroll: true });
}

function make(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

/** Put the note under its word, or above it where there is more room. */
function place(note, word) {
  const { offsetWidth: width, offsetHeight: height } = note;
  const below = word.bottom + 6;
  const fits = below + height <= window.innerHeight - 8;
  const top = fits ? below : Math.max(8, word.top - height - 6);
  note.style.top = `${top}px`;
  note.style.left = `${Math.max(8, Math.min(word.left, window.innerWidth - width - 8))}px`;
}
