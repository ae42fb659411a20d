// One question: how its answer is saved, and the feedback on it.

function renderQuestion({ model, el }) {
  const controller = new AbortController();
  const { signal } = controller;
  const question = model.get("question");
  const practice = question.mode === "practice";
  const name = `relief-${randomId()}`;
  const controls = CONTROLS[question.type](question, name);
  const parts = buildForm(model, question, controls, name);
  appear(el, parts.form, model, signal);

  let current = model.get("answer") ?? {}; // the newest entry this view knows, saved or not
  let cleared = null; // what "Clear my answer" took away
  let firstShown = current.first_shown ?? "";
  const variant = model.get("variant") ? { variant: model.get("variant") } : {};

  const showSaving = (text, late = false) => {
    setText(parts.saved, text);
    parts.saved.classList.toggle("relief-late", late);
  };

  const showState = () => {
    const state = stateOf(question, current);
    const lacks = state === "begun" ? missing(question, choiceOf(current)) : miscounted(question, choiceOf(current));
    setText(parts.symbol, STATES[state][0]);
    setText(parts.word, [STATES[state][1], lacks].filter(Boolean).join(": "));
    parts.form.dataset.state = state;
    setText(parts.clear, cleared ? _("Bring my answer back") : _("Clear my answer"));
    setOff(parts.clear, state === "open" && !cleared);
  };

  const show = (entry) => {
    current = entry;
    controls.write(entry);
    showState();
  };

  const saver = makeSaver(model, question.id, signal, {
    show: showSaving,
    adopt: (entry) => {
      if (!isNewer(entry, current)) return;
      clearFeedback(parts, "");
      show(entry);
    },
  });

  /** Take up what the learner just did. The clock never runs backwards for one question, whatever the computer's does. */
  const change = (ms) => {
    const response = controls.read();
    const now = Math.max(Date.now(), (Date.parse(current.at) || 0) + 1);
    firstShown ||= new Date(now).toISOString();
    current = { ...response, first_shown: firstShown, at: new Date(now).toISOString(), n: (current.n ?? 0) + 1, ...variant };
    clearFeedback(parts, practice ? _("Your answer has changed. Check it again for feedback.") : "");
    saver.put(current, ms);
    showState();
  };

  parts.fields.addEventListener("input", (event) => {
    const problem = controls.settle?.(event.target) ?? "";
    setText(parts.problem, problem);
    if (problem) return;
    cleared = null;
    change(event.target.localName === "textarea" ? TYPING_MS : 0);
  });
  parts.fields.addEventListener("focusout", () => saver.flush());

  parts.clear.addEventListener("click", () => {
    if (isOff(parts.clear)) return;
    const back = cleared;
    cleared = back ? null : current;
    controls.write(back);
    setText(parts.problem, "");
    change(0);
  });

  parts.form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (practice) void checkAndShow();
    else saver.flush();
  });

  const checkAndShow = async () => {
    await checkAnswer(model, question, current, parts, saver, signal);
    bringIntoView(parts);
  };

  listen(model, "change:answer", () => saver.acknowledge(model.get("answer")), signal);

  // What was checked before, here or in another tab; the self-check is marked at its end, all questions together.
  const showResult = () => {
    const result = model.get("result");
    if (result?.state && !parts.form.dataset.check) showFeedback(parts, result);
    else if (question.mode === "exam") clearFeedback(parts, "");
  };
  listen(model, "change:result", showResult, signal);

  show(current);
  showResult();
  if (current.at) showSaving(savedAt(current.at));
  const left = saver.replay(current);
  if (left) {
    clearFeedback(parts, "");
    show(left);
  }
  watchFirstSight(parts.form, signal, () => (firstShown ||= new Date().toISOString()));
  return () => controller.abort();
}

function buildForm(model, question, controls, id) {
  const practice = question.mode === "practice";
  const [number, total] = [model.get("number"), model.get("total")];
  const name = practice ? _("Practice question") : _("Question {number} of {total}", { number, total });
  const symbol = make("span", { className: "relief-symbol", aria: { hidden: "true" } });
  const word = make("span", { className: "relief-word" });
  const saved = make("span", { className: "relief-saved" });
  const problem = make("p", { className: "relief-problem", role: "status" });
  const legend = make("legend", {},
    make("span", { className: "relief-number", textContent: name }),
    make("div", { className: "relief-stem", html: question.stem }));
  const fields = make("fieldset", { tabIndex: -1, id }, legend, ...controls.nodes);
  const clear = make("button", { type: "button", className: "relief-small", textContent: _("Clear my answer") });
  const buttons = make("div", { className: "relief-buttons" }, clear);
  if (practice) buttons.prepend(make("button", { type: "submit", className: "relief-main", textContent: _("Check my answer") }));
  const status = make("p", { className: "relief-status", role: "status", aria: { atomic: "false" } },
    make("span", { className: "relief-state" }, symbol, " ", word), " ", saved);
  const feedback = make("div", { className: "relief-feedback", role: "status", aria: { atomic: "false" } });
  const after = make("div", { className: "relief-after" });
  const form = make("form", {
    className: `relief relief-question${practice ? "" : " relief-quiz"}`, noValidate: true,
    data: { question: question.id, page: model.get("page"), type: question.type },
  }, ...notice(model), fields, problem, ...hint(question), buttons, status, feedback, after);
  if (question.mode === "quiz") form.append(make("p", { className: "relief-note", textContent: _("You see feedback after your quiz is graded.") }));
  return { form, fields, problem, clear, symbol, word, saved, status, feedback, after, section: backLink(model, question) };
}

function hint(question) {
  if (!question.hint) return [];
  return [make("details", { className: "relief-hint" },
    make("summary", { textContent: _("Hint") }), make("div", { html: question.hint }))];
}

/** "Go back to": to the section on this page, or a link to the page that has it. */
function backLink(model, question) {
  if (!question.section) return null;
  const elsewhere = model.get("lesson_link");
  const link = make("a", { href: elsewhere || `#${question.section}`, text: question.section_title });
  const line = make("p", { className: "relief-back" }, ...withNodes(_("Go back to: {section}"), { section: link }));
  if (!elsewhere) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const target = findSection(question);
      if (target) goTo(target);
      else line.replaceChildren(...withNodes(_("Go back to: “{section}”, further up on this page."), { section: quoted(question.section_title) }));
    });
  }
  return line;
}

function findSection({ section, section_title }) {
  const marked = document.querySelector(`[data-section="${CSS.escape(section)}"]`);
  if (marked) return marked.querySelector("h1, h2, h3, h4") ?? marked;
  const headings = document.querySelectorAll(".jp-RenderedMarkdown :is(h1, h2, h3, h4)");
  return [...headings].find((heading) => heading.textContent.replace("¶", "").trim() === section_title);
}

function watchFirstSight(node, signal, seen) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen();
    observer.disconnect();
  });
  observer.observe(node);
  signal.addEventListener("abort", () => observer.disconnect());
}
