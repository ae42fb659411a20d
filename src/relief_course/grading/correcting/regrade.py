"""Grading again after a key was corrected: each score that changes leaves the old one and the reason behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from ..bank import Bank, load_bank
from ..collecting.normalize import read_release
from ..course import Course, GradingError
from ..gradebook.gradebook import Ledger
from ..marking import batch
from ..marking.marking import mark
from ..marking.stamp import is_same_submission, stamp_of
from ..submission import read_submission
from .regrades import Regrade, append

MAX_REASON = 300
MAX_BY = 100


def regrade(
    course: Course,
    assignment: str,
    reason: str,
    by: str,
    advance: Callable[[str], None] = lambda student: None,
) -> tuple[list[Regrade], batch.Report]:
    """Grade an assignment again and keep what each changed score was.

    The corrections are written down before the scores change: a run that was cut off is simply run again.

    Args:
        course: the course.
        assignment: the assignment.
        reason: why, for whoever reads the score later.
        by: who did it.
        advance: told of each student when done with.

    Returns:
        The scores that change, and how grading went.

    Raises:
        GradingError: there is no reason, or nothing can be graded.
    """
    reason, by = _line(reason, MAX_REASON), _line(by, MAX_BY)
    if not reason:
        raise GradingError("Say in one sentence why scores are corrected: learners read it.")
    bank = load_bank(course.root, assignment)
    with Ledger(course) as ledger:
        old = ledger.register(assignment, read_release(course, assignment)).scores()
    at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    changes = [
        Regrade(student, assignment, question, was, now, reason, at, by, bank.fingerprint)
        for student, question, was, now in _changes(course, bank, old)
    ]
    append(course, changes)
    return changes, batch.grade_assignment(course, assignment, None, True, advance)


def _changes(course: Course, bank: Bank, old: dict) -> Iterator[tuple[str, str, float, float]]:
    """Yield each score that the present key changes. A hand-in that is newer than its grade is no correction."""
    for student, scores in old.items():
        folder = course.submitted(student, bank.assignment)
        if not folder.is_dir():
            continue
        submission = read_submission(folder, bank.assignment)
        if is_same_submission(stamp_of(course, student, bank.assignment), submission):
            for question, one in mark(bank, submission.answers).items():
                was = scores.get(question)
                if None not in (was, one.earned) and was != one.earned:
                    yield student, question, was, one.earned


def _line(text: str, longest: int) -> str:
    """Return a text as one printable line."""
    printable = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(printable.split())[:longest].strip()
