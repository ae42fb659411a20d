"""Mark one learner's answers against one bank. Pure: no files, no gradebook."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from ...answers import Answers
from ...scoring import VERDICTS, Score, score
from ...variants import shown_as
from ..bank import Bank, GradedQuestion

MAX_NAMED = 3


@dataclass(frozen=True)
class Mark:
    """What one answer earned. ``earned`` is None for a written answer, which an instructor grades.

    ``graded`` is the question as this learner saw it.
    """

    graded: GradedQuestion
    response: dict | None
    score: Score
    earned: float | None

    @cached_property
    def chosen(self) -> tuple[str, ...]:
        """What was chosen, as the answers file has it, and only what the question offers."""
        choice, offered = (self.response or {}).get("choice", ()), self.score.items
        if self.graded.question["type"] in ("match", "order"):
            return tuple(sorted(value for value in choice if value.partition("=")[0] in offered))
        return (*(value for value in choice if value in VERDICTS), *offered)


def mark(bank: Bank, answers: Answers) -> dict[str, Mark]:
    """Return the mark of every question of the bank, in its order."""
    return {name: mark_one(graded, answers.answers.get(name)) for name, graded in bank.questions.items()}


def mark_one(graded: GradedQuestion, response: dict | None) -> Mark:
    """Return the mark of one question; None is no answer."""
    scored = score(graded.question, graded.key, response)
    earned = None if scored.state == "written" else earned_points(scored.fraction, graded.points)
    if graded.question.get("variants"):
        variant = response.get("variant", "") if isinstance(response, dict) else ""
        graded = replace(graded, question=shown_as(graded.question, variant))
    return Mark(graded, response, scored, earned)


def said(answer: dict | None) -> tuple:
    """Return what an answer says, whenever it was given."""
    return tuple((answer or {}).get(part) for part in ("choice", "text", "variant"))


def earned_points(fraction: float, points: float) -> float:
    """Return the points of a fraction: one float from 0 to ``points``; nbgrader reads anything else as full marks."""
    return min(max(round(fraction * points, 4), 0.0), points)


def page_messages(bank: Bank, answers: Answers) -> list[str]:
    """Return what a learner should know about their answers file as a whole, one sentence each."""
    messages = list(answers.notes)
    if answers.answers and answers.bank != bank.version:
        messages.append(
            "These answers were given on an earlier version of the questions; "
            "each counts where its question is still asked."
        )
    unknown = [name for name in answers.answers if name not in bank.questions]
    if unknown:
        shown = ", ".join(f"“{name[:40]}”" for name in unknown[:MAX_NAMED])
        more = f" and {len(unknown) - MAX_NAMED} more" if len(unknown) > MAX_NAMED else ""
        messages.append(f"Not a question of this page, so not counted: {shown}{more}.")
    return messages
