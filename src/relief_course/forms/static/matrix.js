function render({ model, el }) {
  return drawPiece(model, el, () => []);
}

export default { render };
