// The same conviction in several people: a table that is read across and down.

function render({ model, el }) {
  return drawPiece(model, el, (piece) => {
    const rules = piece.columns.map((column) => column.says);
    const rows = piece.rows.map((line) => make("tr", { role: "row" }, headOf("row", quoted(line.says)),
      ...line.cells.map((cell, index) => asContent(cellOf(rules[index], outcome(cell, true))))));
    const caption = withNodes(_("{title}: each row is a person, each column a rule"), { title: quoted(piece.title) });
    const table = tableOf(caption, [_("Person"), ...rules.map(quoted)], rows);
    const scroll = make("div", { className: "relief-scroll", tabIndex: 0, role: "region", aria: { label: _("Table: {title}", piece) } }, table);
    const legend = make("ul", { className: "relief-legend" },
      ...piece.legend.map((one) => make("li", {}, outcome(one))));
    return [scroll, legend, make("div", { className: "relief-whys" }, ...piece.rows.map((line) => whyOf(piece, line)))];
  });
}

/** The reasons of one row, rule by rule. */
function whyOf(piece, line) {
  const parts = line.cells.flatMap((cell, index) => [
    make("h4", {}, quoted(piece.columns[index].says), ": ", outcome(cell, true)),
    ...(cell.outcome === "needs an attorney" ? [openNote()] : []),
    reasonList(piece, cell.reasons),
  ]);
  return make("details", { className: "relief-reasons" },
    make("summary", {}, ...withNodes(_("Why: {person}"), { person: quoted(line.says) })), make("div", {}, ...parts));
}

export default { render };
