/* One page of the course: a notebook that is read, not programmed. */
import { Arrival } from './arrival.js';
import { Bar } from './bar.js';
import { shieldNotebook } from './keys.js';
import { hideLoading } from './loading.js';
import { personLine } from './person.js';
import { drawn, isLost, keepPlace } from './place.js';
import { PagePython } from './python.js';
import { giveKept, keeper, pageAddress } from './site.js';
import { showStepEnds } from './step-ends.js';
import { Tab } from './tab.js';
import { leadingOn, stepsHere } from './way.js';
import { _ } from './words.js';

const SLOW_MS = keeper ? 300000 : 20000; // in the browser Python is loaded first, over whatever line there is
const GETTING_READY = keeper ? _('Getting the page ready… Python is loading; you can read meanwhile.') : _('Getting the page ready…');

export class ReaderPage {
  /**
   * @param panel the notebook's panel
   * @param tools {app, CodeCell, Widget, baseUrl, single, shipped, ways, person}
   */
  constructor(panel, tools) {
    this.panel = panel;
    this.tools = tools;
    this.session = panel.sessionContext;
    this.notebook = panel.content;
    this.bar = new Bar(tools.Widget);
    this.reading = false;
    this.state = '';
    this.python = new PagePython(this);
    this.tab = tools.single ? new Tab(this) : undefined;
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
    this.bar.say(_('This page’s code differs from the course’s, so it was not run.'), {
      [_('Run it anyway')]: () => void this.run(),
      [_('Open as it is')]: () => this.leave()
    });
    await this.panel.revealed;
    this.takeFocus();
  }

  // --- the look -----------------------------------------------------------------------------------------------

  enter() {
    const { panel } = this;
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
    this.python.watch();
    void this.leadOn();
    void this.sayWhose();
    this.tab?.fill();
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

  /** Where people sign in, say whose work this is. */
  async sayWhose() {
    const person = await this.tools.person;
    if (person) this.bar.line.append(personLine(person));
  }

  /** Turn back into the notebook that it is; nothing has been run. */
  leave() {
    const { panel } = this;
    this.reading = false;
    panel.removeClass('relief-reader');
    this.setState('plain');
    panel.toolbar.show();
    panel.model.stateChanged.disconnect(this.keepClean);
    this.bar.widget.parent = null;
    showStepEnds(this.notebook.widgets, { ends: [] });
    for (const cell of this.notebook.widgets) cell.node.tabIndex = -1;
    this.tab?.leave();
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

  /** Show a page that is prose alone: it has nothing to wait for. */
  async showProse() {
    await this.panel.revealed;
    await keepPlace([], this.scroller, this.savedPlace())();
    this.tab?.setTitle();
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
    const { python } = this;
    const first = !python.started;
    python.started = true;
    python.lost = false;
    this.setState('getting-ready');
    this.bar.say(GETTING_READY);
    const slow = setTimeout(() => python.stopped(_('Python takes long to start.')), SLOW_MS);
    await this.session.ready;
    await this.panel.revealed;
    if (keeper) giveKept(this.session, this.panel.model, this.panel.context.path);
    const cells = this.codeCells;
    const restorePlace = keepPlace(cells, this.scroller, first ? this.savedPlace() : undefined);
    const problem = await this.execute(cells);
    clearTimeout(slow);
    if (python.lost || this.state === 'stopped') return;
    await restorePlace();
    this.prepareCells();
    this.tab?.setTitle();
    if (first) this.arriveFirst();
    if (problem) return this.failed(problem);
    this.setState('ready');
    this.bar.say(_('Ready'));
  }

  /** Run the cells; return what went wrong, in Python's words, or "". */
  async execute(cells) {
    const end = 1 + cells.findIndex(cell => cell.model.getMetadata('relief')?.role !== 'setup');
    try {
      const first = await this.executeTogether(cells.slice(0, end));
      await drawn(cells.slice(0, end).map(cell => cell.outputArea.node)); // it can be used while the rest is drawn
      if (first || this.python.lost) return first;
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
    this.bar.say(_('This page could not be made ready ({problem}).', { problem }), {
      [_('Try again')]: () => void this.python.startAgain(),
      [_('Open as it is')]: () => this.leave()
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
