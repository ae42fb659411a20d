/* Starts the page's Python while Jupyter still draws the page: drawing takes as long as Python takes to start. */

/**
 * Start a session for the notebook in the browser's address, if the course ships it; Jupyter finds a session by its path.
 * The page's code does not run yet: that waits for the page, which looks at it first.
 * @param services the package @jupyterlab/services
 * @param shipped a promise of the pages that the course ships, by name
 * @returns the notebook's path once its session is there, or "" if there is none
 */
export async function startPython(services, baseUrl, shipped) {
  const path = notebookInAddress(baseUrl);
  const name = path.split('/').pop();
  if (!(name.replace(/\.ipynb$/, '') in (await shipped))) return '';
  try {
    await services.SessionAPI.startSession({ path, name, type: 'notebook', kernel: { name: 'python3' } });
    return path;
  } catch (error) {
    console.error('relief-course', error); // Jupyter will try by itself, and tell the reader
    return '';
  }
}

/** Connect a notebook to the session that was started for it, before Jupyter would. */
export async function connectEarly(panel, started) {
  if ((await started) === panel.context.path) await panel.sessionContext.initialize();
}

/** Return the path of the notebook that fills the browser's tab, or "". */
function notebookInAddress(baseUrl) {
  const start = `${new URL(baseUrl, document.baseURI).pathname}notebooks/`;
  const { pathname } = window.location;
  return pathname.startsWith(start) ? decodeURIComponent(pathname.slice(start.length)) : '';
}
