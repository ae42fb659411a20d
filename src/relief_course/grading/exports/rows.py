"""The rows of every export, as plain dictionaries."""

from __future__ import annotations

from collections.abc import Iterator

from ..gradebook.responses import Responses
from ..report.statistics import minutes, quiz_of

TELLING = ("name", "email", "id_number", "received", "first_shown", "at", "text")
"""Columns from which somebody could be recognized; an export without names leaves them out."""


def attempts(responses: Responses, names: bool = True) -> Iterator[dict]:
    """Yield a row for each hand-in."""
    spent = minutes(responses).set_index(["learner", "assignment"])["minutes"].to_dict()
    for (learner, assignment), rows in responses.table.groupby(["learner", "assignment"], observed=True, sort=False):
        bank, person = responses.banks[assignment], responses.people[learner]
        standing = responses.standards[learner, quiz_of(bank)]
        states = rows["state"].astype(str).value_counts()
        taken = spent.get((learner, assignment))
        row = {
            "learner": learner,
            "name": person.name,
            "email": person.email,
            "id_number": person.id_number,
            "assignment": assignment,
            "quiz": quiz_of(bank),
            "received": _time(responses.received.get((learner, assignment))),
            "score": score(responses, learner, assignment, float(rows["earned"].sum())),
            "late_penalty": responses.penalties.get((learner, assignment), 0.0),
            "maximum": bank.maximum,
            "questions_to_grade": int(rows["earned"].isna().sum()),
            "to_grade_again": (learner, assignment) in responses.to_grade_again,
            "right": int(states.get("right", 0)),
            "partly_right": int(states.get("partly right", 0)),
            "wrong": int(states.get("wrong", 0)),
            "not_sure": int(states.get("not sure", 0)),
            "unanswered": int(states.get("unanswered", 0)),
            "safety_lines_crossed": int(rows["crossed"].sum()),
            "minutes": None if taken is None or taken != taken else round(taken, 1),
            "quiz_stands": standing.state,
            "quiz_percent": standing.percent,
        }
        yield row if names else _without_names(row)


def answers(responses: Responses, names: bool = True) -> Iterator[dict]:
    """Yield a row for each question of each hand-in."""
    objectives = {name: one.objective for bank in responses.banks.values() for name, one in bank.questions.items()}
    types = {name: one.question["type"] for bank in responses.banks.values() for name, one in bank.questions.items()}
    for row in responses.table.itertuples(index=False):
        found = {
            "learner": row.learner,
            "name": responses.people[row.learner].name,
            "assignment": row.assignment,
            "place": row.place,
            "question": row.question,
            "type": types[row.question],
            "objective": objectives[row.question],
            "variant": row.variant,
            "state": row.state,
            "chosen": " ".join(row.items),
            "text": row.text,
            "earned": None if row.earned != row.earned else row.earned,
            "maximum": row.maximum,
            "safety_line_crossed": row.crossed,
            "first_shown": row.first_shown,
            "at": row.at,
        }
        yield found if names else _without_names(found)


def score(responses: Responses, learner: str, assignment: str, earned: float) -> float:
    """Return the score that counts: what was earned, less what lateness takes off, and never below nothing."""
    return round(max(0.0, earned - responses.penalties.get((learner, assignment), 0.0)), 2)


def scores(responses: Responses) -> dict[str, dict[str, float]]:
    """Return each learner's scores, by learner and then by assignment."""
    sums = responses.table.groupby(["learner", "assignment"], observed=True, sort=False)["earned"].sum()
    found: dict[str, dict[str, float]] = {}
    for (learner, assignment), earned in sums.items():
        found.setdefault(learner, {})[assignment] = score(responses, learner, assignment, float(earned))
    return found


def unread(responses: Responses) -> set[tuple[str, str]]:
    """Return each (learner, assignment) with an answer that an instructor has still to grade."""
    waiting = responses.table[responses.table["earned"].isna()]
    return {(str(learner), str(name)) for learner, name in zip(waiting["learner"], waiting["assignment"], strict=True)}


def _without_names(row: dict) -> dict:
    return {name: value for name, value in row.items() if name not in TELLING}


def _time(time) -> str:
    return time.isoformat(timespec="seconds") + "Z" if time else ""
