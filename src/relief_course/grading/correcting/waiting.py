"""Hand-ins that wait to be graded again, since a key was corrected after they had been graded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..bank import Bank
from ..course import Course
from ..marking.stamp import bank_for
from ..quiz_titles import title_of

DO = "Press “Grade again” (relief regrade)"


def to_grade_again(course: Course, banks: Iterable[Bank]) -> list[str]:
    """Return a sentence for the instructor about each of these assignments with such hand-ins."""
    waiting = Counter(
        bank.assignment
        for bank in banks
        if bank.earlier
        for student in course.students_of(bank.assignment, course.autograded_directory)
        if bank_for(course, bank, student) is not bank
    )
    return [f"{waits(assignment, count)} {DO}, and then this again." for assignment, count in waiting.items()]


def waits(assignment: str, count: int) -> str:
    """Return what is said of the hand-ins of an assignment that wait."""
    many, them = ("1 hand-in waits", "it") if count == 1 else (f"{count:,} hand-ins wait", "them")
    return (
        f"{many} to be graded again: a key of “{title_of(assignment)}” was corrected. What is told of {them} here "
        "still follows the earlier key."
    )
