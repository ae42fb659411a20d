/* Lets a second visit work without the internet: a service worker keeps the site's files, which are everybody's.
 *
 * Only pages that come over TLS, or from this very computer, may have one; elsewhere the page says that it has none.
 */
(() => {
  const root = new URL(document.currentScript.dataset.root, document.baseURI);
  const CORE = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"];
  const READY = ".relief-reader[data-relief-state=ready]";
  const LOOK_MS = 1000;
  const say = (text) => {
    const line = document.getElementById("offline");
    if (line) line.textContent = text;
  };

  if (!navigator.serviceWorker) {
    const why = window.isSecureContext ? "This browser does not let pages" : "This page does not come over a secure connection (https), so it cannot";
    say(`${why} work without the internet. Your answers are kept all the same.`);
    return;
  }

  /** Once the interactive page runs, keep what it has loaded, and the other pages, for a visit without the internet. */
  function keepOpened(worker) {
    if (!document.querySelector(READY)) return void setTimeout(() => keepOpened(worker), LOOK_MS);
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name.split("#")[0]);
    const core = CORE.map((name) => new URL(`lite/static/pyodide/${name}`, root).href);
    worker.postMessage({ keep: [...new Set([location.href.split("#")[0], ...loaded, ...core])] });
  }

  navigator.serviceWorker.register(new URL("service-worker.js", root), { scope: root.href }).then(
    async () => {
      const { active } = await navigator.serviceWorker.ready;
      say("The lessons to read work without the internet from now on. The interactive edition does once it has been open here.");
      if (/\/lite\/notebooks\//.test(location.pathname)) keepOpened(active);
    },
    () => say("This browser does not keep the site for a visit without the internet. Your answers are kept all the same."),
  );
})();
