"""Mark hand-ins in memory: in the grader's own process, or in a worker process. Reads no file, writes nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass

from ..bank import Bank
from ..submission import ANSWERS, TIMESTAMP, Submission, format_time
from .graded_notebook import graded_notebook
from .marking import Mark, mark, page_messages
from .results import Result

NO_RESPONSE = "No response."
"""nbgrader's automatic comment on an answer that is still as it was released."""


@dataclass(frozen=True)
class HandIn:
    """A submission that is to be graded, and what its grade is made from.

    ``told`` is of earlier corrections; ``unchanged`` are the questions whose answers were graded before; ``again``
    tells that this very hand-in was, so that whatever changes comes from a key.
    """

    student: str
    submission: Submission
    stamp: str
    told: tuple[str, ...] = ()
    unchanged: frozenset[str] = frozenset()
    again: bool = False


@dataclass(frozen=True)
class Graded:
    """One submission, graded in memory: its rows, and the files of its folder in ``autograded/``."""

    result: Result
    files: dict[str, bytes]

    @property
    def student(self) -> str:
        return self.result.student


@dataclass(frozen=True)
class Failed:
    """One that could not be graded, and why, as a sentence."""

    student: str
    why: str


@dataclass(frozen=True)
class Marker:
    """All that is needed to mark the hand-ins of one assignment.

    Attributes:
        bank: the questions and their keys.
        release: the released notebook.
        own: the instructor's own files, which nbgrader puts beside each graded notebook.
    """

    bank: Bank
    release: dict
    own: dict[str, bytes]

    def grade_all(self, hand_ins: list[HandIn]) -> list[Graded | Failed]:
        """Grade hand-ins; whatever one brings about, the others are graded."""
        return [self._grade_or_fail(one) for one in hand_ins]

    def _grade_or_fail(self, hand_in: HandIn) -> Graded | Failed:
        try:
            return self.grade(hand_in)
        except Exception as error:
            return Failed(hand_in.student, f"{hand_in.student} could not be graded: {sentence(error)}")

    def grade(self, hand_in: HandIn) -> Graded:
        """Return what a hand-in is worth."""
        submission = hand_in.submission
        marks = mark(self.bank, submission.answers)
        messages = [*submission.messages, *page_messages(self.bank, submission.answers), *hand_in.told]
        notebook = graded_notebook(self.release, self.bank, marks, messages, hand_in.stamp)
        scores, comments = _scores(marks), _comments(marks)
        result = Result(hand_in.student, submission.received, scores, comments, hand_in.unchanged, hand_in.again)
        return Graded(result, self._files(notebook, submission))

    def _files(self, notebook: dict, submission: Submission) -> dict[str, bytes]:
        """Return the files of a folder in ``autograded/``, as nbgrader leaves it."""
        files = {
            **self.own,
            f"{self.bank.assignment}.ipynb": json.dumps(notebook, ensure_ascii=False).encode(),
            ANSWERS: json.dumps(submission.answers.as_json()).encode(),
        }
        if submission.received:
            files[TIMESTAMP] = format_time(submission.received).encode()
        return files


def sentence(error: Exception) -> str:
    """Return what went wrong as the end of a sentence."""
    text = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) and error.strerror else str(error)
    return (text.splitlines() or [type(error).__name__])[0].rstrip(".") + "."


def _scores(marks: dict[str, Mark]) -> dict[str, float | None]:
    return {name: one.earned for name, one in marks.items()}


def _comments(marks: dict[str, Mark]) -> dict[str, str | None]:
    return {
        name: None if one.score.state == "written" else NO_RESPONSE
        for name, one in marks.items()
        if one.graded.is_written
    }
