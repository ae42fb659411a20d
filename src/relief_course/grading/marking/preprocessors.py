"""What replaces nbgrader's ``Execute``: answers are scored as data, and no cell of a submission runs.

``nbgrader_config.py`` names these. :class:`RebuildOnRelease` comes first when a submission is sanitized, and
:class:`ScoreAnswers` first when it is graded; all that follows is nbgrader's own. :class:`ShowResult` comes last when a
feedback page is made.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import nbformat
from nbconvert.preprocessors import Preprocessor
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets.config import Application

from ..bank import load_bank
from ..collecting.normalize import normalize_in_place, read_release
from ..correcting.regrades import told
from ..course import Course, course_at, course_of
from ..gradebook.gradebook import Ledger
from ..gradebook.record import Record, read_record
from ..result import result_head
from ..submission import ANSWERS, TIMESTAMP, format_time, read_submission
from .graded_notebook import FOR_GRADER, graded_notebook
from .marking import mark, page_messages
from .named_lines import comment_in_words
from .stamp import graded_stamp


class RebuildOnRelease(NbGraderPreprocessor):
    """Replaces a learner's notebook by the released one, and takes every file but the answers out of ``autograded/``.

    nbgrader has copied all that was handed in to ``autograded/`` by now, through links too, and formgrader serves
    that folder on the instructor's own origin.
    """

    def preprocess(self, nb, resources):
        course, assignment, student = _place(self, resources)
        load_bank(course.root, assignment)  # fails for an assignment that is not one of the course's quizzes
        _keep_only_answers(course, student, assignment)
        return nbformat.reads(read_release(course, assignment).decode(), as_version=4), resources


class ScoreAnswers(NbGraderPreprocessor):
    """Scores the learner's answers file and writes each graded cell's output, as executing it would."""

    def preprocess(self, nb, resources):
        course, assignment, student = _place(self, resources)
        bank = load_bank(course.root, assignment)
        submission = read_submission(course.submitted(student, assignment), assignment)
        marks = mark(bank, submission.answers)
        corrections = told(course, bank).get(student, [])
        messages = [*submission.messages, *page_messages(bank, submission.answers), *corrections]
        graded = graded_notebook(nb, bank, marks, messages, graded_stamp(bank, submission))
        return nbformat.from_dict(graded), resources


class ShowResult(Preprocessor):
    """Puts the result at the head of the feedback page: only that page comes back through nbgrader's exchange.

    What is for the grader alone goes, and so do points and comments that were given to an earlier answer. A safety line
    that a comment names by its id is told in words.
    """

    enabled = True

    def preprocess(self, nb, resources):
        course, assignment, student = _place(self, resources)
        record = read_record(course, student)
        head = result_head(record, assignment)
        safety = record.banks[assignment].safety
        _leave_out_unread(nb, resources, record, assignment)
        for cell in nb.cells:
            if cell.cell_type == "code":
                cell.outputs = [one for one in cell.outputs if one.get("metadata") != FOR_GRADER]
            about = cell.metadata.get("nbgrader") or {}
            if about.get("comment"):
                about["comment"] = comment_in_words(about["comment"], safety)
        first = next((cell for cell in nb.cells if cell.cell_type == "code"), None)
        if head and first is not None:
            first.outputs.insert(0, nbformat.v4.new_output("display_data", {"text/html": head}))
        return nb, resources


def _leave_out_unread(nb, resources, record: Record, assignment: str) -> None:
    """Take away what nbgrader counts and shows of points and comments that wait for another look."""
    taken = record.taken.get(assignment)
    for cell in nb.cells:
        about = cell.metadata.get("nbgrader") or {}
        if taken and about.get("grade_id") in taken.marked.sitting.unread:
            about["comment"] = None
            resources["nbgrader"]["score"] -= about.get("score") or 0
            about["score"] = 0


def normalize_before_autograde(assignment: str, student: str, notebooks: list[str]) -> None:
    """Make a submission clean before nbgrader looks into it (``Autograde.pre_convert_hook``).

    nbgrader drops a notebook with another name before any preprocessor runs, and fails on a damaged one. It gives
    the hook its own list of the notebooks it found, which is corrected here. It also grades only what its gradebook
    knows, and a fresh clone has none: the quiz is entered as it is released.
    """
    folder, course = Path(notebooks[0]).parent, _running_course()
    normalize_in_place(course, folder.parent.name, folder.name)
    notebooks[:] = [str(folder / f"{folder.name}.ipynb")]
    load_bank(course.root, folder.name)  # fails for what is no quiz, so that nbgrader refuses it
    with Ledger(course) as ledger:
        ledger.register(folder.name, read_release(course, folder.name))


def _running_course() -> Course:
    """Return the course that the running application works on, with what was said on its command line.

    Where nbgrader runs within another application (formgrader in a server), it works in the course's folder.
    """
    running = Application.instance() if Application.initialized() else None
    coursedir = getattr(running, "coursedir", None)
    return course_of(coursedir) if coursedir else course_at(Path.cwd())


def _place(preprocessor: Preprocessor, resources: dict) -> tuple[Course, str, str]:
    """Return the course, assignment and student that nbgrader is at."""
    names = resources["nbgrader"]
    return course_of(preprocessor.parent.parent.coursedir), names["assignment"], names["student"]


def _keep_only_answers(course: Course, student: str, assignment: str) -> None:
    """Leave in ``autograded/`` the instructor's own files, the answers as they were read, and the time received."""
    submitted = course.submitted(student, assignment)
    autograded = course.autograded(student, assignment)
    source = course.source(assignment)
    own = {path.relative_to(source) for path in source.rglob("*") if path.suffix != ".ipynb" and path.name != ANSWERS}
    for path in sorted(autograded.rglob("*"), reverse=True):
        if path.relative_to(autograded) not in own:
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    submission = read_submission(submitted, assignment)
    (autograded / ANSWERS).write_text(json.dumps(submission.answers.as_json()), encoding="ascii")
    if submission.received:
        (autograded / TIMESTAMP).write_text(format_time(submission.received), encoding="ascii")
