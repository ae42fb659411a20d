/* In a training session many people share one server, and often one laptop: whose work this is, and how to switch. */
import { _, quoted, withNodes } from './words.js';

/**
 * Return whose work a page shows, or null where nobody signs in; tell the session which page is open.
 * @param config JupyterLab's PageConfig
 * @param connection JupyterLab's ServerConnection, which proves who asks
 * @returns {name, feedback, room, feedbackAddress, roomAddress, switchAddress, health}
 */
export async function fetchPerson(config, connection) {
  const hub = config.getOption('hubPrefix');
  if (!hub) return null;
  const base = config.getBaseUrl();
  const tell = () => tellPlace(`${base}relief/person`, pathBelow(base), connection);
  document.addEventListener('visibilitychange', () => document.hidden || void tell());
  const told = await tell();
  if (!told) return null;
  const at = `${config.getOption('hubHost')}${hub}`;
  return {
    ...told,
    feedbackAddress: `${base}relief/feedback`,
    roomAddress: told.room.path && told.room.path !== pathBelow(base) ? `${base}notebooks/${told.room.path}` : '',
    switchAddress: `${at}logout`,
    health: `${at}health`
  };
}

async function tellPlace(address, path, connection) {
  const request = { method: 'POST', body: JSON.stringify({ path }) };
  try {
    const response = await connection.makeRequest(address, request, connection.makeSettings());
    return response.ok ? await response.json() : null;
  } catch (error) {
    console.error('relief-course', error);
    return null;
  }
}

/** The path of the notebook that fills this tab, "" where it is another page. */
function pathBelow(base) {
  const [, path = ''] = window.location.href.split('?')[0].split('#')[0].split(`${base}notebooks/`);
  return decodeURIComponent(path);
}

/** Make the line that says it. */
export function personLine({ name, feedback, room, feedbackAddress, roomAddress, switchAddress }) {
  const line = document.createElement('span');
  line.className = 'relief-reader-person';
  const who = document.createElement('span');
  who.textContent = _('This is {name}’s work.', { name });
  line.append(who);
  if (roomAddress) line.append(link(withNodes(_('The room is at: {page}'), { page: quoted(room.title) }), roomAddress));
  if (feedback) line.append(link([_('Your feedback ({count})', { count: feedback })], feedbackAddress));
  line.append(link([_('Not you? Switch person')], switchAddress));
  return line;
}

function link(said, href) {
  const made = document.createElement('a');
  made.append(...said);
  made.href = href;
  return made;
}
