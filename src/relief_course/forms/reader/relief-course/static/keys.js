/* Keeps Jupyter's shortcuts off a reader page: with the focus in a form, a single "x" would delete its cell. */
import { _ } from './words.js';

const SUPPRESS = 'data-lm-suppress-shortcuts';

/** The notebook's own handlers of these would select, drag, edit or cut cells. */
const NOTEBOOK_EVENTS = ['keydown', 'mousedown', 'dblclick', 'contextmenu', 'focusin', 'focusout'];

/**
 * Suppress every Jupyter shortcut on reader pages; forms and the browser still get the key.
 * @param pageAt finds the reader page of an event's target.
 */
export function guardKeys(pageAt) {
  window.addEventListener('keydown', event => {
    const page = pageAt(event.target);
    if (!page) return;
    suppressShortcuts(event.target);
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      page.remark(_('Answers save by themselves; each question says when.'));
    }
  }, true);
}

/** Keep the page's events from the notebook around them, as long as isReading() says so. */
export function shieldNotebook(node, isReading) {
  for (const type of NOTEBOOK_EVENTS) {
    node.addEventListener(type, event => { if (isReading()) event.stopPropagation(); });
  }
}

/** Mark the target, for this event only, with the attribute at which Lumino stops looking for shortcuts. */
function suppressShortcuts(target) {
  if (target.hasAttribute(SUPPRESS)) return;
  target.setAttribute(SUPPRESS, 'true');
  setTimeout(() => target.removeAttribute(SUPPRESS));
}
