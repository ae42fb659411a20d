/* One page of the course: a notebook that is read, not programmed. */
import { Arrival } from './arrival.js';
import { Bar } from './bar.js';
import { shieldNotebook } from './keys.js';
import { hideLoading } from './loading.js';
import { drawn, isLost, keepPlace } from './place.js';
import { giveKept, keeper, onKeptElsewhere, pageAddress } from './site.js';
import { showStepEnds } from './step-ends.js';
import { leadingOn, stepsHere } from './way.js';

const STOPPED = 'Python stopped. Your answers are kept in this browser.';
const DESK_STOPPED = 'Python stopped. The class and its grades are kept in the course’s folder.';
const SLOW_MS = keeper ? 300000 : 20000; // in the browser Python is loaded first, over whatever line there is
const GETTING_READY = keeper ? 'Getting the page ready… Python is loading; you can read meanwhile.' : 'Getting the page ready…';
const READY_WITHIN_MS = 15000;

export class ReaderPage {
  /**
   * @param panel the notebook's panel
   * @param tools {app, CodeCell, Widget, baseUrl, single, shipped, ways}
   */
  constructor(panel, tools) {
    this.panel = panel;
    this.tools = tools;
    this.session = panel.sessionContext;
    this.notebook = panel.content;
    this.bar = new Bar(tools.Widget);
    this.reading = false;
    this.state = '';
    this.started = false; // the code has run at least once, or is running
    this.lost = false; // what the code made in Python is gone
    this.starting = false; // Python is being started at the reader's word
    this.scroller = this.notebook.node.querySelector('.jp-WindowedPanel-outer') ?? this.notebook.node;
    this.viewport = this.notebook.node.querySelector('.jp-WindowedPanel-viewport') ?? this.scroller;
    this.arrival = new Arrival(this.scroller);
  }

  /** Show the notebook as a page, and run it if its code is the course's own. */
  async open() {
    this.enter();
    if (!this.codeCells.length) return this.showProse();
    if (await this.isShipped()) return this.run();
    this.setState('changed');
    this.bar.say('This page’s code differs from the course’s, so it was not run.', {
      'Run it anyway': () => void this.run(),
      'Open as it is': () => this.leave()
    });
    await this.panel.revealed;
    this.takeFocus();
  }

  // --- the look -----------------------------------------------------------------------------------------------

  enter() {
    const { panel, tools } = this;
    this.reading = true;
    panel.addClass('relief-reader');
    panel.toolbar.hide();
    panel.contentHeader.addWidget(this.bar.widget);
    this.setState('getting-ready');
    this.prepareCells();
    this.viewport.removeAttribute('role'); // a feed of cells to screen readers; this is prose
    this.viewport.removeAttribute('aria-label');
    shieldNotebook(this.viewport, () => this.reading);
    this.keepClean = (model, change) => { if (change.name === 'dirty' && change.newValue) model.dirty = false; };
    // Outputs need no saving, and two tabs that save one file would ask the reader which of them is right.
    panel.model.stateChanged.connect(this.keepClean);
    panel.model.dirty = false;
    panel.model.contentChanged.connect(() => this.prepareCells());
    this.watchKernel();
    void this.leadOn();
    if (tools.single) this.fillTab();
    hideLoading();
  }

  /** Show the way on from this page: in the bar, at the end of each step of the way, and at the page's foot. */
  async leadOn() {
    const { baseUrl, single } = this.tools;
    const address = place => pageAddress(...hashApart(place), baseUrl);
    const ways = await this.tools.ways;
    if (!this.reading) return;
    const { path } = this.panel.context;
    this.bar.lead(leadingOn(ways, path, single ? window.location.hash : '', address));
    showStepEnds(this.notebook.widgets, stepsHere(ways, path, single ? window.location.hash : '', address));
  }

  /** Turn back into the notebook that it is; nothing has been run. */
  leave() {
    const { panel, tools } = this;
    this.reading = false;
    panel.removeClass('relief-reader');
    this.setState('plain');
    panel.toolbar.show();
    panel.model.stateChanged.disconnect(this.keepClean);
    this.bar.widget.parent = null;
    showStepEnds(this.notebook.widgets, { ends: [] });
    for (const cell of this.notebook.widgets) cell.node.tabIndex = -1;
    if (!tools.single) return;
    document.body.classList.remove('relief-reader-page');
    this.skipLink.remove();
    tools.app.shell.expandTop?.();
    tools.app.shell.menu?.setHidden(false);
  }

  /** Give a page that has the browser's tab to itself the whole of it. */
  fillTab() {
    document.body.classList.add('relief-reader-page');
    document.documentElement.lang ||= 'en';
    this.hideJupyter();
    this.tools.app.formatChanged?.connect(() => this.hideJupyter()); // a window that grows wide gets its header back
    this.scroller.tabIndex = -1;
    this.skipLink = document.createElement('a');
    this.skipLink.className = 'relief-reader-skip';
    this.scroller.id = 'relief-lesson';
    this.skipLink.href = '#relief-lesson';
    this.skipLink.textContent = 'Skip to the lesson';
    this.skipLink.addEventListener('click', event => { event.preventDefault(); this.focusLesson(); });
    document.body.prepend(this.skipLink);
    this.keepTitle();
    this.printDetailsOpen();
    window.addEventListener('hashchange', () => { this.arrive(); void this.leadOn(); });
    window.addEventListener('relief-way', () => void this.leadOn());
    window.addEventListener('pagehide', () => sessionStorage.setItem(this.placeKey, this.scroller.scrollTop));
  }

  /** Take away Jupyter's own header and menu. */
  hideJupyter() {
    if (!this.reading) return;
    this.tools.app.shell.collapseTop?.();
    this.tools.app.shell.menu?.setHidden(true);
  }

  /** Tell the style sheet and the forms what each cell is; take the cells themselves out of the tab order. */
  prepareCells() {
    if (!this.reading) return;
    for (const cell of this.notebook.widgets) {
      const relief = cell.model.getMetadata('relief') ?? {};
      if (relief.role) cell.node.dataset.reliefRole = relief.role;
      if (relief.section) cell.node.dataset.section = relief.section;
      if (relief.look) cell.node.dataset.reliefLook = relief.look;
      cell.node.removeAttribute('tabindex');
      cell.node.removeAttribute('aria-label');
    }
  }

  keepTitle() {
    const setTitle = () => {
      const heading = this.notebook.node.querySelector('h1');
      const title = [...(heading?.childNodes ?? [])].filter(isProse).map(node => node.textContent).join('').trim();
      if (this.reading && title && document.title !== title) document.title = title;
    };
    new MutationObserver(setTitle).observe(document.head.querySelector('title'), { childList: true });
    this.setTitle = setTitle;
    setTitle();
  }

  printDetailsOpen() {
    let closed = [];
    window.addEventListener('beforeprint', () => {
      closed = this.reading ? [...this.panel.node.querySelectorAll('details:not([open])')] : [];
      for (const details of closed) details.open = true;
    });
    window.addEventListener('afterprint', () => { for (const details of closed) details.open = false; });
  }

  focusLesson() {
    const heading = this.notebook.node.querySelector('h1, h2') ?? this.scroller;
    heading.tabIndex = -1;
    heading.focus();
  }

  /** Show a page that is prose alone: it has nothing to wait for. */
  async showProse() {
    await this.panel.revealed;
    await keepPlace([], this.scroller, this.savedPlace())();
    this.setTitle?.();
    this.arriveFirst();
    this.setState('ready');
  }

  // --- running ------------------------------------------------------------------------------------------------

  get codeCells() {
    return this.notebook.widgets.filter(cell => cell.model.type === 'code');
  }

  /** Tell whether the code, source by source and in order, is that of a page the course ships. */
  async isShipped() {
    const sources = this.codeCells.map(cell => cell.model.sharedModel.getSource());
    const isSame = list => list.length === sources.length && list.every((source, i) => source === sources[i]);
    return (await this.tools.shipped).some(isSame);
  }

  /** Run the page's code, as often as Python loses it; the reader's place stays. */
  async run() {
    const first = !this.started;
    this.started = true;
    this.lost = false;
    this.setState('getting-ready');
    this.bar.say(GETTING_READY);
    const slow = setTimeout(() => this.stopped('Python takes long to start.'), SLOW_MS);
    await this.session.ready;
    await this.panel.revealed;
    if (keeper) giveKept(this.session, this.panel.model, this.panel.context.path);
    const cells = this.codeCells;
    const restorePlace = keepPlace(cells, this.scroller, first ? this.savedPlace() : undefined);
    const problem = await this.execute(cells);
    clearTimeout(slow);
    if (this.lost || this.state === 'stopped') return;
    await restorePlace();
    this.prepareCells();
    this.setTitle?.();
    if (first) this.arriveFirst();
    if (problem) return this.failed(problem);
    this.setState('ready');
    this.bar.say('Ready');
  }

  /** Run the cells; return what went wrong, in Python's words, or "". */
  async execute(cells) {
    const end = 1 + cells.findIndex(cell => cell.model.getMetadata('relief')?.role !== 'setup');
    try {
      const first = await this.executeTogether(cells.slice(0, end));
      await drawn(cells.slice(0, end).map(cell => cell.outputArea.node)); // it can be used while the rest is drawn
      if (first || this.lost) return first;
      return await this.executeTogether(cells.slice(end));
    } catch (error) {
      return String(error.message ?? error); // the kernel went away; its status tells the rest
    }
  }

  async executeTogether(cells) {
    const replies = await Promise.all(cells.map(cell => this.tools.CodeCell.execute(cell, this.session)));
    const failure = replies.find(reply => reply?.content.status === 'error')?.content;
    return failure ? `${failure.ename}: ${failure.evalue}` : '';
  }

  failed(problem) {
    this.setState('failed');
    this.bar.say(`This page could not be made ready (${problem}).`, {
      'Try again': () => void this.startAgain(),
      'Open as it is': () => this.leave()
    });
  }

  /** Go to a section of this page; "" is its beginning. Jupyter would open the page a second time. */
  goTo(hash) {
    this.arrival.leave();
    const { pathname, search } = window.location;
    if (hash !== window.location.hash) window.history.pushState(null, '', `${pathname}${search}${hash}`);
    if (hash) this.arrive();
    else this.scroller.scrollTop = 0;
    void this.leadOn();
  }

  /** Put a reader where the address says. */
  arrive() {
    if (!this.tools.single) return;
    const id = decodeURIComponent(window.location.hash.slice(1));
    const places = `[data-section="${CSS.escape(id)}"], dt[data-jupyter-id="${CSS.escape(id)}"]`;
    const section = id && this.notebook.node.querySelector(places);
    if (section) this.arrival.bring(section);
    else if (id) void this.notebook.setFragment?.(`#${id}`);
    else this.arrival.back();
    this.takeFocus();
  }

  /** Put a reader who has just come where the address says, else leave them where the last visit ended. */
  arriveFirst() {
    if (window.location.hash) this.arrive();
    else this.takeFocus();
  }

  /** Focus the page rather than one of its cells: the keyboard scrolls what has the focus. */
  takeFocus() {
    if (this.tools.single && isLost(document.activeElement)) this.scroller.focus({ preventScroll: true });
  }

  get placeKey() {
    return `relief-place:${this.panel.context.path}`;
  }

  savedPlace() {
    return this.tools.single ? Number(sessionStorage.getItem(this.placeKey)) || undefined : undefined;
  }

  // --- Python's life ------------------------------------------------------------------------------------------

  watchKernel() {
    this.session.statusChanged.connect((_, status) => this.onStatus(status));
    this.session.connectionStatusChanged.connect((_, status) => this.onConnection(status));
    // Jupyter's own message about a dead kernel is a dialog in programmers' words; the bar says it instead.
    const { panel } = this;
    if (keeper) onKeptElsewhere(() => this.state === 'ready' && giveKept(this.session, panel.model, panel.context.path));
    if (panel._onSessionStatusChanged) this.session.statusChanged.disconnect(panel._onSessionStatusChanged, panel);
  }

  onStatus(status) {
    if (!this.reading || !this.started || this.starting) return;
    if (['dead', 'autorestarting', 'restarting', 'terminating'].includes(status)) this.stopped();
    else if (status === 'idle' && this.lost) void this.run();
  }

  onConnection(status) {
    if (!this.reading || this.starting || this.state === 'getting-ready' || !this.started) return;
    if (status !== 'connected') this.stopped(undefined, this.lost);
    else if (!this.lost && this.state === 'stopped') {
      this.setState('ready');
      this.bar.say('Ready');
    }
  }

  /** Whether this is the instructor's desk, where nobody answers questions. */
  get isDesk() {
    return this.notebook.widgets.some(cell => cell.model.getMetadata('relief')?.role === 'desk');
  }

  /** Say that Python is gone. A lost connection alone does not lose what the code made. */
  stopped(text = this.isDesk ? DESK_STOPPED : STOPPED, lost = true) {
    this.lost = lost;
    this.setState('stopped');
    this.bar.say(text, { 'Start again': () => void this.startAgain() });
  }

  async startAgain() {
    this.bar.say('Starting Python again…');
    if (!(await this.serverAnswers())) {
      this.stopped('The course’s program is not running. Start it again on this computer, then press “Start again”.');
      return;
    }
    this.starting = true;
    const isUp = (await this.restart()) || (await this.replaceKernel());
    this.starting = false;
    if (isUp) await this.run();
    else window.location.reload();
  }

  async serverAnswers() {
    if (keeper) return true; // no server runs Python
    try {
      return (await fetch(`${this.tools.baseUrl}api`, { cache: 'no-store' })).ok;
    } catch {
      return false;
    }
  }

  async restart() {
    await this.session.restartKernel();
    return this.isUp();
  }

  async replaceKernel() {
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

  // --- saying -------------------------------------------------------------------------------------------------

  /** Say something in passing, unless the bar has something that matters more. */
  remark(text) {
    if (this.state === 'ready') this.bar.say(text);
  }

  setState(state) {
    this.state = state;
    this.panel.node.dataset.reliefState = state;
  }
}

/** Part an address inside the course into its path and its hash. */
function hashApart(place) {
  const [path, hash] = place.split('#');
  return [path, hash ? `#${hash}` : ''];
}

/** Tell whether a part of a heading is its text, rather than a control that Jupyter put there. */
function isProse(node) {
  return node.nodeType === Node.TEXT_NODE || (node.nodeType === Node.ELEMENT_NODE && !node.matches('button, .jp-collapseHeadingButton, a.jp-InternalAnchorLink'));
}
