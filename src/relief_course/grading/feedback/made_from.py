"""What a learner's feedback was made from: it is of yesterday once a score, a comment or a hand-in has changed."""

from __future__ import annotations

import hashlib
import json

from ..course import Course
from ..people.roster import Roster

FILE = "made-from.txt"


def made_from(course: Course, roster: Roster, assignment: str, twin: str, student: str) -> str:
    """Return a text that changes with what a learner's feedback tells: what was graded of both forms of a quiz.

    Args:
        course: the course.
        roster: what the gradebook knows.
        assignment: the form that the feedback is about.
        twin: the quiz's other form, or "".
        student: the learner's id.
    """
    told = [_graded(course, roster, form, student) for form in (assignment, twin) if form]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def is_current(course: Course, roster: Roster, assignment: str, twin: str, student: str) -> bool:
    """Tell whether a learner has feedback, and it is of what is graded now; of a stock nbgrader's nobody can tell."""
    folder = course.feedback(student, assignment)
    if not (folder / FILE).is_file():
        return folder.is_dir()
    return (folder / FILE).read_text(encoding="utf-8") == made_from(course, roster, assignment, twin, student)


def _graded(course: Course, roster: Roster, assignment: str, student: str) -> list:
    notebook = course.autograded(student, assignment) / f"{assignment}.ipynb"
    given = roster.given(student, assignment)
    by_hand = [sorted(given.points.items()), sorted(given.comments.items()), sorted(given.unread)]
    return [notebook.stat().st_mtime_ns if notebook.is_file() else 0, by_hand]
