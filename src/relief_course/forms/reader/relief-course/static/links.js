/* Links from page to page: Jupyter would open another browser tab, or download the notebook. */

import { keeper, pageAddress, plainAddress } from './site.js';

const VIEWS = /^(?:files|notebooks|tree|edit|lab\/tree|doc\/tree|lab)\//;

/**
 * Open links to notebooks as pages, in the same tab; a click that asks for a new tab gets one.
 * @param pageAt finds the reader page of an event's target.
 */
export function guardLinks(pageAt, baseUrl, single, commands) {
  const follow = event => {
    const anchor = event.target instanceof Element && event.target.closest('a[href]');
    const page = anchor && pageAt(anchor);
    if (!page || anchor.getAttribute('href').startsWith('#')) return; // "#": within this page
    const href = hrefOf(anchor, page, baseUrl);
    const link = notebookLink(href, baseUrl);
    const plain = link ? '' : plainPage(href, baseUrl);
    if (!link && !plain) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const view = plain || (single ? pageAddress(link.path, link.hash, baseUrl) : new URL(`lab/tree/${link.path}${link.hash}`, baseUrl).href);
    const asksForTab = anchor.target === '_blank' && anchor.closest('.relief'); // Jupyter gives every link of a text that target
    if (asksForTab || event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey) window.open(view, '_blank', 'noopener');
    else if (single && isHere(view)) pageAt(anchor).goTo(link.hash);
    else if (single || plain) window.location.assign(view);
    else void commands.execute('docmanager:open', { path: decodeURIComponent(link.path) });
  };
  window.addEventListener('click', follow, true);
  window.addEventListener('auxclick', event => { if (event.button === 1) follow(event); }, true);
  if (single) window.addEventListener('click', event => followWithin(event, pageAt));
}

/** Follow a link to a section of its own page, unless a form has done so; the browser would do nothing the second time. */
function followWithin(event, pageAt) {
  const anchor = event.target instanceof Element && event.target.closest('a[href^="#"]');
  if (!anchor || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || !pageAt(anchor)) return;
  event.preventDefault();
  pageAt(anchor).goTo(anchor.hash);
}

/**
 * Keep Back and Forward within a page from Jupyter, which would open the page a second time over the first.
 * @param pageHere finds the reader page that fills the tab
 */
export function guardHistory(pageHere) {
  window.addEventListener('popstate', event => { if (pageHere()) event.stopImmediatePropagation(); }, true);
}

/** Tell whether an address is that of the page in this tab, whatever section it names. */
function isHere(view) {
  const there = new URL(view, document.baseURI);
  const named = new URLSearchParams(window.location.search).get('path'); // without installation; elsewhere it is null
  return there.pathname === window.location.pathname && there.searchParams.get('path') === named;
}

/** Return the address of a page of plain HTML on this server, or "" for any other link. */
function plainPage(href, baseUrl) {
  const link = serverLink(href, baseUrl);
  return link?.path.endsWith('.html') ? plainAddress(link.path, link.hash, baseUrl) : '';
}

/** Return where a link leads. A form's links start from its notebook, which may not be the browser's address. */
function hrefOf(anchor, page, baseUrl) {
  if (!keeper) return anchor.href;
  const start = new URL(`files/${page.panel.context.path}`, new URL(baseUrl, document.baseURI));
  return new URL(anchor.getAttribute('href'), start).href;
}

/** Return path (still encoded) and hash of a notebook on this server, or null for any other link. */
export function notebookLink(href, baseUrl) {
  const link = serverLink(href, baseUrl);
  return link?.path.endsWith('.ipynb') ? link : null;
}

function serverLink(href, baseUrl) {
  const base = new URL(baseUrl, document.baseURI);
  const url = new URL(href, document.baseURI);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return null;
  const path = url.pathname.slice(base.pathname.length).replace(VIEWS, '');
  return { path, hash: url.hash };
}
