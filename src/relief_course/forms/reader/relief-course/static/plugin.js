/* The JupyterLab plugin: makes a reader page of every notebook that says it is a page of the course. */
import './catalog.js'; // asked for with the first: the others wait for it
import { connectEarly, startPython } from './early.js';
import { guardKeys } from './keys.js';
import { guardHistory, guardLinks } from './links.js';
import { hideLoading } from './loading.js';
import { guardTerms } from './notes.js';
import { ReaderPage } from './page.js';
import { fetchPerson } from './person.js';
import { keeper, startInBrowser } from './site.js';
import { fetchWays } from './way.js';

export async function makePlugin(load, base) {
  const shipped = fetchShipped(base);
  const [notebook, cells, widgets, coreutils, services] = await Promise.all(
    ['@jupyterlab/notebook', '@jupyterlab/cells', '@lumino/widgets', '@jupyterlab/coreutils', '@jupyterlab/services'].map(load)
  );
  const baseUrl = coreutils.PageConfig.getBaseUrl();
  let started = keeper ? '' : startPython(services, baseUrl, shipped);
  return {
    id: 'relief-course:reader',
    description: 'Opens pages of the relief course as documents.',
    autoStart: true,
    optional: [notebook.INotebookTracker],
    activate: (app, tracker) => {
      if (!tracker) return;
      if (keeper) started = startInBrowser(app.serviceManager, shipped);
      const tools = {
        app,
        CodeCell: cells.CodeCell,
        Widget: widgets.Widget,
        baseUrl,
        // One notebook fills the browser's tab (Notebook 7), rather than one of many panels (JupyterLab).
        single: document.body.dataset.notebook === 'notebooks',
        shipped: shipped.then(Object.values),
        ways: fetchWays(base),
        person: fetchPerson(coreutils.PageConfig, services.ServerConnection)
      };
      addStyleSheet(base);
      const pages = new Map();
      const open = async panel => {
        void connectEarly(panel, started).catch(error => console.error('relief-course', error));
        await panel.context.ready;
        if (panel.isDisposed || !panel.model.getMetadata('relief')?.autorun) return hideLoading();
        const page = new ReaderPage(panel, tools);
        pages.set(panel.node, page);
        panel.disposed.connect(() => pages.delete(panel.node));
        await page.open();
      };
      const openOrReport = panel => void open(panel).catch(error => { hideLoading(); console.error('relief-course', error); });
      tracker.forEach(openOrReport);
      tracker.widgetAdded.connect((_, panel) => openOrReport(panel));
      guardKeys(target => pageAt(pages, target, tools.single));
      guardTerms(target => pageAt(pages, target, false), base);
      guardLinks(target => pageAt(pages, target, false), tools.baseUrl, tools.single, app.commands);
      if (tools.single) guardHistory(() => pageAt(pages, document.body, true));
    }
  };
}

/** Return the open reader page that an event's target belongs to, or undefined. */
function pageAt(pages, target, single) {
  if (!(target instanceof Element)) return undefined;
  let page = pages.get(target.closest('.relief-reader'));
  // Keys pressed outside of everything belong to the page, where there is one page; a dialog keeps its own.
  if (!page && single && target.contains(document.querySelector('.relief-reader'))) page = [...pages.values()][0];
  return page?.reading ? page : undefined;
}

/** Return the code sources of each page that the course ships, by the page's name; none, when they cannot be had. */
async function fetchShipped(base) {
  try {
    const response = await fetch(`${base}shipped.json`, { cache: 'no-cache' });
    return response.ok ? await response.json() : {};
  } catch (error) {
    console.error('relief-course', error);
    return {};
  }
}

function addStyleSheet(base) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `${base}reader.css`;
  document.head.append(link);
}
