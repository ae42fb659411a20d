/* The end of each step of the chosen way, told where it is: at the end of its section, or at the foot of the page. */
import { _, asWords, quoted, withNodes } from './words.js';

const CLASS = 'relief-step-end';
const HIDDEN_ROLES = ['grading', 'setup'];

/**
 * Show a line at the end of each step, in the place of those shown before.
 * @param cells the page's cells
 * @param steps what stepsHere gave
 */
export function showStepEnds(cells, { ends, foot }) {
  for (const cell of cells) cell.node.querySelector(`:scope > .${CLASS}`)?.remove();
  const stop = cells.findLast(cell => lookOf(cell) === 'stop'); // a long lesson has places to stop before its foot too
  const body = stop ? cells.slice(0, cells.indexOf(stop)) : cells;
  const lasts = ends.map(({ section, after }) => {
    const last = section && lastCellOf(body, section);
    if (last) last.node.append(line('read', after));
    return last;
  });
  if (foot) showFoot(body, stop, ends.some(end => !end.section), lasts, foot);
}

/** The page's own foot speaks to whoever reads lesson by lesson; the way comes before it. */
function showFoot(body, stop, whole, lasts, after) {
  const read = body.some(cell => reliefOf(cell).section); // a walkthrough or a quiz is done, not read, to its end
  const said = line(whole ? (read ? 'read' : 'done') : 'beside', after);
  if (!whole && (!stop || lasts.includes(body.findLast(isSeen)))) return;
  if (stop) stop.node.prepend(said);
  else body.findLast(isSeen)?.node.append(said);
}

/** Return the last cell of a section: the one before the next heading of its kind, or the body's last. */
function lastCellOf(cells, section) {
  const first = cells.findIndex(cell => reliefOf(cell).section === section);
  if (first < 0) return undefined;
  const rest = cells.slice(first + 1);
  const ends = rest.findIndex(cell => reliefOf(cell).section && sourceOf(cell).startsWith('## '));
  return (ends < 0 ? rest : rest.slice(0, ends)).findLast(isSeen) ?? cells[first];
}

/** Under a section that was read, a page that was done, and a page beside the way: when a step follows, and when none does. */
const SENTENCES = {
  read: [_('End of this step. Next in “{way}”: {link}'), _('End of this step. You are at the end of “{way}”. {link}')],
  done: [_('When you are done here: next in “{way}”: {link}'), _('When you are done here, you are at the end of “{way}”. {link}')],
  beside: [_('You follow “{way}”. Its next step: {link}'), _('You are at the end of “{way}”. {link}')]
};

function line(how, { way, said, href }) {
  const told = asWords(document.createElement('p')); // no landmark: a page has several
  told.className = CLASS;
  const link = document.createElement('a');
  link.href = href;
  link.append(...(said ?? [_('See how far you are')]));
  const [onward, atEnd] = SENTENCES[how];
  told.append(...withNodes(said ? onward : atEnd, { way: quoted(way), link }));
  return told;
}

const reliefOf = cell => cell.model.getMetadata('relief') ?? {};
const lookOf = cell => reliefOf(cell).look;
const sourceOf = cell => cell.model.sharedModel.getSource();
const isSeen = cell => cell.model.type !== 'raw' && !HIDDEN_ROLES.includes(reliefOf(cell).role);
