// A page to read: its forms, without Python. Each form talks to a model as it would talk to Python's.

import { answerState, check } from "./check.js";
import { _ } from "./words.js";

const keeper = globalThis.reliefKeeper;
const page = JSON.parse(document.getElementById("page").textContent);
const questions = page.questions ?? {};
const answered = () => keeper.answers()[page.page] ?? {};
const models = [];

/** What stands for Python behind one form: it keeps what is saved, and marks a practice answer. */
class Model {
  #handlers = new Map();
  #values;

  constructor(values) {
    this.#values = values;
  }

  get(name) {
    return this.#values[name];
  }

  on(name, handler) {
    this.#handlers.set(handler, name);
  }

  off(name, handler) {
    this.#handlers.delete(handler);
  }

  send(content) {
    const answer = this.#answer(content);
    if (answer) queueMicrotask(() => this.#tell("msg:custom", answer));
  }

  /** Take up what another tab kept. */
  take(answer) {
    if (!answer || answer.at === this.get("answer")?.at) return;
    this.#values.answer = answer;
    this.#tell("change:answer");
  }

  #answer(content) {
    if (content.do === "check") {
      return { did: "checked", check: content.check, result: check(questions[content.question], content.answer) };
    }
    if (content.do === "save") {
      return { did: "saved", save: content.save, at: new Date().toISOString(), answers: content.changes };
    }
    return null;
  }

  #tell(name, ...args) {
    for (const [handler, on] of [...this.#handlers]) if (on === name) handler(...args);
  }
}

/** The values that Python would give the form. */
function valuesOf(kind, id) {
  const common = { page: page.page, store: keeper.everything().store, notice: "", answer: answered()[id] ?? {} };
  if (kind === "question") return { ...common, question: withoutKey(questions[id]), variant: "", number: 0, total: 0, lesson_link: "" };
  if (kind === "walkthrough") return { ...common, walk: questions[id] };
  return { ...common, piece: page.pieces[id] };
}

function withoutKey({ practice, ...question }) {
  return question;
}

async function show(place) {
  const { form: kind, id } = place.dataset;
  const { default: form } = await import(`./${kind}.js`);
  const model = new Model(valuesOf(kind, id));
  place.replaceChildren();
  form.render({ model, el: place });
  models.push([id, model]);
}

// --- where this page stands ---

function count() {
  const line = document.getElementById("count");
  if (!line) return;
  const entries = answered();
  const asked = Object.values(questions);
  const done = asked.filter((one) => ["answered", "not sure"].includes(answerState(one, entries[one.id]))).length;
  const words = page.questions[page.page] ? (done ? _("Walked to an end.") : "") : _("{done} of {total} practice questions answered.", { done, total: asked.length });
  if (line.textContent !== words) line.textContent = words;
  document.getElementById("said").textContent = keeper.trouble();
}

await Promise.all([...document.querySelectorAll("[data-form]")].map(show));
keeper.onChange((elsewhere) => {
  const entries = answered();
  if (elsewhere) for (const [id, model] of models) model.take(entries[id]);
  count();
});
count();
document.documentElement.dataset.ready = "true";
if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
