// The instructor's desk: where the class stands, and a form for each step of an evening.
//
// A step sends what its fields hold; the kernel runs one command, and its result comes back as state. Files go first,
// in pieces, so that a large one does not hold up the connection.

const PIECE = 1 << 20;
const WAIT_MS = 120000;
const REFRESH_MS = 15000;
const COLUMNS = [
  ["title", "Quiz"], ["handed_in", "Handed in"], ["graded", "Graded"], ["by_hand", "To grade by hand"],
  ["feedback", "Feedback made"], ["corrected", "Corrected"],
];

function render({ model, el }) {
  const controller = new AbortController();
  const { signal } = controller;
  const talk = makeTalk(model, signal);
  const steps = model.get("steps").map((step, place) => new StepForm(step, place + 1, model, talk, signal));
  const root = make("div", { className: "relief relief-desk" }, ...standing(model, talk, signal), ...steps.map((one) => one.node));
  el.append(root);
  guardKeys(root);

  const showRunning = () => steps.forEach((step) => step.showRunning(model.get("running")));
  listen(model, "change:running", showRunning, signal);
  listen(model, "change:results", () => steps.forEach((step) => step.showResult(model.get("results"))), signal);
  listen(model, "change:state", () => steps.forEach((step) => step.showState(model.get("state"))), signal);
  steps.forEach((step) => { step.showState(model.get("state")); step.showResult(model.get("results")); });
  showRunning();
  const refresh = () => document.visibilityState === "visible" && !model.get("running").step && talk({ do: "refresh" });
  const timer = setInterval(refresh, REFRESH_MS);
  window.addEventListener("focus", refresh, { signal });
  signal.addEventListener("abort", () => clearInterval(timer));
  return () => controller.abort();
}

/** Return a function that sends a message, with a buffer if there is one, and resolves to its answer, or to null. */
function makeTalk(model, signal) {
  return (content, buffer) => new Promise((resolve) => {
    const message = randomId();
    const end = (answer) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
      model.off("msg:custom", hear);
      resolve(answer);
    };
    const giveUp = () => end(null);
    const hear = (answer) => answer?.message === message && end(answer);
    const timer = setTimeout(giveUp, WAIT_MS);
    signal.addEventListener("abort", giveUp);
    model.on("msg:custom", hear);
    try {
      model.send({ ...content, message }, undefined, buffer ? [buffer] : []);
    } catch (error) {
      console.debug("relief-course: a message could not be sent", error);
    }
  });
}

// --- where the class stands ---

function standing(model, talk, signal) {
  const sum = make("p", { className: "relief-desk-sum" });
  const problem = make("p", { className: "relief-notice", role: "alert", hidden: true });
  const quizzes = table("Where each quiz stands", COLUMNS.map(([, label]) => label));
  const people = table("Who is in the class", ["Name", "E-mail", "ID", "Work"]);
  const refresh = make("button", { type: "button", className: "relief-small", textContent: "Refresh" });
  const said = make("span", { role: "status", className: "relief-note" });
  refresh.addEventListener("click", async () => {
    setText(said, "");
    const answer = await talk({ do: "refresh" });
    setText(said, answer ? `Refreshed ${clock(new Date().toISOString())}.` : SILENT);
  }, { signal });
  const show = () => {
    const state = model.get("state");
    problem.hidden = !state.problem;
    setText(problem, state.problem ?? "");
    setText(sum, inWords(state));
    fill(quizzes, state.quizzes.map((quiz) => COLUMNS.map(([id]) => quiz[id])));
    fill(people, state.people.map((one) => [one.name, one.email || "–", one.id, one.work]));
  };
  listen(model, "change:state", show, signal);
  show();
  const who = make("details", {}, make("summary", { textContent: "Who is in the class" }), people);
  const heading = make("h2", { textContent: "Where the class stands" });
  return [make("section", { className: "relief-desk-standing" }, heading, problem, sum, quizzes, who, make("p", { className: "relief-buttons" }, refresh, said))];
}

const SILENT = "Python does not answer. Press “Start again” at the top of the page; nothing is lost.";

function inWords({ people, quizzes, quarantine }) {
  const number = people.length;
  const waiting = quizzes.reduce((total, quiz) => total + quiz.by_hand, 0);
  const parts = [number ? `${number} ${number === 1 ? "person" : "people"} in the class.` : "Nobody is in the class yet. Begin with step 1."];
  if (waiting) parts.push(`${waiting} ${waiting === 1 ? "hand-in waits" : "hand-ins wait"} to be graded by hand.`);
  if (quarantine) parts.push(`${quarantine} ${quarantine === 1 ? "hand-in names" : "hand-ins name"} nobody: see “quarantine”.`);
  return parts.join(" ");
}

/** A table in a box that scrolls sideways by keyboard where the screen is narrow. */
function table(caption, labels) {
  const head = make("tr", {}, ...labels.map((label) => make("th", { scope: "col", textContent: label })));
  const body = make("tbody");
  const whole = make("table", {}, make("caption", { className: "relief-hidden", textContent: caption }), make("thead", {}, head), body);
  const box = make("div", { className: "relief-desk-table", tabIndex: 0, role: "group", aria: { label: caption } }, whole);
  box.body = body;
  return box;
}

function fill(box, rows) {
  box.hidden = !rows.length;
  box.body.replaceChildren(...rows.map(([first, ...rest]) =>
    make("tr", {}, make("th", { scope: "row", textContent: first }), ...rest.map((cell) => make("td", { textContent: cell })))));
}

// --- one step ---

class StepForm {
  constructor(step, number, model, talk, signal) {
    Object.assign(this, { step, model, talk, signal, sending: false, fields: [] });
    const heading = make("h2", { textContent: `${number}. ${step.title}` });
    this.fields = step.fields.map((field) => new FIELDS[field.kind](field, talk, signal));
    this.button = this.makeButton();
    this.progress = make("progress", { hidden: true, max: 1, value: 0, aria: { label: `${step.title}: progress` } });
    this.count = make("span", { className: "relief-note" });
    this.said = make("p", { role: "status", className: "relief-desk-said" });
    this.links = make("ul", { className: "relief-desk-links", hidden: true });
    this.more = make("ul", { className: "relief-desk-lines", tabIndex: 0, aria: { label: `${step.title}: all that was said` } });
    this.details = make("details", { hidden: true }, make("summary", { textContent: "All that was said" }), this.more);
    const command = make("p", { className: "relief-desk-command" }, "In a terminal: ", make("code", { textContent: step.command }));
    const form = make("form", { noValidate: true, aria: { label: step.title } }, ...this.fields.map((one) => one.node),
      make("p", { className: "relief-buttons" }, this.button, this.progress, this.count), this.said, this.links, this.details);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.press();
    }, { signal });
    this.node = make("section", { className: "relief-desk-step", data: { step: step.id } }, heading, make("div", { html: step.about }), form, command);
  }

  /** A step without a command of its own opens a page. */
  makeButton() {
    const { step, model } = this;
    if (step.id !== "by-hand") return make("button", { type: "submit", className: "relief-main", textContent: step.button });
    const href = new URL(model.get("formgrader"), baseUrl()).href;
    return make("a", { className: "relief-main", href, target: "_blank", rel: "noopener", textContent: `${step.button} (new tab)` });
  }

  async press() {
    if (this.sending || this.model.get("running").step) return;
    this.sending = true;
    this.showRunning(this.model.get("running"));
    setText(this.said, "");
    const refused = await this.start();
    this.sending = false;
    if (refused) {
      this.showRunning(this.model.get("running"));
      this.tell(refused, false);
      this.fields.find((one) => one.isEmpty?.())?.focus();
    }
  }

  /** Send the files, then the step; return why it could not start, or "". */
  async start() {
    const files = this.fields.flatMap((one) => one.files?.() ?? []);
    let upload = "";
    if (files.length) {
      const begun = await this.talk({ do: "begin" });
      if (begun?.did !== "began") return begun?.why ?? SILENT;
      upload = begun.upload;
      const stopped = await this.sendAll(upload, files);
      if (stopped) return stopped;
    }
    const values = Object.fromEntries(this.fields.map((one) => [one.id, one.value()]));
    const answer = await this.talk({ do: "run", step: this.step.id, values, upload });
    return answer?.did === "started" ? "" : answer?.why ?? SILENT;
  }

  async sendAll(upload, files) {
    const total = files.reduce((sum, file) => sum + file.size, 0) || 1;
    let sent = 0;
    for (const file of files) {
      for (let at = 0; at === 0 || at < file.size; at += PIECE) {
        let piece;
        try {
          piece = await file.slice(at, at + PIECE).arrayBuffer();
        } catch {
          return `“${file.name}” could not be read. Choose it again.`;
        }
        const name = file.webkitRelativePath || file.name;
        const answer = await this.talk({ do: "piece", upload, name, first: at === 0 }, piece);
        if (answer?.did !== "kept") return answer?.why ?? SILENT;
        sent += piece.byteLength;
        this.showProgress(sent / total, "Reading the files…");
      }
    }
    return "";
  }

  showRunning({ step, done, total }) {
    const mine = step === this.step.id;
    if (this.button.tagName === "BUTTON") setOff(this.button, Boolean(step) || this.sending);
    if (mine) this.showProgress(total ? done / total : null, total ? `${done} of ${total}` : "At work…");
    else if (!this.sending) this.showProgress(0, "");
    this.node.setAttribute("aria-busy", String(mine || this.sending));
  }

  showProgress(share, words) {
    this.progress.hidden = !words;
    if (share === null) this.progress.removeAttribute("value");
    else this.progress.value = share;
    setText(this.count, words);
  }

  showResult(results) {
    const result = results[this.step.id];
    if (!result || result.at === this.shownAt) return;
    this.shownAt = result.at;
    this.tell(`${result.said} (${clock(result.at)})`, result.ok);
    this.more.replaceChildren(...result.lines.map(({ problem, text }) => make("li", { textContent: problem ? `⚠ ${text}` : text })));
    this.details.hidden = !result.lines.length;
    this.details.open = result.lines.length > 0 && (result.lines.length <= 12 || result.lines.some((one) => one.problem));
    this.links.replaceChildren(...result.links.map(({ name, href }) => {
      const url = new URL(href, baseUrl()).href;
      const page = name.endsWith(".html");
      const properties = page ? { target: "_blank", rel: "noopener" } : { download: name.split("/").pop() };
      return make("li", {}, make("a", { href: url, textContent: `${page ? "Open" : "Download"} ${name}`, ...properties }));
    }));
    this.links.hidden = !result.links.length;
    this.fields.forEach((one) => one.done?.(result.ok));
  }

  showState(state) {
    this.fields.forEach((one) => one.show?.(state));
  }

  tell(text, ok) {
    this.said.dataset.ok = String(ok);
    setText(this.said, text ? `${ok ? "✓" : "⚠"} ${text}` : "");
  }
}

/** The server's own address, below which files and formgrader are. */
function baseUrl() {
  const config = JSON.parse(document.getElementById("jupyter-config-data")?.textContent || "{}");
  return new URL(config.baseUrl ?? "/", document.baseURI);
}

// --- the fields ---

class TextField {
  constructor(field) {
    this.id = field.id;
    this.must = Boolean(field.must);
    this.input = make("input", { type: "text", id: `relief-${randomId()}`, maxLength: 300, autocomplete: "off" });
    if (this.must) this.input.setAttribute("aria-required", "true");
    this.node = labeled(field.label, this.input);
  }

  value() { return this.input.value; }

  isEmpty() { return this.must && !this.value().trim(); }

  focus() { this.input.focus(); }

  done(ok) { if (ok) this.input.value = ""; }
}

class FileField {
  constructor(field) {
    this.id = field.id;
    this.input = make("input", { type: "file", id: `relief-${randomId()}`, multiple: field.kind === "files" });
    if (field.kind === "folder") this.input.webkitdirectory = true;
    this.node = labeled(field.label, this.input);
  }

  value() { return ""; }

  files() { return [...this.input.files]; }

  isEmpty() { return !this.input.files.length; }

  focus() { this.input.focus(); }

  done(ok) { if (ok) this.input.value = ""; }
}

class SelectField {
  constructor(field) {
    this.id = field.id;
    this.kind = field.kind;
    this.must = Boolean(field.must);
    this.fixed = field.options;
    this.select = make("select", { id: `relief-${randomId()}` });
    this.node = labeled(field.label, this.select);
    this.put(field.options);
  }

  /** Take up what there is to choose from; what was chosen stays. */
  show(state) {
    const found = this.kind === "assignment" ? state.quizzes.map((one) => [one.id, one.title])
      : this.kind === "person" ? state.people.map((one) => [one.id, one.name === one.id ? one.id : `${one.name} (${one.id})`]) : null;
    if (found) this.put([...(this.fixed.length ? this.fixed : [["", "Choose…"]]), ...found]);
  }

  put(options) {
    const text = JSON.stringify(options);
    if (text === this.shown) return;
    this.shown = text;
    const before = this.select.value;
    this.select.replaceChildren(...options.map(([value, label]) => make("option", { value, textContent: label })));
    if (options.some(([value]) => value === before)) this.select.value = before;
  }

  value() { return this.select.value; }

  isEmpty() { return this.must && !this.value(); }

  focus() { this.select.focus(); }
}

class CheckField {
  constructor(field) {
    this.id = field.id;
    this.input = make("input", { type: "checkbox", id: `relief-${randomId()}` });
    this.node = make("p", { className: "relief-row" }, this.input, make("label", { htmlFor: this.input.id, textContent: field.label }));
  }

  value() { return this.input.checked; }

  done() { this.input.checked = false; }
}

/** A quiz, one of its questions, and what is right in it. */
class KeyField {
  constructor(field, talk, signal) {
    this.id = field.id;
    this.talk = talk;
    this.quiz = new SelectField({ id: "quiz", label: "Quiz", kind: "assignment", options: [] });
    this.question = new SelectField({ id: "question", label: field.label, kind: "question", options: [["", "Choose the quiz first"]] });
    this.stem = make("div", { className: "relief-desk-stem", hidden: true });
    this.marks = make("div");
    this.note = make("p", { role: "status", className: "relief-note" });
    this.node = make("div", {}, this.quiz.node, this.question.node, this.note, this.stem, this.marks);
    this.quiz.select.addEventListener("change", () => void this.load(), { signal });
    this.question.select.addEventListener("change", () => this.open(), { signal });
    this.questions = [];
  }

  show(state) { this.quiz.show(state); }

  async load() {
    const assignment = this.quiz.value();
    this.questions = [];
    this.question.put([["", assignment ? "…" : "Choose the quiz first"]]);
    this.open();
    if (!assignment) return;
    setText(this.note, "Reading the questions…");
    const answer = await this.talk({ do: "questions", assignment });
    if (assignment !== this.quiz.value()) return;
    setText(this.note, answer?.did === "read" ? "" : answer?.why ?? SILENT);
    this.questions = answer?.questions ?? [];
    this.question.put([["", "Choose…"], ...this.questions.map((one) => [one.id, one.label])]);
  }

  open() {
    const question = this.questions.find((one) => one.id === this.question.value());
    this.stem.hidden = !question;
    this.stem.innerHTML = question?.stem ?? "";
    setText(this.note, question?.corrected ?? "");
    this.marks.replaceChildren(...(question?.choices ?? []).map((line) => marksOf(line, question.right)));
  }

  value() {
    const inputs = [...this.marks.querySelectorAll("input:checked, select")];
    return { question: this.question.value(), right: inputs.map((input) => input.dataset.prefix + input.value) };
  }

  isEmpty() { return !this.question.value(); }

  focus() { (this.quiz.value() ? this.question : this.quiz).focus(); }

  done(ok) { if (ok) void this.load(); }
}

/** A line of a key: boxes where several can be right, a list where one is. */
function marksOf({ label, of, one, several }, right) {
  const prefix = of ? `${of}=` : "";
  if (several) {
    const rows = several.map(({ value, label: words }) => {
      const input = make("input", { type: "checkbox", id: `relief-${randomId()}`, value, checked: right.includes(value), data: { prefix } });
      return make("p", { className: "relief-row" }, input, make("label", { htmlFor: input.id, textContent: words }));
    });
    return make("fieldset", { className: "relief-desk-marks" }, make("legend", { textContent: label }), ...rows);
  }
  const select = make("select", { id: `relief-${randomId()}`, data: { prefix } },
    ...one.map(({ value, label: words }) => make("option", { value, textContent: words, selected: right.includes(prefix + value) })));
  return labeled(label, select);
}

function labeled(label, control) {
  return make("p", { className: "relief-desk-field" }, make("label", { htmlFor: control.id, textContent: label }), control);
}

const FIELDS = { text: TextField, file: FileField, files: FileField, folder: FileField, assignment: SelectField, person: SelectField, choice: SelectField, check: CheckField, key: KeyField };

export default { render };
