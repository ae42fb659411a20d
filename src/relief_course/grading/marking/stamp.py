"""What a graded notebook was made from: if nothing of it has changed, there is nothing to grade again."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from pathlib import Path

from ..bank import Bank
from ..course import Course
from ..submission import Submission


def graded_stamp(bank: Bank, submission: Submission) -> str:
    """Return a short text that changes with the answers, the questions, their keys, or the code that marks."""
    return f"{submission.digest}-{bank.fingerprint}-{_code()}"


def stamp_of(course: Course, student: str, assignment: str) -> str:
    """Return what the notebook in ``autograded/`` was graded from, "" where there is none."""
    path = course.autograded(student, assignment) / f"{assignment}.ipynb"
    try:
        return json.loads(path.read_bytes())["metadata"]["relief"]["graded"]
    except (OSError, ValueError, KeyError, TypeError):
        return ""


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
