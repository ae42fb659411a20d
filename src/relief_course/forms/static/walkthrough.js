// A walkthrough: what the client says, what the volunteer does next, what follows, and what is known by then.
//
// All that is shown follows from the path, a list of choices. The browser plays it alone; the kernel keeps the path.

const LONGEST_PATH = 60; // as many choices as the answers file takes
const DOUBLE_CLICK_MS = 600; // the second half of a double click on "Continue" must not answer the next moment

const KINDS = {
  good: ["✓", _("A step that helps")],
  // Translators: an attorney must sign this one.
  weak: ["◐", _("This can cost time or facts")],
  // Translators: an attorney must sign this one.
  harm: ["⚠", _("This can hurt the client")],
};
const ENDS = { handoff: _("The end: a handoff"), "too soon": _("The end: not with the attorney in time") };

// --- following a path ---

/** Follow a path as far as it goes: {steps, here, known, path, rest}. `rest` is what an older page may have left. */
function follow(walk, path) {
  const steps = [];
  const known = new Set(walk.knows);
  let here = walk.start;
  for (const id of path) {
    const choice = walk.nodes[here].choices.find((one) => one.id === id);
    if (!choice) break;
    const learned = choice.learns.filter((slip) => !known.has(slip));
    for (const slip of learned) known.add(slip);
    steps.push({ choice, learned, from: here });
    here = choice.to;
  }
  return { steps, here, known, path: path.slice(0, steps.length), rest: path.length - steps.length };
}

/** The findings for what is known: each with whether the last step made it different. */
function findingsAt(walk, known) {
  const key = Object.keys(walk.slips).filter((slip) => known.has(slip) && walk.slips[slip].counts).join(" ");
  return walk.found[key] ?? [];
}

// --- the form ---

function render({ model, el }) {
  const controller = new AbortController();
  const { signal } = controller;
  const walk = model.get("walk");
  const parts = buildWalk(model, walk);
  appear(el, parts.root, model, signal);

  let current = model.get("answer") ?? {};
  let left = null; // the path that "Start again" took away
  let stopped = false; // whether the learner looks at the card about stopping
  let firstShown = current.first_shown ?? "";
  let movedOn = -DOUBLE_CLICK_MS;

  parts.root.addEventListener("click", (event) => {
    if (event.detail < 2 || performance.now() - movedOn > DOUBLE_CLICK_MS) return;
    event.preventDefault();
    event.stopPropagation();
  }, { capture: true, signal });

  const saver = makeSaver(model, walk.id, signal, {
    show: (text, late = false) => {
      setText(parts.saved, text);
      parts.saved.classList.toggle("relief-late", late);
    },
    adopt: (entry) => {
      if (!isNewer(entry, current)) return;
      current = entry;
      stopped = false;
      show();
    },
  });

  const show = () => {
    const state = follow(walk, choiceOf(current));
    paintWalk(parts, walk, state, { act, stopped, left });
    return state;
  };

  /** Take a path as the learner's own; the clock of one entry never runs backwards. */
  const take = (path) => {
    const now = Math.max(Date.now(), (Date.parse(current.at) || 0) + 1);
    firstShown ||= new Date(now).toISOString();
    current = { choice: path, first_shown: firstShown, at: new Date(now).toISOString(), n: (current.n ?? 0) + 1 };
    saver.put(current, 0);
  };

  const act = {
    go: (id) => {
      left = null;
      movedOn = performance.now();
      take([...follow(walk, choiceOf(current)).path, id]);
      announce(parts, show());
      goTo(parts.step.querySelector("h2"));
    },
    back: () => {
      take(follow(walk, choiceOf(current)).path.slice(0, -1));
      show();
      setText(parts.status, _("You are one step back."));
      goTo(parts.moment.querySelector("h2"));
    },
    again: () => {
      left = follow(walk, choiceOf(current)).path;
      take([]);
      show();
      setText(parts.status, _("You are at the beginning again."));
      goTo(parts.moment.querySelector("h2"));
    },
    restore: () => {
      take(left);
      left = null;
      show();
      setText(parts.status, _("Your path is back."));
      goTo(parts.moment.querySelector("h2"));
    },
    stop: (on) => {
      stopped = on;
      show();
      goTo(on ? parts.stop.querySelector("h2") : parts.moment.querySelector("h2"));
    },
  };

  listen(model, "change:answer", () => saver.acknowledge(model.get("answer")), signal);
  if (current.at) setText(parts.saved, savedAt(current.at));
  const unsaved = saver.replay(current);
  if (unsaved) current = unsaved;
  show();
  return () => controller.abort();
}

const choiceOf = (entry) => (Array.isArray(entry?.choice) ? entry.choice : []);

function buildWalk(model, walk) {
  const part = (name, ...inside) => make("div", { className: `relief-walk-${name}` }, ...inside);
  const saved = make("span", { className: "relief-saved" });
  const status = make("p", { className: "relief-hidden", role: "status" });
  const changed = make("p", { className: "relief-notice", hidden: true });
  const [step, stop, moment] = [part("step"), part("stop"), part("moment")];
  const findings = make("details", { className: "relief-walk-findings" });
  const trail = make("aside", { className: "relief-walk-trail", aria: { label: _("Your path") } });
  const root = make("section", {
    className: "relief relief-walk", data: { page: model.get("page"), question: walk.id }, aria: { label: _("Walkthrough: {title}", walk) },
  }, ...notice(model), changed, status,
    make("div", { className: "relief-walk-columns" },
      part("main", step, stop, moment, findings, make("p", { className: "relief-walk-saved" }, saved)), trail));
  return { root, saved, status, changed, step, stop, moment, findings, trail };
}

/** Say what a screen reader does not hear from the heading that has the focus. */
function announce(parts, { steps }) {
  const { choice, learned } = steps.at(-1);
  const step = _("Step {number}. {kind}.", { number: steps.length, kind: KINDS[choice.is][1] });
  const facts = learned.length ? ngettext("Facts on your list: {count} more.", "Facts on your list: {count} more.", learned.length) : "";
  setText(parts.status, [step, facts].filter(Boolean).join(" "));
}

function paintWalk(parts, walk, state, tools) {
  const { stopped } = tools;
  const node = walk.nodes[state.here];
  parts.changed.hidden = !state.rest;
  setText(parts.changed, state.rest
    ? _("Please note: the course was changed since you were here. Your path is kept up to the part that changed.") : "");
  parts.step.replaceChildren(...(state.steps.length && !stopped ? lastStep(walk, state.steps.at(-1)) : []));
  parts.stop.replaceChildren(...(stopped ? stopCard(walk, state, tools) : []));
  parts.moment.hidden = parts.findings.hidden = stopped;
  if (!stopped) parts.moment.replaceChildren(...(node.ending ? ending(walk, state, node, tools) : moment(walk, state, node, tools)));
  parts.findings.hidden = stopped || Boolean(node.ending);
  paintFindings(parts.findings, walk, state);
  paintTrail(parts.trail, walk, state);
  parts.root.dataset.node = state.here;
}

// --- what followed the last choice ---

const marked = (symbol, ...words) => [
  make("span", { className: "relief-symbol", textContent: symbol, aria: { hidden: "true" } }), " ", ...words];

function lastStep(walk, { choice, learned }) {
  const [symbol, word] = KINDS[choice.is];
  const said = (label, told) => make("div", { className: "relief-walk-line" },
    make("strong", { textContent: label }), " ", told);
  const box = make("div", { className: "relief-walk-what", data: { is: choice.is } },
    make("h2", {}, ...marked(symbol, word)),
    make("p", { className: "relief-note" }, ...withNodes(_("You chose: {choice}"), { choice: make("em", { html: choice.text }) })),
    make("div", { html: choice.then }),
    make("div", { html: choice.feedback }));
  if (choice.line) box.append(said(_("The line:"), quoted(`${walk.sources[choice.line].name}.`)));
  if (choice.repair) box.append(said(_("The repair:"), make("span", { className: "relief-walk-inline", html: choice.repair })));
  if (learned.length) box.append(make("p", {}, make("strong", { textContent: _("New on your list:") })), slipList(walk, learned));
  box.append(...sources(walk, [choice.line, ...choice.sources].filter(Boolean)));
  return [box];
}

function slipList(walk, slips) {
  return make("ul", { className: "relief-walk-slips" }, ...slips.map((id) => {
    const { says, source } = walk.slips[id];
    return make("li", {}, make("span", { html: says }), make("span", { className: "relief-walk-source" }, ...withNodes(_("From: {source}"), { source: make("span", { html: source }) })));
  }));
}

/** One disclosure for all that supports a passage, as in a lesson. */
function sources(walk, ids) {
  const those = [...new Set(ids)].map((id) => walk.sources[id]);
  if (!those.length) return [];
  return [make("details", { className: "relief-source" },
    make("summary", {}, ...withNodes(_("Source: {names}"), { names: quoted(those.map((one) => one.name).join("; ")) })),
    asContent(make("div", {}, ...those.flatMap((one) => [
      make("p", {}, make("strong", { textContent: one.name }), ` (${one.cite})`), make("div", { html: one.html })]))))];
}

// --- the moment, and its choices ---

function moment(walk, state, node, { act, left }) {
  const name = `relief-${randomId()}`;
  const number = state.steps.length + 1;
  const full = state.path.length >= LONGEST_PATH;
  const problem = make("p", { className: "relief-problem", role: "status" });
  const rows = node.choices.map((choice) => {
    const input = make("input", { type: "radio", name, value: choice.id, id: `${name}-${choice.id}` });
    return make("div", { className: "relief-row" }, input, make("label", { htmlFor: input.id, html: choice.text }));
  });
  const form = make("form", { noValidate: true },
    make("fieldset", {}, make("legend", { textContent: _("What do you do?") }), ...rows),
    problem,
    make("div", { className: "relief-buttons" },
      make("button", { type: "submit", className: "relief-main", textContent: _("Continue") }), ...wayButtons(state, act, left)),
    stopButton(act));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = form.querySelector("input:checked");
    if (full) setText(problem, _("Your path is very long. Go back some steps, or start again."));
    else if (!chosen) setText(problem, _("Choose one first."));
    else act.go(chosen.value);
  });
  form.addEventListener("input", () => setText(problem, ""));
  return [make("h2", { textContent: _("Step {number}", { number }) }),
    make("div", { className: "relief-walk-says", html: node.says }), ...sources(walk, node.sources), form];
}

function button(text, action) {
  const made = make("button", { type: "button", className: "relief-small", textContent: text });
  made.addEventListener("click", action);
  return made;
}

function wayButtons(state, act, left) {
  const buttons = [];
  if (state.steps.length) buttons.push(button(_("Back one step"), act.back), button(_("Start again"), act.again));
  else if (left?.length) buttons.push(button(_("Bring my path back"), act.restore));
  return buttons;
}

function stopButton(act) {
  // Translators: an attorney must sign this one.
  const stop = button(_("Stop and call the supervisor"), () => act.stop(true));
  stop.className = "relief-walk-off";
  return make("p", { className: "relief-buttons" }, stop);
}

function stopCard(walk, state, { act }) {
  const facts = [...state.known];
  const back = make("button", { type: "button", className: "relief-main", textContent: _("Back to the case") });
  back.addEventListener("click", () => act.stop(false));
  return [
    make("h2", { text: walk.stop.title }),
    make("div", { html: walk.stop.html }),
    ...(facts.length ? [make("p", {}, make("strong", { textContent: _("On your list so far:") })), slipList(walk, facts)] : []),
    ...sources(walk, walk.stop.sources),
    make("p", { className: "relief-note", textContent: _("In this practice you may go back and see more of the case.") }),
    make("div", { className: "relief-buttons" }, back),
  ];
}

// --- what an attorney would make of it ---

const SHOWN_REASONS = 3;

function paintFindings(details, walk, state) {
  const now = findingsAt(walk, state.known);
  const before = new Set(state.steps.at(-1)?.learned ?? []);
  const earlier = findingsAt(walk, new Set([...state.known].filter((slip) => !before.has(slip))));
  const changed = now.filter((index, place) => index !== earlier[place]).length;
  const news = changed ? ngettext("({count} changed with this step)", "({count} changed with this step)", changed) : "";
  const open = details.open;
  details.replaceChildren(make("summary", { textContent: [_("What these facts would tell an attorney"), news].filter(Boolean).join(" ") }),
    findingList(walk, now, earlier, "h3"));
  details.open = open;
}

function findingList(walk, now, earlier, heading) {
  return make("div", {},
    make("p", { className: "relief-walk-banner", text: `${walk.banner}.` }),
    // Translators: an attorney must sign this one.
    make("p", { className: "relief-note", textContent: _(
      "These are questions for an attorney. Never put them to a client, and never tell a client any of it.") }),
    ...now.map((index, place) => finding(walk, walk.findings[index], heading, index !== earlier[place])));
}

function finding(walk, { title, symbol, words, reasons }, heading, isNew) {
  const told = merged(reasons.map((place) => walk.said[place]));
  const rest = told.slice(SHOWN_REASONS);
  return make("section", {},
    make(heading, { text: title }),
    make("p", {}, make("strong", {}, ...marked(symbol, quoted(`${words}.`))), isNew ? " ● " + _("Changed with this step.") : ""),
    reasonList(told.slice(0, SHOWN_REASONS)),
    ...(rest.length ? [make("details", {},
      make("summary", {}, ...moreOn(rest.length, title)), reasonList(rest))] : []));
}

const moreOn = (count, title) => withNodes(ngettext("{count} more on: {title}", "{count} more on: {title}", count), { title: quoted(title) });

/** A sentence that two provisions lead to is told once, with the sources of both. */
function merged(reasons) {
  const cites = new Map();
  for (const reason of reasons) {
    cites.set(reason.text, new Set([...(cites.get(reason.text) ?? []), ...reason.cites.split("; ")]));
  }
  return [...cites].map(([text, those]) => ({ text, cites: [...those].join("; ") }));
}

function reasonList(reasons) {
  return make("ul", {}, ...reasons.map(({ text, cites }) =>
    asContent(make("li", {}, text, make("span", { className: "relief-walk-cites", textContent: ` [${cites}]` })))));
}

// --- the path beside it ---

function paintTrail(trail, walk, { steps, known, here }) {
  const path = steps.map(({ choice }) => {
    const [symbol, word] = KINDS[choice.is];
    return make("li", {}, make("span", { html: choice.text }),
      make("span", { className: "relief-walk-mark", data: { is: choice.is } }, ...marked(symbol, word)));
  });
  const list = [make("h2", { textContent: _("Your list") }),
    known.size ? slipList(walk, [...known]) : make("p", { className: "relief-note", textContent: _("Nothing is on it yet.") })];
  trail.replaceChildren(
    ...(walk.nodes[here].ending ? [] : list), // an ending tells it in full
    make("h2", { textContent: _("Your path") }),
    ...(path.length ? [make("ol", {}, ...path)] : [make("p", { className: "relief-note", textContent: _("You are at the beginning.") })]));
}

// --- the end ---

function ending(walk, state, node, { act }) {
  const { known, steps } = state;
  const missed = Object.keys(walk.slips).filter((slip) => !known.has(slip));
  const harms = steps.filter(({ choice }) => choice.is === "harm");
  const weak = steps.filter(({ choice }) => choice.is === "weak");
  const now = findingsAt(walk, known);
  const print = make("button", { type: "button", className: "relief-second", textContent: _("Print this page") });
  print.addEventListener("click", () => window.print());
  return [
    make("h2", { textContent: ENDS[node.ending.is] }),
    make("div", { className: "relief-walk-says", html: node.says }),
    make("div", { html: node.ending.debrief }),
    ...sources(walk, [...node.ending.sources, ...node.sources]),
    ...(node.ending.is === "handoff" ? [] : [make("p", { className: "relief-note", textContent:
      _("This walkthrough counts as finished once the client is with the attorney in time. Go back some steps, or start again.") })]),
    make("h3", { textContent: _("What you found") }),
    known.size ? slipList(walk, [...known]) : make("p", { textContent: _("No fact is on your list.") }),
    make("h3", { textContent: _("What was still to be found") }),
    missed.length ? slipList(walk, missed) : make("p", { textContent: _("Nothing: all of it is on your list.") }),
    make("h3", { textContent: _("Where the line was crossed") }),
    ...(harms.length ? crossings(walk, harms) : [make("p", { textContent: _("Nowhere on this path.") })]),
    ...(weak.length ? [make("h3", { textContent: _("Steps that can cost time or facts") }), stepList(weak)] : []),
    make("h3", { textContent: _("What these facts would tell an attorney") }),
    findingList(walk, now, now, "h4"),
    make("h3", { textContent: _("Key points") }),
    make("ul", {}, ...walk.key_points.map((html) => make("li", { html }))),
    make("div", { className: "relief-buttons" }, print, ...wayButtons(state, act)),
  ];
}

function crossings(walk, harms) {
  return [make("ul", {}, ...harms.map(({ choice }) => make("li", {},
    make("em", { html: choice.text }), " ", ...withNodes(_("The line: {line}."), { line: quoted(walk.sources[choice.line].name) }),
    make("div", { html: choice.repair })))),
    ...sources(walk, harms.map(({ choice }) => choice.line))];
}

function stepList(steps) {
  return make("ul", {}, ...steps.map(({ choice }) => make("li", {}, make("em", { html: choice.text }),
    make("div", { html: choice.feedback }))));
}

export default { render };
