// Where the learner stands in the course: one button that begins or continues, and each page in words.

function render({ model, el }) {
  const controller = new AbortController();
  const { signal } = controller;
  const go = make("a", { className: "relief-main" });
  const next = make("p", { className: "relief-next" }, go);
  const done = make("p");
  const list = make("ul", { className: "relief-pages" });
  const all = make("details", {}, make("summary", { textContent: "All pages, and how far you are" }), list);
  const folder = make("p", { className: "relief-note" }, "Your answers are kept in this folder: ",
    make("code", { className: "relief-path", textContent: model.get("folder") }));
  const root = make("section", { className: "relief relief-progress", aria: { label: "Your progress" } },
    ...notice(model), next, done, all, folder);
  el.append(root);
  guardKeys(root);
  announceView(model, signal);

  const paint = () => {
    const { word, title, link, done: whole } = model.get("next");
    next.hidden = !link;
    if (link) go.href = link;
    setText(go, link ? `${word}: ${title}` : "");
    setText(done, whole ? "You have answered every question of the course." : "");
    paintPages(list, model.get("pages"));
  };
  listen(model, "change:pages", paint, signal);
  listen(model, "change:next", paint, signal);
  paint();

  // another page may have saved answers since this one was looked at
  const refresh = () => document.visibilityState === "visible" && tell(model, { do: "refresh" });
  document.addEventListener("visibilitychange", refresh, { signal });
  window.addEventListener("focus", refresh, { signal });
  return () => controller.abort();
}

/** Fill the list in place: rows are never rebuilt, so a link keeps the focus. */
function paintPages(list, pages) {
  for (const page of pages) {
    const row = [...list.children].find((item) => item.dataset.page === page.page) ?? list.appendChild(pageRow(page));
    const bar = row.querySelector("progress");
    bar.max = page.total || 1;
    bar.value = page.answered;
    setText(row.querySelector(".relief-word"), page.kind === "walkthrough" ? walked(page) : answered(page));
  }
}

function answered({ answered, total, not_sure }) {
  const unsure = not_sure ? `, ${not_sure} “Not sure yet”` : "";
  return total ? `${answered} of ${total} answered${unsure}` : "Nothing to answer";
}

const walked = ({ answered, begun }) => (answered ? "Walked to an end" : begun ? "Begun" : "Not begun");

const KINDS = { lesson: "Lesson", quiz: "Quiz", walkthrough: "Walkthrough" };

function pageRow({ page, title, minutes, kind, link }) {
  const id = `relief-${randomId()}`;
  return make("li", { data: { page } },
    make("a", { id, href: link, textContent: title }),
    make("span", { className: "relief-note", textContent: ` ${KINDS[kind]}, about ${minutes} minutes` }),
    make("div", { className: "relief-measure" },
      make("progress", { aria: { labelledby: id } }),
      " ",
      make("span", { className: "relief-word" })));
}

export default { render };
