/* Lets a second visit work without the internet: a service worker keeps the site's files, which are everybody's.
 *
 * Only pages that come over TLS, or from this very computer, may have one; elsewhere the page says that it has none.
 */
(() => {
  const root = new URL(document.currentScript.dataset.root, document.baseURI);
  const READY = ".relief-reader[data-relief-state=ready]";
  const LOOK_MS = 1000;
  const MOST_FILES = 1000;
  const ALL_KEPT = "This site works without the internet from now on, the interactive edition too.";
  const READING_KEPT =
    "The lessons to read work without the internet from now on. The interactive edition does once a lesson has been open here for a few minutes.";
  const say = (text) => {
    const line = document.getElementById("offline");
    if (line) line.textContent = text;
  };

  if (!navigator.serviceWorker) {
    const why = window.isSecureContext ? "This browser does not let pages" : "This page does not come over a secure connection (https), so it cannot";
    say(`${why} work without the internet. Your answers are kept all the same.`);
    return;
  }

  /** Keep what the interactive page has loaded, and the other pages, for a visit without the internet. */
  function keepOpened(worker) {
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name.split("#")[0]);
    worker.postMessage({ keep: [location.href.split("#")[0], ...loaded] });
  }

  performance.setResourceTimingBufferSize(MOST_FILES); // JupyterLite loads nearly as many as a browser remembers
  const isInteractive = /\/lite\/notebooks\//.test(location.pathname);

  /** Register the worker; while an interactive page starts, the line and the computer are the page's alone. */
  function register() {
    if (isInteractive && !document.querySelector(READY)) return void setTimeout(register, LOOK_MS);
    navigator.serviceWorker.register(new URL("service-worker.js", root), { scope: root.href }).then(
      async () => {
        const { active } = await navigator.serviceWorker.ready;
        const isWhole = (await caches.match(new URL("kept-whole", root))) !== undefined;
        say(isWhole ? ALL_KEPT : READING_KEPT);
        if (isInteractive) keepOpened(active);
      },
      () => say("This browser does not keep the site for a visit without the internet. Your answers are kept all the same."),
    );
  }

  register();
})();
