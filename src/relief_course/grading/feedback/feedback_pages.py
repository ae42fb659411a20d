"""Feedback pages as ``nbgrader generate_feedback`` makes them, for many learners at once.

nbgrader opens its database for each page and asks it for each cell. Here the scores of many learners come in two
statements, and one exporter makes all pages; a test compares the pages.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import sqlalchemy as sa
from nbconvert.preprocessors import Preprocessor
from nbgrader.converters import GenerateFeedback
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import GetGrades
from traitlets.utils.importstring import import_item

from ..course import Course
from ..gradebook.gradebook import (
    ASSIGNMENT,
    BASE_CELL,
    COMMENT,
    GRADE,
    GRADE_CELL,
    STUDENT,
    SUBMITTED_ASSIGNMENT,
    SUBMITTED_NOTEBOOK,
    Ledger,
)


@dataclass
class Graded:
    """What the gradebook says of one submission: each cell's score and most points, comments, and the penalty."""

    student: str
    name: str = ""
    penalty: float | None = None
    by_hand: int = 0
    scores: dict[str, tuple[float, float]] = field(default_factory=dict)
    comments: dict[str, str | None] = field(default_factory=dict)

    @property
    def score(self) -> float:
        return sum(score for score, _ in self.scores.values()) - (self.penalty or 0)

    @property
    def max_score(self) -> float:
        return sum(most for _, most in self.scores.values())


def graded_submissions(course: Course, assignment: str) -> dict[str, Graded]:
    """Return every graded submission of an assignment, by student id."""
    found: dict[str, Graded] = {}
    with Ledger(course) as ledger, ledger.engine.connect() as connection:
        for row in connection.execute(_grades(assignment)):
            one = found.setdefault(row.student_id, Graded(row.student_id, _name(row), row.late_submission_penalty))
            given = row.manual_score if row.manual_score is not None else row.auto_score
            one.scores[row.name] = ((given or 0.0) + (row.extra_credit or 0.0), row.max_score)
            one.by_hand += bool(row.needs_manual_grade)
        for row in connection.execute(_comments(assignment)):
            if row.student_id in found:
                said = row.manual_comment if row.manual_comment is not None else row.auto_comment
                found[row.student_id].comments[row.name] = said
    return found


class PageMaker:
    """Makes feedback pages, with nbgrader's own templates and settings."""

    def __init__(self, course: Course):
        self.course = course
        converter = GenerateFeedback(coursedir=CourseDirectory(config=course.config), config=course.config)
        self._scores = _KnownGrades()
        self._exporter = converter.exporter_class(parent=converter, config=converter.config)
        for named in converter.preprocessors:
            one = import_item(named) if isinstance(named, str) else named
            self._exporter.register_preprocessor(self._scores if one is GetGrades else one)

    def page(self, assignment: str, graded: Graded) -> str:
        """Return one learner's page.

        Raises:
            OSError: the graded notebook is not there.
        """
        self._scores.graded = graded
        names = {"student": graded.student, "assignment": assignment, "notebook": assignment}
        resources = {"unique_key": assignment, "output_files_dir": f"{assignment}_files", "nbgrader": names}
        path = self.course.autograded(graded.student, assignment) / f"{assignment}.ipynb"
        return self._exporter.from_filename(str(path), resources=resources)[0]


class _KnownGrades(Preprocessor):
    """Stands where nbgrader's ``GetGrades`` would: the same metadata, from scores that are known already."""

    graded: Graded
    enabled = True

    def preprocess(self, nb, resources):
        for cell in nb.cells:
            about = cell.metadata.get("nbgrader") or {}
            name = about.get("grade_id", "")
            if about.get("solution"):
                about["comment"] = self.graded.comments.get(name)
            if about.get("grade"):
                about["score"], about["points"] = self.graded.scores[name]
        resources["nbgrader"] |= {
            "score": self.graded.score,
            "max_score": self.graded.max_score,
            "late_penalty": self.graded.penalty or 0,
        }
        return nb, resources


def _grades(assignment: str):
    columns = (GRADE.c.auto_score, GRADE.c.manual_score, GRADE.c.extra_credit, GRADE.c.needs_manual_grade)
    return (
        _of_cells(GRADE, assignment, *columns, GRADE_CELL.c.max_score)
        .join(GRADE_CELL, GRADE_CELL.c.id == GRADE.c.cell_id)
        .order_by(SUBMITTED_ASSIGNMENT.c.student_id)
    )


def _comments(assignment: str):
    return _of_cells(COMMENT, assignment, COMMENT.c.auto_comment, COMMENT.c.manual_comment)


def _of_cells(table: sa.Table, assignment: str, *columns):
    """Return a question for some columns of every graded cell's row, with whose and which it is."""
    whose = (SUBMITTED_ASSIGNMENT.c.student_id, STUDENT.c.first_name, STUDENT.c.last_name)
    return (
        sa.select(*whose, SUBMITTED_NOTEBOOK.c.late_submission_penalty, BASE_CELL.c.name, *columns)
        .join_from(table, BASE_CELL, BASE_CELL.c.id == table.c.cell_id)
        .join(SUBMITTED_NOTEBOOK, SUBMITTED_NOTEBOOK.c.id == table.c.notebook_id)
        .join(SUBMITTED_ASSIGNMENT, SUBMITTED_ASSIGNMENT.c.id == SUBMITTED_NOTEBOOK.c.assignment_id)
        .join(ASSIGNMENT, ASSIGNMENT.c.id == SUBMITTED_ASSIGNMENT.c.assignment_id)
        .join(STUDENT, STUDENT.c.id == SUBMITTED_ASSIGNMENT.c.student_id)
        .where(ASSIGNMENT.c.name == assignment)
    )


def _name(row) -> str:
    return f"{row.first_name or ''} {row.last_name or ''}".strip()
