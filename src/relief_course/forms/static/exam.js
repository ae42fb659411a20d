// The self-check: each question is the form that a lesson shows, and all are marked together at the end.

function render({ model, el }) {
  const controller = new AbortController();
  const { signal } = controller;
  const place = make("div");
  const from = make("p", { className: "relief-note" });
  const end = make("section", { className: "relief relief-finish", aria: { label: _("The end of the self-check") } });
  appear(el, make("div", {}, make("div", { className: "relief" }, from), place, end), model, signal);

  let round = new AbortController();
  const begin = () => {
    round.abort();
    round = new AbortController();
    place.replaceChildren();
    setText(from, drawnFrom(model.get("worked_in"), model.get("questions").length));
    for (const index of model.get("questions").keys()) {
      const leave = renderQuestion({ model: partOf(model, index, round.signal), el: place });
      round.signal.addEventListener("abort", leave);
    }
  };
  const parts = buildEnd(model, place);
  end.append(...parts.nodes);
  const paint = () => paintEnd(parts, model);
  listen(model, "change:round", () => { parts.ask.hidden = true; begin(); goTo(place.querySelector("fieldset")); }, signal);
  for (const name of ["answers", "result"]) listen(model, `change:${name}`, paint, signal);
  listen(model, "msg:custom", ({ did, why }) => did === "not-saved" && setText(parts.status, why ?? ""), signal);
  begin();
  paint();
  return () => {
    round.abort();
    controller.abort();
  };
}

function drawnFrom(worked, total) {
  if (!worked) return _("These questions come from all lessons.");
  if (worked === total) return _("These questions come from the lessons that you have worked in.");
  return ngettext(
    "{count} of these questions comes from lessons that you have worked in, the others from lessons that you have not begun.",
    "{count} of these questions come from lessons that you have worked in, the others from lessons that you have not begun.",
    worked);
}

/** One question of the self-check, in the shape of the model that a question's own form reads. */
function partOf(model, index, signal) {
  const { question, variant, link } = model.get("questions")[index];
  const values = {
    question: () => question,
    variant: () => variant,
    lesson_link: () => link,
    number: () => index + 1,
    total: () => model.get("questions").length,
    answer: () => model.get("answers")[question.id] ?? {},
    result: () => model.get("result").items?.[question.id],
    notice: () => (index ? "" : model.get("notice")),
  };
  const wholes = { "change:answer": "change:answers", "change:result": "change:result", "msg:custom": "msg:custom" };
  return {
    get: (name) => (values[name] ? values[name]() : model.get(name)),
    on: (name, handler) => listen(model, wholes[name], handler, signal),
    off: (name, handler) => model.off(wholes[name], handler),
    send: (content) => model.send(content),
  };
}

function buildEnd(model, place) {
  const status = make("p", { className: "relief-counts", role: "status" });
  const mark = make("button", { type: "button", className: "relief-main", textContent: _("Mark my answers") });
  const anew = make("button", { type: "button", className: "relief-second", textContent: _("Begin a new self-check") });
  const result = make("div", { className: "relief-exam-result", tabIndex: -1 });
  const ask = askAnyway(model, place, mark);
  mark.addEventListener("click", () => {
    const open = openIn(model).length;
    if (open && !model.get("result").items) ask.put(open);
    else tell(model, { do: "mark" });
  });
  anew.addEventListener("click", () => tell(model, { do: "new-round" }));
  return { status, mark, anew, result, ask: ask.node, nodes: [
    make("h2", { textContent: _("Your result") }), status, result, make("div", { className: "relief-buttons" }, mark, anew), ask.node] };
}

/** Ask before questions that are still open are marked. */
function askAnyway(model, place, mark) {
  const id = `relief-${randomId()}`;
  const text = make("p", { id });
  const anyway = make("button", { type: "button", textContent: _("Mark anyway") });
  const first = make("button", { type: "button", textContent: _("Go to the first open one") });
  const node = make("div", { className: "relief-ask", hidden: true, aria: { labelledby: id } }, text,
    make("div", { className: "relief-buttons" }, first, anyway));
  node.setAttribute("role", "group");
  anyway.addEventListener("click", () => {
    node.hidden = true;
    mark.focus();
    tell(model, { do: "mark" });
  });
  first.addEventListener("click", () => {
    node.hidden = true;
    const [question] = openIn(model);
    goTo(question ? place.querySelector(`[data-question="${CSS.escape(question.id)}"] fieldset`) : mark);
  });
  const put = (open) => {
    setText(text, ngettext("{count} is still open. Mark anyway?", "{count} are still open. Mark anyway?", open));
    node.hidden = false;
    first.focus();
  };
  return { node, put };
}

/** The questions of the round that are not answered, or not wholly. */
function openIn(model) {
  const answers = model.get("answers");
  return model.get("questions").map(({ question }) => question)
    .filter((question) => ["open", "begun"].includes(stateOf(question, answers[question.id])));
}

function paintEnd({ status, mark, anew, result }, model) {
  const marks = model.get("result");
  const marked = Boolean(marks.items);
  const total = model.get("questions").length;
  const answered = total - openIn(model).length;
  setText(status, marked ? scoreOf(marks) : _("{answered} of {total} answered. You see what is right when you mark it.", { answered, total }));
  setText(mark, marked ? _("Mark my answers again") : _("Mark my answers"));
  anew.hidden = !marked;
  const had = result.hasChildNodes();
  result.replaceChildren(...(marked ? readAgain(marks) : []));
  if (marked && !had && document.activeElement === mark) goTo(result);
}

function scoreOf({ right, partly, not_sure, unanswered, total }) {
  const wrong = total - right - partly - not_sure - unanswered;
  return [
    _("{right} of {total} right", { right, total }),
    partly && ngettext("{count} partly right", "{count} partly right", partly),
    wrong && ngettext("{count} not right", "{count} not right", wrong),
    not_sure && ngettext("{count} “Not sure yet”", "{count} “Not sure yet”", not_sure),
    unanswered && ngettext("{count} not answered", "{count} not answered", unanswered),
  ].filter(Boolean).join(", ") + ".";
}

function readAgain({ again }) {
  // Translators: an attorney must sign this one; it says what nobody may do.
  const kept = make("p", { textContent: _(
    "This shows what to read again. It does not permit anyone to screen, to advise or to prepare forms. A supervising attorney must approve each volunteer.") });
  if (!again.length) return [make("p", { textContent: _("Every answer is right.") }), kept];
  return [
    make("h3", { textContent: _("Read again") }),
    make("ul", {}, ...again.map(({ title, lesson, link }) =>
      make("li", {}, ...withNodes(_("{section}, in “{lesson}”"), { section: make("a", { href: link, text: title }), lesson: quoted(lesson) })))),
    make("p", { textContent: _("What each answer stands for is told under its question.") }),
    kept,
  ];
}

export default { render };
