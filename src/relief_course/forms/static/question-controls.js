// The controls of one question, by its type, and how far an answer is.

const NOT_SURE = "not-sure";
const TEXT_LIMIT = 2000;
const TYPING_MS = 400;
const SHORT_CHOICE = 12; // characters that the narrowest list shows

const STATES = {
  open: ["○", _("Not answered")],
  begun: ["○", _("Not answered")],
  answered: ["●", _("Answered")],
  unsure: ["?", _("Not sure yet")],
};

// --- controls: one maker for each type ---
//
// A control set is {nodes, read, write}. read() gives {choice} or {text}; write(entry) shows an entry and changes
// nothing else, so that the focus stays where it is.

const choiceOf = (entry) => (Array.isArray(entry?.choice) ? entry.choice : []);

/** A row with a radio button or checkbox, and what its label holds: the course's own inline HTML, or the form's words. */
function row(kind, name, value, said) {
  const input = make("input", { type: kind, name, value, id: `${name}-${value}` });
  const label = make("label", { htmlFor: input.id, ...said });
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

const unsureRow = (kind, name) => row(kind, name, NOT_SURE, { textContent: _("Not sure yet") });

function oneControls({ options, not_sure }, name) {
  const nodes = options.map((option) => row("radio", name, option.id, { html: option.text }));
  if (not_sure) nodes.push(unsureRow("radio", name));
  return { nodes, read: () => ({ choice: checkedOf(nodes) }), write: (entry) => setChecked(nodes, choiceOf(entry)) };
}

function severalControls({ options, not_sure, asks }, name) {
  const nodes = options.map((option) => row("checkbox", name, option.id, { html: option.text }));
  const unsure = not_sure ? unsureRow("checkbox", `${name}-unsure`) : null;
  if (unsure) nodes.push(unsure);
  const note = make("p", { className: "relief-note", textContent: _("You may choose more than one.") });
  return {
    nodes: Number.isInteger(asks) ? nodes : [note, ...nodes], // else the question itself says how many
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
  const verdict = (value, textContent) => row("radio", `${name}-verdict`, value, { textContent });
  const verdicts = [verdict("is-true", _("True")), verdict("is-false", _("False"))];
  const unsure = not_sure ? unsureRow("radio", `${name}-verdict`) : null;
  if (unsure) verdicts.push(unsure);
  const reasons = options.map((option) => row("radio", `${name}-reason`, option.id, { html: option.text }));
  const all = [...verdicts, ...reasons];
  const group = (title, rows) => make("fieldset", {}, make("legend", { textContent: title }), ...rows);
  return {
    nodes: [group(_("Is this true or false?"), verdicts), group(_("Why?"), reasons)],
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
    for (const [value, text] of entries) select.append(asContent(new Option(text, value)));
    selects.set(line.id, select);
    whole.set(line.id, make("span", { className: "relief-chosen", text: "", aria: { hidden: "true" } }));
    return make("div", { className: "relief-line" },
      make("label", { htmlFor: select.id, html: line.text }), select, whole.get(line.id));
  });
  const tellWhole = () => {
    for (const [id, select] of selects) {
      const chosen = select.value ? select.selectedOptions[0].text : "";
      setText(whole.get(id), chosen.length > SHORT_CHOICE ? chosen : "");
    }
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
  return listControls(name, prompts, entries, _("Choose a match"), not_sure);
}

function orderControls({ options, not_sure }, name) {
  const entries = options.map((_, index) => [String(index + 1), String(index + 1)]);
  const controls = listControls(name, options, entries, _("Place"), not_sure);
  const note = make("p", { className: "relief-note", textContent: _("Give each line a place; 1 comes first.") });
  return { ...controls, nodes: [note, ...controls.nodes] };
}

function writtenControls({ not_sure }, name) {
  const warning = make("p", {
    // Translators: an attorney must sign this one.
    id: `${name}-warning`, className: "relief-warning", textContent: _("Never type a real client’s name or details."),
  });
  const count = make("p", { id: `${name}-count`, className: "relief-note" });
  const area = make("textarea", {
    id: `${name}-text`, rows: 7, maxLength: TEXT_LIMIT, spellcheck: true, aria: { describedby: `${warning.id} ${count.id}` },
  });
  const unsure = not_sure ? unsureRow("checkbox", `${name}-unsure`) : null;
  const countUp = () => {
    const [written, limit] = [area.value.length, TEXT_LIMIT].map((number) => number.toLocaleString(LANGUAGE ?? "en-US"));
    const full = area.value.length >= TEXT_LIMIT;
    setText(count, full
      ? _("{written} of {limit} characters: that is the limit", { written, limit })
      : _("{written} of {limit} characters", { written, limit }));
  };
  countUp();
  return {
    nodes: [make("label", { htmlFor: area.id, textContent: _("Your answer") }), warning, area, count, ...(unsure ? [unsure] : [])],
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
      return _("You have written an answer. Clear it first, if you want to mark “Not sure yet”.");
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
    if (!verdicts) return _("Choose true or false too.");
    return verdicts === choice.length ? _("Choose a reason too.") : "";
  }
  if (question.type === "match") return lacking(question.prompts.length, choice.length, _("{done} of {total} matched."));
  if (question.type === "order") {
    const places = choice.map((value) => value.split("=")[1]);
    const twice = places.find((place, index) => places.indexOf(place) !== index);
    if (twice) return _("Place {place} is given twice.", { place: twice });
    return lacking(question.options.length, choice.length, _("{done} of {total} placed."));
  }
  return "";
}

const ASKED = {
  2: _("You chose {chosen}; the question asks for two."),
  3: _("You chose {chosen}; the question asks for three."),
  4: _("You chose {chosen}; the question asks for four."),
};

/** What to say when another number of answers is chosen than the question asks for; "" when there is nothing to say. */
function miscounted({ asks }, choice) {
  const chosen = choice.filter((value) => value !== NOT_SURE).length;
  return asks && chosen && chosen !== asks ? filled(ASKED[asks], { chosen }) : "";
}

const lacking = (total, done, sentence) => (done < total ? filled(sentence, { done, total }) : "");
