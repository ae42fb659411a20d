/* Keeps what a learner did in this browser, for pages that have no disk: the pages to read, and Python in the browser.
 *
 * Each answer has an entry of its own in the browser's storage, so that two tabs never overwrite each other's. Nothing of
 * it leaves the browser, unless the learner saves it as a file.
 */
(() => {
  const ANSWER = "relief-kept:"; // then page:question
  const OWN = { learner: "relief-learner", clinic: "relief-clinic" };
  const STORE = "relief-store";
  const WAY = "relief-way";
  const CLEARED = "relief-cleared";
  const OURS = "relief-";
  const SCHEMA = 1;
  const MAX_FILE = 4_000_000;
  const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/;
  const FULL = "This browser’s storage is full, so nothing more is kept here: save your progress file, then make room.";
  const BLOCKED = "This browser keeps nothing for this page (its settings forbid it): save your progress file before you close it.";
  const memory = new Map(); // what the storage would not take; it lives as long as the page
  const listeners = new Set();
  let lost = ""; // why the last thing could not be kept
  const home = new URL("../index.html", document.currentScript.src).href;

  const isNewer = (entry, than) => !than || entry.at > than.at || (entry.at === than.at && entry.n > than.n);

  function read(key) {
    try {
      return memory.get(key) ?? localStorage.getItem(key);
    } catch {
      return memory.get(key) ?? null;
    }
  }

  /** Write one entry. Returns "" or why it is kept no longer than the page. */
  function write(key, text) {
    try {
      localStorage.setItem(key, text);
      memory.delete(key);
      return "";
    } catch (error) {
      memory.set(key, text);
      return error?.name === "QuotaExceededError" && isThere() ? FULL : BLOCKED;
    }
  }

  /** Tell whether there is a storage that holds something: one without any room at all is a blocked one. */
  function isThere() {
    try {
      return localStorage.length > 0;
    } catch {
      return false;
    }
  }

  function keys() {
    const found = new Set(memory.keys());
    try {
      for (let i = 0; i < localStorage.length; i++) found.add(localStorage.key(i));
    } catch {
      // blocked storage
    }
    return [...found].filter((key) => key.startsWith(OURS));
  }

  function parse(text) {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }

  /** The answers that are kept, by page and question. */
  function answers() {
    const pages = {};
    for (const key of keys()) {
      if (!key.startsWith(ANSWER)) continue;
      const [page, question] = key.slice(ANSWER.length).split(":");
      const entry = parse(read(key));
      if (question && entry) (pages[page] ??= {})[question] = entry;
    }
    return pages;
  }

  /** Keep answers of one page unless newer ones are kept. Returns "" or why not all of them could be. */
  function keepAnswers(entries, page) {
    const told = Object.entries(entries).map(([question, entry]) => {
      const key = `${ANSWER}${page}:${question}`;
      const kept = parse(read(key));
      const newest = isNewer(entry, kept) ? entry : kept;
      return newest === kept && !memory.has(key) ? "" : write(key, JSON.stringify(newest));
    });
    return told.find(Boolean) ?? "";
  }

  /** Keep a value: "answers" of a page, the "learner" or the "clinic". Returns "" or, in one sentence, why it was not. */
  function keep(kind, value, page) {
    lost = kind === "answers" ? keepAnswers(value, page) : write(OWN[kind], JSON.stringify(value));
    for (const told of listeners) told();
    return lost;
  }

  function store() {
    let id = read(STORE);
    if (!id) write(STORE, (id = Array.from(crypto.getRandomValues(new Uint32Array(2)), (n) => n.toString(16)).join("")));
    return id;
  }

  const learner = () => parse(read(OWN.learner)) ?? "";
  const clinic = () => parse(read(OWN.clinic)) ?? null;

  /** Everything that is kept, as Python takes it up. */
  const everything = () => ({ store: store(), learner: learner(), clinic: clinic(), answers: answers() });

  // --- the progress file ---

  /** The text of a progress file: answers, way and name, and no client's details, since there are none. */
  function progressFile() {
    const file = { relief_progress: SCHEMA, made_at: new Date().toISOString(), learner: learner(), way: read(WAY) ?? "", clinic: clinic(), answers: answers() };
    return JSON.stringify(file, null, 1);
  }

  /**
   * Take up a progress file; what is newer here stays.
   * @returns how many answers the file has
   * @throws Error whose message is one sentence for the learner
   */
  function openProgressFile(text) {
    const file = text.length > MAX_FILE ? null : parse(text);
    if (file?.relief_progress !== SCHEMA || typeof file.answers !== "object" || !file.answers) {
      throw new Error("This is not a progress file of the course, so nothing was changed.");
    }
    let count = 0;
    for (const [page, entries] of Object.entries(file.answers)) {
      const clean = ID.test(page) && typeof entries === "object" && entries ? entriesOf(entries) : {};
      const why = keepAnswers(clean, page);
      if (why) throw new Error(why);
      count += Object.keys(clean).length;
    }
    if (typeof file.learner === "string" && file.learner && !learner()) write(OWN.learner, JSON.stringify(file.learner.slice(0, 200)));
    if (typeof file.way === "string" && ID.test(file.way) && !read(WAY)) write(WAY, file.way);
    if (file.clinic && !clinic()) write(OWN.clinic, JSON.stringify(file.clinic));
    for (const told of listeners) told();
    return count;
  }

  /** The entries of a file that have the shape of an answer. */
  function entriesOf(entries) {
    const isEntry = ([question, entry]) => ID.test(question) && TIME.test(entry?.at) && Number.isInteger(entry.n)
      && (Array.isArray(entry.choice) ? entry.choice.every((one) => typeof one === "string") : typeof entry.text === "string");
    return Object.fromEntries(Object.entries(entries).filter(isEntry));
  }

  // --- a shared computer ---

  /** Take everything of this person away, in this tab and in every other one of the course. */
  async function clear() {
    for (const key of keys()) {
      memory.delete(key);
      try {
        localStorage.removeItem(key);
      } catch {
        // blocked storage holds nothing
      }
    }
    try {
      sessionStorage.clear();
      localStorage.setItem(CLEARED, String(Date.now())); // the other tabs hear of it, forget, and leave
      localStorage.removeItem(CLEARED);
    } catch {
      // blocked storage
    }
    for (const { name } of (await globalThis.indexedDB?.databases?.()) ?? []) {
      if (/jupyter/i.test(name)) indexedDB.deleteDatabase(name);
    }
  }

  window.addEventListener("storage", (event) => {
    if (event.key === CLEARED && event.newValue) {
      memory.clear();
      globalThis.reliefOutbox?.clear();
      window.location.replace(home);
    } else if (event.key === null || event.key.startsWith(ANSWER)) {
      for (const told of listeners) told(true);
    }
  });

  globalThis.reliefKeeper = {
    home, keep, everything, answers, learner, progressFile, openProgressFile, clear,
    /** Why answers outlive this page no longer than it is open, in one sentence; "" if they do. */
    trouble: () => write(STORE, store()) || lost,
    /** Call a function whenever something is kept, with whether another tab kept it. */
    onChange: (told) => listeners.add(told),
  };
})();
