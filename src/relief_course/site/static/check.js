// Marks a practice answer as Python does (scoring.py, feedback.py); tests hold the two against each other.

import { _, ngettext } from "./words.js";

const NOT_SURE = "not-sure";
const VERDICTS = ["is-true", "is-false"];
const VERDICT_WORDS = { "is-true": _("True"), "is-false": _("False") };
const SYMBOLS = { unanswered: "○", "not sure": "?", right: "✓", "partly right": "◐", wrong: "✗", written: "●" };
const HEADLINES = {
  unanswered: _("Not answered"),
  "not sure": _("Not sure yet"),
  right: _("Right"),
  "partly right": _("Partly right"),
  wrong: _("Not right"),
  written: _("Answered"),
};
const INCOMPLETE = {
  one: _("Choose an answer first."),
  several: _("Choose at least one answer first."),
  "true-false": _("Choose true or false, and one reason, first."),
  match: _("Choose a match for each line first."),
  order: _("Give each line a place of its own first."),
  written: _("Write an answer first."),
};
const MORE_TO_FIND = _("At least one more answer is right.");

/**
 * What a learner sees after "Check my answer", in the shape that `question-feedback.js` shows. An order that is not right
 * yet is told line by line, and no more: the feedback and the rule name each place.
 */
export function check(question, response) {
  const state = answerState(question, response);
  if (state === "unanswered" || state === "begun") return result("unanswered", INCOMPLETE[question.type]);
  const { key, feedback, sources = [] } = question.practice;
  const scored = score(question, key, response);
  const told = result(scored.state, scored.message ?? "");
  if (question.type === "several" && !key.options.every((one) => scored.items.includes(one))) told.message = MORE_TO_FIND;
  told.items = itemsOf(question, key, feedback, response, scored.items);
  if (question.type === "order" && ["partly right", "wrong"].includes(scored.state)) return lineByLine(told);
  return { ...told, explanation: feedback.explanation, sources };
}

function lineByLine(told) {
  const right = told.items.filter((line) => line.state === "right").length;
  const move = _("Move the others.");
  const place = ngettext("{count} of {total} lines is in the right place.", "{count} of {total} lines are in the right place.", right, { total: told.items.length });
  const items = told.items.map((line) => (line.state === "right" ? line : { ...line, html: "" }));
  return { ...told, message: `${told.message} ${place} ${move}`.trim(), items };
}

const result = (state, message) =>
  ({ state, symbol: SYMBOLS[state], headline: HEADLINES[state], message, items: [], explanation: "", sources: [] });

/** How far an answer is: "unanswered", "begun", "answered" or "not sure". */
export function answerState(question, entry) {
  const choice = entry?.choice ?? [];
  if (question.type === "written" && (entry?.text ?? "").trim()) return "answered";
  const real = choice.filter((value) => value !== NOT_SURE);
  if (!real.length) return choice.length ? "not sure" : "unanswered";
  return isComplete(question, real) ? "answered" : "begun";
}

function isComplete(question, choice) {
  switch (question.type) {
    case "walkthrough": return isFinished(question, choice);
    case "true-false": {
      const verdicts = choice.filter((value) => VERDICTS.includes(value)).length;
      return verdicts > 0 && verdicts < choice.length;
    }
    case "match": {
      const given = new Set(choice.map((value) => value.split("=")[0]));
      return question.prompts.every((prompt) => given.has(prompt.id));
    }
    case "order": {
      const placed = new Map(choice.map((value) => value.split("=")));
      return question.options.every((option) => placed.has(option.id)) && new Set(placed.values()).size === placed.size;
    }
    default: return question.type !== "written";
  }
}

/** Whether a walkthrough’s path has come to a handoff (trail.py). */
function isFinished(walk, path) {
  let here = walk.start;
  for (const id of path) {
    const choice = walk.nodes[here]?.choices?.find((one) => one.id === id);
    if (!choice) break;
    here = choice.to;
  }
  return walk.nodes[here]?.ending?.is === "handoff";
}

// --- scores: each returns {state, items, message?} ---

function score(question, key, response) {
  const choice = [...new Set(response.choice ?? [])];
  if (question.type === "written") return { state: (response.text ?? "").trim() ? "written" : "not sure", items: [] };
  const real = choice.filter((value) => value !== NOT_SURE);
  if (!real.length) return { state: "not sure", items: [] };
  return SCORES[question.type](question, key, real);
}

const known = (question, choice) => question.options.map((one) => one.id).filter((id) => choice.includes(id));
const told = (fraction, items, message) =>
  ({ state: fraction >= 1 ? "right" : fraction > 0 ? "partly right" : "wrong", items, message });

const SCORES = {
  one(question, key, choice) {
    const chosen = known(question, choice);
    if (chosen.length > 1) return told(0, chosen, _("{count} answers were chosen where one is asked for, so none counts.", { count: chosen.length }));
    return told(key.options.includes(chosen[0]) ? 1 : 0, chosen);
  },
  several(question, key, choice) {
    const chosen = known(question, choice);
    const hits = chosen.filter((id) => key.options.includes(id)).length;
    return told(Math.max(0, (hits - (chosen.length - hits)) / key.options.length), chosen);
  },
  "true-false"(question, key, choice) {
    const verdicts = choice.filter((value) => VERDICTS.includes(value));
    const reasons = known(question, choice);
    if (verdicts.length > 1) return told(0, reasons, _("Both true and false were chosen, so neither counts."));
    const isRight = verdicts[0] === key.verdict;
    const hasReason = reasons.length === key.options.length && key.options.every((id) => reasons.includes(id));
    return told(isRight ? (hasReason ? 1 : 0.5) : 0, reasons);
  },
  match(question, key, choice) {
    const pairs = new Map(choice.map((value) => value.split("=")));
    const items = question.prompts.map((prompt) => prompt.id).filter((id) => pairs.has(id));
    const right = Object.entries(key.pairs).filter(([prompt, option]) => pairs.get(prompt) === option).length;
    return told(right / Object.keys(key.pairs).length, items);
  },
  order(question, key, choice) {
    const places = new Map(choice.map((value) => value.split("=")).map(([option, place]) => [option, Number(place)]));
    const items = question.options.map((one) => one.id).filter((id) => places.has(id));
    if (key.order.every((option, index) => places.get(option) === index + 1)) return told(1, items);
    const kept = key.order.slice(1).filter((option, index) => places.get(option) === places.get(key.order[index]) + 1).length;
    return told(kept / (key.order.length - 1), items);
  },
};

// --- feedback on each part ---

function itemsOf(question, key, feedback, response, ids) {
  if (question.type === "written") {
    return key.rubric ? [{ id: "rubric", text: _("What a good answer has"), html: key.rubric, state: "" }] : [];
  }
  const texts = Object.fromEntries([...question.options, ...(question.prompts ?? [])].map((part) => [part.id, part.text]));
  const parts = ids.filter((id) => feedback.items[id])
    .map((id) => ({ id, text: texts[id], html: feedback.items[id], state: partState(key, response, id) }));
  const verdicts = (response.choice ?? []).filter((value) => VERDICTS.includes(value));
  if (verdicts.length === 1) {
    const [verdict] = verdicts;
    parts.unshift({ id: verdict, text: VERDICT_WORDS[verdict], html: "", state: verdict === key.verdict ? "right" : "wrong" });
  }
  return parts;
}

/** Whether one part of the answer is right by itself. */
function partState(key, response, id) {
  if (key.pairs) return response.choice.includes(`${id}=${key.pairs[id]}`) ? "right" : "wrong";
  if (key.order) return response.choice.includes(`${id}=${key.order.indexOf(id) + 1}`) ? "right" : "wrong";
  return key.options.includes(id) ? "right" : "wrong";
}
