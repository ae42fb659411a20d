/* The module-federation container that JupyterLab loads, written by hand: there is no build step.
   JupyterLab hands over its shared packages (init), then asks for the extension (get). */
(() => {
  const base = new URL('.', document.currentScript.src).href;
  let shared;

  // Jupyter shows nothing until all of its packages are here; loading.js takes this away again.
  if (document.body?.dataset.notebook === 'notebooks') {
    const loading = document.createElement('p');
    loading.id = 'relief-loading';
    loading.setAttribute('role', 'status');
    const say = ({ _, asWords }) => { asWords(loading).textContent = _('Loading the page…'); };
    if (isEnglish()) say({ _: sentence => sentence, asWords: node => node });
    else void import(`${base}words.js`).then(say);
    loading.style.cssText = 'position:fixed;inset:40% 0 auto;text-align:center;font:1.0625rem/1.6 system-ui,sans-serif;color:#767676;z-index:1';
    document.body.append(loading);
  }

  /** Tell whether the page names no other language (catalog.js); then this line waits for nothing. */
  function isEnglish() {
    return !JSON.parse(document.getElementById('jupyter-config-data')?.textContent || '{}').reliefLanguage;
  }

  /** Return one of JupyterLab's own packages. */
  const load = async name => {
    const versions = shared[name];
    if (!versions) throw new Error(`JupyterLab does not share ${name}`);
    const newest = Object.keys(versions).sort().pop();
    return (await versions[newest].get())();
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB['relief-course'] = {
    init: scope => { shared = scope; },
    get: async module => {
      if (module !== './extension') throw new Error(`relief-course has no module ${module}`);
      const { makePlugin } = await import(`${base}plugin.js`);
      const plugin = await makePlugin(load, base);
      return () => ({ __esModule: true, default: plugin });
    }
  };
})();
