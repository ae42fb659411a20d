"""An invented class whose answers are drawn from a stated model, so that a report can be held against what went in.

The model is the two-parameter logistic one. A learner has an ability (normal, mean 0, spread 1) and holds a few wrong
beliefs; a question has a difficulty and a discrimination, drawn from its id. The chance to get a question right is
1 / (1 + exp(-discrimination * (ability - difficulty))). Who does not may say "not sure yet", leave it, or choose a
wrong option, more likely one that stands for a belief that is held. After teaching, everybody's ability is higher by
``LEARNED``.
"""

from __future__ import annotations

import json
import math
import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from relief_course.grading.bank import Bank, GradedQuestion
from tests.learners.desk import WRITTEN, right, wrong

LEARNED = 0.8
NOT_SURE, UNANSWERED = 0.12, 0.04
"""The chances of these among those who do not know."""

HELD = 0.3
"""The chance that a learner holds any one wrong belief."""

WEIGHT_OF_HELD = 6
STARTED = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Volunteer:
    """One invented learner."""

    id: str
    first_name: str
    last_name: str
    ability: float

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}"

    @property
    def email(self) -> str:
        return f"{self.id}@example.org"

    def holds(self, belief: str) -> bool:
        """Tell whether this learner holds a wrong belief; always the same for the same two."""
        return random.Random(f"{self.id} holds {belief}").random() < HELD


FIRST = ("Ana", "Bo", "Chidi", "Dana", "Emeka", "Fatuma", "Goran", "Hana", "Ines", "Jun")
LAST = ("Abbott", "Baptiste", "Castro", "Diallo", "Eriksen", "Farouk", "Garcia", "Haddad")


def volunteers(count: int, seed: int = 1, mean: float = 0.0, spread: float = 1.0) -> list[Volunteer]:
    """Return an invented class: always the same one for the same numbers."""
    lot = random.Random(seed)
    return [
        Volunteer(f"volunteer-{n:04}", lot.choice(FIRST), lot.choice(LAST), lot.gauss(mean, spread))
        for n in range(1, count + 1)
    ]


def chance(volunteer: Volunteer, question: str, learned: float = 0.0) -> float:
    """Return the model's chance that this learner gets this question right."""
    difficulty, discrimination = item(question)
    return 1 / (1 + math.exp(-discrimination * (volunteer.ability + learned - difficulty)))


def item(question: str) -> tuple[float, float]:
    """Return a question's difficulty (normal, mean -0.7) and discrimination (0.8 to 2)."""
    lot = random.Random(f"item {question}")
    return lot.gauss(-0.7, 0.8), lot.uniform(0.8, 2.0)


def response(volunteer: Volunteer, name: str, graded: GradedQuestion, learned: float = 0.0) -> dict | None:
    """Return what this learner answers to a question, or None for nothing."""
    lot = random.Random(f"{volunteer.id} answers {name}")
    if graded.is_written:
        return {"text": WRITTEN} if lot.random() < 0.9 else None
    if lot.random() < chance(volunteer, name, learned):
        return right(graded)
    doubt = lot.random()
    if doubt < NOT_SURE:
        return {"choice": ["not-sure"]}
    if doubt < NOT_SURE + UNANSWERED:
        return None
    return _mistake(volunteer, graded, lot)


def _mistake(volunteer: Volunteer, graded: GradedQuestion, lot: random.Random) -> dict:
    options = list(graded.misconceptions)
    if graded.question["type"] not in ("one", "true-false") or not options:
        return wrong(graded)
    weights = [WEIGHT_OF_HELD if volunteer.holds(graded.misconceptions[one]) else 1 for one in options]
    (chosen,) = lot.choices(options, weights)
    if graded.question["type"] == "true-false":
        return {"choice": [wrong(graded)["choice"][0], chosen]}
    return {"choice": [chosen]}


def answers_file(
    volunteer: Volunteer, bank: Bank, learned: float = 0.0, started: datetime = STARTED, **changed: dict | None
) -> bytes:
    """Return the answers file of one sitting.

    Args:
        learned: how much higher the ability is than at first.
        started: when it began; a question takes about a minute, and the clock goes on from it.
        changed: answers by question that stand in place of the drawn ones, with ``_`` for ``-``; None for none.
    """
    others = {name.replace("_", "-"): answer for name, answer in changed.items()}
    drawn = {name: response(volunteer, name, graded, learned) for name, graded in bank.questions.items()}
    entries = sitting(volunteer, bank.assignment, drawn | others, started)
    content = {"schema": 1, "page": bank.assignment, "bank": bank.version, "answers": entries}
    return json.dumps(content).encode()


def sitting(
    volunteer: Volunteer, assignment: str, responses: dict[str, dict | None], started: datetime = STARTED
) -> dict[str, dict]:
    """Return the entries of an answers file: the responses, by question, with the times at which they were given."""
    lot = random.Random(f"{volunteer.id} sits {assignment}")
    time, entries = started, {}
    for name, answer in responses.items():
        shown, time = time, time + timedelta(seconds=lot.lognormvariate(3.9, 0.5))
        if answer is not None:
            entries[name] = {**answer, "first_shown": _written(shown), "at": _written(time), "n": 1}
    return entries


def _written(time: datetime) -> str:
    return time.isoformat(timespec="milliseconds").replace("+00:00", "Z")
