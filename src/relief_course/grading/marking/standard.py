"""What passes: enough points, and no safety line crossed. Pure: no files, no gradebook.

A line that was crossed is not the end. The learner plays the walkthrough that practices it and then answers the
question at the same place of the quiz's other form, its twin. "Not sure yet" never crosses a line.

What this says is that a course was finished or not. Who may screen clients is decided by a supervising attorney.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import floor
from typing import Literal

from ...answers import Answers
from ..bank import Bank
from .marking import Mark, mark

State = Literal["met", "below", "second look", "not yet", "not counted", "waiting"]
CHOSEN_FROM = ("one", "several", "true-false")
"""The types of questions in which an option that is chosen says something by itself."""

_ROUNDING = 1e-6


@dataclass(frozen=True)
class Sitting:
    """One form of a quiz as a learner answered it.

    Attributes:
        by_hand: the points that an instructor gave, by question; they stand in place of what was scored.
        named: the safety lines that an instructor saw crossed, by question.
        unread: the questions whose answers wait for an instructor, though they may have been scored.
    """

    bank: Bank
    answers: Answers
    by_hand: Mapping[str, float] = field(default_factory=dict)
    named: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unread: Collection[str] = frozenset()


@dataclass(frozen=True)
class Crossing:
    """A safety line that an answer crossed.

    Attributes:
        question, option, line, walkthrough: ids; the walkthrough practices what the answer got wrong. ``option`` is ""
            where an instructor saw the line crossed; ``walkthrough`` is "" where none practices this.
        twin: the question of the other form to answer after that walkthrough, or "" where there is none.
        state: "open" (the twin is not answered since, or not yet read by an instructor), "again" (the twin crossed a
            line too, or there is none) or "mended" (the twin was answered since, and crossed none).
    """

    question: str
    option: str
    line: str
    walkthrough: str
    twin: str
    state: Literal["open", "again", "mended"]


@dataclass(frozen=True)
class Standard:
    """How a learner stands in one quiz.

    Attributes:
        assignment: the form that counts: the one with the larger share of its points.
        points, maximum: of that form.
        percent: their share, rounded down to a tenth, so that it never looks like more.
        passing: the percent that passes, or None where nothing counts toward passing.
        crossed: each safety line that was crossed, in either form.
        not_sure, unanswered: how many questions of that form.
        to_grade: the points of that form that an instructor has still to give or not.
        state: "met"; "below": too few points; "second look": a line was crossed, and its twin is to be answered;
            "not yet": a twin crossed a line again; "not counted": nothing here counts toward passing; "waiting": an
            answer in words is not graded yet, and could still decide, by its points or by a line that it crosses.
    """

    assignment: str
    points: float
    maximum: float
    percent: float
    passing: int | None
    crossed: tuple[Crossing, ...]
    not_sure: int
    unanswered: int
    to_grade: float
    state: State


@dataclass(frozen=True)
class Marked:
    """One form, marked: ``marks`` by question, in their order."""

    sitting: Sitting
    marks: dict[str, Mark]

    @property
    def bank(self) -> Bank:
        return self.sitting.bank

    def earned(self, question: str) -> float | None:
        """Return the points of an answer; None where an instructor has still to look at it."""
        if question in self.sitting.unread:
            return None
        return self.sitting.by_hand.get(question, self.marks[question].earned)

    @cached_property
    def points(self) -> float:
        return sum(self.earned(name) or 0.0 for name in self.marks)

    @property
    def share(self) -> float:
        return self.points / self.bank.maximum if self.bank.maximum else 0.0

    @cached_property
    def to_grade(self) -> float:
        return sum(one.graded.points for name, one in self.marks.items() if self.earned(name) is None)

    @property
    def best_share(self) -> float:
        """The share if every answer that is still to be graded got all its points."""
        return (self.points + self.to_grade) / self.bank.maximum if self.bank.maximum else 0.0

    def count(self, state: str) -> int:
        return sum(one.score.state == state for one in self.marks.values())

    def lines(self, question: str) -> list[tuple[str, str]]:
        """Return each (option, safety line) that the answer to a question crossed; see :class:`Crossing`."""
        one = self.marks.get(question)
        if one is None:
            return []
        seen = [("", line) for line in self.sitting.named.get(question, ())]
        if not one.graded.crosses or one.graded.question["type"] not in CHOSEN_FROM:
            return seen
        crosses = one.graded.crosses
        return [(option, crosses[option]) for option in one.score.items if option in crosses] + seen

    def is_read(self, question: str) -> bool:
        """Tell whether an instructor has read an answer in words; any other needs nobody."""
        return question not in self.marks or self.earned(question) is not None

    def is_answered(self, question: str) -> bool:
        one = self.marks.get(question)
        return one is not None and one.score.state not in ("unanswered", "not sure")

    def at(self, question: str) -> str:
        return self.sitting.answers.answers.get(question, {}).get("at", "")


def standard(first: Sitting, other: Sitting | None = None) -> Standard:
    """Return how a learner stands in a quiz.

    A crossed line is mended only by an answer to the twin that was given later: answering it beforehand, before the
    walkthrough, shows nothing.

    Args:
        first: one form of the quiz as it was answered.
        other: the quiz's other form, where that was handed in too.

    Raises:
        ValueError: ``other`` is not the other form of the same quiz.
    """
    forms = [one for one in (first, other) if one]
    return standard_of(*(Marked(one, mark(one.bank, one.answers)) for one in forms))


def standard_of(first: Marked, other: Marked | None = None) -> Standard:
    """Return the same of forms that are marked already; see :func:`standard`."""
    if other and (other.bank.quiz, other.bank.assignment) != (first.bank.quiz, first.bank.twin):
        raise ValueError(f"{other.bank.assignment} is not the other form of {first.bank.assignment}.")
    forms = [one for one in (first, other) if one]
    counted = max(forms, key=lambda one: one.share)  # of two equal ones the first
    crossed = tuple(_crossings(forms))
    return Standard(
        assignment=counted.bank.assignment,
        points=round(counted.points, 4),
        maximum=counted.bank.maximum,
        percent=floor(1000 * counted.share + _ROUNDING) / 10,
        passing=first.bank.passing,
        crossed=crossed,
        not_sure=counted.count("not sure"),
        unanswered=counted.count("unanswered"),
        to_grade=counted.to_grade,
        state=_state(forms, crossed),
    )


def _state(forms: list[Marked], crossed: tuple[Crossing, ...]) -> State:
    """Return the state; safety comes before points, since more points mend no crossed line.

    What nobody has read may cross a line, so nothing is met before that.
    """
    passing = forms[0].bank.passing
    if passing is None:
        return "not counted"
    states = {one.state for one in crossed}
    if "again" in states:
        return "not yet"
    if "open" in states:
        return "second look"
    needed = passing / 100 - _ROUNDING
    if max(one.share for one in forms) >= needed:
        return "waiting" if any(one.to_grade for one in forms) else "met"
    return "waiting" if max(one.best_share for one in forms) >= needed else "below"


def _crossings(forms: list[Marked]) -> Iterator[Crossing]:
    for form in forms:
        other = next((one for one in forms if one is not form), None)
        for name, one in form.marks.items():
            for option, line in form.lines(name):
                twin = one.graded.twin
                yield Crossing(name, option, line, one.graded.walkthrough, twin, _mended(form, name, twin, other))


def _mended(form: Marked, question: str, twin: str, other: Marked | None) -> Literal["open", "again", "mended"]:
    if not twin or (other and other.lines(twin)):
        return "again"
    if other is None or not other.is_answered(twin) or not other.is_read(twin) or other.at(twin) < form.at(question):
        return "open"
    return "mended"
