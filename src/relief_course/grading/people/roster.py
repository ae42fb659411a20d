"""What the gradebook knows beside automatic scores: who a learner is, and what an instructor gave by hand.

Read with a handful of statements; nothing of nbgrader is loaded.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from ..course import Course
from ..gradebook.engine import gradebook_url, open_engine, reaching
from ..gradebook.gradebook import (
    ASSIGNMENT,
    BASE_CELL,
    COMMENT,
    GRADE,
    STUDENT,
    SUBMITTED_ASSIGNMENT,
    SUBMITTED_NOTEBOOK,
)


@dataclass(frozen=True)
class Person:
    """A learner as a report names them.

    Attributes:
        id: the id in the gradebook and of the folders.
        name: what to call them: their name, or their id where none is known.
        id_number: their id in a learning platform.
    """

    id: str
    name: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    id_number: str = ""


@dataclass(frozen=True)
class Given:
    """What an instructor gave one hand-in: to the very answers that it was graded with.

    Attributes:
        points, comments: by question.
        unread: the questions whose answers an instructor has still to look at. What was given to an earlier answer
            is in neither of the two above.
    """

    points: dict[str, float] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()

    def without(self, changed: Collection[str]) -> Given:
        """Return the same where these answers are not those that it was given to."""
        left = [
            {name: value for name, value in part.items() if name not in changed}
            for part in (self.points, self.comments)
        ]
        return Given(*left, self.unread | {name for name in self.points | self.comments if name in changed})


@dataclass(frozen=True)
class Roster:
    """The gradebook's own part.

    Attributes:
        people: everybody in the gradebook, by id.
        by_hand: the points that an instructor gave, by (learner, assignment) and then by question.
        received: when each hand-in came (UTC), by (learner, assignment).
        penalties: the points taken off a late hand-in, by (learner, assignment).
        comments: what an instructor wrote beside an answer, by (learner, assignment) and then by question.
        unread: the questions that wait for an instructor, by (learner, assignment): those never looked at, and those
            with points and a comment that were given to an earlier answer.
    """

    people: dict[str, Person]
    by_hand: dict[tuple[str, str], dict[str, float]]
    received: dict[tuple[str, str], datetime]
    penalties: dict[tuple[str, str], float]
    comments: dict[tuple[str, str], dict[str, str]]
    unread: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)

    def given(self, learner: str, assignment: str) -> Given:
        """Return what an instructor gave the answers of a hand-in that are there now."""
        at = (learner, assignment)
        unread = self.unread.get(at, frozenset())
        return replace(Given(self.by_hand.get(at, {}), self.comments.get(at, {})).without(unread), unread=unread)


def read_roster(course: Course, student: str | None = None) -> Roster:
    """Return what the course's gradebook knows; where there is none yet, nothing.

    Args:
        course: the course.
        student: the id of the only learner to read of; None is everybody.
    """
    with _connected(course) as connection:
        if connection is None:
            return Roster({}, {}, {}, {}, {})
        return Roster(
            _people(connection, student),
            _by_hand(connection, student),
            *_hand_ins(connection, student),
            _comments(connection, student),
            _unread(connection, student),
        )


@contextmanager
def _connected(course: Course) -> Iterator[sa.Connection | None]:
    url = gradebook_url(course.db_url)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        yield None  # connecting would make an empty file
        return
    engine = open_engine(url)
    try:
        with reaching(url):
            connection = engine.connect()
        with connection:
            yield connection if sa.inspect(connection).has_table(SUBMITTED_ASSIGNMENT.name) else None
    finally:
        engine.dispose()


def _only(column: sa.Column, student: str | None) -> tuple:
    """Return what limits a statement to one learner, or nothing."""
    return () if student is None else (column == student,)


def _people(connection, student: str | None) -> dict[str, Person]:
    rows = connection.execute(sa.select(STUDENT).where(*_only(STUDENT.c.id, student))).all()
    return {row.id: _person(*(value or "" for value in row)) for row in rows}


def _person(student: str, first: str, last: str, email: str, id_number: str) -> Person:
    return Person(student, f"{first} {last}".strip() or student, first, last, email, id_number)


def _by_hand(connection, student: str | None) -> dict[tuple[str, str], dict[str, float]]:
    given = GRADE.c.manual_score.is_not(None) | GRADE.c.extra_credit.is_not(None)
    grades = _of_cells(GRADE, student, *_SCORES).where(given)
    found: dict[tuple[str, str], dict[str, float]] = {}
    for learner, assignment, question, auto, manual, extra in connection.execute(grades):
        given = (auto or 0.0) if manual is None else manual
        found.setdefault((learner, assignment), {})[question] = given + (extra or 0.0)
    return found


_SCORES = (GRADE.c.auto_score, GRADE.c.manual_score, GRADE.c.extra_credit)


def _unread(connection, student: str | None) -> dict[tuple[str, str], frozenset[str]]:
    """Return what nbgrader's own sign says that a person has still to look at."""
    found: dict[tuple[str, str], set[str]] = {}
    for learner, assignment, question in connection.execute(
        _of_cells(GRADE, student).where(GRADE.c.needs_manual_grade)
    ):
        found.setdefault((learner, assignment), set()).add(question)
    return {at: frozenset(questions) for at, questions in found.items()}


def _comments(connection, student: str | None) -> dict[tuple[str, str], dict[str, str]]:
    written = _of_cells(COMMENT, student, COMMENT.c.manual_comment).where(COMMENT.c.manual_comment != "")
    found: dict[tuple[str, str], dict[str, str]] = {}
    for learner, assignment, question, text in connection.execute(written):
        found.setdefault((learner, assignment), {})[question] = text
    return found


def _of_cells(table: sa.Table, student: str | None, *columns):
    """Return a question for some columns of each cell's row, after whose, in what and which cell it is."""
    return (
        sa.select(SUBMITTED_ASSIGNMENT.c.student_id, ASSIGNMENT.c.name, BASE_CELL.c.name, *columns)
        .join_from(table, BASE_CELL, table.c.cell_id == BASE_CELL.c.id)
        .join(SUBMITTED_NOTEBOOK, table.c.notebook_id == SUBMITTED_NOTEBOOK.c.id)
        .join(SUBMITTED_ASSIGNMENT, SUBMITTED_NOTEBOOK.c.assignment_id == SUBMITTED_ASSIGNMENT.c.id)
        .join(ASSIGNMENT, SUBMITTED_ASSIGNMENT.c.assignment_id == ASSIGNMENT.c.id)
        .where(*_only(SUBMITTED_ASSIGNMENT.c.student_id, student))
    )


def _hand_ins(connection, student: str | None) -> tuple[dict[tuple[str, str], datetime], dict[tuple[str, str], float]]:
    """Return when each hand-in came, and what was taken off it."""
    rows = connection.execute(
        sa.select(
            SUBMITTED_ASSIGNMENT.c.student_id,
            ASSIGNMENT.c.name,
            SUBMITTED_ASSIGNMENT.c.timestamp,
            SUBMITTED_NOTEBOOK.c.late_submission_penalty,
        )
        .join_from(SUBMITTED_ASSIGNMENT, ASSIGNMENT, SUBMITTED_ASSIGNMENT.c.assignment_id == ASSIGNMENT.c.id)
        .join(SUBMITTED_NOTEBOOK, SUBMITTED_NOTEBOOK.c.assignment_id == SUBMITTED_ASSIGNMENT.c.id)
        .where(*_only(SUBMITTED_ASSIGNMENT.c.student_id, student))
    ).all()
    received = {(learner, assignment): time for learner, assignment, time, _ in rows if time}
    return received, {(learner, assignment): taken for learner, assignment, _, taken in rows if taken}
