"""How far an answer is, and what a learner is told when a practice answer is checked."""

from __future__ import annotations

from ..scoring import NOT_SURE, VERDICTS, score
from ..words import _, ngettext
from .trail import is_finished

SYMBOLS = {
    "unanswered": "○",
    "answered": "●",
    "not sure": "?",
    "right": "✓",
    "partly right": "◐",
    "wrong": "✗",
    "written": "●",
}
HEADLINES = {
    "unanswered": _("Not answered"),
    "answered": _("Answered"),
    "not sure": _("Not sure yet"),
    "right": _("Right"),
    "partly right": _("Partly right"),
    "wrong": _("Not right"),
    "written": _("Answered"),
}
INCOMPLETE = {
    "one": _("Choose an answer first."),
    "several": _("Choose at least one answer first."),
    "true-false": _("Choose true or false, and one reason, first."),
    "match": _("Choose a match for each line first."),
    "order": _("Give each line a place of its own first."),
    "written": _("Write an answer first."),
}
VERDICT_WORDS = {"is-true": _("True"), "is-false": _("False")}
MORE_TO_FIND = _("At least one more answer is right.")


def answer_state(question: dict, entry: object) -> str:
    """Return how far an answer is, whatever its worth: "unanswered", "begun", "answered" or "not sure"."""
    entry = entry if isinstance(entry, dict) else {}
    choice = [value for value in entry.get("choice", ()) if isinstance(value, str)]
    if question["type"] == "written" and str(entry.get("text", "")).strip():
        return "answered"
    real = [value for value in choice if value != NOT_SURE]
    if not real:
        return "not sure" if choice else "unanswered"
    return "answered" if _is_complete(question, real) else "begun"


def _is_complete(question: dict, choice: list[str]) -> bool:
    kind = question["type"]
    if kind == "walkthrough":
        return is_finished(question, choice)
    if kind == "true-false":
        verdicts = [value for value in choice if value in VERDICTS]
        return 0 < len(verdicts) < len(choice)
    if kind == "match":
        return {value.partition("=")[0] for value in choice} >= {prompt["id"] for prompt in question["prompts"]}
    if kind == "order":
        options = {option["id"] for option in question["options"]}
        placed = dict(value.partition("=")[::2] for value in choice)
        return set(placed) >= options and len(set(placed.values())) == len(placed)
    return kind != "written"


def check(question: dict, response: object, last: bool = False) -> dict:
    """Return what a learner sees after "Check my answer": the state in words and symbol, and why.

    An order that is not right yet is told line by line, and no more: the feedback and the rule name each place.

    Args:
        question: a practice question of the runtime JSON; its ``practice`` member has the key and the feedback.
        response: the answer's entry, trusted in nothing.
        last: the learner does not try again, so all is told.
    """
    if answer_state(question, response) in ("unanswered", "begun"):
        return _result("unanswered", INCOMPLETE[question["type"]])
    practice = question["practice"]
    scored = score(question, practice["key"], response)
    message = scored.message
    if question["type"] == "several" and _has_more(practice["key"], scored.items):
        message = f"{message} {MORE_TO_FIND}".strip()
    result = _result(scored.state, message)
    result["items"] = _items(question, practice, response, scored.items)
    if question["type"] == "order" and scored.state in ("partly right", "wrong"):
        result["message"] = f"{message} {_in_place(result['items'])}".strip()
        if not last:
            result["message"] += " " + _("Move the others.")
            result["items"] = [item if item["state"] == "right" else {**item, "html": ""} for item in result["items"]]
            return result
    result["explanation"] = practice["feedback"]["explanation"]
    result["sources"] = practice.get("sources", [])
    return result


def _in_place(lines: list[dict]) -> str:
    right = sum(line["state"] == "right" for line in lines)
    return ngettext(
        "{count} of {total} lines is in the right place.",
        "{count} of {total} lines are in the right place.",
        right,
        total=len(lines),
    )


def _result(state: str, message: str) -> dict:
    return {
        "state": state,
        "symbol": SYMBOLS[state],
        "headline": HEADLINES[state],
        "message": message,
        "items": [],
        "explanation": "",
        "sources": [],
    }


def _has_more(key: dict, chosen: tuple[str, ...]) -> bool:
    return not set(key["options"]) <= set(chosen)


def _items(question: dict, practice: dict, response: dict, ids: tuple[str, ...]) -> list[dict]:
    """Return the feedback of each part of the answer, with its own state where the part alone is right or wrong."""
    if question["type"] == "written":
        rubric = practice["key"].get("rubric", "")
        return [{"id": "rubric", "text": _("What a good answer has"), "html": rubric, "state": ""}] if rubric else []
    key, said = practice["key"], practice["feedback"]["items"]
    texts = {part["id"]: part["text"] for part in (*question["options"], *question.get("prompts", ()))}
    parts = [
        {"id": one, "text": texts[one], "html": said[one], "state": _part_state(key, response, one)}
        for one in ids
        if said.get(one)
    ]
    verdict = [value for value in response["choice"] if value in VERDICTS]
    if len(verdict) == 1:
        state = "right" if verdict[0] == key["verdict"] else "wrong"
        parts.insert(0, {"id": verdict[0], "text": VERDICT_WORDS[verdict[0]], "html": "", "state": state})
    return parts


def _part_state(key: dict, response: dict, one: str) -> str:
    """Return whether one part of the answer is right by itself."""
    if "pairs" in key:
        return "right" if f"{one}={key['pairs'][one]}" in response["choice"] else "wrong"
    if "order" in key:
        return "right" if f"{one}={key['order'].index(one) + 1}" in response["choice"] else "wrong"
    return "right" if one in key["options"] else "wrong"
