/* Keeps the reader's place (scroll and focus) while a page's forms are drawn again. */

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';
const DRAWN_WITHIN_MS = 4000;

/**
 * Remember the place; hold each output's height, so that nothing moves.
 * @param cells the page's code cells
 * @param scroller the element that scrolls
 * @param top where to scroll to, rather than where it is now
 * @returns a function that waits until the outputs are drawn, then restores the place
 */
export function keepPlace(cells, scroller, top = scroller.scrollTop) {
  const areas = cells.map(cell => cell.outputArea.node);
  const focused = focusedControl(areas);
  for (const area of areas) area.style.minHeight = `${area.offsetHeight}px`;
  return async () => {
    await drawn(areas);
    for (const area of areas) area.style.minHeight = '';
    scroller.scrollTop = top;
    // Only a focus that was lost with its form is given back; the reader may have moved on.
    if (focused && isLost(document.activeElement)) controls(focused.area)[focused.index]?.focus({ preventScroll: true });
  };
}

/** Tell whether the focus is nowhere that a reader could have put it. */
export function isLost(element) {
  return !element || element === document.body || element.matches('.jp-Cell, .jp-Notebook, .jp-WindowedPanel-outer');
}

function focusedControl(areas) {
  const area = areas.find(each => each.contains(document.activeElement));
  return area && { area, index: controls(area).indexOf(document.activeElement) };
}

function controls(area) {
  return [...area.querySelectorAll(FOCUSABLE)];
}

/** Wait until every output shows something: widgets draw themselves some time after their cell has run. */
export async function drawn(areas) {
  const isEmpty = output => !output.firstElementChild || output.textContent.trim() === '';
  const end = performance.now() + DRAWN_WITHIN_MS;
  while (performance.now() < end) {
    if (!areas.some(area => [...area.querySelectorAll('.jp-OutputArea-output')].some(isEmpty))) break;
    await new Promise(resolve => setTimeout(resolve, 30));
  }
  await new Promise(resolve => setTimeout(resolve));
}
