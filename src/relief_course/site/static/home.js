// The first page: where the learner stands, the progress file, and leaving a shared computer.

const keeper = globalThis.reliefKeeper;
const asked = JSON.parse(document.getElementById("asked").textContent);
const find = (id) => document.getElementById(id);
const EMPTY = "Nothing is answered in this browser yet.";

const hasAnswer = (entry) => Boolean(entry?.choice?.length || entry?.text?.trim());

function paint() {
  const kept = keeper.answers();
  let all = 0;
  let done = 0;
  for (const [page, questions] of Object.entries(asked)) {
    const answered = questions.filter((id) => hasAnswer(kept[page]?.[id])).length;
    const isWalk = questions.length === 1 && questions[0] === page;
    all += questions.length;
    done += answered;
    const note = document.querySelector(`[data-page="${CSS.escape(page)}"]`);
    if (note) note.textContent = answered ? `· ${isWalk ? "begun" : `${answered} of ${questions.length} begun or answered`}` : "";
  }
  find("count").textContent = done ? `${done} of ${all} practice questions and walkthroughs begun or answered in this browser.` : EMPTY;
  leadOn(kept);
  const trouble = keeper.trouble();
  if (trouble) find("said").textContent = trouble;
}

/** Lead to the page that was worked on last. */
function leadOn(kept) {
  const latest = (page) => Object.values(kept[page] ?? {}).map((entry) => entry.at).sort().pop() ?? "";
  const [page] = Object.keys(asked).filter(latest).sort((one, other) => (latest(one) < latest(other) ? 1 : -1));
  const link = page && document.querySelector(`[data-page="${CSS.escape(page)}"]`)?.closest("li").querySelector("a");
  if (!link) return;
  find("go").href = link.href;
  find("go").textContent = `Continue: ${link.textContent}`;
}

// --- the progress file ---

function save() {
  const day = new Date().toISOString().slice(0, 10);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([keeper.progressFile()], { type: "application/json" }));
  link.download = `relief-progress-${day}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  find("said").textContent = `Your browser saves ${link.download}, in its downloads. Look whether it is there.`;
}

async function load(event) {
  const [file] = event.target.files;
  event.target.value = "";
  if (!file) return;
  try {
    const count = keeper.openProgressFile(await file.text());
    find("said").textContent = `✓ ${count} ${count === 1 ? "answer" : "answers"} from ${file.name} taken up. What was newer here stayed.`;
  } catch (error) {
    find("said").textContent = error.message;
  }
}

// --- a shared computer ---

async function clear() {
  const button = find("clear");
  if (button.getAttribute("aria-disabled") === "true") {
    find("cleared").textContent = "First save your progress file, look that it is there, and tick the box.";
    return;
  }
  await keeper.clear();
  find("sure").checked = false;
  allow();
  paint();
  find("go").href = "read/00-start-here.html";
  find("go").textContent = "Begin: read the first lesson";
  find("said").textContent = "";
  find("cleared").textContent = "✓ Your answers and your name are gone from this browser. The file that you saved is yours: do not leave it in the downloads of a shared computer.";
}

const allow = () => find("clear").setAttribute("aria-disabled", String(!find("sure").checked));

find("save").addEventListener("click", save);
find("save-last").addEventListener("click", save);
find("load").addEventListener("change", load);
find("sure").addEventListener("change", allow);
find("clear").addEventListener("click", clear);
keeper.onChange(paint);
window.addEventListener("pageshow", paint);
if (location.hash === "#shared") find("shared").open = true;
paint();
navigator.storage?.persist?.();
