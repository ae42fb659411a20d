// The review deck: a word, its meaning on demand, and how well it was known. Each review is added to one saved text.

const CHOICES = [["knew", _("I knew it")], ["almost", _("Almost")], ["not-yet", _("Not yet")]];
const ENOUGH = 9000; // characters of reviews that no kernel has worked in; an answer holds 10,000

function render({ model, el }) {
  const controller = new AbortController();
  const { signal } = controller;
  const deck = model.get("deck");
  const cards = new Map(deck.cards.map((card) => [card.id, card]));
  let current = model.get("answer") ?? {}; // the newest entry this view knows, saved or not
  let round = [];
  let at = 0;
  let again = new Set(); // words that come once more in this round

  const title = make("h3", { id: `relief-${randomId()}`, text: deck.title });
  const place = make("div");
  const saved = make("p", { className: "relief-note", role: "status" });

  const saver = makeSaver(model, deck.id, signal, {
    show: (text, late = false) => { setText(saved, text); saved.classList.toggle("relief-late", late); },
    adopt: (entry) => { if (isNewer(entry, current)) current = entry; },
  });

  /** What the next review is added to: the kernel's own count of the entry that this view has, else that entry. */
  const soFar = () => {
    const { text, at: counted } = model.get("standing");
    return counted === (current.at ?? "") ? text : current.text ?? "";
  };

  const review = (word, rating) => {
    const before = soFar();
    const now = new Date(Math.max(Date.now(), (Date.parse(current.at) || 0) + 1)).toISOString();
    const minute = now.replace(/\D/g, "").slice(2, 12);
    const text = before.length > ENOUGH ? before : [before, `+${word} ${rating} ${minute}`].filter(Boolean).join("\n");
    current = { text, first_shown: current.first_shown ?? now, at: now, n: (current.n ?? 0) + 1 };
    saver.put(current, 0);
  };

  const show = (...nodes) => place.replaceChildren(...nodes);

  const begin = () => {
    round = [...model.get("standing").round];
    at = 0;
    again = new Set();
    showWord(true);
  };

  const showWord = (moves) => {
    const card = cards.get(round[at]);
    if (!card) return showEnd();
    const word = make("h4", { className: "relief-word", tabIndex: -1, text: card.term });
    const meaning = make("div", { className: "relief-meaning", tabIndex: -1, hidden: true });
    const look = make("button", { type: "button", className: "relief-main", textContent: _("Show the meaning") });
    const known = make("div", { className: "relief-buttons", role: "group", hidden: true, aria: { label: _("How well did you know “{term}”?", card) } },
      ...CHOICES.map(([rating, words]) => {
        const button = make("button", { type: "button", textContent: words });
        button.addEventListener("click", () => rate(card.id, rating));
        return button;
      }));
    const spanish = make("p", { textContent: card.spanish });
    spanish.lang = "es";
    look.addEventListener("click", () => {
      meaning.append(make("p", { html: card.plain }), ...(card.more ? [make("p", { html: card.more })] : []));
      look.remove();
      meaning.hidden = known.hidden = false;
      meaning.focus();
    });
    show(make("p", { className: "relief-number", textContent: _("Word {number} of {total}", { number: at + 1, total: round.length }) }),
      make("div", { className: "relief-card" }, word, spanish, meaning), make("div", { className: "relief-buttons" }, look), known);
    if (moves) word.focus();
  };

  const rate = (id, rating) => {
    review(id, rating);
    if (rating === "not-yet" && !again.has(id)) {
      again.add(id);
      round.push(id);
    }
    at += 1;
    showWord(true);
  };

  const showEnd = () => {
    const said = make("p", { tabIndex: -1, textContent: wentThrough(new Set(round).size) });
    const more = make("p");
    const go = make("button", { type: "button", textContent: _("Go on with more words") });
    const tellMore = () => {
      setText(more, whatWaits(model.get("standing")));
      go.hidden = !model.get("standing").round.length;
    };
    go.addEventListener("click", begin);
    listen(model, "change:standing", tellMore, signal);
    tellMore();
    show(said, more, make("div", { className: "relief-buttons" }, go));
    said.focus();
  };

  const showStart = () => {
    const standing = model.get("standing");
    const start = make("button", { type: "button", className: "relief-main", textContent: startWord(standing) });
    start.addEventListener("click", begin);
    show(make("p", { textContent: whatWaits(standing) }),
      make("div", { className: "relief-buttons" }, ...(standing.round.length ? [start] : [])));
  };

  listen(model, "change:answer", () => saver.acknowledge(model.get("answer")), signal);
  listen(model, "change:standing", () => round.length || showStart(), signal);
  current = saver.replay(current) ?? current;
  showStart();

  const root = make("section", { className: "relief relief-deck", data: { deck: deck.id }, aria: { labelledby: title.id } },
    ...notice(model), title, make("div", { html: deck.intro }), place, saved,
    make("p", { className: "relief-on-paper", textContent: _("The deck works on the screen only. All words are listed on this page.") }));
  appear(el, root, model, signal);
  return () => controller.abort();
}

function startWord({ due, next }) {
  if (due) return _("Review");
  return next ? _("Go on with new words") : _("Begin");
}

const wentThrough = (count) => ngettext(
  "You went through {count} word. That is enough for now.", "You went through {count} words. That is enough for now.", count);

/** What is due, what is new, and when words come back, in a sentence or two. */
function whatWaits({ due, unseen, next }) {
  if (due) {
    return ngettext("{count} word to review now, and {unseen} you have not seen yet.", "{count} words to review now, and {unseen} you have not seen yet.", due, { unseen });
  }
  if (!unseen && !next) return _("There are no words to review.");
  return [
    _("Nothing to review now."),
    unseen ? ngettext("{count} word you have not seen yet.", "{count} words you have not seen yet.", unseen) : "",
    next ? _("Words that you saw come back from {day} on.", { day: dayOf(next) }) : "",
  ].filter(Boolean).join(" ");
}

const dayOf = (day) => new Date(`${day}T00:00Z`).toLocaleDateString(LANGUAGE ?? "en-US", { timeZone: "UTC", weekday: "long", day: "numeric", month: "long" });

export default { render };
