// A record of what is finished, to print: it says what it shows and what it does not permit.

// Translators: an attorney must sign this one; it says what nobody may do.
const PERMITS_NOTHING = _(
  "This record shows which parts of a training course were worked through. It does not permit anyone to screen, to advise or to prepare forms. A supervising attorney must approve each volunteer.");

const dayOf = (iso) => new Date(iso).toLocaleDateString(LANGUAGE ?? "en-US", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

function makeRecord(model) {
  const { learner, as_of, refresh_by } = model.get("record");
  const id = `relief-${randomId()}`;
  const input = make("input", { type: "text", id, value: learner, maxLength: 200, autocomplete: "name" });
  const printed = make("span", { className: "relief-on-paper" });
  const body = make("tbody");
  // Translators: an attorney must sign this one.
  const law = [as_of && _("The law of the course was read on {day}.", { day: dayOf(as_of) }),
    // Translators: an attorney must sign this one.
    refresh_by && _("Refresh what you learned by {day}, when some of it must be read again.", { day: dayOf(refresh_by) })];
  const print = make("button", { type: "button", className: "relief-second", textContent: _("Print my record") });
  const node = make("details", { className: "relief-record" },
    make("summary", { textContent: _("A record of what you finished") }),
    make("p", {}, make("label", { htmlFor: id, textContent: _("Your own name, for the record:") }), " ", input, printed),
    make("table", {},
      make("caption", { textContent: _("Finished so far: every question answered, rightly or not") }),
      make("thead", {}, make("tr", {}, ...[_("Page"), _("Kind"), _("Finished on")].map((text) => make("th", { scope: "col", textContent: text })))),
      body),
    make("p", { textContent: law.filter(Boolean).join(" ") }),
    make("p", {}, make("strong", { textContent: PERMITS_NOTHING })),
    make("div", { className: "relief-buttons" }, print));
  print.addEventListener("click", () => {
    setText(printed, input.value || "______________________________");
    printAlone("record");
  });
  return { node, paint: () => paintRecord(body, model.get("pages")) };
}

function paintRecord(body, pages) {
  const finished = pages.filter((page) => page.finished);
  const rows = finished.map(({ title, kind, finished: at }) => make("tr", {},
    make("th", { scope: "row", text: title }),
    make("td", { textContent: KINDS[kind] }), make("td", { textContent: dayOf(at) })));
  const none = make("tr", {}, make("td", { colSpan: 3, textContent: _("No page is finished yet.") }));
  body.replaceChildren(...(rows.length ? rows : [none]));
}

/** Print one part of the page by itself; the style sheet hides the rest. */
function printAlone(part) {
  const root = document.documentElement;
  root.dataset.reliefPrint = part;
  window.addEventListener("afterprint", () => delete root.dataset.reliefPrint, { once: true });
  window.print();
}
