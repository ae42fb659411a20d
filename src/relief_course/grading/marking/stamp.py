"""What a graded notebook was made from: if nothing of it has changed, there is nothing to grade again."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from pathlib import Path

from ..bank import OWN, Bank
from ..course import Course
from ..submission import Submission, read_submission


def graded_stamp(bank: Bank, submission: Submission) -> str:
    """Return a short text that changes with the answers, the questions, their keys, or the code that marks.

    It ends with the keys: so each graded notebook tells by which correction it was graded.
    """
    return f"{submission.digest}-{bank.fingerprint}-{_code()}-{bank.keys}"


def stamp_of(course: Course, student: str, assignment: str) -> str:
    """Return what the notebook in ``autograded/`` was graded from, "" where there is none."""
    path = course.autograded(student, assignment) / f"{assignment}.ipynb"
    try:
        return _stamp_in(path, path.stat().st_mtime_ns)
    except (OSError, ValueError, KeyError, TypeError):
        return ""


@lru_cache(maxsize=10_000)
def _stamp_in(path: Path, changed: int) -> str:
    """Return the stamp in a notebook, which is opened once for each time that it ``changed``."""
    return json.loads(path.read_bytes())["metadata"]["relief"]["graded"]


def bank_that_graded(course: Course, bank: Bank, student: str) -> Bank:
    """Return a bank with the keys that a learner's graded notebook was graded by.

    It is ``bank`` itself unless a key was corrected since: what was graded follows the earlier key, until it is graded
    again.
    """
    if not bank.earlier:
        return bank  # no notebook need be opened
    return bank.earlier.get(_keys_in(stamp_of(course, student, bank.assignment)), bank)


def bank_for(course: Course, bank: Bank, student: str) -> Bank:
    """Return the bank by which to mark what a learner has handed in.

    It is the one that graded it; a hand-in that came since and is not graded yet is marked by the keys of now.
    """
    graded_by, folder = bank_that_graded(course, bank, student), course.submitted(student, bank.assignment)
    if graded_by is bank or not folder.is_dir():
        return graded_by
    stamp = stamp_of(course, student, bank.assignment)
    return graded_by if is_same_submission(stamp, read_submission(folder, bank.assignment)) else bank


def _keys_in(stamp: str) -> str:
    parts = stamp.split("-") if isinstance(stamp, str) else []
    return parts[3] if len(parts) == 4 else OWN


def is_same_submission(stamp: str, submission: Submission) -> bool:
    """Tell whether what was graded is what stands in ``submitted/`` now, whatever became of the questions."""
    return isinstance(stamp, str) and stamp.split("-")[0] == submission.digest


@lru_cache(maxsize=1)
def _code() -> str:
    grading = Path(__file__).parents[1]
    names = (
        "feedback/feedback.py",
        "marking/graded_notebook.py",
        "marking/marking.py",
        "marking/named_lines.py",
        "correcting/keys.py",
        "correcting/regrades.py",
        "../scoring.py",
        "../answers.py",
    )
    return hashlib.sha256(b"".join((grading / name).read_bytes() for name in names)).hexdigest()[:8]
