// What all interactive pieces share.

/** Draw a piece: its title, the training line, its story, and what `inside(piece)` makes. */
function drawPiece(model, el, inside) {
  const controller = new AbortController();
  const piece = model.get("piece");
  const root = make("section", { className: `relief relief-piece relief-${piece.kind}`, data: { piece: piece.id } },
    make("p", { className: "relief-banner", textContent: piece.banner }),
    make("h3", { textContent: piece.title }),
    make("div", { html: piece.intro }),
    ...inside(piece, controller.signal));
  el.append(root);
  guardKeys(root);
  announceView(model, controller.signal);
  return () => controller.abort();
}
