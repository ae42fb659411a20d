/* A page's Python: what is said when it stops, and how it starts again. */
import { giveKept, keeper, onKeptElsewhere } from './site.js';
import { _ } from './words.js';

const STOPPED = _('Python stopped. Your answers are kept in this browser.');
const DESK_STOPPED = _('Python stopped. The class and its grades are kept in the course’s folder.');
const FAR = _('The session’s computer cannot be reached. Your answers are kept in this browser. Tell your instructor.');
const AWAY = _('The course’s program is not running. Start it again on this computer, then press “Start again”.');
const READY_WITHIN_MS = 15000;

export class PagePython {
  /** @param page the reader page whose Python it is */
  constructor(page) {
    this.page = page;
    this.session = page.session;
    this.started = false; // the code has run at least once, or is running
    this.lost = false; // what the code made in Python is gone
    this.starting = false; // Python is being started at the reader's word
  }

  watch() {
    const { page, session } = this;
    const { panel } = page;
    session.statusChanged.connect((_, status) => this.onStatus(status));
    session.connectionStatusChanged.connect((_, status) => this.onConnection(status));
    if (keeper) onKeptElsewhere(() => page.state === 'ready' && giveKept(session, panel.model, panel.context.path));
    // Jupyter's own message about a dead kernel is a dialog in programmers' words; the bar says it instead.
    if (panel._onSessionStatusChanged) session.statusChanged.disconnect(panel._onSessionStatusChanged, panel);
  }

  onStatus(status) {
    if (!this.page.reading || !this.started || this.starting) return;
    if (['dead', 'autorestarting', 'restarting', 'terminating'].includes(status)) this.stopped();
    else if (status === 'idle' && this.lost) void this.page.run();
  }

  onConnection(status) {
    const { page } = this;
    if (!page.reading || this.starting || page.state === 'getting-ready' || !this.started) return;
    if (status !== 'connected') this.stopped(undefined, this.lost);
    else if (!this.lost && page.state === 'stopped') {
      page.setState('ready');
      page.bar.say(_('Ready'));
    }
  }

  /** Whether the page is the instructor's desk, where nobody answers questions. */
  get isDesk() {
    return this.page.notebook.widgets.some(cell => cell.model.getMetadata('relief')?.role === 'desk');
  }

  /** Say that Python is gone. A lost connection alone does not lose what the code made. */
  stopped(text = this.isDesk ? DESK_STOPPED : STOPPED, lost = true) {
    this.lost = lost;
    this.page.setState('stopped');
    this.page.bar.say(text, { [_('Start again')]: () => void this.startAgain() });
  }

  async startAgain() {
    this.page.bar.say(_('Starting Python again…'));
    if (!(await this.serverAnswers())) {
      const person = await this.page.tools.person;
      if (person && (await answers(person.health))) return window.location.reload(); // the hub starts it again
      this.stopped(person ? FAR : AWAY);
      return;
    }
    this.starting = true;
    const isUp = (await this.restart()) || (await this.replace());
    this.starting = false;
    if (isUp) await this.page.run();
    else window.location.reload();
  }

  serverAnswers() {
    return keeper || answers(`${this.page.tools.baseUrl}api`); // in the browser no server runs Python
  }

  async restart() {
    await this.session.restartKernel();
    return this.isUp();
  }

  async replace() {
    try {
      await this.session.changeKernel({ name: 'python3' });
      return await this.isUp();
    } catch {
      return false;
    }
  }

  /** Tell whether the kernel becomes idle soon. */
  async isUp() {
    const end = performance.now() + READY_WITHIN_MS;
    while (performance.now() < end) {
      const kernel = this.session.session?.kernel;
      if (!kernel || kernel.status === 'dead') return false;
      if (kernel.status === 'idle' && kernel.connectionStatus === 'connected') return true;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    return false;
  }
}

/** Tell whether an address can be reached and answers well. */
async function answers(address) {
  try {
    return (await fetch(address, { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
