// The end of a quiz: what is answered, what is open, and handing in.

const HAND_IN_MS = 20000;
const SUBMIT_MS = 70000;

function render({ model, el }) {
  const controller = new AbortController();
  const { signal } = controller;
  const parts = buildPanel(model);
  appear(el, parts.form, model, signal);

  const paint = () => paintSummary(parts, model.get("summary"), model.get("page"));
  listen(model, "change:summary", paint, signal);
  listen(model, "change:exchange", () => (parts.submit.hidden = !model.get("exchange")), signal);
  listen(model, "change:outdated", () => showOutdated(parts, model.get("outdated")), signal);
  paint();

  parts.form.addEventListener("submit", (event) => {
    event.preventDefault();
    void alone(parts, () => handIn(model, parts, signal));
  });
  parts.submit.addEventListener("click", () => void alone(parts, () => submitToExchange(model, parts, signal)));
  parts.learner.addEventListener("input", () => parts.learner.removeAttribute("aria-invalid"));
  return () => {
    controller.abort();
    if (parts.download.href) URL.revokeObjectURL(parts.download.href);
  };
}

function buildPanel(model) {
  const id = `relief-${randomId()}`;
  const counts = make("p", { className: "relief-counts", role: "status" });
  const open = make("ul", { className: "relief-open" });
  const warning = make("p", {
    // Translators: an attorney must sign this one.
    id: `${id}-warning`, className: "relief-warning", textContent: _("Never type a real client’s name or details."),
  });
  const learner = make("input", {
    type: "text", id: `${id}-learner`, value: model.get("learner"), maxLength: 200, autocomplete: "off",
    required: true, aria: { describedby: warning.id },
  });
  const label = make("label", { htmlFor: learner.id, textContent: _("Your name, e-mail address or learner ID, as your instructor has it") });
  const button = make("button", { type: "submit", className: "relief-main", textContent: _("Make my hand-in file") });
  const submit = make("button", {
    type: "button", className: "relief-second", textContent: _("Hand in to my instructor"), hidden: !model.get("exchange"),
  });
  const status = make("p", { className: "relief-status", role: "status" });
  const path = make("code", { className: "relief-path" });
  const place = make("p", {}, ...withNodes(_("It is here: {path}"), { path }));
  const download = make("a", { textContent: _("Download the file") });
  const result = make("div", { className: "relief-result", hidden: true },
    place, make("p", {}, download),
    make("p", { textContent: _("Give this file to your instructor, in the way they told you.") }));
  const form = make("form", { className: "relief relief-finish", noValidate: true, aria: { label: _("Finish and hand in") } },
    ...notice(model), counts, open, label, warning, learner,
    make("div", { className: "relief-buttons" }, button, submit), status, result);
  return { form, counts, open, learner, button, submit, status, result, place, path, download };
}

function paintSummary(parts, { total, answered, not_sure, open }, page) {
  const sentences = [_("{answered} of {total} answered.", { answered, total })];
  if (not_sure) sentences.push(ngettext("{count} marked “Not sure yet”.", "{count} marked “Not sure yet”.", not_sure));
  sentences.push(open.length ? ngettext("{count} not answered:", "{count} not answered:", open.length) : _("No question is left open."));
  const all = _("All {total} answered. This does not say that they are right.", { total });
  setText(parts.counts, answered === total ? all : sentences.join(" "));
  updateOpen(parts.open, open, page);
}

/** Show the open questions; a link that stays keeps its element, and with it the focus. */
function updateOpen(list, open, page) {
  const items = new Map([...list.children].map((item) => [item.dataset.open, item]));
  const wanted = open.map((question) => {
    const item = items.get(question.id) ?? openItem(question, page);
    setText(item.lastChild, question.begun ? " " + _("(begun)") : "");
    return item;
  });
  for (const item of [...list.children]) if (!wanted.includes(item)) item.remove();
  wanted.forEach((item, index) => list.children[index] === item || list.insertBefore(item, list.children[index] ?? null));
}

function openItem({ id, number, label }, page) {
  const link = make("a", { href: `#${id}` }, ...withNodes(_("Question {number}: {label}"), { number: String(number), label: quoted(label) }));
  const item = make("li", { data: { open: id } }, link, make("span"));
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const form = document.querySelector(`.relief-question[data-page="${CSS.escape(page)}"][data-question="${CSS.escape(id)}"]`);
    if (form) goTo(form.querySelector("fieldset"));
    else setText(item.lastChild, " " + _("(further up on this page)"));
  });
  return item;
}

/** Run one thing at a time: a double click makes one file. */
async function alone(parts, work) {
  if (isOff(parts.button)) return;
  for (const button of [parts.button, parts.submit]) setOff(button, true);
  try {
    await work();
  } finally {
    for (const button of [parts.button, parts.submit]) setOff(button, false);
  }
}

/** Save what is still in the outbox. Tells whether all of it is saved, and if not, says why. */
async function saveAll(model, parts, signal) {
  const changes = pendingChanges(model);
  if (!Object.keys(changes).length) return true;
  const answer = await saveOnce(model, changes, signal);
  if (answer?.did === "saved") return true;
  const why = answer?.why ?? _("Python does not respond.");
  setText(parts.status, _("Not handed in yet: some answers are not saved. {why} Try again in a moment.", { why }));
  return false;
}

async function handIn(model, parts, signal) {
  const learner = parts.learner.value.trim();
  parts.result.hidden = true;
  if (!learner) {
    parts.learner.setAttribute("aria-invalid", "true");
    setText(parts.status, _("Type your name, e-mail address or learner ID first."));
    parts.learner.focus();
    return;
  }
  setText(parts.status, _("Making your hand-in file…"));
  if (!(await saveAll(model, parts, signal))) return;
  const isAnswer = (m) => m?.did === "hand-in-made" || m?.did === "hand-in-failed";
  const answer = await request(model, { do: "hand-in", learner }, isAnswer, signal, HAND_IN_MS);
  if (signal.aborted) return;
  if (answer?.[0].did !== "hand-in-made") {
    setText(parts.status, answer?.[0].why ?? _("Python does not respond, so no file was made. Try again in a moment."));
    return;
  }
  keepInBrowser("learner", learner);
  showHandIn(parts, ...answer);
}

function showHandIn(parts, { file, path, note, at }, buffers) {
  if (parts.download.href) URL.revokeObjectURL(parts.download.href);
  parts.download.href = URL.createObjectURL(new Blob(buffers, { type: "application/zip" }));
  parts.download.download = file;
  parts.place.hidden = !path; // Python in the browser has no folder that a person can open
  setText(parts.path, path);
  parts.result.hidden = false;
  setText(parts.status, [_("✓ Your hand-in file was made {when}.", { when: clock(at) }), note].filter(Boolean).join(" "));
}

/** The file that was made is no longer what the page says: the reader has to know. */
function showOutdated(parts, isOutdated) {
  if (!isOutdated) return;
  parts.result.hidden = true;
  setText(parts.status, _("You changed an answer since your hand-in file was made. Make it again to hand in the change."));
}

async function submitToExchange(model, parts, signal) {
  setText(parts.status, _("Handing in…"));
  if (!(await saveAll(model, parts, signal))) return;
  const answer = await request(model, { do: "submit" }, (m) => m?.did === "submitted", signal, SUBMIT_MS);
  if (signal.aborted) return;
  if (!answer) setText(parts.status, _("Python does not respond. Try again, or make your hand-in file."));
  else setText(parts.status, answer[0].ok ? _("✓ Handed in to your instructor {when}.", { when: clock(answer[0].at) }) : answer[0].message);
}

export default { render };
