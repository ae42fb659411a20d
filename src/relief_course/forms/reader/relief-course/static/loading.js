/* "Loading the page…" (remoteEntry.js says it) goes when the page, or whatever else is in this tab, has something to show. */

export function hideLoading() {
  document.getElementById('relief-loading')?.remove();
}
