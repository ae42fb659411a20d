// The review deck: a word, its meaning on demand, and how well it was known. Each review is added to one saved text.

const CHOICES = [["knew", "I knew it"], ["almost", "Almost"], ["not-yet", "Not yet"]];
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

  const title = make("h3", { id: `relief-${randomId()}`, textContent: deck.title });
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
    const word = make("h4", { className: "relief-word", tabIndex: -1, textContent: card.term });
    const meaning = make("div", { className: "relief-meaning", tabIndex: -1, hidden: true });
    const look = make("button", { type: "button", className: "relief-main", textContent: "Show the meaning" });
    const known = make("div", { className: "relief-buttons", role: "group", hidden: true, aria: { label: `How well did you know “${card.term}”?` } },
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
    show(make("p", { className: "relief-number", textContent: `Word ${at + 1} of ${round.length}` }),
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
    const said = make("p", { tabIndex: -1, textContent: `You went through ${new Set(round).size} words. That is enough for now.` });
    const more = make("p");
    const go = make("button", { type: "button", textContent: "Go on with more words" });
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
    make("p", { className: "relief-on-paper", textContent: "The deck works on the screen only. All words are listed on this page." }));
  el.append(root);
  guardKeys(root);
  announceView(model, signal);
  return () => controller.abort();
}

function startWord({ due, next }) {
  if (due) return "Review";
  return next ? "Go on with new words" : "Begin";
}

/** What is due, what is new, and when words come back, in a sentence or two. */
function whatWaits({ due, unseen, next }) {
  const words = (count) => (count === 1 ? "1 word" : `${count} words`);
  if (due) return `${words(due)} to review now, and ${unseen} you have not seen yet.`;
  const day = next && new Date(`${next}T00:00Z`).toLocaleDateString("en-US", { timeZone: "UTC", weekday: "long", day: "numeric", month: "long" });
  const back = day ? ` Words that you saw come back from ${day} on.` : "";
  if (unseen) return `Nothing to review now. ${words(unseen)} you have not seen yet.${back}`;
  return day ? `Nothing to review now.${back}` : "There are no words to review.";
}

export default { render };
