// Shared by all widgets, and put before each one's own module (see form.py).
//
// An answer goes into the outbox before it is sent, and leaves it when the kernel has acknowledged that very change.
// So it outlives a dead kernel, a closed tab and a restarted browser.

const ACK_MS = 4000; // how long a living kernel may take
const RETRY_MS = [2000, 4000, 8000, 10000]; // waits between attempts; the last one repeats
const QUIET_MS = 300; // "Saving…" is only worth saying when saving takes longer

// Where the browser keeps no storage, the outbox lives as long as the page does, shared by all of its widgets.
const memory = (globalThis.reliefOutbox ??= new Map());

const outboxPrefix = (model) => `relief-outbox:${model.get("store")}:${model.get("page")}:`;

const isNewer = (entry, than) =>
  !than?.at || entry.at > than.at || (entry.at === than.at && entry.n > than.n);

const parseEntry = (text) => {
  try {
    const entry = JSON.parse(text);
    return typeof entry?.at === "string" && Number.isInteger(entry.n) ? entry : null;
  } catch {
    return null;
  }
};

/** Keep a change; tell whether the browser's storage took it, so that it outlives the page. */
function putOutbox(key, change) {
  memory.set(key, change);
  try {
    localStorage.setItem(key, JSON.stringify(change));
    return true;
  } catch {
    return false;
  }
}

/** The newest change kept under a key, from this page or from the browser's storage; null if there is none. */
function readOutbox(key) {
  let stored = null;
  try {
    stored = parseEntry(localStorage.getItem(key));
  } catch {
    // blocked storage: the page's own memory is all there is
  }
  const kept = memory.get(key) ?? null;
  return stored && (!kept || isNewer(stored, kept)) ? stored : kept;
}

/** Forget a change that is saved; a newer one under the same key stays. */
function dropOutbox(key, change) {
  const kept = memory.get(key);
  if (kept && !isNewer(kept, change)) memory.delete(key);
  try {
    const stored = parseEntry(localStorage.getItem(key));
    if (stored && !isNewer(stored, change)) localStorage.removeItem(key);
  } catch {
    // nothing is stored where storage is blocked
  }
}

/** All changes of the page that are not saved yet, by question. */
function pendingChanges(model) {
  const prefix = outboxPrefix(model);
  const keys = new Set(memory.keys());
  try {
    for (let i = 0; i < localStorage.length; i++) keys.add(localStorage.key(i));
  } catch {
    // blocked storage
  }
  const changes = {};
  for (const key of keys) {
    const change = key.startsWith(prefix) ? readOutbox(key) : null;
    if (change) changes[key.slice(prefix.length)] = change;
  }
  return changes;
}

// crypto.randomUUID is missing on a hub that is served without TLS
const randomId = () => Array.from(crypto.getRandomValues(new Uint32Array(3)), (n) => n.toString(36)).join("");

/** Send to the kernel; a dead connection may throw, and then the wait for its answer runs out as it should. */
function tell(model, content) {
  try {
    model.send(content);
  } catch (error) {
    console.debug("relief-course: a message could not be sent", error);
  }
}

/**
 * Send one message and wait for its answer. `isAnswer(content)` tells which message that is.
 * Resolves to [content, buffers], or to null after `ms` or when the view goes away.
 */
function request(model, content, isAnswer, signal, ms = ACK_MS) {
  return new Promise((resolve) => {
    const end = (result) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
      model.off("msg:custom", listen);
      resolve(result);
    };
    const giveUp = () => end(null);
    const listen = (answer, buffers) => isAnswer(answer) && end([answer, buffers]);
    const timer = setTimeout(giveUp, ms);
    signal.addEventListener("abort", giveUp);
    model.on("msg:custom", listen);
    tell(model, content);
  });
}

/** Save changes (question to change) once. Resolves to the kernel's answer, or null if none came. */
async function saveOnce(model, changes, signal) {
  const save = randomId();
  const answer = await request(model, { do: "save", save, changes }, (m) => m?.save === save, signal);
  if (answer?.[0].did !== "saved") return answer?.[0] ?? null;
  const lost = keepInBrowser("answers", answer[0].answers, model.get("page"));
  if (lost) return { did: "not-saved", why: lost };
  for (const [question, change] of Object.entries(changes)) dropOutbox(outboxPrefix(model) + question, change);
  return answer[0];
}

/**
 * Where Python's disk ends with the page (the edition without installation), the browser keeps what Python took.
 * Returns "" or, in one sentence, why it could not.
 */
const keepInBrowser = (kind, value, page) => globalThis.reliefKeeper?.keep(kind, value, page) ?? "";

/** Tell the kernel that this view is there, and when it goes; forms that nobody sees are closed on the next run. */
function announceView(model, signal) {
  const view = randomId();
  const shown = () => tell(model, { do: "shown", view });
  const gone = () => tell(model, { do: "gone", view });
  window.addEventListener("pagehide", gone, { signal });
  window.addEventListener("pageshow", (event) => event.persisted && shown(), { signal });
  signal.addEventListener("abort", gone);
  shown();
}

/** Listen to a model until the view goes away. */
function listen(model, name, handler, signal) {
  model.on(name, handler);
  signal.addEventListener("abort", () => model.off(name, handler));
}

// --- small things for building a form ---

/**
 * Make an element. `html` and `text` are for the course's own, trusted text, which is in the course's language; a learner's
 * words only ever go in as `textContent`, and what the form itself says in the learner's language does so too.
 */
function make(tag, { html, text, data, aria, ...properties } = {}, ...children) {
  const node = document.createElement(tag);
  Object.assign(node, properties);
  if (html !== undefined) asContent(node).innerHTML = html;
  if (text !== undefined) asContent(node).textContent = text;
  for (const [name, value] of Object.entries(data ?? {})) node.dataset[name] = value;
  for (const [name, value] of Object.entries(aria ?? {})) node.setAttribute(`aria-${name}`, value);
  node.append(...children);
  return node;
}

const plain = (html) => make("div", { html }).textContent;

/** Change a text only when it differs, so that a screen reader speaks it once. */
function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** The same for a sentence with elements in it. */
function setWords(node, parts) {
  const said = make("span", {}, ...parts);
  if (node.textContent !== said.textContent) node.replaceChildren(...said.childNodes);
}

/** A button that is off keeps the focus; a disabled one would lose it. */
function setOff(button, off) {
  button.setAttribute("aria-disabled", String(off));
}

const isOff = (button) => button.getAttribute("aria-disabled") === "true";

/** "at 10:42", with the day before it when that is not today. */
function clock(iso) {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return "";
  const time = at.toLocaleTimeString(LANGUAGE, { hour: "numeric", minute: "2-digit" });
  // Translators: stands in other sentences, for {when}, as the next one does.
  if (at.toDateString() === new Date().toDateString()) return _("at {time}", { time });
  return _("on {day} at {time}", { day: at.toLocaleDateString(LANGUAGE, { day: "numeric", month: "long" }), time });
}

const savedAt = (iso) => _("Saved {when}", { when: clock(iso) });

/**
 * Keep every key in the form: Jupyter's single-key shortcuts delete cells, and Shift+Enter rebuilds the form.
 * Jupyter looks for its shortcuts from the focused element itself upward, so that element must carry the mark.
 */
function guardKeys(root) {
  root.addEventListener("focusin", (event) => (event.target.dataset.lmSuppressShortcuts = "true"));
  root.dataset.lmSuppressShortcuts = "true";
  root.addEventListener("keydown", (event) => event.stopPropagation());
}

/** Put a form on its page: its keys stay in it, it speaks the learner's language, and the kernel knows that it is seen. */
function appear(el, root, model, signal) {
  el.append(asWords(root));
  guardKeys(root);
  announceView(model, signal);
}

/** Bring an element into view and give it the focus. */
function goTo(target) {
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
  target.focus({ preventScroll: true });
}

function notice(model) {
  const text = model.get("notice");
  return text ? [make("p", { className: "relief-notice", textContent: _("Please note: {notice}", { notice: text }) })] : [];
}
