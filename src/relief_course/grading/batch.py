"""``relief grade``: what ``nbgrader autograde`` does under the course's settings, for many submissions at once.

The rows in the gradebook and the files in ``autograded/`` are the same. A batch is graded in memory, its rows are
committed together, and only then do its files appear: a run that is cut off is simply run again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from .bank import Bank, load_bank
from .course import Course, GradingError
from .gradebook import AssignmentWriter, Ledger, Result
from .graded_notebook import graded_notebook
from .marking import Mark, mark, page_messages
from .normalize import normalize_in_place, read_release
from .regrades import told
from .stamp import graded_stamp, stamp_of
from .submission import ANSWERS, TIMESTAMP, Submission, format_time, fresh_folder, read_submission, remove_folder

BATCH = 50
NO_RESPONSE = "No response."
"""nbgrader's automatic comment on an answer that is still as it was released."""


@dataclass
class Report:
    """How a run went."""

    graded: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failures: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Graded:
    """One submission, graded in memory: its rows, and the files of its folder in ``autograded/``."""

    result: Result
    files: dict[str, bytes]


def grade_assignment(
    course: Course,
    assignment: str,
    students: list[str] | None = None,
    force: bool = False,
    advance: Callable[[str], None] = lambda student: None,
) -> Report:
    """Grade the submissions of one assignment.

    Args:
        course: the course.
        assignment: the assignment.
        students: the ids to grade; None is all.
        force: grade again what has not changed since it was graded.
        advance: told of each student when done with.

    Raises:
        GradingError: nothing can be graded.
    """
    bank = load_bank(course.root, assignment)
    release = read_release(course, assignment)
    report = Report()
    with Ledger(course) as ledger:
        writer = ledger.register(assignment, release)
        run = _Run(course, bank, json.loads(release), writer, force, report, told(course, bank))
        everybody = course.students_of(assignment) if students is None else students
        for start in range(0, len(everybody), BATCH):
            run.batch(everybody[start : start + BATCH], advance)
    return report


@dataclass(frozen=True)
class _Run:
    course: Course
    bank: Bank
    release: dict
    writer: AssignmentWriter
    force: bool
    report: Report
    corrections: dict[str, list[str]]

    def batch(self, students: list[str], advance: Callable[[str], None]) -> None:
        known = set() if self.force else self.writer.graded(students)
        done = list(self._grade_each(students, known))
        self._commit(done)
        for student in students:
            advance(student)

    def _grade_each(self, students: list[str], known: set[str]) -> Iterator[_Graded]:
        for student in students:
            try:
                graded = self._grade(student, known)
            except Exception as error:  # whatever one hand-in brings about, the others are graded
                self.report.failures[student] = f"{student} could not be graded: {_sentence(error)}"
                continue
            if graded is None:
                self.report.unchanged.append(student)
            else:
                yield graded

    def _grade(self, student: str, known: set[str]) -> _Graded | None:
        """Return what a submission is worth, or None when nothing has changed since it was graded."""
        assignment = self.bank.assignment
        folder = self.course.submitted(student, assignment)
        if not folder.is_dir():
            raise GradingError(f"nothing is in {folder.relative_to(self.course.root)}.")
        normalize_in_place(self.course, student, assignment)
        submission = read_submission(folder, assignment)
        stamp = graded_stamp(self.bank, submission)
        if student in known and stamp == stamp_of(self.course, student, assignment):
            return None
        marks = mark(self.bank, submission.answers)
        corrections = self.corrections.get(student, [])
        messages = [*submission.messages, *page_messages(self.bank, submission.answers), *corrections]
        notebook = graded_notebook(self.release, self.bank, marks, messages, stamp)
        result = Result(student, submission.received, _scores(marks), _comments(marks))
        return _Graded(result, _files(notebook, assignment, submission, self.course))

    def _commit(self, done: list[_Graded]) -> None:
        for one in self._written(done):
            student = one.result.student
            try:
                _replace_folder(self.course.autograded(student, self.bank.assignment), one.files)
                self.report.graded.append(student)
            except OSError as error:
                self.report.failures[student] = f"{student} was graded, but not written: {_sentence(error)}"

    def _written(self, done: list[_Graded]) -> list[_Graded]:
        """Write the rows of a batch and return what was written; one that the gradebook refuses stops no other."""
        if not done:
            return []
        try:
            self.writer.write([one.result for one in done])
            return done
        except SQLAlchemyError as error:
            if len(done) > 1:
                return [written for one in done for written in self._written([one])]
            student = done[0].result.student
            self.report.failures[student] = f"{student} could not be entered into the gradebook: {_sentence(error)}"
            return []


def _scores(marks: dict[str, Mark]) -> dict[str, float | None]:
    return {name: one.earned for name, one in marks.items()}


def _comments(marks: dict[str, Mark]) -> dict[str, str | None]:
    return {
        name: None if one.score.state == "written" else NO_RESPONSE
        for name, one in marks.items()
        if one.graded.is_written
    }


def _files(notebook: dict, assignment: str, submission: Submission, course: Course) -> dict[str, bytes]:
    """Return the files of a folder in ``autograded/``, as nbgrader leaves it."""
    source = course.source(assignment)
    files = {
        str(path.relative_to(source)): path.read_bytes()
        for path in source.rglob("*")
        if path.is_file() and path.suffix != ".ipynb" and path.name != ANSWERS
    }
    files[f"{assignment}.ipynb"] = json.dumps(notebook, ensure_ascii=False).encode()
    files[ANSWERS] = json.dumps(submission.answers.as_json()).encode()
    if submission.received:
        files[TIMESTAMP] = format_time(submission.received).encode()
    return files


def _replace_folder(folder: Path, files: dict[str, bytes]) -> None:
    """Write a folder in place of an older one, read-only like nbgrader's."""
    fresh = fresh_folder(folder)
    for name, content in files.items():
        path = fresh / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        path.chmod(0o444)
    if folder.exists():
        remove_folder(folder)
    fresh.replace(folder)


def _sentence(error: Exception) -> str:
    text = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) and error.strerror else str(error)
    return (text.splitlines() or [type(error).__name__])[0].rstrip(".") + "."
