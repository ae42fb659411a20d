"""Who is in the class, as the gradebook has it, and how far each one's work has come."""

from __future__ import annotations

import getpass
from dataclasses import dataclass, field

import sqlalchemy as sa

from ..bank import load_banks
from ..course import Course
from ..feedback.made_from import forms_of, is_current
from ..gradebook.gradebook import (
    ASSIGNMENT,
    GRADE,
    STUDENT,
    SUBMITTED_ASSIGNMENT,
    SUBMITTED_NOTEBOOK,
    Ledger,
    has_gradebook,
)
from ..marking.stamp import bank_for
from .class_list import Person
from .learner_id import shown_name, student_id
from .like_names import alike, plain
from .roster import read_roster


@dataclass
class Changes:
    """What entering people into the gradebook did, by id."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Member:
    """One person of the gradebook. ``key`` is the class list's own id, "" for one that is on no list."""

    id: str
    name: str
    email: str
    key: str


@dataclass
class Standing:
    """One learner's state in one assignment.

    Attributes:
        by_hand: how many answers wait for a person.
        feedback: whether it was made of what is graded now.
        again: whether a key was corrected since it was graded.
    """

    handed_in: bool = False
    graded: bool = False
    by_hand: int = 0
    feedback: bool = False
    again: bool = False

    @property
    def word(self) -> str:
        """The state as a person says it."""
        if self.by_hand:
            return "to grade by hand"
        if self.again:
            return "to grade again"
        return "graded" if self.graded else "handed in" if self.handed_in else "–"


def enter(course: Course, people: list[Person]) -> Changes:
    """Add people to the gradebook, or bring them up to date; nobody goes, and an empty cell changes nothing."""
    changes = Changes()
    with Ledger(course) as ledger, ledger.engine.begin() as connection:
        known = {row.id: row for row in connection.execute(sa.select(STUDENT))}
        for person in people:
            given = {"first_name": person.first, "last_name": person.last, "email": person.email}
            given = {column: value for column, value in given.items() if value} | {
                "lms_user_id": shown_name(person.key)
            }
            row = known.get(person.id)
            if row is None:
                connection.execute(STUDENT.insert().values(id=person.id, **given))
                changes.added.append(person.id)
            elif any(getattr(row, column) != value for column, value in given.items()):
                connection.execute(STUDENT.update().where(STUDENT.c.id == person.id).values(**given))
                changes.updated.append(person.id)
            else:
                changes.unchanged.append(person.id)
    return changes


def members(course: Course) -> list[Member]:
    """Return everybody in the gradebook, by name."""
    if not has_gradebook(course):
        return []
    with Ledger(course) as ledger, ledger.engine.connect() as connection:
        rows = connection.execute(sa.select(STUDENT)).all()
    found = [
        Member(row.id, f"{row.first_name or ''} {row.last_name or ''}".strip(), row.email or "", row.lms_user_id or "")
        for row in rows
    ]
    return sorted(found, key=lambda one: (one.name.casefold(), one.id))


def called_like(name: str, student: str, people: list[Member]) -> list[Member]:
    """Return who else has this name, or writes it with other accents or in another order."""
    return [one for one in people if one.id != student and one.name and alike(one.name) == alike(name)]


def called_alike(people: list[Member]) -> list[str]:
    """Return a sentence for each name that more than one person has."""
    found: dict[str, list[Member]] = {}
    for one in people:
        if one.name:
            found.setdefault(alike(one.name), []).append(one)
    return [
        f"{len(ones)} people in the class are called {ones[0].name} or nearly so ("
        f"{', '.join(one.id for one in ones)}): ask them to sign with their e-mail address or ID. "
        "A hand-in that may be another’s is set aside."
        for ones in found.values()
        if len(ones) > 1
    ]


def standings(course: Course) -> dict[str, dict[str, Standing]]:
    """Return how far everybody's work has come: assignment to student id to state."""
    found = {one: {student: Standing(handed_in=True) for student in course.students_of(one)}
             for one in course.assignments()}  # fmt: skip
    for assignment, student, by_hand in _graded(course):
        state = found.setdefault(assignment, {}).setdefault(student, Standing())
        state.graded, state.by_hand = True, by_hand
    banks, roster = load_banks(course.root), read_roster(course)
    for assignment, states in found.items():
        if assignment in banks:
            forms = forms_of(banks, assignment)
            for student, state in states.items():
                state.feedback = is_current(course, roster, forms, student)
                state.again = state.graded and bank_for(course, forms[0], student) is not forms[0]
    return found


def _graded(course: Course) -> list[tuple[str, str, int]]:
    """Return each graded submission, with the number of its answers that wait for a person."""
    if not has_gradebook(course):
        return []
    waiting = sa.func.sum(sa.case((GRADE.c.needs_manual_grade, 1), else_=0))
    rows = (
        sa.select(ASSIGNMENT.c.name, SUBMITTED_ASSIGNMENT.c.student_id, waiting)
        .join_from(SUBMITTED_ASSIGNMENT, ASSIGNMENT, ASSIGNMENT.c.id == SUBMITTED_ASSIGNMENT.c.assignment_id)
        .join(SUBMITTED_NOTEBOOK, SUBMITTED_NOTEBOOK.c.assignment_id == SUBMITTED_ASSIGNMENT.c.id)
        .join(GRADE, GRADE.c.notebook_id == SUBMITTED_NOTEBOOK.c.id)
        .group_by(ASSIGNMENT.c.name, SUBMITTED_ASSIGNMENT.c.student_id)
    )
    with Ledger(course) as ledger, ledger.engine.connect() as connection:
        return [(name, student, int(number or 0)) for name, student, number in connection.execute(rows)]


def names_of(course: Course) -> Names:
    """Return what finds the people of the class list by what they write on a hand-in."""
    return Names(members(course))


def user_name() -> str:
    """Return who works here, as the system knows them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "instructor"


class Names:
    """Finds who of the class list somebody means who wrote an id, a name or an e-mail address on a hand-in."""

    def __init__(self, people: list[Member]):
        self._names = {one.id: one.name for one in people}
        self._listed = {one.id for one in people if one.key}
        self._made_of_names = {one.id for one in people if one.id == plain(one.name)}
        self._found: dict[str, set[str]] = {}
        self._alike: dict[str, set[str]] = {}
        for one in people:
            if one.key:  # only who is on a list: what a learner typed once must not speak for another
                for text in {one.key, one.email, one.name}:
                    self._found.setdefault(plain(text), set()).add(one.id)
                self._alike.setdefault(alike(one.name), set()).add(one.id)

    @property
    def has_list(self) -> bool:
        """Whether there is a class list to hold names against."""
        return bool(self._listed)

    def meant(self, learner: str) -> set[str]:
        """Return the ids of those on the list who may be meant: by id, by what the list has, then by a like name.

        An id that was made of a name is a name: whoever else is called so may be meant too.
        """
        if learner in self._listed - self._made_of_names:
            return {learner}
        return self._found.get(plain(learner) or "\n") or self._alike.get(alike(learner) or "\n") or set()

    def knows_id(self, learner: str) -> bool:
        """Tell whether this is the id of somebody in the gradebook, on the list or not."""
        return learner in self._names

    def id_of(self, learner: str) -> str:
        """Return the id of exactly the one person on the list that is meant, else the id made of the text itself."""
        meant = self.meant(learner)
        return learner if self.knows_id(learner) else next(iter(meant)) if len(meant) == 1 else student_id(learner)

    def called(self, student: str) -> str:
        """Return the name of somebody in the gradebook, or the id where there is none."""
        return self._names.get(student) or student

    def name_of(self, student: str, signed: str) -> str:
        """Return what to call a person who signed a hand-in: the list's name, and the signature if it is another."""
        name, signed = self._names.get(student) or shown_name(signed), shown_name(signed)
        return name if plain(name) == plain(signed) else f"{name} (signed “{signed}”)"
