// Moves the room view: one screen at a time, an answer before the next screen. Nothing is kept but the address.

const sections = [...document.querySelectorAll("section")];
const next = document.getElementById("next");
const back = document.getElementById("back");
const place = document.getElementById("place");
const part = document.getElementById("part");
const leave = document.getElementById("leave");
let at = 0;

const hiddenAnswers = () => [...sections[at].querySelectorAll("[data-answer][hidden]")];

function paint() {
  sections.forEach((section, i) => {
    section.hidden = i !== at;
    section.classList.toggle("shown", i === at);
  });
  const asks = hiddenAnswers().length > 0;
  next.textContent = asks ? "Show the answer" : "Next →";
  next.setAttribute("aria-disabled", String(!asks && at === sections.length - 1));
  back.setAttribute("aria-disabled", String(at === 0));
  place.textContent = `${at + 1} of ${sections.length}`;
  part.value = [...part.options].findLast((one) => one.value <= at + 1).value;
}

function go(to) {
  at = Math.max(0, Math.min(sections.length - 1, to));
  // A question that is met again from behind is asked anew.
  for (const answer of sections[at].querySelectorAll("[data-answer]")) answer.hidden = true;
  paint();
  history.replaceState(null, "", `#screen-${at + 1}`);
  scrollTo(0, 0);
  sections[at].focus({ preventScroll: true });
}

function forward() {
  const answers = hiddenAnswers();
  if (!answers.length) return at < sections.length - 1 && go(at + 1);
  for (const answer of answers) answer.hidden = false;
  paint();
}

const KEYS = {
  ArrowRight: forward, PageDown: forward, ArrowLeft: () => go(at - 1), PageUp: () => go(at - 1),
  Home: () => go(0), End: () => go(sections.length - 1),
};
// Up and down scroll a screen that is higher than the window; where there is nothing to scroll, they move.
const scrolls = () => document.documentElement.scrollHeight > innerHeight + 2;

addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target === part) return;
  let move = KEYS[event.key];
  if (event.key === "ArrowDown" && !scrolls()) move = forward;
  if (event.key === "ArrowUp" && !scrolls()) move = () => go(at - 1);
  if (event.key === " " && !event.target.closest("button, a, summary")) move = event.shiftKey ? () => go(at - 1) : forward;
  if (!move) return;
  event.preventDefault();
  move();
});
next.addEventListener("click", forward);
back.addEventListener("click", () => go(at - 1));
part.addEventListener("change", () => go(part.value - 1));
addEventListener("hashchange", () => go(fromAddress()));

const fromAddress = () => (Number(/^#screen-(\d+)$/.exec(location.hash)?.[1]) || 1) - 1;

addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((one) => (one.open = true)));

for (const section of sections) section.tabIndex = -1;
document.body.classList.add("moves");
// Served by Jupyter, a lesson opens as a page; from a folder, it is a file beside this one.
if (location.pathname.includes("/files/")) leave.href = leave.href.replace("/files/", "/notebooks/");
go(fromAddress());
