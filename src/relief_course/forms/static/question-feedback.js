// Feedback on a practice answer: asking for it, showing it, taking it away.

async function checkAnswer(model, question, current, parts, saver, signal) {
  saver.flush();
  const check = randomId();
  parts.form.dataset.check = check;
  const content = { do: "check", check, question: question.id, answer: current };
  const answer = await request(model, content, (m) => m?.check === check, signal);
  if (signal.aborted || parts.form.dataset.check !== check) return; // the answer has changed since
  if (answer) showFeedback(parts, answer[0].result);
  else clearFeedback(parts, _("Python does not respond, so your answer cannot be checked now. Try again in a moment."));
}

/** Bring feedback that begins below the window's edge into sight, with the answer that it is about. */
function bringIntoView({ status, feedback }) {
  const { bottom } = feedback.getBoundingClientRect();
  if (bottom <= innerHeight) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  status.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
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
      make("summary", { text: source.label }), make("div", { html: source.html })));
  parts.after.replaceChildren(...sources, ...(parts.section && result.state !== "unanswered" ? [parts.section] : []));
}

const ITEM_MARKS = { right: ["✓", _("Right:")], wrong: ["✗", _("Not right:")] };

const OWN = ["is-true", "is-false", "rubric"]; // what these are called is the form's word; all else is the question's

function feedbackItem({ id, text, html, state }) {
  const [symbol, word] = ITEM_MARKS[state] ?? ["", ""];
  const item = make("li", { data: { state } });
  if (symbol) {
    item.append(make("span", { className: "relief-symbol", textContent: symbol, aria: { hidden: "true" } }), " ",
      make("span", { className: "relief-word", textContent: `${word} ` }));
  }
  item.append(make("em", OWN.includes(id) ? { textContent: text } : { html: text }), make("span", { className: "relief-said", html }));
  return item;
}
