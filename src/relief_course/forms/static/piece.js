// What all interactive pieces share: their frame, what the rules found, and the reasons.

/**
 * Draw a piece: the training line, its title, its story, what `inside` makes, and its sources.
 * `inside(piece, signal)` returns nodes.
 */
function drawPiece(model, el, inside) {
  const controller = new AbortController();
  const piece = model.get("piece");
  const title = make("h3", { id: `relief-${randomId()}`, textContent: piece.title });
  const root = make("section", {
    className: `relief relief-piece relief-${piece.kind}`,
    data: { piece: piece.id }, aria: { labelledby: title.id },
  },
  make("p", { className: "relief-banner", textContent: piece.banner }),
  ...notice(model), title, make("div", { className: "relief-intro", html: piece.intro }),
  ...inside(piece, controller.signal),
  make("div", { className: "relief-after" }, ...piece.sources.map(sourceOf)));
  el.append(root);
  guardKeys(root);
  announceView(model, controller.signal);
  return () => controller.abort();
}

const sourceOf = ({ label, html }) => make("details", { className: "relief-source" },
  make("summary", { textContent: label }), make("div", { html }));

/** An outcome: its symbol for the eye, its words for everyone. */
function outcome({ symbol, words, short }, brief = false) {
  return make("span", { className: "relief-outcome" },
    make("span", { className: "relief-symbol", textContent: symbol, aria: { hidden: "true" } }),
    " ", make("span", { textContent: brief ? short : words }));
}

// --- reasons ---

/** The reasons of a finding behind a disclosure with a name of its own. */
function reasonsOf(piece, finding, name) {
  const note = finding.outcome === "needs an attorney" ? [openNote()] : [];
  return make("details", { className: "relief-reasons" },
    make("summary", { textContent: name }),
    make("div", {}, ...note, reasonList(piece, finding.reasons)));
}

const openNote = () => make("p", {
  className: "relief-open-note",
  textContent: "Still open, for the attorney. These are not questions for you to ask.",
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
    make("li", {}, `${texts.join(" ")} `, make("span", { className: "relief-cites", textContent: cites }))));
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
  const heads = ["Rule", "As it is", ...(state === base ? [] : [`With this change: ${plain(state.says)}`])];
  const rows = state.findings.map((finding, index) => {
    const changed = state.changed.includes(finding.title);
    const cells = [cellOf(heads[1], outcome(base.findings[index]))];
    if (state !== base) cells.push(cellOf("With this change", ...changeOf(piece, finding, changed)));
    return make("tr", { role: "row", data: { changed: String(changed) } }, headOf(finding.title, "row"), ...cells);
  });
  return [tableOf(`What the rules find: ${piece.title}`, heads, rows),
    ...state.findings.map((finding) => reasonsOf(piece, finding, `All reasons: ${finding.title}`))];
}

function changeOf(piece, finding, changed) {
  const mark = make("p", { className: "relief-mark" },
    make("span", { className: "relief-symbol", textContent: changed ? "≠" : "=", aria: { hidden: "true" } }),
    changed ? " Changed" : " The same");
  const sentences = finding.turned.map((place) => piece.said[place].text).join(" ");
  const because = changed ? "Because" : "Now for this reason";
  return [mark, outcome(finding), ...(sentences ? [make("p", { textContent: `${because}: ${sentences}` })] : [])];
}

/** What a change does, as one sentence for everyone, spoken once. */
function changeInWords(piece, state) {
  if (state === piece.states[0]) return "Nothing is changed yet. Choose one change above.";
  const titles = state.changed;
  if (!titles.length) return "No answer changes.";
  if (state.findings.length === 1) return `The answer changes: ${titles[0]}.`;
  const count = `${titles.length} of ${state.findings.length}`;
  return `${count} ${titles.length === 1 ? "answers changes" : "answers change"}: ${titles.join("; ")}.`;
}

/** All changes as a list for paper, where nothing can be chosen. */
function changesOnPaper(piece) {
  const items = piece.states.slice(1).map((state) => make("li", {},
    make("strong", { html: state.says }), ". ", changeInWords(piece, state), make("div", { html: state.why })));
  return make("div", { className: "relief-on-paper" }, make("p", {}, "Each change, and what it does:"), make("ol", {}, ...items));
}

// --- tables: their roles are named, since a narrow screen shows them as lists ---

function tableOf(caption, heads, rows) {
  return make("table", { className: "relief-table", role: "table" },
    make("caption", { textContent: caption }),
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...heads.map((head) => headOf(head, "col")))),
    make("tbody", { role: "rowgroup" }, ...rows));
}

const headOf = (text, scope) =>
  make("th", { scope, role: scope === "col" ? "columnheader" : "rowheader", textContent: text });

const cellOf = (head, ...nodes) => make("td", { role: "cell", data: { head } }, ...nodes);
