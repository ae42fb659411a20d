// Keeps sending one answer until the kernel has it; put between outbox.js and the module of a form that saves.

/**
 * Saves one question's changes, one after the other, until the kernel has them.
 * `show(sentence, late)` tells where saving stands; `adopt(entry)` takes what the kernel holds.
 */
function makeSaver(model, question, signal, { show, adopt }) {
  const key = outboxPrefix(model) + question;
  let pending = null; // the newest change that is not acknowledged
  let stored = true; // whether the browser's storage holds it
  let failures = 0;
  let sending = false;
  let timer = 0;

  const schedule = (ms) => {
    clearTimeout(timer);
    timer = setTimeout(send, ms);
  };

  const failed = (why) => {
    const keeps = stored
      ? _("Your answer is kept in this browser; trying again.")
      : _("This browser keeps no copy, so leave this page open; trying again.");
    show([_("Not saved yet."), why, keeps].filter(Boolean).join(" "), true);
    schedule(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)]);
    failures += 1;
  };

  async function send() {
    clearTimeout(timer);
    if (!pending || sending || signal.aborted) return;
    const change = pending;
    sending = true;
    const quiet = setTimeout(() => failures || show(_("Saving…")), QUIET_MS);
    const answer = await saveOnce(model, { [question]: change }, signal);
    clearTimeout(quiet);
    sending = false;
    if (signal.aborted) return;
    if (answer?.did !== "saved") return failed(answer?.why);
    failures = 0;
    acknowledge(answer.answers?.[question], answer.at);
  }

  /** The kernel holds `entry`: what is not newer needs no saving any more. */
  function acknowledge(entry, at) {
    if (!entry?.at) return;
    if (pending && isNewer(pending, entry)) return void send();
    pending = null;
    clearTimeout(timer);
    dropOutbox(key, entry);
    adopt(entry);
    show(savedAt(at ?? entry.at));
  }

  window.addEventListener("pagehide", () => pending && tell(model, { do: "save", save: randomId(), changes: { [question]: pending } }), { signal });
  window.addEventListener("beforeunload", (event) => pending && !stored && event.preventDefault(), { signal });
  window.addEventListener("online", () => send(), { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));

  return {
    put(change, ms) {
      pending = change;
      stored = putOutbox(key, change);
      schedule(ms);
    },
    flush: send,
    acknowledge,
    pending: () => pending,
    /** Take up what an earlier page, or a kernel that died, left unsaved. */
    replay(saved) {
      const left = readOutbox(key);
      if (!left) return null;
      if (!isNewer(left, saved)) {
        dropOutbox(key, left);
        return null;
      }
      this.put(left, 0);
      return left;
    },
  };
}
