// The clinic's own lines on the table pack: a few short fields, saved at the press of a button.

function render({ model, el }) {
  const controller = new AbortController();
  const { signal } = controller;
  const inputs = new Map();
  const rows = model.get("fields").map(({ id, label }) => {
    const input = make("input", { type: "text", id: `relief-${randomId()}`, maxLength: model.get("longest"), autocomplete: "off", value: model.get("values")[id] ?? "" });
    inputs.set(id, input);
    return make("p", { className: "relief-field" }, make("label", { htmlFor: input.id, text: label }), input);
  });
  const save = make("button", { type: "submit", className: "relief-main", textContent: _("Save and make the sheets") });
  const said = make("p", { className: "relief-note", role: "status" });
  const open = make("a", { textContent: _("Open the table pack to print it") });
  const opened = make("p", { className: "relief-back" }, open);
  const form = make("form", { className: "relief relief-clinic", aria: { label: _("The clinic’s own lines") } },
    ...notice(model), ...rows, make("p", {}, save), said, opened);
  appear(el, form, model, signal);

  const showLink = () => {
    const printed = model.get("printed");
    if (open.href.startsWith("blob:")) URL.revokeObjectURL(open.href);
    const link = printed ? URL.createObjectURL(new Blob([printed], { type: "text/html" })) : model.get("link");
    opened.hidden = !link;
    if (link) open.href = link;
    if (printed) open.target = "_blank";
  };
  for (const name of ["link", "printed"]) listen(model, `change:${name}`, showLink, signal);
  showLink();

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const values = Object.fromEntries([...inputs].map(([id, input]) => [id, input.value]));
    const answer = await request(model, { do: "clinic", values }, (m) => /^clinic-/.test(m?.did), signal);
    if (signal.aborted) return;
    const told = answer?.[0];
    const lost = told?.did === "clinic-saved" ? keepInBrowser("clinic", values) : "";
    if (lost) setText(said, lost);
    else if (told?.did === "clinic-saved") setText(said, savedAt(told.at));
    else setText(said, told?.why ?? _("This is not saved: Python does not answer. Press “Start again” above, then save once more."));
  }, { signal });
  return () => controller.abort();
}

export default { render };
