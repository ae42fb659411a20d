// The fields of a step at the desk, put before desk.js (see form.py): native controls, each with its label.

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

  /** What was read once must not go along with what is said of the next files. */
  done() { this.input.value = ""; }
}

/** What there is to choose from, by the kind of field. */
const CHOICES = {
  assignment: ({ quizzes }) => quizzes.map((one) => [one.id, one.title]),
  person: ({ people }) => people.map((one) => [one.id, one.name === one.id ? one.id : `${one.name} (${one.id})`]),
  "set-aside": ({ quarantine }) => quarantine.map((one) => [one.id, one.label]),
};

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
    const found = CHOICES[this.kind]?.(state);
    if (found) this.put([...(this.fixed.length ? this.fixed : [["", "Choose…"]]), ...found]);
    if (this.kind === "set-aside") this.node.hidden = !found.length;
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

  /** A person who was chosen once must not be taken for the next files too. */
  done() { if (this.kind === "person" || this.kind === "set-aside") this.select.value = ""; }
}

class CheckField {
  constructor(field) {
    this.id = field.id;
    this.stays = field.stays;
    this.input = make("input", { type: "checkbox", id: `relief-${randomId()}` });
    this.label = make("label", { htmlFor: this.input.id, textContent: field.label });
    this.node = make("p", { className: "relief-row" }, this.input, this.label);
  }

  value() { return this.input.checked; }

  /** What is said of one hand-in must not be taken for the next too; leaving out names is for all that is made. */
  done() { if (!this.stays) this.input.checked = false; }
}

/** What cannot be brought back. The box to be sure appears once the list of what this very choice would do is shown. */
class SureField {
  constructor(field, talk, signal) {
    this.id = field.id;
    this.words = field;
    this.listed = [];
    this.parts = field.parts.map((part) => new SelectField(part));
    this.sure = new CheckField({ id: "sure", label: "" });
    this.sure.node.hidden = true;
    this.node = make("div", {}, ...this.parts.map((one) => one.node), this.sure.node);
    this.parts.forEach((one) => one.select.addEventListener("change", () => this.leave(), { signal }));
    this.sure.input.addEventListener("change", () => this.form.nameButton(), { signal });
  }

  show(state) {
    this.parts.forEach((one) => one.show(state));
    if (this.listed.length && !this.isChosen(this.listed)) this.leave();
  }

  /** Something else is chosen: what is shown is no longer about it. */
  leave() {
    this.list([]);
    this.form.forget();
  }

  list(chosen) {
    this.listed = chosen;
    this.sure.done();
    this.sure.node.hidden = !chosen.length;
    setText(this.sure.label, this.named(this.words.label));
  }

  /** A text with the first choice's name, without the ID in brackets, in the place of {}. */
  named(text) {
    return text.replace("{}", this.parts[0].select.selectedOptions[0]?.textContent.replace(/ \([^()]*\)$/, "") ?? "");
  }

  chosen() { return this.parts.map((one) => one.value()); }

  isChosen(list) { return JSON.stringify(list) === JSON.stringify(this.chosen()); }

  button() { return this.sure.value() ? this.named(this.words.button) : ""; }

  value() { return { chosen: this.chosen(), sure: this.sure.value() }; }

  isEmpty() { return this.parts.some((one) => one.isEmpty()); }

  focus() { this.parts.find((one) => one.isEmpty())?.focus(); }

  done(ok, result) { this.list(this.isChosen(result.listed) ? result.listed : []); }
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
    this.back = new CheckField({ id: "back", label: "Take this correction back: the course’s own key holds again." });
    this.node = make("div", {}, this.quiz.node, this.question.node, this.note, this.back.node, this.stem, this.marks);
    this.quiz.select.addEventListener("change", () => { this.form.forget(); void this.load(); }, { signal });
    this.question.select.addEventListener("change", () => { this.form.forget(); this.open(); }, { signal });
    this.questions = [];
    this.open();
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
    this.back.done();
    this.back.node.hidden = !question?.corrected;
    this.marks.replaceChildren(...(question?.choices ?? []).map((line) => marksOf(line, question.right)));
  }

  value() {
    const inputs = [...this.marks.querySelectorAll("input:checked, select")];
    const right = inputs.map((input) => input.dataset.prefix + input.value);
    return { question: this.question.value(), right, back: this.back.value() };
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

const FIELDS = { text: TextField, file: FileField, files: FileField, folder: FileField, assignment: SelectField, person: SelectField, choice: SelectField, "set-aside": SelectField, check: CheckField, sure: SureField, key: KeyField };
