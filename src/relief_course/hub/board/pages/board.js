/** Fill a list to choose from, [value, text] each, unless somebody is choosing. */
function offer(list, chosen, options) {
  if (document.activeElement === list) return;
  fill(list, ...options.map(([value, text]) => Object.assign(make("option", text), { value })));
  list.value = chosen;
}

follow((now) => {
  const lessons = now.lessons.map(({ id, title }) => [id, title]);
  offer(at("place"), now.led, [["", `Where most are (now: ${now.place})`], ...lessons]);
  const people = [...now.rows, ...now.absent].map(({ id, name }) => [id, name]);
  offer(at("who"), at("who").value, [["", "Choose a person"], ...people]);
  fill(at("rows"), ...now.rows.map((one) => {
    const line = row(one.name, one.page || "–", one.answered, one.quiet ? `${one.quiet} min ago` : "just now", one.stuck ? `⚠ ${one.stuck}` : one.away ? "away" : "");
    if (one.stuck) line.className = "stuck";
    return line;
  }));
  fill(at("absent"), now.absent.length ? `Not here yet: ${now.absent.map(({ name }) => name).join(", ")}.` : "Everybody on the list has been here.");
  showMissed(now.missed);
});

async function send(path, fields) {
  const response = await fetch(`${PREFIX}${path}`, { method: "POST", headers: { "X-XSRFToken": XSRF }, body: new URLSearchParams(fields) });
  const told = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(told.why ?? "That did not work. Load this page again, then try once more.");
  return told;
}

for (const id of ["add", "reset"]) {
  at(id).addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = at(id).querySelector("button");
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    try {
      const { name, code } = await send(`door/${id}`, { name: new FormData(at(id)).get("name") });
      fill(at("code"), `${name} types this code once at ${window.location.host}: `, make("strong", code, "given"));
      at(id).reset();
    } catch (error) {
      fill(at("code"), `⚠ ${error.message}`);
    } finally {
      button.setAttribute("aria-disabled", "false");
    }
  });
}

at("place").addEventListener("change", () => send("place", { page: at("place").value }).then(() => at("place").blur()));
