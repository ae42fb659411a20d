// Every form of relief for one invented case, by what the rules find.

// Translators: an attorney must sign this one.
const HEAD = _("This is an invented person. Never tell a client any of this. “Barred” is a question for an attorney: other ways may remain.");

function render({ model, el }) {
  return drawPiece(model, el, (piece) => [
    make("p", { className: "relief-warning", textContent: HEAD }),
    ...piece.groups.map((group) => groupOf(piece, group)),
  ]);
}

function groupOf(piece, group) {
  const items = group.findings.map((finding) => make("li", {}, reasonsOf(piece, finding, [quoted(finding.title)])));
  return make("div", { className: "relief-group" },
    make("h4", {}, outcome(group), ` (${group.findings.length})`),
    make("ul", { className: "relief-kinds" }, ...items));
}

export default { render };
