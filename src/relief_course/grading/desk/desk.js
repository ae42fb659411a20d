// The instructor's desk: where the class stands, and a form for each step of an evening.
//
// A step sends what its fields hold; the kernel runs one command, and its result comes back as state. Files go first,
// in pieces, so that a large one does not hold up the connection.

const PIECE = 1 << 20;
const WAIT_MS = 120000;
const REFRESH_MS = 15000;
const MARKS = { done: "✓", look: "→", care: "⚠", problem: "⚠" };
const COLUMNS = [
  ["title", "Quiz"], ["handed_in", "Handed in"], ["graded", "Graded"], ["by_hand", "To grade by hand"],
  ["feedback", "Feedback made"], ["corrected", "Corrected"],
];
/** The steps that tell of what was graded. */
const TELLS_OF_KEYS = ["feedback", "regrade", "report", "export"];

function render({ model, el }) {
  const controller = new AbortController();
  const { signal } = controller;
  const talk = makeTalk(model, signal);
  const all = model.get("steps").map((step) => step.absent ? absentStep(step) : new StepForm(step, model, talk, signal));
  const steps = all.filter((one) => one instanceof StepForm);
  const root = make("div", { className: "relief relief-desk" }, ...standing(model, talk, signal), ...all.map((one) => one.node));
  el.append(root);
  guardKeys(root);

  const showRunning = () => steps.forEach((step) => step.showRunning(model.get("running"), isStopped(root)));
  const watch = new MutationObserver(showRunning);
  watch.observe(document.body, { subtree: true, attributes: true, attributeFilter: ["data-relief-state"] });
  signal.addEventListener("abort", () => watch.disconnect());
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

/** Tell whether the page says that Python stopped. */
function isStopped(root) {
  return root.closest("[data-relief-state]")?.dataset.reliefState === "stopped";
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
  const none = make("p");
  const aside = make("ul", { className: "relief-desk-aside" });
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
    aside.hidden = !state.quarantine.length;
    aside.replaceChildren(...state.quarantine.map(({ label, why }) => make("li", { textContent: `${label}: ${why}` })));
    const begun = state.quizzes.filter((quiz) => quiz.handed_in);
    fill(quizzes, begun.map((quiz) => COLUMNS.map(([id]) => quiz[id])));
    setText(none, nothingIn(state.quizzes.length - begun.length, begun.length));
    fill(people, state.people.map((one) => [one.name, one.email || "–", one.id, one.work]));
  };
  listen(model, "change:state", show, signal);
  show();
  const who = make("details", {}, make("summary", { textContent: "Who is in the class" }), people);
  const heading = make("h2", { textContent: "Where the class stands" });
  return [make("section", { className: "relief-desk-standing" }, heading, problem, sum, aside, quizzes, none, who, make("p", { className: "relief-buttons" }, refresh, said))];
}

const CUT_OFF = "Python stopped while this was at work. Press “Start again” at the top of the page, then this button once more; nothing is lost.";
const SILENT = "Python does not answer. Press “Start again” at the top of the page; nothing is lost.";

function inWords({ people, quizzes, quarantine }) {
  const number = people.length;
  const waiting = quizzes.reduce((total, quiz) => total + quiz.by_hand, 0);
  const parts = [number ? `${number} ${number === 1 ? "person" : "people"} in the class.` : "Nobody is in the class yet. Begin with step 1."];
  if (waiting) parts.push(`${waiting} ${waiting === 1 ? "hand-in waits" : "hand-ins wait"} to be graded by hand.`);
  parts.push(...quizzes.filter((quiz) => quiz.again).map(toGradeAgain));
  const aside = quarantine.length;
  if (aside) parts.push(`${aside} ${aside === 1 ? "hand-in is" : "hand-ins are"} set aside: choose whose ${aside === 1 ? "it is" : "each is"} in step 4.`);
  return parts.join(" ");
}

/** What is said of hand-ins that were graded before a key was corrected. */
function toGradeAgain({ again, title }) {
  return `${again} ${again === 1 ? "hand-in" : "hand-ins"} of “${title}” ${again === 1 ? "waits" : "wait"} to be graded again in step 10, since a key was corrected.`;
}

/** What is said of the quizzes that stand in no row. */
function nothingIn(rest, begun) {
  if (!begun) return "No quiz is handed in yet.";
  return rest ? `Nothing is handed in yet for ${rest} other ${rest === 1 ? "quiz" : "quizzes"}.` : "";
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
    make("tr", {}, make("th", { scope: "row", textContent: first }), ...rest.map((cell) => make("td", {}, ...breakable(cell))))));
}

/** A text that may be broken after the signs in an address, so that no word is. */
function breakable(text) {
  return String(text).split(/([^@.]*[@.])/).filter(Boolean).flatMap((part, at) => (at ? [make("wbr"), part] : [part]));
}

// --- one step ---

/** A step that cannot be taken on this computer keeps its place and says why. */
function absentStep(step) {
  const heading = make("h2", { textContent: `${step.number}. ${step.title}` });
  return { node: make("section", { className: "relief-desk-step", data: { step: step.id } }, heading, make("p", { textContent: step.absent })) };
}

class StepForm {
  constructor(step, model, talk, signal) {
    Object.assign(this, { step, model, talk, signal, sending: false, fields: [] });
    const heading = make("h2", { textContent: `${step.number}. ${step.title}` });
    this.again = make("p", { className: "relief-notice", hidden: true });
    this.fields = step.fields.map((field) => new FIELDS[field.kind](field, talk, signal));
    this.fields.forEach((one) => { one.form = this; });
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
    this.node = make("section", { className: "relief-desk-step", data: { step: step.id } }, heading, make("div", { html: step.about }), this.again, form, command);
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
    this.showRunning(this.model.get("running"), false);
    setText(this.said, "");
    const refused = await this.start();
    this.sending = false;
    if (refused) {
      this.showRunning(this.model.get("running"), false);
      this.tell(refused, "problem");
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

  showRunning({ step, done, total }, stopped) {
    if (stopped && step === this.step.id) this.tell(CUT_OFF, "problem");
    const mine = step === this.step.id && !stopped;
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
    if (!result) return;
    this.showLinks(result.links);
    if (result.at === this.shownAt) return;
    this.shownAt = result.at;
    this.tell(`${result.said} (${clock(result.at)})`, result.mark);
    this.more.replaceChildren(...result.lines.map(({ problem, text }) => make("li", { textContent: problem ? `⚠ ${text}` : text })));
    this.details.hidden = !result.lines.length;
    this.details.open = result.mark === "look" || result.lines.length <= 12 || result.lines.some((one) => one.problem);
    this.fields.forEach((one) => one.done?.(result.mark !== "problem", result));
    this.nameButton();
  }

  /** Forget what was said: it was about another choice than the one that is made now. */
  forget() {
    this.tell("", "");
    this.more.replaceChildren();
    this.details.hidden = true;
    this.nameButton();
  }

  /** What the button does may depend on what is chosen. */
  nameButton() {
    const name = this.fields.map((one) => one.button?.()).find(Boolean);
    if (this.button.tagName === "BUTTON") setText(this.button, name ?? this.step.button);
  }

  showLinks(links) {
    const text = JSON.stringify(links);
    if (text === this.shownLinks) return;
    this.shownLinks = text;
    this.links.hidden = !links.length;
    this.links.replaceChildren(...links.map(({ name, href, page = name.endsWith(".html") }) => {
      const url = new URL(href, baseUrl()).href;
      const properties = page ? { target: "_blank", rel: "noopener" } : { download: name.split("/").pop() };
      return make("li", {}, make("a", { href: url, textContent: `${page ? "Open" : "Download"} ${name}${page ? " (new tab)" : ""}`, ...properties }));
    }));
  }

  showState(state) {
    this.fields.forEach((one) => one.show?.(state));
    this.again.hidden = !TELLS_OF_KEYS.includes(this.step.id) || !state.quizzes.some((quiz) => quiz.again);
    setText(this.again, state.quizzes.filter((quiz) => quiz.again).map(toGradeAgain).join(" "));
    if (this.step.id === "by-hand") this.showLinks(state.quizzes.filter((quiz) => quiz.by_hand).map((quiz) => ({
      name: `${quiz.title}: ${quiz.by_hand} ${quiz.by_hand === 1 ? "waits" : "wait"}`,
      href: `${this.model.get("formgrader")}/${quiz.id}/${quiz.id}`,
      page: true,
    })));
  }

  tell(text, mark) {
    this.said.dataset.mark = mark;
    setText(this.said, text ? `${MARKS[mark]} ${text}` : "");
  }
}

/** The server's own address, below which files and formgrader are. */
function baseUrl() {
  const config = JSON.parse(document.getElementById("jupyter-config-data")?.textContent || "{}");
  return new URL(config.baseUrl ?? "/", document.baseURI);
}

export default { render };
