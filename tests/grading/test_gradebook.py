"""The gradebook's tables as declared here are nbgrader's."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from nbgrader import api

from relief_course.grading.course import GradingError, course_at
from relief_course.grading.gradebook import gradebook
from relief_course.grading.gradebook.gradebook import Ledger, Result
from tests.learners.desk import QUIZ

TABLES = [
    gradebook.STUDENT,
    gradebook.ASSIGNMENT,
    gradebook.NOTEBOOK,
    gradebook.BASE_CELL,
    gradebook.GRADE_CELL,
    gradebook.SOURCE_CELL,
    gradebook.SUBMITTED_ASSIGNMENT,
    gradebook.SUBMITTED_NOTEBOOK,
    gradebook.GRADE,
    gradebook.COMMENT,
]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_columns_are_nbgraders(table):
    theirs = api.Base.metadata.tables[table.name]
    for column in table.columns:
        kind = theirs.columns[column.name].type
        assert isinstance(kind, type(column.type)) or (isinstance(kind, sa.Enum) and isinstance(column.type, sa.String))


INSERTED = [
    gradebook.STUDENT,
    gradebook.SUBMITTED_ASSIGNMENT,
    gradebook.SUBMITTED_NOTEBOOK,
    gradebook.GRADE,
    gradebook.COMMENT,
]


@pytest.mark.parametrize("table", INSERTED, ids=lambda table: table.name)
def test_no_row_lacks_what_nbgrader_must_have(table):
    theirs = api.Base.metadata.tables[table.name]
    assert {one.name for one in theirs.columns if not one.nullable} <= set(table.columns.keys())


def test_a_changed_question_is_entered_until_somebody_was_graded_on_it(desk):
    course = course_at(desk.root)
    release = json.loads(desk.release)
    graded = next(cell for cell in release["cells"] if cell["metadata"]["nbgrader"]["grade"])
    graded["metadata"]["nbgrader"] |= {"points": 2, "grade_id": "gm-new"}
    with Ledger(course) as ledger:
        writer = ledger.register(QUIZ, json.dumps(release).encode())
        assert "gm-new" in writer.grade_cells
        writer.write([Result("ana", None, {}, {})])
        with pytest.raises(GradingError, match="added or removed after learners were graded on it"):
            ledger.register(QUIZ, desk.release)


def test_extra_credit_and_extensions_count_as_in_nbgrader(desk):
    """A penalty is reckoned on the score a person may have changed, and from a due date a person may have moved."""
    course = course_at(desk.root)
    course.config.LateSubmissionPlugin.penalty_method = "zero"
    cells = dict.fromkeys(desk.bank.questions, 1.0)
    all_right = sum(cells.values())
    with api.Gradebook(course.db_url, course.course_id) as book:
        book.update_or_create_assignment(QUIZ, duedate=datetime(2026, 11, 24))
        book.add_student("ana")
        book.add_student("bo")
        for student in ("ana", "bo"):
            book.add_submission(QUIZ, student)
        grade = book.find_grade(desk.of_type("one"), QUIZ, QUIZ, "ana")
        grade.manual_score, grade.extra_credit = 0.5, 2.0
        book.db.commit()
        book.grant_extension(QUIZ, "bo", days=2)
    with Ledger(course) as ledger:
        late = datetime(2026, 11, 24) + timedelta(days=1)
        ledger.register(QUIZ, desk.release).write([Result(one, late, cells, {}) for one in ("ana", "bo")])
    with api.Gradebook(course.db_url, course.course_id) as book:
        ana, bo = (book.find_submission_notebook(QUIZ, QUIZ, student) for student in ("ana", "bo"))
        assert (ana.late_submission_penalty, ana.score) == (all_right + 1.5, all_right + 1.5)
        assert (bo.late_submission_penalty, bo.score) == (None, all_right)
