"""``grade("<question id>")`` where nbgrader executes notebooks itself: ``nbgrader validate``, or a stock autograde.

Under the course's own configuration nothing is executed and this is never called.
"""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

from ..answers import Answers, AnswersError, read_untrusted
from .bank import Bank, load_banks
from .course import find_root
from .marking.marking import mark

ANSWERS = "answers.json"


def grade_cell(question_id: str) -> float:
    """Return the points of the answer in the working folder's answers file.

    Returns:
        One float from 0 to the question's points, whatever the file holds. Nothing is written to stderr, since
        nbgrader gives no points to a cell that does.
    """
    with contextlib.redirect_stderr(io.StringIO()):
        try:
            return _grade(question_id)
        except Exception:  # nbgrader reads an error as a verdict on the learner; a fault of the grader is no points
            return 0.0


def _grade(question_id: str) -> float:
    bank = _bank_with(question_id, load_banks(find_root(Path.cwd())))
    return mark(bank, _answers(bank))[question_id].earned or 0.0


def _bank_with(question_id: str, banks: dict[str, Bank]) -> Bank:
    return next(bank for bank in banks.values() if question_id in bank.questions)


def _answers(bank: Bank) -> Answers:
    try:
        return read_untrusted(Path(ANSWERS), bank.assignment)
    except AnswersError:
        return Answers(bank.assignment)
