"""``relief grade``: what ``nbgrader autograde`` does under the course's settings, for many submissions at once.

The rows in the gradebook and the files in ``autograded/`` are the same. A batch is marked in memory (``workers.py``),
its folders are written beside their places, its rows are committed together, and then its folders take their places. A
run that is cut off is simply run again: what was committed is put in place and not graded again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from sqlalchemy.exc import SQLAlchemyError

from ..bank import Bank, load_bank
from ..collecting.normalize import normalize_in_place, read_release
from ..correcting.regrades import told
from ..course import Course, GradingError
from ..folders import OLD, WHOLE, finish, finish_batches, hold_ready, release_ready
from ..gradebook.gradebook import AssignmentWriter, Ledger
from ..submission import ANSWERS, Submission, fresh_folder, read_submission, remove_folder
from .marker import Failed, Graded, HandIn, Marker, sentence
from .marking import said
from .stamp import graded_stamp, is_same_submission, stamp_of
from .workers import jobs_for, mark_batches

BATCH = 50


@dataclass
class Report:
    """How a run went."""

    graded: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failures: dict[str, str] = field(default_factory=dict)
    corrected: dict[str, set[str]] = field(default_factory=dict)
    """Whose scores a corrected key would change, by question. They are left as they are: see ``relief regrade``."""


def grade_assignment(
    course: Course,
    assignment: str,
    students: list[str] | None = None,
    force: bool = False,
    advance: Callable[[str], None] = lambda student: None,
    jobs: int | None = None,
    tell: Callable[[str], None] = lambda sentence: None,
) -> Report:
    """Grade the submissions of one assignment.

    A score that was given to the same hand-in before is never changed without ``force``: ``regrade`` keeps its history.

    Args:
        course: the course.
        assignment: the assignment.
        students: the ids to grade; None is all.
        force: grade again what has not changed since it was graded.
        advance: told of each student when done with.
        jobs: how many processes mark; None is as many as are worth starting.
        tell: told in a sentence when one of them was killed or broke.

    Raises:
        GradingError: nothing can be graded.
    """
    bank = load_bank(course.root, assignment)
    release = read_release(course, assignment)
    marker = Marker(bank, json.loads(release), _own_files(course.source(assignment)))
    report = Report()
    with Ledger(course) as ledger:
        run = _Run(course, bank, ledger.register(assignment, release), force, report, told(course, bank))
        mend(course, ledger)
        everybody = list(dict.fromkeys(course.students_of(assignment) if students is None else students))
        for _, outcome in mark_batches(marker, run.hand_ins(everybody, advance), jobs_for(len(everybody), jobs), tell):
            run.enter(outcome)
            for one in outcome:
                advance(one.student)
        run.finished(ledger)
    return report


def mend(course: Course, ledger: Ledger) -> None:
    """Finish what killed runs left in ``autograded/``: what was committed takes its place, the rest goes."""
    committed = ledger.committed()
    finish_batches(course.folders(course.autograded_directory, f"*.*{WHOLE}"), committed)
    finish(course.folders(course.autograded_directory, f"*{OLD}"))
    ledger.forget(committed)


@dataclass
class _Run:
    course: Course
    bank: Bank
    writer: AssignmentWriter
    force: bool
    report: Report
    corrections: dict[str, list[str]]
    before: str = ""
    """The batch whose folders are all in place, and whose name the gradebook still has."""

    def hand_ins(self, everybody: list[str], advance: Callable[[str], None]) -> Iterator[list[HandIn]]:
        """Yield what is to be marked, a batch at a time."""
        for start in range(0, len(everybody), BATCH):
            students = everybody[start : start + BATCH]
            known = set() if self.force else self.writer.graded(students)
            found = [one for student in students if (one := self._hand_in(student, known, advance))]
            if found:
                yield found

    def _hand_in(self, student: str, known: set[str], advance: Callable[[str], None]) -> HandIn | None:
        """Return what a student handed in, or None when there is nothing to mark: it is told of then."""
        try:
            submission = self._read(student)
            stamp, before = graded_stamp(self.bank, submission), stamp_of(self.course, student, self.bank.assignment)
            if student not in known or stamp != before:
                corrections, unchanged = tuple(self.corrections.get(student, ())), self._unchanged(student, submission)
                again = student in known and is_same_submission(before, submission)
                return HandIn(student, submission, stamp, corrections, unchanged, again)
            self.report.unchanged.append(student)
        except Exception as error:  # whatever one hand-in brings about, the others are graded
            self.report.failures[student] = f"{student} could not be graded: {sentence(error)}"
        advance(student)
        return None

    def _unchanged(self, student: str, submission: Submission) -> frozenset[str]:
        """Return the questions to which this is the answer that was graded before."""
        graded = self.course.autograded(student, self.bank.assignment)
        if not graded.is_dir():
            return frozenset()
        old, new = read_submission(graded, self.bank.assignment).answers.answers, submission.answers.answers
        return frozenset(name for name in self.bank.questions if said(old.get(name)) == said(new.get(name)))

    def _read(self, student: str):
        assignment = self.bank.assignment
        folder = self.course.submitted(student, assignment)
        if not folder.is_dir():
            raise GradingError(f"nothing is in {folder.relative_to(self.course.root)}.")
        normalize_in_place(self.course, student, assignment)
        return read_submission(folder, assignment)

    def enter(self, outcome: list[Graded | Failed]) -> None:
        """Enter a batch into the gradebook and put its folders in place."""
        self.report.failures |= {one.student: one.why for one in outcome if isinstance(one, Failed)}
        self._commit(self._without_corrected([one for one in outcome if isinstance(one, Graded)]))

    def _without_corrected(self, graded: list[Graded]) -> list[Graded]:
        """Leave out whose scores would change though the hand-in did not, and note them."""
        old = self.writer.scores([one.student for one in graded if one.result.again])
        changed = {
            one.student: {
                name for name, was in old[one.student].items() if one.result.scores.get(name) not in (was, None)
            }
            for one in graded
            if one.student in old
        }
        for student, questions in changed.items():
            for question in questions:
                self.report.corrected.setdefault(question, set()).add(student)
        self.report.unchanged += [student for student, questions in changed.items() if questions]
        return [one for one in graded if not changed.get(one.student)]

    def _commit(self, graded: list[Graded]) -> None:
        """Write a batch, all of it or nothing; one that the gradebook refuses stops no other."""
        batch = uuid4().hex
        ready = {one.student: folder for one in graded if (folder := self._prepare(one, batch))}
        results = [one.result for one in graded if one.student in ready]
        if not results:
            return
        try:
            self.writer.write(results, batch, self.before)
        except SQLAlchemyError as error:
            self._commit_each([one for one in graded if one.student in ready], ready, error)
            return
        self.before = batch
        for student, folder in ready.items():
            self._release(student, folder)

    def _commit_each(self, graded: list[Graded], ready: dict[str, Path], error: SQLAlchemyError) -> None:
        for folder in ready.values():
            remove_folder(folder)
            with suppress(OSError):  # others are in it
                folder.parent.rmdir()
        if len(graded) > 1:
            for one in graded:
                self._commit([one])
            return
        student = graded[0].student
        self.report.failures[student] = f"{student} could not be entered into the gradebook: {sentence(error)}"

    def _prepare(self, one: Graded, batch: str) -> Path | None:
        """Write the files of a graded submission beside their place, read-only like nbgrader's."""
        folder = self.course.autograded(one.student, self.bank.assignment)
        try:
            return hold_ready(_write(fresh_folder(folder), one.files), folder, batch)
        except OSError as error:
            self.report.failures[one.student] = f"{one.student} was graded, but not written: {sentence(error)}"
            return None

    def _release(self, student: str, ready: Path) -> None:
        try:
            release_ready(ready, self.course.autograded(student, self.bank.assignment))
            self.report.graded.append(student)
        except OSError as error:
            self.report.failures[student] = f"{student} was graded, but not written: {sentence(error)}"

    def finished(self, ledger: Ledger) -> None:
        """Leave no batch's name behind."""
        ledger.forget({self.before})


def _own_files(source: Path) -> dict[str, bytes]:
    """Return the instructor's own files, which nbgrader copies beside each graded notebook."""
    return {
        str(path.relative_to(source)): path.read_bytes()
        for path in source.rglob("*")
        if path.is_file() and path.suffix != ".ipynb" and path.name != ANSWERS
    }


def _write(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        path.chmod(0o444)
    return folder
