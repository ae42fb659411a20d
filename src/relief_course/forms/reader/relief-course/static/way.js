/* The way through the course that a learner chose on the start page: where this page lies on it, and what comes next. */
import { _, quoted, withNodes } from './words.js';

const START_PAGE = 'notebooks/00-start-here.ipynb';
const OF_THE_COURSE = /^(.*?)((?:notebooks|exercises)\/.+)$/;

/** Return the ways by id, each {title, steps: [{title, path, lesson}]}; none, when they cannot be had. */
export async function fetchWays(base) {
  try {
    const response = await fetch(`${base}ways.json`, { cache: 'no-cache' });
    return response.ok ? await response.json() : {};
  } catch (error) {
    console.error('relief-course', error);
    return {};
  }
}

/**
 * Return the links that lead on from a page: back to the start page, and to the next step of the chosen way.
 * @param ways what fetchWays gave
 * @param path the notebook's path on this server
 * @param hash the section that the reader came to, as in the address
 * @param address makes an address of a path on this server
 * @returns [{said, href}]; `said` are the nodes of its text
 */
export function leadingOn(ways, path, hash, address) {
  const [, folder, page] = OF_THE_COURSE.exec(path) ?? [];
  if (!page || (page === START_PAGE && !hash)) return []; // its own button leads on
  const to = (place, said) => ({ said, href: address(`${folder}${place}`) });
  const links = page === START_PAGE ? [] : [to(START_PAGE, [_('Start page')])];
  const way = ways[chosenWay()];
  const place = way ? placeOn(way, page, hash) : -1;
  const next = way?.steps[place + 1];
  if (place < 0 && !(way && links.length)) return links;
  const title = quoted(way.title);
  if (place < 0) return [...links, to(START_PAGE, withNodes(_('Not a step of “{way}”: back to your way'), { way: title }))];
  if (!next) return [...links, to(START_PAGE, withNodes(_('You are at the end of “{way}”: see how far you are'), { way: title }))];
  const counted = _('Next {in_way}{number} of {total}: {step}', { number: place + 2, total: way.steps.length });
  return [...links, to(next.path, withNodes(counted, { in_way: inWay(title), step: quoted(next.title) }))];
}

/** The part of a link that a narrow screen leaves out. */
function inWay(way) {
  const part = document.createElement('span');
  part.className = 'relief-reader-in-way';
  // Translators: stands in the sentence above, for {in_way}, with a space at its end.
  part.append(...withNodes(_('in “{way}”, '), { way }));
  return part;
}

/**
 * Return what a page says at the end of each of its steps on the chosen way, and at its foot.
 * @returns {ends: [{section, after}], foot}: a section's id ("" for a page that is a step as a whole), and the link after it;
 *   `foot` is the link that the reader's own place leads to, {way, said, href}; at the way's end `said` is missing
 */
export function stepsHere(ways, path, hash, address) {
  const [, folder, page] = OF_THE_COURSE.exec(path) ?? [];
  const way = page && ways[chosenWay()];
  if (!way) return { ends: [] };
  const after = place => {
    const next = way.steps[place + 1];
    if (!next) return { way: way.title, href: address(`${folder}${START_PAGE}`) };
    const [step, elsewhere] = [quoted(next.title), next.lesson && next.path.split('#')[0] !== page];
    const said = elsewhere ? withNodes(_('{step} (in “{lesson}”)'), { step, lesson: quoted(next.lesson) }) : [step];
    return { way: way.title, said, href: address(`${folder}${next.path}`) };
  };
  const ends = [...way.steps.entries()]
    .filter(([, step]) => step.path.split('#')[0] === page)
    .map(([place, step]) => ({ section: step.path.split('#')[1] ?? '', after: after(place) }));
  return ends.length ? { ends, foot: after(lastHere(way, page, placeOn(way, page, hash))) } : { ends };
}

/** Return the last of the steps that follow one another on a page, from one of them on. */
function lastHere(way, page, place) {
  const beyond = way.steps.findIndex((step, one) => one > place && step.path.split('#')[0] !== page);
  return (beyond < 0 ? way.steps.length : beyond) - 1;
}

/** Return which step of a way the reader is at, or -1 where the page is not on it. */
function placeOn(way, page, hash) {
  const exact = way.steps.findIndex(step => step.path === `${page}${hash}`);
  return exact >= 0 ? exact : way.steps.findIndex(step => step.path.split('#')[0] === page);
}

function chosenWay() {
  try {
    return localStorage.getItem('relief-way') ?? '';
  } catch {
    return ''; // blocked storage
  }
}
