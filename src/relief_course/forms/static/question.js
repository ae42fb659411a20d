// One question: its controls, how its answer is saved, and the feedback on it.

const NOT_SURE = "not-sure";
const TEXT_LIMIT = 2000;
const TYPING_MS = 400;

const STATES = {
  open: ["○", "Not answered"],
  begun: ["○", "Not answered"],
  answered: ["●", "Answered"],
  unsure: ["?", "Not sure yet"],
};

// --- controls: one maker for each type ---
//
// A control set is {nodes, read, write}. read() gives {choice} or {text}; write(entry) shows an entry and changes
// nothing else, so that the focus stays where it is.

const choiceOf = (entry) => (Array.isArray(entry?.choice) ? entry.choice : []);

/** A row with a radio button or checkbox. The text is the course's own inline HTML. */
function row(kind, name, value, html) {
  const input = make("input", { type: kind, name, value, id: `${name}-${value}` });
  const label = make("label", { htmlFor: input.id, html });
  return make("div", { className: value === NOT_SURE ? "relief-row relief-unsure" : "relief-row" }, input, label);
}

const inputOf = (node) => node.querySelector("input");
const inputsOf = (nodes) => nodes.map(inputOf).filter(Boolean);
const checkedOf = (nodes) => inputsOf(nodes).filter((input) => input.checked).map((input) => input.value);

function setChecked(nodes, choice) {
  for (const input of inputsOf(nodes)) {
    const checked = choice.includes(input.value);
    if (input.checked !== checked) input.checked = checked;
  }
}

const unsureRow = (kind, name) => row(kind, name, NOT_SURE, "Not sure yet");

function oneControls({ options, not_sure }, name) {
  const nodes = options.map((option) => row("radio", name, option.id, option.text));
  if (not_sure) nodes.push(unsureRow("radio", name));
  return { nodes, read: () => ({ choice: checkedOf(nodes) }), write: (entry) => setChecked(nodes, choiceOf(entry)) };
}

function severalControls({ options, not_sure }, name) {
  const nodes = options.map((option) => row("checkbox", name, option.id, option.text));
  const unsure = not_sure ? unsureRow("checkbox", `${name}-unsure`) : null;
  if (unsure) nodes.push(unsure);
  return {
    nodes: [make("p", { className: "relief-note", textContent: "Choose all that apply." }), ...nodes],
    read: () => ({ choice: checkedOf(nodes) }),
    write: (entry) => setChecked(nodes, choiceOf(entry)),
    settle: (target) => exclude(target, unsure, nodes),
  };
}

/** "Not sure yet" and any other choice push each other out. */
function exclude(target, unsure, nodes) {
  if (!unsure) return;
  if (target !== inputOf(unsure)) inputOf(unsure).checked = false;
  else if (target.checked) setChecked(nodes, [NOT_SURE]);
}

function trueFalseControls({ options, not_sure }, name) {
  const verdicts = [row("radio", `${name}-verdict`, "is-true", "True"), row("radio", `${name}-verdict`, "is-false", "False")];
  const unsure = not_sure ? unsureRow("radio", `${name}-verdict`) : null;
  if (unsure) verdicts.push(unsure);
  const reasons = options.map((option) => row("radio", `${name}-reason`, option.id, option.text));
  const all = [...verdicts, ...reasons];
  const group = (title, rows) => make("fieldset", {}, make("legend", { textContent: title }), ...rows);
  return {
    nodes: [group("Is this true or false?", verdicts), group("Why?", reasons)],
    read: () => ({ choice: checkedOf(all) }),
    write: (entry) => setChecked(all, choiceOf(entry)),
    settle: (target) => {
      if (unsure && target === inputOf(unsure)) setChecked(reasons, []);
      else if (unsure && target.name.endsWith("-reason")) inputOf(unsure).checked = false;
    },
  };
}

/** Lines that each have a list to choose from: what match and order have in common. */
function listControls(name, lines, entries, empty, not_sure) {
  const selects = new Map();
  const whole = new Map(); // a narrow screen cuts a list's long choice, so it is told in full below
  const rows = lines.map((line) => {
    const select = make("select", { id: `${name}-${line.id}` }, new Option(empty, ""));
    for (const [value, text] of entries) select.append(new Option(text, value));
    selects.set(line.id, select);
    whole.set(line.id, make("span", { className: "relief-chosen", aria: { hidden: "true" } }));
    return make("div", { className: "relief-line" },
      make("label", { htmlFor: select.id, html: line.text }), select, whole.get(line.id));
  });
  const tellWhole = () => {
    for (const [id, select] of selects) setText(whole.get(id), select.value ? select.selectedOptions[0].text : "");
  };
  const unsure = not_sure ? unsureRow("checkbox", `${name}-unsure`) : null;
  const write = (choice) => {
    const chosen = new Map(choice.filter((value) => value.includes("=")).map((value) => value.split(/=(.*)/s)));
    for (const [id, select] of selects) {
      const value = chosen.get(id) ?? "";
      if (select.value !== value) select.value = value;
    }
    if (unsure) inputOf(unsure).checked = choice.includes(NOT_SURE);
    tellWhole();
  };
  const pairs = () => [...selects].filter(([, select]) => select.value).map(([id, select]) => `${id}=${select.value}`);
  return {
    nodes: unsure ? [...rows, unsure] : rows,
    read: () => ({ choice: unsure && inputOf(unsure).checked ? [NOT_SURE] : pairs() }),
    write: (entry) => write(choiceOf(entry)),
    settle: (target) => {
      if (unsure && target === inputOf(unsure)) write(target.checked ? [NOT_SURE] : []);
      else if (unsure) inputOf(unsure).checked = false;
      tellWhole();
    },
  };
}

function matchControls({ prompts, options, not_sure }, name) {
  const entries = options.map((option) => [option.id, plain(option.text)]);
  return listControls(name, prompts, entries, "Choose a match", not_sure);
}

function orderControls({ options, not_sure }, name) {
  const entries = options.map((_, index) => [String(index + 1), String(index + 1)]);
  const controls = listControls(name, options, entries, "Place", not_sure);
  const note = make("p", { className: "relief-note", textContent: "Give each line a place; 1 comes first." });
  return { ...controls, nodes: [note, ...controls.nodes] };
}

function writtenControls({ not_sure }, name) {
  const warning = make("p", {
    id: `${name}-warning`, className: "relief-warning", textContent: "Do not type a client’s name or details.",
  });
  const count = make("p", { id: `${name}-count`, className: "relief-note" });
  const area = make("textarea", {
    id: `${name}-text`, rows: 7, maxLength: TEXT_LIMIT, spellcheck: true, aria: { describedby: `${warning.id} ${count.id}` },
  });
  const unsure = not_sure ? unsureRow("checkbox", `${name}-unsure`) : null;
  const countUp = () => {
    const length = area.value.length;
    const full = length >= TEXT_LIMIT ? ": that is the limit" : "";
    setText(count, `${length.toLocaleString("en-US")} of ${TEXT_LIMIT.toLocaleString("en-US")} characters${full}`);
  };
  countUp();
  return {
    nodes: [make("label", { htmlFor: area.id, textContent: "Your answer" }), warning, area, count, ...(unsure ? [unsure] : [])],
    read: () => (unsure && inputOf(unsure).checked ? { choice: [NOT_SURE] } : { text: wellFormed(area.value) }),
    write: (entry) => {
      const text = typeof entry?.text === "string" ? entry.text : "";
      if (area.value !== text) writeText(area, text);
      if (unsure) inputOf(unsure).checked = choiceOf(entry).includes(NOT_SURE);
      countUp();
    },
    // returns a sentence when the choice cannot stand
    settle: (target) => {
      countUp();
      if (target === area && unsure) inputOf(unsure).checked = false;
      if (target === area || !target.checked || !area.value.trim()) return "";
      target.checked = false;
      return "You have written an answer. Clear it first, if you want to mark “Not sure yet”.";
    },
  };
}

/** Half of a surrogate pair, as a cut-off paste leaves it, can be written into no file. */
const wellFormed = (text) => (text.toWellFormed ? text.toWellFormed() : text);

/** Put text into a textarea and leave the caret where it was. */
function writeText(area, text) {
  const { selectionStart, selectionEnd } = area;
  area.value = text;
  if (document.activeElement === area) area.setSelectionRange(selectionStart, selectionEnd);
}

const CONTROLS = {
  one: oneControls,
  several: severalControls,
  "true-false": trueFalseControls,
  match: matchControls,
  order: orderControls,
  written: writtenControls,
};

// --- how far an answer is ---

function stateOf(question, entry) {
  if (question.type === "written" && entry?.text?.trim()) return "answered";
  const choice = choiceOf(entry);
  const real = choice.filter((value) => value !== NOT_SURE);
  if (!real.length) return choice.length ? "unsure" : "open";
  return missing(question, real) ? "begun" : "answered";
}

/** What an answer of several parts still lacks, as a sentence; "" when it is whole. */
function missing(question, choice) {
  if (question.type === "true-false") {
    const verdicts = choice.filter((value) => value === "is-true" || value === "is-false").length;
    if (!verdicts) return "Choose true or false too.";
    return verdicts === choice.length ? "Choose a reason too." : "";
  }
  if (question.type === "match") return lacking(question.prompts.length, choice.length, "matched");
  if (question.type === "order") {
    const places = choice.map((value) => value.split("=")[1]);
    const twice = places.find((place, index) => places.indexOf(place) !== index);
    return twice ? `Place ${twice} is given twice.` : lacking(question.options.length, choice.length, "placed");
  }
  return "";
}

const lacking = (all, done, word) => (done < all ? `${done} of ${all} ${word}.` : "");

// --- the form ---

function render({ model, el }) {
  const controller = new AbortController();
  const { signal } = controller;
  const question = model.get("question");
  const practice = question.mode === "practice";
  const name = `relief-${randomId()}`;
  const controls = CONTROLS[question.type](question, name);
  const parts = buildForm(model, question, controls, name);
  el.append(parts.form);
  guardKeys(parts.form);
  announceView(model, signal);

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
    const lacks = state === "begun" ? `: ${missing(question, choiceOf(current))}` : "";
    setText(parts.symbol, STATES[state][0]);
    setText(parts.word, STATES[state][1] + lacks);
    parts.form.dataset.state = state;
    setText(parts.clear, cleared ? "Bring my answer back" : "Clear my answer");
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
    clearFeedback(parts, practice ? "Your answer has changed. Check it again for feedback." : "");
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
    keepChecked(model, question, current);
    bringIntoView(parts);
  };

  listen(model, "change:answer", () => saver.acknowledge(model.get("answer")), signal);

  show(current);
  if (current.at) showSaving(`Saved ${clock(current.at)}`);
  const left = saver.replay(current);
  if (left) show(left);
  watchFirstSight(parts.form, signal, () => {
    firstShown ||= new Date().toISOString();
    if (practice && wasChecked(model, question, current)) void checkAnswer(model, question, current, parts, saver, signal);
  });
  return () => controller.abort();
}

function buildForm(model, question, controls, name) {
  const practice = question.mode === "practice";
  const number = practice ? "Practice question" : `Question ${model.get("number")} of ${model.get("total")}`;
  const symbol = make("span", { className: "relief-symbol", aria: { hidden: "true" } });
  const word = make("span", { className: "relief-word" });
  const saved = make("span", { className: "relief-saved" });
  const problem = make("p", { className: "relief-problem", role: "status" });
  const legend = make("legend", {},
    make("span", { className: "relief-number", textContent: number }),
    make("div", { className: "relief-stem", html: question.stem }));
  const fields = make("fieldset", { tabIndex: -1, id: name }, legend, ...controls.nodes);
  const clear = make("button", { type: "button", className: "relief-small", textContent: "Clear my answer" });
  const buttons = make("div", { className: "relief-buttons" }, clear);
  if (practice) buttons.prepend(make("button", { type: "submit", className: "relief-main", textContent: "Check my answer" }));
  const status = make("p", { className: "relief-status", role: "status", aria: { atomic: "false" } },
    make("span", { className: "relief-state" }, symbol, " ", word), " ", saved);
  const feedback = make("div", { className: "relief-feedback", role: "status", aria: { atomic: "false" } });
  const after = make("div", { className: "relief-after" });
  const form = make("form", {
    className: `relief relief-question${practice ? "" : " relief-quiz"}`, noValidate: true,
    data: { question: question.id, page: model.get("page"), type: question.type },
  }, ...notice(model), fields, problem, ...hint(question), buttons, status, feedback, after);
  if (!practice) form.append(make("p", { className: "relief-note", textContent: "You see feedback after your quiz is graded." }));
  return { form, fields, problem, clear, symbol, word, saved, status, feedback, after, section: backLink(model, question) };
}

function hint(question) {
  if (!question.hint) return [];
  return [make("details", { className: "relief-hint" },
    make("summary", { textContent: "Hint" }), make("div", { html: question.hint }))];
}

/** "Go back to": to the section on this page, or a link to the page that has it. */
function backLink(model, question) {
  if (!question.section) return null;
  const elsewhere = model.get("lesson_link");
  const link = make("a", { href: elsewhere || `#${question.section}`, textContent: question.section_title });
  const line = make("p", { className: "relief-back" }, "Go back to: ", link);
  if (!elsewhere) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const target = findSection(question);
      if (target) goTo(target);
      else setText(line, `Go back to: “${question.section_title}”, further up on this page.`);
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

// --- feedback on a practice answer ---

async function checkAnswer(model, question, current, parts, saver, signal) {
  saver.flush();
  const check = randomId();
  parts.form.dataset.check = check;
  const content = { do: "check", check, question: question.id, answer: current };
  const answer = await request(model, content, (m) => m?.check === check, signal);
  if (signal.aborted || parts.form.dataset.check !== check) return; // the answer has changed since
  if (answer) showFeedback(parts, answer[0].result);
  else clearFeedback(parts, "Python does not respond, so your answer cannot be checked now. Try again in a moment.");
}

/** Bring feedback that begins below the window's edge into sight, with the answer that it is about. */
function bringIntoView({ status, feedback }) {
  const { bottom } = feedback.getBoundingClientRect();
  if (bottom <= innerHeight) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  status.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

// A reload shows again what was checked. It is no answer, so the browser keeps it and no file does.

const checkedKey = (model, question) => `relief-checked:${model.get("store")}:${model.get("page")}:${question.id}`;

function keepChecked(model, question, { at }) {
  try {
    localStorage.setItem(checkedKey(model, question), at ?? "");
  } catch {
    // blocked storage: the next visit asks for the check again
  }
}

function wasChecked(model, question, { at }) {
  try {
    return Boolean(at) && localStorage.getItem(checkedKey(model, question)) === at;
  } catch {
    return false;
  }
}

/** Take old feedback away; `why` is said only if there was some, or in answer to a click. */
function clearFeedback(parts, why) {
  const had = parts.after.hasChildNodes() || parts.feedback.hasChildNodes() || parts.form.dataset.check;
  delete parts.form.dataset.check;
  delete parts.form.dataset.result;
  parts.after.replaceChildren();
  parts.feedback.replaceChildren(...(had && why ? [make("p", { className: "relief-note", textContent: why })] : []));
}

function showFeedback(parts, result) {
  const said = [];
  if (result.message) said.push(make("p", { textContent: result.message }));
  if (result.items.length) said.push(make("ul", {}, ...result.items.map(feedbackItem)));
  if (result.explanation) said.push(make("div", { className: "relief-rule", html: result.explanation }));
  if (result.state !== "unanswered") {
    setText(parts.symbol, result.symbol);
    setText(parts.word, result.headline);
    parts.form.dataset.result = result.state;
  }
  parts.feedback.replaceChildren(...said);
  const sources = result.sources.map((source) =>
    make("details", { className: "relief-source" },
      make("summary", { textContent: source.label }), make("div", { html: source.html })));
  parts.after.replaceChildren(...sources, ...(parts.section && result.state !== "unanswered" ? [parts.section] : []));
}

const ITEM_MARKS = { right: ["✓", "Right: "], wrong: ["✗", "Not right: "] };

function feedbackItem({ text, html, state }) {
  const [symbol, word] = ITEM_MARKS[state] ?? ["", ""];
  const item = make("li", { data: { state } });
  if (symbol) {
    item.append(make("span", { className: "relief-symbol", textContent: symbol, aria: { hidden: "true" } }), " ",
      make("span", { className: "relief-word", textContent: word }));
  }
  item.append(make("em", { html: text }), make("span", { className: "relief-said", html }));
  return item;
}

export default { render };
