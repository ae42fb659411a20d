// Where the learner stands in the course: one button that begins or continues, the ways through, what to look at
// again, each page with its objectives in words, and a record to print.

const WAY = "way";

function render({ model, el }) {
  const controller = new AbortController();
  const { signal } = controller;
  const go = make("a", { className: "relief-main" });
  const why = make("span", { className: "relief-why" });
  const next = make("p", { className: "relief-next" }, go, " ", why);
  const done = make("p", { role: "status" });
  const saved = make("p", { className: "relief-note", role: "status" });
  const ways = wayChooser(model, saved, signal);
  const review = make("section", { className: "relief-review", aria: { label: _("What to look at again") } });
  const list = make("ul", { className: "relief-pages" });
  const all = make("details", {}, make("summary", { textContent: _("All pages, and how far you are") }), list);
  const record = makeRecord(model);
  const folder = make("p", { className: "relief-note" }, ...whereKept(model.get("folder")));
  const root = make("section", { className: "relief relief-progress", aria: { label: _("Your progress") } },
    ...notice(model), next, done, ways.node, saved, review, all, record.node, folder);
  appear(el, root, model, signal);

  const paint = () => {
    const { begun, title, link, why: reason, done: whole } = model.get("next");
    next.hidden = !link;
    if (link) go.href = link;
    setWords(go, link ? withNodes(begun ? _("Continue: {page}") : _("Begin: {page}"), { page: quoted(title) }) : []);
    setText(why, reason ?? "");
    setWords(done, whole ? doneWith(model) : []);
    ways.paint();
    paintReview(review, model.get("review"));
    paintPages(list, model.get("pages"));
    record.paint();
  };
  for (const name of ["pages", "next", "ways", "review", "answer"]) listen(model, `change:${name}`, paint, signal);
  paint();

  // another page may have saved answers since this one was looked at
  const refresh = () => document.visibilityState === "visible" && tell(model, { do: "refresh" });
  document.addEventListener("visibilitychange", refresh, { signal });
  window.addEventListener("focus", refresh, { signal });
  return () => controller.abort();
}

function whereKept(folder) {
  const path = make("code", { className: "relief-path", textContent: folder });
  if (folder) return withNodes(_("Your answers are kept in this folder: {path}"), { path });
  return [_("Your answers are kept in this browser only."), " ",
    make("a", { href: globalThis.reliefKeeper?.home ?? "", textContent: _("Save my progress file, or clear a shared computer") })];
}

const chosenWay = (model) => model.get("ways").find((way) => model.get("answer").choice?.[0] === way.id);

const doneWith = (model) => (chosenWay(model)
  ? withNodes(_("You have done every step of “{way}”."), { way: quoted(chosenWay(model).title) })
  : [_("You have answered every question of the course.")]);

// --- the ways through the course ---

function wayChooser(model, saved, signal) {
  const name = `relief-${randomId()}`;
  const rows = model.get("ways").map((way) => wayRow(way, name));
  const node = make("fieldset", { className: "relief-ways", hidden: !rows.length },
    make("legend", { textContent: _("How much time do you have?") }),
    make("p", { className: "relief-note", textContent: _("The button above leads along what you choose. You can change your mind at any time.") }),
    ...rows.map((row) => row.node));
  let current = model.get("answer");
  const saver = makeSaver(model, WAY, signal, {
    show: (text, late = false) => {
      setText(saved, late ? text : "");
      saved.classList.toggle("relief-late", late);
    },
    adopt: (entry) => { if (isNewer(entry, current)) current = entry; },
  });
  node.addEventListener("change", (event) => {
    if (event.target.name !== name) return;
    const at = new Date(Math.max(Date.now(), (Date.parse(current.at) || 0) + 1)).toISOString();
    current = { choice: [event.target.value], first_shown: current.first_shown ?? at, at, n: (current.n ?? 0) + 1 };
    saver.put(current, 0);
  });
  listen(model, "change:answer", () => saver.acknowledge(model.get("answer")), signal);
  current = saver.replay(current) ?? current;
  const paint = () => {
    for (const [place, way] of model.get("ways").entries()) rows[place].paint(way, current.choice?.[0] === way.id);
    keepWay(current.choice?.[0]);
  };
  return { node, paint };
}

/** Let the bar above every page know the way, so that it can lead on (`way.js`). */
function keepWay(id) {
  try {
    if (!id || localStorage.getItem("relief-way") === id) return;
    localStorage.setItem("relief-way", id);
    window.dispatchEvent(new Event("relief-way"));
  } catch {
    // blocked storage: the bar leads back to this page only
  }
}

function wayRow(way, name) {
  const input = make("input", { type: "radio", name, value: way.id, id: `${name}-${way.id}` });
  const how = make("span", { className: "relief-word" });
  const label = make("label", { htmlFor: input.id },
    make("strong", { text: way.title }), `: ${duration(way.minutes)}. `, quoted(way.about), " ", how);
  const items = way.steps.map((step) => {
    const mark = make("span", { className: "relief-symbol" });
    const again = make("span", { className: "relief-word" });
    const link = make("a", { href: step.link, text: step.title });
    const told = step.lesson ? withNodes(_("{step} (in “{lesson}”)"), { step: link, lesson: quoted(step.lesson) }) : [link];
    return { mark, again, node: make("li", {}, mark, " ", ...told, `, ${duration(step.minutes)}`, again) };
  });
  const steps = make("details", {}, make("summary", {}, ...withNodes(_("The steps of “{way}”"), { way: quoted(way.title) })),
    make("ol", {}, ...items.map((item) => item.node)));
  const paint = ({ steps: states, done, left }, chosen) => {
    input.checked = chosen;
    setText(how, done ? _("{done} of {total} steps done, about {time} left.", { done, total: states.length, time: rounded(left) }) : "");
    for (const [place, state] of states.entries()) {
      const { mark, again } = items[place];
      const [symbol, word] = state.done ? (state.not_right ? ["◐", _("Answered:")] : ["✓", _("Done:")]) : ["○", _("Not done:")];
      setText(mark, symbol);
      mark.setAttribute("role", "img");
      mark.setAttribute("aria-label", word);
      setText(again, state.done && state.not_right ? ": " + ngettext("answered, {count} not right yet", "answered, {count} not right yet", state.not_right) : "");
    }
  };
  return { node: make("div", { className: "relief-way-row" }, make("div", { className: "relief-row" }, input, label), steps), paint };
}

/** Minutes as people say them, with "about" where that rounds. */
function duration(minutes) {
  return minutes >= 120 && minutes % 15 ? _("about {time}", { time: rounded(minutes) }) : rounded(minutes);
}

/** Minutes in words: hours and quarters of an hour from two hours on. */
function rounded(minutes) {
  if (minutes < 120) return ngettext("{count} minute", "{count} minutes", minutes);
  const quarters = Math.ceil(minutes / 15);
  const [hours, rest] = [Math.floor(quarters / 4), (quarters % 4) * 15];
  return rest ? _("{hours} hours {minutes} minutes", { hours, minutes: rest }) : _("{hours} hours", { hours });
}

// --- what to look at again ---

function paintReview(section, { words, sections }) {
  section.hidden = !words.count && !sections.length;
  if (section.hidden || section.dataset.told === JSON.stringify({ words, sections })) return; // a link keeps its focus
  section.dataset.told = JSON.stringify({ words, sections });
  const due = ngettext("{count} word of the glossary is due in the review cards", "{count} words of the glossary are due in the review cards", words.count);
  section.replaceChildren(
    make("h2", { textContent: _("To look at again") }),
    ...(words.count ? [make("p", {}, make("a", { href: words.link, textContent: due }))] : []),
    ...(sections.length ? [
      make("p", { textContent: _("An answer here is not right yet, or “Not sure yet”:") }),
      make("ul", {}, ...sections.map(({ title, link }) => make("li", {}, make("a", { href: link, text: title })))),
    ] : []));
}

// --- all pages ---

/** Fill the list in place: rows are never rebuilt, so a link keeps the focus. */
function paintPages(list, pages) {
  for (const page of pages) {
    const row = [...list.children].find((item) => item.dataset.page === page.page) ?? list.appendChild(pageRow(page));
    const bar = row.querySelector("progress");
    bar.max = page.total || 1;
    bar.value = page.answered;
    setText(row.querySelector(".relief-word"), page.kind === "walkthrough" ? walked(page) : answered(page));
    row.querySelector(".relief-changed").hidden = !page.changed;
    const items = row.querySelectorAll(".relief-objectives li");
    for (const [place, objective] of page.objectives.entries()) paintObjective(items[place], objective);
  }
}

function answered({ answered, total, not_sure, right }) {
  if (!total) return _("Nothing to answer");
  return [
    _("{answered} of {total} answered", { answered, total }),
    not_sure && ngettext("{count} “Not sure yet”", "{count} “Not sure yet”", not_sure),
    right !== undefined && answered && ngettext("{count} right", "{count} right", right),
  ].filter(Boolean).join(", ");
}

const walked = ({ answered, begun }) => (answered ? _("Walked to an end") : begun ? _("Begun") : _("Not begun"));

const KINDS = { lesson: _("Lesson"), quiz: _("Quiz"), walkthrough: _("Walkthrough") };

function pageRow({ page, title, minutes, kind, link, objectives }) {
  const id = `relief-${randomId()}`;
  return make("li", { data: { page } },
    make("a", { id, href: link, text: title }),
    make("span", { className: "relief-note", textContent: " " + _("{kind}, about {minutes} minutes", { kind: KINDS[kind], minutes }) }),
    make("div", { className: "relief-measure" },
      make("progress", { aria: { labelledby: id } }),
      " ",
      make("span", { className: "relief-word" })),
    // Translators: an attorney must sign this one.
    make("p", { className: "relief-changed", hidden: true, textContent: _("The law of this lesson was read again since you finished it: look at it once more.") }),
    ...(objectives.length ? [make("details", { className: "relief-objectives" },
      make("summary", {}, ...withNodes(_("What you can do after “{page}”"), { page: quoted(title) })),
      make("ul", {}, ...objectives.map(() => make("li"))))] : []));
}

/** An objective is told by the questions that practice it, never as a verdict on a person. */
function paintObjective(item, { text, total, tried, right }) {
  const whole = right === total;
  const symbol = whole ? "✓" : tried ? "◐" : "○";
  const how = tried ? _("{right} of {total} right", { right, total }) : _("not tried yet");
  if (item.dataset.told === how) return;
  item.dataset.told = how;
  item.replaceChildren(
    make("span", { className: "relief-symbol", textContent: symbol, aria: { hidden: "true" } }), " ", quoted(text), ": ",
    make("span", { className: "relief-word", textContent: total ? how : _("nothing to practice") }));
}

export default { render };
