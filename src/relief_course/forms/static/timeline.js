// The dates of a case on a line, the clocks that run between them, and what moving one date does.

const MARK = 11; // radius of an event's mark (px)
const SVG = "http://www.w3.org/2000/svg";

const BARS = _("Solid: years that count. Broken: years that are missing. Upright line: the years that are needed.");

function render({ model, el }) {
  return drawPiece(model, el, (piece, signal) => {
    const axis = make("div", { aria: { hidden: "true" } });
    const clocks = piece.states[0].clocks.map(clockOf);
    const events = make("ol", { className: "relief-events" });
    const drawing = make("div", { className: "relief-drawing" }, axis, events,
      make("p", { className: "relief-note", textContent: BARS }), ...clocks.map((one) => one.node));
    const why = make("div", { className: "relief-why" });
    const status = make("p", { className: "relief-status", role: "status" });
    const found = make("div", { className: "relief-found" });
    let shown = piece.states[0];
    const draw = () => {
      const width = axis.clientWidth || 560;
      axis.replaceChildren(drawAxis(piece, shown, width));
      clocks.forEach((one, index) => one.bar.replaceChildren(drawBar(piece, shown.clocks[index], width)));
    };
    const choose = (state) => {
      shown = state;
      draw();
      events.replaceChildren(...eventsInWords(piece, state));
      clocks.forEach((one, index) => setText(one.words, state.clocks[index].words));
      setWords(status, changeInWords(piece, state));
      asContent(why).innerHTML = state.why;
      why.hidden = !state.why;
      found.replaceChildren(...findingsOf(piece, state));
    };
    const observer = new ResizeObserver(draw);
    observer.observe(axis);
    signal.addEventListener("abort", () => observer.disconnect());
    const choices = stateChoices(piece, _("Move one date"), choose);
    choose(shown);
    return [choices, drawing, status, why, found, changesOnPaper(piece)];
  });
}

/** One clock: its name, its bar, and what it counts in words, which are spoken when they change. */
function clockOf({ says }) {
  const bar = make("div", { aria: { hidden: "true" } });
  const words = asContent(make("p", { role: "status" }));
  return { bar, words, node: make("div", { className: "relief-clock" }, make("strong", { text: says }), bar, words) };
}

function eventsInWords(piece, state) {
  return state.events.map((event) => {
    const moved = isMoved(piece, event)
      ? [" ", make("strong", {}, ...withNodes(_("Moved from {day}."), { day: quoted(asItIs(piece, event).day) }))]
      : [];
    return make("li", {}, quoted(`${event.day}: ${event.says}.`), ...moved);
  });
}

const asItIs = (piece, { id }) => piece.states[0].events.find((event) => event.id === id);

const isMoved = (piece, event) => asItIs(piece, event).day !== event.day;

// --- drawn ---

/** Return the place of a year (with its parts) on a sheet of a width. */
function scaleOf({ axis: [first, last] }, width) {
  return (year) => MARK + 1 + ((year - first) / (last - first)) * (width - 2 * MARK - 2);
}

function drawAxis(piece, { events }, width) {
  const [first, last] = piece.axis;
  const place = scaleOf(piece, width);
  const levels = levelsOf(events.map((event) => place(event.at)));
  const line = (Math.max(...levels) + 1) * (2 * MARK + 4) + 12;
  const nodes = [shape("path", { d: `M0 ${line}H${width}`, class: "axis" })];
  const step = Math.ceil(((last - first) * 44) / width);
  for (let year = first; year <= last; year += 1) {
    const x = place(year);
    const named = (year - first) % step === 0;
    nodes.push(shape("path", { d: `M${x} ${line}v${named ? 8 : 4}`, class: "axis" }));
    if (named && x > 16 && x < width - 16) nodes.push(letters(x, line + 22, String(year)));
  }
  events.forEach((event, index) => {
    const [x, y] = [place(event.at), line - 12 - MARK - levels[index] * (2 * MARK + 4)];
    nodes.push(shape("path", { d: `M${x} ${y}V${line}`, class: "axis" }), shape("circle", { cx: x, cy: y, r: MARK, class: isMoved(piece, event) ? "mark moved" : "mark" }),
      letters(x, y + 5, String(index + 1), "number"));
  });
  return sheet(width, line + 28, nodes);
}

/** The level of each mark above the line, so that no two cover each other. */
function levelsOf(places) {
  const ends = [];
  return places.map((x) => {
    let level = ends.findIndex((end) => end <= x);
    if (level < 0) level = ends.length;
    ends[level] = x + 2 * MARK + 2;
    return level;
  });
}

/** A bar of the years that counted; a broken line for those that are missing, and an upright one where the goal is. */
function drawBar(piece, one, width) {
  const place = scaleOf(piece, width);
  const [from, to, full] = [place(one.from), place(one.to), Math.min(place(one.full), width - 2)];
  const nodes = [shape("rect", { x: from, y: 6, width: Math.max(to - from, 2), height: 14, class: "bar" })];
  if (to < full) nodes.push(shape("rect", { x: to, y: 6, width: full - to, height: 14, class: "missing" }));
  nodes.push(shape("path", { d: `M${full} 0V26`, class: "goal" }));
  return sheet(width, 28, nodes);
}

function sheet(width, height, nodes) {
  const svg = shape("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  svg.append(...nodes);
  return svg;
}

function shape(name, attributes) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

function letters(x, y, text, name = "year") {
  const node = shape("text", { x, y, class: name, "text-anchor": "middle" });
  node.textContent = text;
  return node;
}

export default { render };
