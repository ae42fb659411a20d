/* In a training session many people share one server, and often one laptop: whose work this is, and how to switch. */

/**
 * Return whose work a page shows, or null where nobody signs in.
 * @param config JupyterLab's PageConfig
 * @param connection JupyterLab's ServerConnection, which proves who asks
 * @returns {name, feedback, feedbackAddress, switchAddress, health}
 */
export async function fetchPerson(config, connection) {
  const hub = config.getOption('hubPrefix');
  if (!hub) return null;
  const base = config.getBaseUrl();
  try {
    const address = `${base}relief/person`;
    const response = await connection.makeRequest(address, { cache: 'no-store' }, connection.makeSettings());
    if (!response.ok) return null;
    const at = `${config.getOption('hubHost')}${hub}`;
    const told = await response.json();
    return { ...told, feedbackAddress: `${base}relief/feedback`, switchAddress: `${at}logout`, health: `${at}health` };
  } catch (error) {
    console.error('relief-course', error);
    return null;
  }
}

/** Make the line that says it. */
export function personLine({ name, feedback, feedbackAddress, switchAddress }) {
  const line = document.createElement('span');
  line.className = 'relief-reader-person';
  const who = document.createElement('span');
  who.textContent = `This is ${name}’s work.`;
  line.append(who);
  if (feedback) line.append(link(`Your feedback (${feedback})`, feedbackAddress));
  line.append(link('Not you? Switch person', switchAddress));
  return line;
}

function link(text, href) {
  const made = document.createElement('a');
  made.textContent = text;
  made.href = href;
  return made;
}
