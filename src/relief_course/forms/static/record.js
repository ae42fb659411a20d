// A court record: the volunteer looks for one thing at a time and chooses the line that holds it. Each choice is saved.

const DONE = ["✓", _("Found")];
const CHOSEN = ["●", _("Chosen, not checked")];
const OPEN = ["○", _("Not looked for yet")];
const WRONG = ["✗", _("Not this line")];
const CHECKED = "checked-"; // before a find's id: the line of it that was checked

function render({ model, el }) {
  return drawPiece(model, el, (piece, signal) => {
    const name = `relief-${randomId()}`;
    let current = model.get("answer") ?? {}; // the newest entry this view knows, saved or not
    let at = 0;

    const lineOf = (search) => chosenOf(current).get(search.id);
    const isChecked = (search) => Boolean(lineOf(search)) && chosenOf(current).get(CHECKED + search.id) === lineOf(search);
    const asks = make("legend");
    const rows = piece.lines.map((line) => lineRow(line, name));
    const fields = make("fieldset", { className: "relief-record-page" }, asks,
      make("p", { className: "relief-heading", text: piece.heading }), ...rows);
    const hint = asContent(make("div"));
    const feedback = make("div", { className: "relief-feedback", role: "status" });
    const saved = make("p", { className: "relief-note", role: "status" });
    const finds = make("ol", { className: "relief-finds" });
    const back = make("button", { type: "button", className: "relief-small", textContent: _("Back") });
    const next = make("button", { type: "button", className: "relief-small", textContent: _("Next") });
    const check = make("button", { type: "submit", className: "relief-main", textContent: _("Check this line") });
    const hintBox = make("details", { className: "relief-hint" }, make("summary", { textContent: _("Hint") }), hint);

    const stateOf = (search) => {
      const line = lineOf(search);
      if (!line) return OPEN;
      if (!isChecked(search)) return CHOSEN;
      return search.lines.includes(line) ? DONE : WRONG;
    };

    const paintFinds = () => finds.replaceChildren(...piece.find.map((search, index) => {
      const [symbol, word] = stateOf(search);
      const button = make("button", { type: "button", className: "relief-small", aria: index === at ? { current: "step" } : {} },
        make("span", { html: search.asks }),
        make("span", { className: "relief-state" },
          make("span", { className: "relief-symbol", textContent: symbol, aria: { hidden: "true" } }), ` ${word}`));
      button.addEventListener("click", () => go(index));
      return make("li", {}, button);
    }));

    const paintFeedback = () => {
      const search = piece.find[at];
      feedback.replaceChildren(...(isChecked(search) ? feedbackOn(search, lineOf(search)) : []));
      if (piece.find.every((one) => stateOf(one) === DONE)) {
        feedback.append(make("p", { textContent: _("You have found all {count}.", { count: piece.find.length }) }));
      }
    };

    const paint = () => {
      const search = piece.find[at];
      asks.replaceChildren(make("span", { className: "relief-number", textContent: _("Find {number} of {total}", { number: at + 1, total: piece.find.length }) }),
        make("span", { className: "relief-stem", html: search.asks }));
      hint.innerHTML = search.hint;
      for (const input of fields.querySelectorAll("input")) input.checked = input.value === lineOf(search);
      setOff(back, at === 0);
      setOff(next, at === piece.find.length - 1);
      paintFinds();
      paintFeedback();
    };

    /** Go to another thing to find, and put the keyboard at its lines. */
    const go = (index) => {
      at = index;
      hintBox.open = false;
      paint();
      asks.tabIndex = -1;
      asks.focus();
    };

    const saver = makeSaver(model, piece.id, signal, {
      show: (text, late = false) => { setText(saved, text); saved.classList.toggle("relief-late", late); },
      adopt: (entry) => {
        if (!isNewer(entry, current)) return;
        current = entry;
        paint();
      },
    });

    fields.addEventListener("change", (event) => {
      const search = piece.find[at];
      current = changed(current, search.id, event.target.value);
      saver.put(current, 0);
      feedback.replaceChildren();
      paintFinds();
    });
    back.addEventListener("click", () => isOff(back) || go(at - 1));
    next.addEventListener("click", () => isOff(next) || go(at + 1));
    listen(model, "change:answer", () => saver.acknowledge(model.get("answer")), signal);

    const form = make("form", { noValidate: true }, fields, hintBox,
      make("div", { className: "relief-buttons" }, check, back, next), feedback, saved,
      make("p", { className: "relief-finds-title", textContent: _("What to find:") }), finds);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const search = piece.find[at];
      if (!lineOf(search)) {
        feedback.replaceChildren(make("p", { textContent: _("Choose a line first.") }));
        return;
      }
      if (!isChecked(search)) {
        current = changed(current, CHECKED + search.id, lineOf(search));
        saver.put(current, 0);
      }
      paintFinds();
      paintFeedback();
    });
    if (current.at) setText(saved, savedAt(current.at));
    current = saver.replay(current) ?? current;
    paint();
    return [form];
  });
}

function lineRow(line, name) {
  const input = make("input", { type: "radio", name, value: line.id, id: `${name}-${line.id}` });
  return make("div", { className: "relief-row" }, input, make("label", { htmlFor: input.id, text: line.text }));
}

/** The line chosen for each thing to find. */
function chosenOf(entry) {
  const choice = Array.isArray(entry?.choice) ? entry.choice : [];
  return new Map(choice.filter((value) => value.includes("=")).map((value) => value.split(/=(.*)/s)));
}

/** An entry with one line chosen, or checked, anew. The clock never runs backwards, whatever the computer's does. */
function changed(entry, search, line) {
  const choice = [...chosenOf(entry).set(search, line)].map(([one, chosen]) => `${one}=${chosen}`);
  const now = new Date(Math.max(Date.now(), (Date.parse(entry.at) || 0) + 1)).toISOString();
  return { choice, first_shown: entry.first_shown ?? now, at: now, n: (entry.n ?? 0) + 1 };
}

function feedbackOn(search, line) {
  const right = search.lines.includes(line);
  const [symbol, word] = right ? ["✓", _("Right")] : WRONG;
  const html = right ? search.found : search.elsewhere[line];
  return [
    make("p", { className: "relief-state", data: { state: right ? "right" : "wrong" } },
      make("span", { className: "relief-symbol", textContent: symbol, aria: { hidden: "true" } }), ` ${word}`),
    html ? make("div", { html }) : make("p", { textContent: _("This line does not show it. Open the hint, and look again.") }),
  ];
}

export default { render };
