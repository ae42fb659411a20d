"""Score one response against one key. Pure functions, standard library only.

The form scores a practice answer with it and the grader a graded one, so that both always agree. A response is what
somebody's file says: :func:`score` takes anything that JSON can hold and never raises for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from .words import _, ngettext

NOT_SURE = "not-sure"
VERDICTS = ("is-true", "is-false")

MAX_READ = 200
"""Choices looked at in one response; the largest question has far fewer."""

MAX_NAMED = 3
"""Unknown ids named in one message."""


@dataclass(frozen=True)
class Score:
    """What a response is worth.

    Attributes:
        fraction: share of the question's points, 0 to 1.
        state: "unanswered", "not sure", "right", "partly right", "wrong" or "written".
        message: one sentence when the response does not fit the question's type, else "".
        items: ids (options; prompts for a match) whose feedback applies, in the question's order.
    """

    fraction: float
    state: str
    message: str = ""
    items: tuple[str, ...] = ()


def score(question: dict, key: dict, response: object) -> Score:
    """Return the score of one response.

    Args:
        question: the question as a learner gets it (``type``, ``options``, ``prompts``).
        key: its key, in the shape of the question's type; a written question needs none.
        response: an entry of the answers file, or None; trusted in nothing.
    """
    if question["type"] == "written":
        return _score_written(response)
    choice, message = _choice_of(response)
    if NOT_SURE in choice:
        choice = [value for value in choice if value != NOT_SURE]
        if not choice:
            return Score(0.0, "not sure", message)
    scored = _BY_TYPE[question["type"]](question, key, choice)
    return Score(scored.fraction, scored.state, _sentences(message, scored.message), scored.items)


def _score_written(response: object) -> Score:
    text = response.get("text") if isinstance(response, dict) else None
    if isinstance(text, str) and text.strip():
        return Score(0.0, "written")
    choice, message = _choice_of(response)
    if NOT_SURE in choice:
        return Score(0.0, "not sure")
    if choice:
        message = _sentences(message, _("This question asks for words; a choice was found and not counted."))
    return Score(0.0, "unanswered", message)


def _choice_of(response: object) -> tuple[list[str], str]:
    """Return the response's choices without repeats, and a sentence about what could not be read."""
    if response is None:
        return [], ""
    if not isinstance(response, dict):
        return [], _("The answer could not be read.")
    found = response.get("choice")
    if found is None:
        has_text = isinstance(response.get("text"), str) and response["text"].strip()
        not_counted = _("This question is answered by choosing; a text was found and not counted.")
        return [], not_counted if has_text else ""
    if not isinstance(found, list):
        return [], _("The answer could not be read.")
    read = [value for value in found[:MAX_READ] if isinstance(value, str)]
    unread = len(found) > MAX_READ or len(read) < len(found)
    left_out = _("A part of the answer could not be read and was not counted.")
    return list(dict.fromkeys(read)), left_out if unread else ""


# --- one function for each type -----------------------------------------------------------------------------------


def _score_one(question: dict, key: dict, choice: list[str]) -> Score:
    chosen, message = _known(question, choice)
    if len(chosen) > 1:
        many = _("{count} answers were chosen where one is asked for, so none counts.", count=len(chosen))
        return Score(0.0, "wrong", _sentences(message, many), chosen)
    hit = bool(chosen) and chosen[0] in key["options"]  # a question that cannot go wrong has every option in its key
    return _result(float(hit), message, chosen, answered=bool(chosen))


def _score_several(question: dict, key: dict, choice: list[str]) -> Score:
    chosen, message = _known(question, choice)
    right = set(key["options"])
    hits = len(right.intersection(chosen))
    false_picks = len(chosen) - hits
    fraction = max(0.0, (hits - false_picks) / len(right))
    return _result(fraction, message, chosen, answered=bool(chosen))


def _score_true_false(question: dict, key: dict, choice: list[str]) -> Score:
    verdicts = [value for value in choice if value in VERDICTS]
    reasons, message = _known(question, [value for value in choice if value not in VERDICTS])
    if len(verdicts) > 1:
        both = _("Both true and false were chosen, so neither counts.")
        return Score(0.0, "wrong", _sentences(message, both), reasons)
    if len(reasons) > 1:
        many = _("{count} reasons were chosen where one is asked for, so no reason counts.", count=len(reasons))
        message = _sentences(message, many)
    fraction = 0.0
    if verdicts == [key["verdict"]]:
        fraction = 1.0 if reasons == tuple(key["options"]) else 0.5
    return _result(fraction, message, reasons, answered=bool(verdicts or reasons))


def _score_match(question: dict, key: dict, choice: list[str]) -> Score:
    prompts = [prompt["id"] for prompt in question["prompts"]]
    pairs, message = _assigned(choice, prompts, {option["id"] for option in question["options"]})
    doubled = [prompt for prompt, options in pairs.items() if len(options) > 1]
    if doubled:
        message = _sentences(
            message, _("{names}: more than one match was chosen, so none counts there.", names=_named(doubled))
        )
    right = sum(pairs.get(prompt) == [option] for prompt, option in key["pairs"].items())
    items = tuple(prompt for prompt in prompts if prompt in pairs)
    return _result(right / len(key["pairs"]), message, items, answered=bool(items))


def _score_order(question: dict, key: dict, choice: list[str]) -> Score:
    options = [option["id"] for option in question["options"]]
    allowed = {str(place) for place in range(1, len(options) + 1)}
    found, message = _assigned(choice, options, allowed)
    places, doubt = _places(found)
    wanted = key["order"]
    if [places.get(option) for option in wanted] == list(range(1, len(wanted) + 1)):
        fraction = 1.0
    else:
        neighbors = list(pairwise(wanted))
        kept = sum(a in places and b in places and places[b] == places[a] + 1 for a, b in neighbors)
        fraction = kept / len(neighbors) if neighbors else 0.0
    items = tuple(option for option in options if option in found)
    return _result(fraction, _sentences(message, doubt), items, answered=bool(items))


_BY_TYPE = {
    "one": _score_one,
    "several": _score_several,
    "true-false": _score_true_false,
    "match": _score_match,
    "order": _score_order,
}


# --- shared by the types ------------------------------------------------------------------------------------------


def _known(question: dict, choice: list[str]) -> tuple[tuple[str, ...], str]:
    """Return the options chosen, in the question's order, and a sentence naming the ids it does not have."""
    options = [option["id"] for option in question["options"]]
    chosen = set(choice)
    return tuple(option for option in options if option in chosen), _about_unknown(
        [value for value in choice if value not in options]
    )


def _assigned(choice: list[str], left: list[str], right: set[str]) -> tuple[dict[str, list[str]], str]:
    """Return what each left id was given (``left=right``), and a sentence naming the values that fit neither side."""
    found: dict[str, list[str]] = {}
    unknown = []
    for value in choice:
        name, _, given = value.partition("=")
        if name in left and given in right:
            found.setdefault(name, []).append(given)
        else:
            unknown.append(value)
    return found, _about_unknown(unknown)


def _places(found: dict[str, list[str]]) -> tuple[dict[str, int], str]:
    """Return the place of each option that has one of its own, and a sentence when places are doubled."""
    taken: dict[str, list[str]] = {}
    for option, places in found.items():
        for place in places:
            taken.setdefault(place, []).append(option)
    single = {
        option: int(places[0]) for option, places in found.items() if len(places) == 1 and len(taken[places[0]]) == 1
    }
    doubt = _("A place was given twice, so it does not count.")
    return single, doubt if len(single) < len(found) else ""


def _result(fraction: float, message: str, items: tuple[str, ...], *, answered: bool) -> Score:
    if not answered:
        return Score(0.0, "unanswered", message)
    if fraction >= 1:
        return Score(1.0, "right", message, items)
    return Score(fraction, "partly right" if fraction > 0 else "wrong", message, items)


def _about_unknown(unknown: list[str]) -> str:
    if not unknown:
        return ""
    return _("Not an answer of this question, so not counted: {names}.", names=_named(unknown))


def _named(ids: list[str]) -> str:
    shown = ", ".join(f"“{_short(value)}”" for value in ids[:MAX_NAMED])
    more = len(ids) - MAX_NAMED
    return ngettext("{names} and {count} more", "{names} and {count} more", more, names=shown) if more > 0 else shown


def _short(text: str) -> str:
    clean = "".join(char if char.isprintable() else " " for char in text[:41])
    return clean if len(clean) <= 40 else clean[:39] + "…"


def _sentences(*parts: str) -> str:
    return " ".join(part for part in parts if part)
