/* The edition without installation: Python runs in the browser, and the browser keeps what Python's disk would (keep.js). */

const NOTEBOOK = /\.ipynb$/;
const KERNEL = 'python';
const CALM_MS = 200;

/** The browser's keeper of answers; undefined where a server runs Python and has a disk. */
export const keeper = globalThis.reliefKeeper;

/** Return the address of a notebook, wherever Python runs. */
export function pageAddress(path, hash, baseUrl) {
  const place = keeper ? `notebooks/index.html?path=${path}${hash}` : `notebooks/${path}${hash}`;
  return new URL(place, new URL(baseUrl, document.baseURI)).href;
}

/** Return the address of a page of plain HTML, wherever Python runs. */
export function plainAddress(path, hash, baseUrl) {
  const base = new URL(baseUrl, document.baseURI);
  return new URL(keeper ? `../${path.replace(/^notebooks\//, 'read/')}${hash}` : `files/${path}${hash}`, base).href;
}

/** Return the notebook in the browser's address, or "". */
export function notebookInAddress() {
  const path = new URLSearchParams(window.location.search).get('path') ?? '';
  return NOTEBOOK.test(path) ? path : '';
}

/**
 * Start the page's Python before Jupyter would, which first draws the page.
 * @param services the application's service manager
 * @param shipped a promise of the pages that the course ships, by name
 * @returns the notebook's path once its session is there, or "" if there is none
 */
export async function startInBrowser({ sessions, kernelspecs }, shipped) {
  const path = notebookInAddress();
  const name = path.split('/').pop();
  if (!(name.replace(NOTEBOOK, '') in (await shipped))) return '';
  try {
    await kernelspecs.ready;
    // Widgets belong to the page's own connection, which comes later.
    await sessions.startNew({ path, name, type: 'notebook', kernel: { name: KERNEL } }, { kernelConnectionOptions: { handleComms: false } });
    return path;
  } catch (error) {
    console.error('relief-course', error); // Jupyter will try by itself, and tell the reader
    return '';
  }
}

/**
 * Give Python what the browser kept; it waits for nothing, since Python takes things in their order.
 * @param session the page's session
 * @param model the notebook
 * @param path its path
 */
export function giveKept(session, model, path) {
  const handedIn = /^exercises\//.test(path);
  const kept = { path, ...keeper.everything(), notebook: handedIn ? JSON.stringify(model.toJSON()) : '' };
  const code = `from relief_course.forms.browser import take; take(${JSON.stringify(JSON.stringify(kept))})`;
  session.session?.kernel?.requestExecute({ code, silent: true, store_history: false });
}

/** Call a function a moment after another tab has kept something. */
export function onKeptElsewhere(told) {
  let timer = 0;
  window.addEventListener('storage', event => {
    if (!event.key?.startsWith('relief-kept:')) return;
    clearTimeout(timer);
    timer = setTimeout(told, CALM_MS);
  });
}
