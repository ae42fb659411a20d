/* Notes: a word that links to the glossary opens its meaning in place. */

const GLOSSARY = /15-glossary-of-terms\.ipynb#([a-z0-9-]+)$/;

/**
 * Open a note where a term is tapped, or where Enter is pressed on it; Escape and leaving close it.
 * @param pageAt finds the reader page of an event's target
 * @param base where the reader's files are
 */
export function guardTerms(pageAt, base) {
  let terms;
  const known = async () => (terms ??= await (await fetch(`${base}terms.json`, { cache: 'no-cache' })).json());
  window.addEventListener('click', event => {
    const anchor = event.target instanceof Element && event.target.closest('a[href*="15-glossary-of-terms.ipynb#"]');
    const id = anchor && pageAt(anchor) && GLOSSARY.exec(anchor.getAttribute('href'))?.[1];
    if (!id || anchor.closest('.relief-term-note') || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    known().then(all => (all[id] ? open(anchor, all[id]) : window.location.assign(anchor.href)),
      () => window.location.assign(anchor.href));
  }, true);
}

function open(anchor, term) {
  document.querySelector('.relief-term-note')?.remove();
  const note = document.createElement('div');
  note.className = 'relief-term-note';
  note.popover = 'auto';
  note.tabIndex = -1;
  note.setAttribute('role', 'dialog');
  note.setAttribute('aria-label', term.term);
  note.innerHTML = `<p><strong></strong> <span lang="es"></span></p><p>${term.plain}</p>` +
    `${term.more ? `<p>${term.more}</p>` : ''}<p><a>Open the glossary</a> <button type="button">Close</button></p>`;
  note.querySelector('strong').textContent = term.term;
  note.querySelector('[lang]').textContent = term.spanish;
  note.querySelector('a').href = anchor.href;
  note.querySelector('button').addEventListener('click', () => note.hidePopover());
  note.addEventListener('toggle', event => {
    if (event.newState !== 'closed') return;
    const hadFocus = note.contains(document.activeElement) || document.activeElement === document.body;
    note.remove();
    if (hadFocus) anchor.focus({ preventScroll: true });
  });
  // Inside the page, so that its keys, links and theme hold for the note as well.
  anchor.closest('.relief-reader').append(note);
  note.showPopover();
  place(note, anchor.getBoundingClientRect());
  note.focus({ preventScroll: true });
}

/** Put the note under its word, or above it where there is no room. */
function place(note, word) {
  const { offsetWidth: width, offsetHeight: height } = note;
  const below = word.bottom + 6;
  const top = below + height > window.innerHeight ? Math.max(8, word.top - height - 6) : below;
  note.style.top = `${top}px`;
  note.style.left = `${Math.max(8, Math.min(word.left, window.innerWidth - width - 8))}px`;
}
