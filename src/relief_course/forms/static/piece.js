// What all interactive pieces share: their frame, what the rules found, and the reasons.

/**
 * Draw a piece: the training line, its title, its story, what `inside` makes, and its sources.
 * `inside(piece, signal)` returns nodes.
 */
function drawPiece(model, el, inside) {
  const controller = new AbortController();
  const piece = model.get("piece");
  const title = make("h3", { id: `relief-${randomId()}`, text: piece.title });
  const root = make("section", {
    className: `relief relief-piece relief-${piece.kind}`,
    data: { piece: piece.id }, aria: { labelledby: title.id },
  },
  make("p", { className: "relief-banner", text: piece.banner }),
  ...notice(model), title, make("div", { className: "relief-intro", html: piece.intro }),
  ...inside(piece, controller.signal),
  make("div", { className: "relief-after" }, ...piece.sources.map(sourceOf)));
  appear(el, root, model, controller.signal);
  return () => controller.abort();
}

const sourceOf = ({ label, html }) => make("details", { className: "relief-source" },
  make("summary", { text: label }), make("div", { html }));

/** An outcome: its symbol for the eye, its words for everyone. */
function outcome({ symbol, words, short }, brief = false) {
  return make("span", { className: "relief-outcome" },
    make("span", { className: "relief-symbol", textContent: symbol, aria: { hidden: "true" } }),
    " ", make("span", { text: brief ? short : words }));
}

// --- reasons ---

/** The reasons of a finding behind a disclosure with a name of its own, given as nodes. */
function reasonsOf(piece, finding, name) {
  const note = finding.outcome === "needs an attorney" ? [openNote()] : [];
  return make("details", { className: "relief-reasons" },
    make("summary", {}, ...name),
    make("div", {}, ...note, reasonList(piece, finding.reasons)));
}

const openNote = () => make("p", {
  className: "relief-open-note",
  // Translators: an attorney must sign this one.
  textContent: _("Still open, for the attorney. These are not questions for you to ask."),
});

/** Reasons as a list; those that follow one another and rest on the same law stand together. */
function reasonList(piece, places) {
  const groups = [];
  for (const { text, cites } of places.map((place) => piece.said[place])) {
    const last = groups.at(-1);
    if (last?.cites === cites) last.texts.push(text);
    else groups.push({ cites, texts: [text] });
  }
  return make("ul", {}, ...groups.map(({ cites, texts }) =>
    asContent(make("li", {}, `${texts.join(" ")} `, make("span", { className: "relief-cites", textContent: cites })))));
}

// --- one case in several states: the explorer and the timeline ---

/** Radios for the states of a case; `choose(state)` is told of each choice, and of the first. */
function stateChoices(piece, legend, choose) {
  const name = `relief-${randomId()}`;
  const rows = piece.states.map((state, index) => {
    const input = make("input", { type: "radio", name, value: state.id, id: `${name}-${state.id}`, checked: index === 0 });
    input.addEventListener("change", () => input.checked && choose(state));
    return make("div", { className: "relief-row" }, input, make("label", { htmlFor: input.id, html: state.says }));
  });
  return make("fieldset", { className: "relief-choices" }, make("legend", { textContent: legend }), ...rows);
}

/** The findings of a state beside those of the case as it is, and below them all reasons, where there is room. */
function findingsOf(piece, state) {
  const base = piece.states[0];
  const [now, then] = [_("As it is"), _("With this change")];
  const change = state === base ? [] : [withNodes(_("With this change: {change}"), { change: quoted(plain(state.says)) })];
  const rows = state.findings.map((finding, index) => {
    const changed = state.changed.includes(finding.title);
    const cells = [cellOf(now, outcome(base.findings[index]))];
    if (state !== base) cells.push(cellOf(then, ...changeOf(piece, finding, changed)));
    return make("tr", { role: "row", data: { changed: String(changed) } }, headOf("row", quoted(finding.title)), ...cells);
  });
  const caption = withNodes(_("What the rules find: {title}"), { title: quoted(piece.title) });
  return [tableOf(caption, [_("Rule"), now, ...change], rows),
    ...state.findings.map((finding) => reasonsOf(piece, finding, withNodes(_("All reasons: {title}"), { title: quoted(finding.title) })))];
}

function changeOf(piece, finding, changed) {
  const mark = make("p", { className: "relief-mark" },
    make("span", { className: "relief-symbol", textContent: changed ? "≠" : "=", aria: { hidden: "true" } }),
    " ", changed ? _("Changed") : _("The same"));
  const sentences = finding.turned.map((place) => piece.said[place].text).join(" ");
  const because = changed ? _("Because: {reason}") : _("Now for this reason: {reason}");
  return [mark, outcome(finding), ...(sentences ? [make("p", {}, ...withNodes(because, { reason: quoted(sentences) }))] : [])];
}

/** What a change does, as one sentence for everyone. */
function changeInWords(piece, state) {
  if (state === piece.states[0]) return [_("Nothing is changed yet. Choose one change above.")];
  const titles = state.changed;
  if (!titles.length) return [_("No answer changes.")];
  const total = state.findings.length;
  const sentence = total === 1
    ? _("The answer changes: {titles}.")
    : ngettext("{count} of {total} answers changes: {titles}.", "{count} of {total} answers change: {titles}.", titles.length, { total });
  return withNodes(sentence, { titles: quoted(titles.join("; ")) });
}

/** All changes as a list for paper, where nothing can be chosen. */
function changesOnPaper(piece) {
  const items = piece.states.slice(1).map((state) => make("li", {},
    make("strong", { html: state.says }), ". ", ...changeInWords(piece, state), make("div", { html: state.why })));
  return make("div", { className: "relief-on-paper" }, make("p", {}, _("Each change, and what it does:")), make("ol", {}, ...items));
}

// --- tables: their roles are named, since a narrow screen shows them as lists; what stands in them is given as nodes ---

function tableOf(caption, heads, rows) {
  return make("table", { className: "relief-table", role: "table" },
    make("caption", {}, ...caption),
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...heads.map((head) => headOf("col", ...[head].flat())))),
    make("tbody", { role: "rowgroup" }, ...rows));
}

const headOf = (scope, ...nodes) =>
  make("th", { scope, role: scope === "col" ? "columnheader" : "rowheader" }, ...nodes);

const cellOf = (head, ...nodes) => make("td", { role: "cell", data: { head } }, ...nodes);
