// One case; change one fact and see which findings change, and why.

function render({ model, el }) {
  return drawPiece(model, el, (piece) => {
    const why = make("div", { className: "relief-why" });
    const status = make("p", { className: "relief-status", role: "status" });
    const found = make("div", { className: "relief-found" });
    const choose = (state) => {
      asContent(why).innerHTML = state.why;
      why.hidden = !state.why;
      setWords(status, changeInWords(piece, state));
      found.replaceChildren(...findingsOf(piece, state));
    };
    choose(piece.states[0]);
    return [stateChoices(piece, _("Change one thing"), choose), status, why, found, changesOnPaper(piece)];
  });
}

export default { render };
