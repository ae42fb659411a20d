"""Every answer of a class in one pandas table: what reports and exports are made from.

A row is one question of one hand-in. Answers are read from ``submitted/``, or where that is gone from ``autograded/``,
each file once, and marked with the keys that graded them, or with those of today where they are not graded yet; an
instructor's points come from the gradebook.
"""

from __future__ import annotations

import gc
import os
import secrets
from collections import ChainMap
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from ...answers import Answers, AnswersError, read_untrusted
from ..bank import Bank, GradedQuestion
from ..course import Course, GradingError
from ..marking.marking import Mark, mark_one, said
from ..marking.named_lines import named_lines
from ..marking.stamp import bank_for
from ..marking.standard import Marked, Sitting, Standard, standard_of
from ..people.roster import Given, Person, read_roster
from ..submission import ANSWERS

WORTH_A_PROCESS = 5000
"""Sittings; to start a process takes about as long as to read these."""

MOST_PROCESSES = 4


@dataclass(frozen=True)
class Responses:
    """A class.

    Attributes:
        banks: the assignments that are looked at, by name, with the keys of today.
        people: everybody who handed one of them in, by id.
        table: a row for each question of each hand-in: ``learner``, ``assignment``, ``question``, ``place`` (from
            1), ``maximum``, ``earned`` (NaN where an instructor has still to say), ``state``, ``items`` (a tuple of
            what was chosen), ``crossed`` (a safety line), ``first_shown``, ``at`` ("" where not known), ``variant``
            and ``text``.
        standards: how each learner stands, by (learner, quiz).
        received: when a hand-in came, by (learner, assignment).
        penalties: the points taken off a late hand-in, by (learner, assignment).
        to_grade_again: each (learner, assignment) that still has the scores of a key that was corrected since.
    """

    banks: dict[str, Bank]
    people: dict[str, Person]
    table: pd.DataFrame
    standards: dict[tuple[str, str], Standard]
    received: dict[tuple[str, str], datetime]
    penalties: dict[tuple[str, str], float]
    to_grade_again: frozenset[tuple[str, str]] = frozenset()

    @property
    def learners(self) -> int:
        return len(self.people)

    def of(self, assignment: str) -> pd.DataFrame:
        """Return the rows of one assignment, hand-in by hand-in, each in the order of its questions, or none."""
        return self._by_assignment.get(assignment, self.table.iloc[:0])

    @cached_property
    def _by_assignment(self) -> dict[str, pd.DataFrame]:
        return {str(name): rows for name, rows in self.table.groupby("assignment", observed=True)}


def read_responses(course: Course, banks: dict[str, Bank], names: bool = True) -> Responses:
    """Read the answers of everybody who handed in one of these assignments.

    Args:
        course: the course.
        banks: the assignments to look at, by name.
        names: False puts a label ("Learner 1") in the place of every name and id, in an order drawn anew each time.

    Raises:
        GradingError: nobody handed anything in.
    """
    roster = read_roster(course)
    handed_in = {name: _students(course, name) for name in banks}
    learners = sorted({student for students in handed_in.values() for student in students})
    if not learners:
        raise GradingError("Nothing has been handed in yet.")
    people = {one: roster.people.get(one) or Person(one, one) for one in learners}
    if not names:
        people = _without_names(people)
        learners = list(people)
    sittings = {one: [name for name, students in handed_in.items() if one in students] for one in learners}
    labels = {one: people[one].id for one in learners}
    given = {at: roster.given(*at) for at in {**roster.by_hand, **roster.comments, **roster.unread}}
    reader = _Reader(replace(course, config=None), banks, labels, given)
    with _no_collecting():
        read = reader.read_all(sittings)
    received, penalties = (
        {(people[who].id, name): value for (who, name), value in known.items() if who in people}
        for known in (roster.received, roster.penalties)
    )
    known = {one.id: one for one in people.values()}
    return Responses(banks, known, read.table, read.standards, received, penalties, frozenset(read.to_grade_again))


def _students(course: Course, assignment: str) -> set[str]:
    return {*course.students_of(assignment), *course.students_of(assignment, course.autograded_directory)}


def _without_names(people: dict[str, Person]) -> dict[str, Person]:
    """Return the same people, each a label and in the order of labels: no order of names shows through."""
    drawn = list(people)
    secrets.SystemRandom().shuffle(drawn)
    return {one: Person(f"learner-{n}", f"Learner {n}") for n, one in enumerate(drawn, start=1)}


class _Read(NamedTuple):
    """What was read of some learners; see :class:`Responses`."""

    table: pd.DataFrame
    standards: dict[tuple[str, str], Standard]
    to_grade_again: set[tuple[str, str]]


@dataclass(frozen=True)
class _Reader:
    """Reads and marks hand-ins. ``labels`` is what each learner is called in the table; see :class:`Roster`."""

    course: Course
    banks: dict[str, Bank]
    labels: dict[str, str]
    given: dict[tuple[str, str], Given]

    def read_all(self, sittings: dict[str, list[str]]) -> _Read:
        """Read the sittings (assignments by learner); many of them by several processes."""
        workers = min(MOST_PROCESSES, os.cpu_count() or 1)
        if workers == 1 or sum(map(len, sittings.values())) < WORTH_A_PROCESS:
            return self.read(sittings)
        # In columns, which go from one process to another many times faster than rows.
        parts = [dict(islice(sittings.items(), start, None, workers)) for start in range(workers)]
        with ProcessPoolExecutor(workers) as pool:
            tables, standards, again = zip(*pool.map(self.read, parts), strict=True)
        return _Read(pd.concat(tables, ignore_index=True), dict(ChainMap(*standards)), set().union(*again))

    def read(self, sittings: dict[str, list[str]]) -> _Read:
        """Read some of the sittings."""
        rows, standards, again, marker = [], {}, set(), _Marker()
        for learner, assignments in sittings.items():
            label, forms = self.labels[learner], [self._marked(self.banks[one], learner, marker) for one in assignments]
            rows += [row for form in forms for row in _rows(label, form)]
            standards.update(((label, quiz), standing) for quiz, standing in _standings(forms))
            again |= {(label, name) for name, form in zip(assignments, forms, strict=True)
                      if form.bank is not self.banks[name]}  # fmt: skip
        return _Read(self._table(rows), standards, again)

    def _table(self, rows: list[tuple]) -> pd.DataFrame:
        columns = dict(zip(COLUMNS, zip(*rows, strict=True), strict=True))
        known = {
            "learner": list(self.labels.values()),
            "assignment": list(self.banks),
            "question": list(dict.fromkeys(name for bank in self.banks.values() for name in bank.questions)),
            "state": list(STATES),
        }
        return pd.DataFrame({name: _column(name, values, known) for name, values in columns.items()})

    def _marked(self, bank: Bank, learner: str, marker: _Marker) -> Marked:
        answers = self._answers(bank.assignment, learner)
        given = self._given(bank.assignment, learner, answers)
        named = {question: named_lines(text) for question, text in given.comments.items()}
        bank = bank_for(self.course, bank, learner)
        return Marked(Sitting(bank, answers, given.points, named, given.unread), marker.marks(bank, answers))

    def _given(self, assignment: str, learner: str, answers: Answers) -> Given:
        """Return what an instructor gave these answers: a hand-in that came since is not what was looked at."""
        given = self.given.get((learner, assignment), _NOTHING_GIVEN)
        if not (given.points or given.comments):
            return given
        graded = self._read(self.course.autograded(learner, assignment), assignment).answers
        by_hand = given.points | given.comments
        return given.without([one for one in by_hand if said(graded.get(one)) != said(answers.answers.get(one))])

    def _answers(self, assignment: str, learner: str) -> Answers:
        """Return what was answered; a file that cannot be read counts as not answered, as it does in grading."""
        handed_in = self.course.submitted(learner, assignment)
        return self._read(handed_in if handed_in.is_dir() else self.course.autograded(learner, assignment), assignment)

    @staticmethod
    def _read(folder: Path, assignment: str) -> Answers:
        try:
            return read_untrusted(folder / ANSWERS, assignment)
        except AnswersError:
            return Answers(assignment)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Let Python not look for cycles among very many rows, which hold none: it would take a tenth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _standings(forms: list[Marked]) -> Iterator[tuple[str, Standard]]:
    quizzes: dict[str, list[Marked]] = {}
    for form in forms:
        quizzes.setdefault(form.bank.quiz or form.bank.assignment, []).append(form)
    for quiz, its_forms in quizzes.items():
        yield quiz, standard_of(*its_forms[:2])


class _Marker:
    """Marks answers, each that is given by many only once; such a mark knows nothing of who gave it, and when."""

    def __init__(self):
        self.known: dict[tuple, Mark] = {}

    def marks(self, bank: Bank, answers: Answers) -> dict[str, Mark]:
        given = answers.answers
        return {name: self._mark((bank.keys, name), one, given.get(name)) for name, one in bank.questions.items()}

    def _mark(self, which: tuple[str, str], graded: GradedQuestion, response: dict | None) -> Mark:
        if response is not None and "choice" not in response:
            return mark_one(graded, response)
        choice = response["choice"] if response else ()
        key = (*which, *choice)
        if key not in self.known:
            self.known[key] = mark_one(graded, {"choice": list(choice)} if response else None)
        return self.known[key]


COLUMNS = (
    "learner", "assignment", "question", "place", "maximum", "earned", "state", "items", "crossed", "first_shown", "at",
    "variant", "text",
)  # fmt: skip
NUMBERS = ("place", "maximum", "earned", "crossed")
STATES = ("right", "partly right", "wrong", "not sure", "unanswered", "written")


def _rows(learner: str, form: Marked) -> Iterator[tuple]:
    answers, assignment = form.sitting.answers.answers, form.bank.assignment
    for place, (name, one) in enumerate(form.marks.items(), start=1):
        get = answers.get(name, _NOTHING).get
        earned = form.earned(name)
        crossed = bool((one.graded.crosses or name in form.sitting.named) and form.lines(name))
        yield (
            learner, assignment, name, place, one.graded.points, np.nan if earned is None else earned, one.score.state,
            one.chosen, crossed, get("first_shown", ""), get("at", ""),
            get("variant", ""), get("text", ""),
        )  # fmt: skip


_NOTHING: dict = {}
_NOTHING_GIVEN = Given()


def _column(name: str, values: tuple, known: dict[str, list[str]]) -> object:
    """Return a column as pandas keeps it without looking at each value again; ``known`` has the words of some."""
    if name in known:
        place = {word: number for number, word in enumerate(known[name])}
        return pd.Categorical.from_codes([place[value] for value in values], known[name])
    return values if name in NUMBERS else pd.Series(values, dtype=object)
