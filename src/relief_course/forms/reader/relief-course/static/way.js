/* The way through the course that a learner chose on the start page: where this page lies on it, and what comes next. */

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
 * @returns [{text, href, named?}]; `named` is the part of the text that a narrow screen leaves out
 */
export function leadingOn(ways, path, hash, address) {
  const [, folder, page] = OF_THE_COURSE.exec(path) ?? [];
  if (!page || (page === START_PAGE && !hash)) return []; // its own button leads on
  const to = (text, place) => ({ text, href: address(`${folder}${place}`) });
  const links = page === START_PAGE ? [] : [to('Start page', START_PAGE)];
  const way = ways[chosenWay()];
  const place = way ? placeOn(way, page, hash) : -1;
  const next = way?.steps[place + 1];
  if (place < 0) return links;
  const named = `in “${way.title}”, `;
  if (next) return [...links, { ...to(`Next ${named}${place + 2} of ${way.steps.length}: ${next.title}`, next.path), named }];
  return [...links, to(`You are at the end of “${way.title}”: see how far you are`, START_PAGE)];
}

/**
 * Return what a page says at the end of each of its steps on the chosen way, and at its foot.
 * @returns {ends: [{section, after}], foot}: a section's id ("" for a page that is a step as a whole), and the link after it;
 *   `foot` is the link that the reader's own place leads to, {title, text, href}
 */
export function stepsHere(ways, path, hash, address) {
  const [, folder, page] = OF_THE_COURSE.exec(path) ?? [];
  const way = page && ways[chosenWay()];
  if (!way) return { ends: [] };
  const after = place => {
    const next = way.steps[place + 1];
    const where = next?.lesson && next.path.split('#')[0] !== page ? ` (in “${next.lesson}”)` : '';
    return next
      ? { way: way.title, text: `${next.title}${where}`, href: address(`${folder}${next.path}`) }
      : { way: way.title, text: '', href: address(`${folder}${START_PAGE}`) };
  };
  const ends = [...way.steps.entries()]
    .filter(([, step]) => step.path.split('#')[0] === page)
    .map(([place, step]) => ({ section: step.path.split('#')[1] ?? '', after: after(place) }));
  return ends.length ? { ends, foot: after(placeOn(way, page, hash)) } : { ends };
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
