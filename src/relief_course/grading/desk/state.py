"""Where the class stands, as the desk's tables show it."""

from __future__ import annotations

import json

from ...forms.twin import plain_text
from ..bank import load_bank
from ..collecting.quarantine import SetAside, all_set_aside
from ..correcting import regrades
from ..correcting.keys import right_choices
from ..course import Course
from ..handing_out.exchange_folders import exchange_of
from ..people import people
from ..quiz_titles import title_of


def state_of(course: Course) -> dict:
    """Return what the desk shows: the quizzes with their counts, the people with their work, what waits."""
    states, members = people.standings(course), people.members(course)
    changed: dict[str, set[str]] = {}
    for one in regrades.history(course):
        changed.setdefault(one.assignment, set()).add(one.student)
    return {
        "quizzes": [_quiz(name, states.get(name, {}), changed.get(name, set())) for name in course.assignments()],
        "people": [
            {"id": one.id, "name": one.name or one.id, "email": one.email, "work": _work(one.id, states)}
            for one in members
        ],
        "quarantine": [
            {"id": one.id, "label": f"{one.origin} ({_signed(one)})", "why": one.why} for one in all_set_aside(course)
        ],
        "exchange": exchange_of(course) is not None,
    }


def questions_of(course: Course, assignment: str) -> list[dict]:
    """Return a quiz's questions with their keys, for the correction of one.

    Raises:
        GradingError: there is no such quiz.
    """
    bank = load_bank(course.root, assignment)
    return [
        {
            "id": name,
            "label": f"{number}. {_shortened(plain_text(one.question['stem']))}",
            "stem": one.question["stem"],
            "type": one.question["type"],
            "choices": _choices(one.question),
            "right": right_choices(one),
            "corrected": one.corrected,
        }
        for number, (name, one) in enumerate(bank.questions.items(), start=1)
        if not one.is_written
    ]


def _quiz(name: str, states: dict, changed: set[str]) -> dict:
    return {
        "id": name,
        "title": title_of(name),
        "handed_in": sum(one.handed_in for one in states.values()),
        "graded": sum(one.graded for one in states.values()),
        "by_hand": sum(one.by_hand > 0 for one in states.values()),
        "feedback": sum(one.feedback for one in states.values()),
        "corrected": len(changed),
        "again": sum(one.again for one in states.values()),
    }


def _signed(one: SetAside) -> str:
    return f"signed “{one.signed}”" if one.signed else "not signed"


def _work(student: str, states: dict) -> str:
    found = {title_of(quiz): of[student].word for quiz, of in states.items() if student in of}
    return "; ".join(f"{quiz}: {word}" for quiz, word in found.items()) or "nothing handed in"


def _choices(question: dict) -> list[dict]:
    """Return what can be marked as right: lines with the values that each can have."""
    options = [{"value": one["id"], "label": plain_text(one["text"])} for one in question["options"]]
    match question["type"]:
        case "true-false":
            verdicts = [{"value": "is-true", "label": "True"}, {"value": "is-false", "label": "False"}]
            return [{"label": "The statement is", "one": verdicts}, {"label": "The reason", "one": options}]
        case "match":
            return [{"label": plain_text(prompt["text"]), "of": prompt["id"], "one": options}
                    for prompt in question["prompts"]]  # fmt: skip
        case "order":
            places = [{"value": str(place), "label": str(place)} for place in range(1, len(options) + 1)]
            return [{"label": one["label"], "of": one["value"], "one": places} for one in options]
    return [{"label": "Right", "several": options}]


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 90 else text[:90].rsplit(" ", 1)[0] + "…"


def is_changed(before: dict, after: dict) -> bool:
    return json.dumps(before, sort_keys=True) != json.dumps(after, sort_keys=True)
