/* The end of each step of the chosen way, told where it is: at the end of its section, or at the foot of the page. */

const CLASS = 'relief-step-end';
const HIDDEN_ROLES = ['grading', 'setup'];

/**
 * Show a line at the end of each step, in the place of those shown before.
 * @param cells the page's cells
 * @param steps what stepsHere gave
 */
export function showStepEnds(cells, { ends, foot }) {
  for (const cell of cells) cell.node.querySelector(`:scope > .${CLASS}`)?.remove();
  for (const { section, after } of ends) {
    const last = section && lastCellOf(cells, section);
    if (last) last.node.append(endLine(after));
  }
  if (foot) showFoot(cells, ends.some(end => !end.section), foot);
}

/** The page's own foot speaks to whoever reads lesson by lesson; the way comes before it. */
function showFoot(cells, whole, after) {
  const stop = cells.find(cell => lookOf(cell) === 'stop');
  if (stop) stop.node.prepend(whole ? endLine(after) : line(`You follow “${after.way}”. `, 'Its next step', after));
  else if (whole) cells.findLast(isSeen)?.node.append(endLine(after));
}

/** Return the last cell of a section: the one before the next heading of its kind, or before the page's foot. */
function lastCellOf(cells, section) {
  const first = cells.findIndex(cell => reliefOf(cell).section === section);
  if (first < 0) return undefined;
  const rest = cells.slice(first + 1);
  const ends = rest.findIndex(cell => lookOf(cell) === 'stop' || (reliefOf(cell).section && sourceOf(cell).startsWith('## ')));
  return (ends < 0 ? rest : rest.slice(0, ends)).findLast(isSeen) ?? cells[first];
}

const endLine = after => line('End of this step. ', `Next in “${after.way}”`, after);

function line(said, next, { way, text, href }) {
  const told = document.createElement('p'); // no landmark: a page has several
  told.className = CLASS;
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text || 'See how far you are';
  told.append(said, text ? `${next}: ` : `You are at the end of “${way}”. `, link);
  return told;
}

const reliefOf = cell => cell.model.getMetadata('relief') ?? {};
const lookOf = cell => reliefOf(cell).look;
const sourceOf = cell => cell.model.sharedModel.getSource();
const isSeen = cell => cell.model.type !== 'raw' && !HIDDEN_ROLES.includes(reliefOf(cell).role);
