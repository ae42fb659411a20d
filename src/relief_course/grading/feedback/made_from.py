"""What a learner's feedback was made from: it is of yesterday once a score, a comment or a hand-in has changed."""

from __future__ import annotations

import hashlib
import json

from ..bank import Bank
from ..course import Course
from ..marking.stamp import bank_that_graded
from ..people.roster import Roster

FILE = "made-from.txt"


def made_from(course: Course, roster: Roster, forms: list[Bank], student: str) -> str:
    """Return a text that changes with what a learner's feedback tells: what was graded of both forms of a quiz.

    Args:
        course: the course.
        roster: what the gradebook knows.
        forms: the form that the feedback is about, and the quiz's other form, if there is one.
        student: the learner's id.
    """
    told = [_graded(course, roster, form, student) for form in forms]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def is_current(course: Course, roster: Roster, forms: list[Bank], student: str) -> bool:
    """Tell whether a learner has feedback, and it is of what is graded now; of a stock nbgrader's nobody can tell."""
    folder = course.feedback(student, forms[0].assignment)
    if not (folder / FILE).is_file():
        return folder.is_dir()
    return (folder / FILE).read_text(encoding="utf-8") == made_from(course, roster, forms, student)


def forms_of(banks: dict[str, Bank], assignment: str) -> list[Bank]:
    """Return a form of a quiz, and then the other one, if there is one."""
    return [banks[one] for one in (assignment, banks[assignment].twin) if one]


def _graded(course: Course, roster: Roster, form: Bank, student: str) -> list:
    notebook = course.autograded(student, form.assignment) / f"{form.assignment}.ipynb"
    given = roster.given(student, form.assignment)
    by_hand = [sorted(given.points.items()), sorted(given.comments.items()), sorted(given.unread)]
    keys = bank_that_graded(course, form, student).keys
    return [notebook.stat().st_mtime_ns if notebook.is_file() else 0, by_hand, keys == form.keys]
