"""nbgrader's gradebook, written many submissions at a time.

nbgrader opens the database nine times for each submission and commits twice for each cell. Here a batch is a handful
of statements in one transaction; the rows are the ones that nbgrader writes. The tables are declared again, as far as
they are used, because importing nbgrader takes two seconds; a test compares them with nbgrader's.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa

from ...scripts_path import scripts_on_path
from ..course import Course, GradingError
from ..marking.late import LatePenalties
from ..marking.results import Result
from ..people.name_parts import name_parts
from .engine import let_readers_go_on, open_engine, reaching, writing

_META = sa.MetaData()


def _table(table: str, /, **types) -> sa.Table:
    return sa.Table(table, _META, *(sa.Column(column, kind) for column, kind in types.items()))


_S, _F, _B, _T = sa.String(), sa.Float(), sa.Boolean(), sa.DateTime()
STUDENT = _table("student", id=_S, first_name=_S, last_name=_S, email=_S, lms_user_id=_S)
ASSIGNMENT = _table("assignment", id=_S, name=_S, duedate=_T, course_id=_S)
NOTEBOOK = _table("notebook", id=_S, name=_S, assignment_id=_S)
BASE_CELL = _table("base_cell", id=_S, name=_S, notebook_id=_S, type=_S)
GRADE_CELL = _table("grade_cells", id=_S, max_score=_F, cell_type=_S)
SOURCE_CELL = _table("source_cell", id=_S, name=_S, source=sa.Text(), notebook_id=_S)
SUBMITTED_ASSIGNMENT = _table(
    "submitted_assignment", id=_S, assignment_id=_S, student_id=_S, timestamp=_T, extension=sa.Interval()
)
SUBMITTED_NOTEBOOK = _table(
    "submitted_notebook", id=_S, assignment_id=_S, notebook_id=_S, flagged=_B, late_submission_penalty=_F
)
GRADE = _table(
    "grade", id=_S, notebook_id=_S, cell_id=_S, auto_score=_F, manual_score=_F, extra_credit=_F, needs_manual_grade=_B
)
COMMENT = _table("comment", id=_S, notebook_id=_S, cell_id=_S, auto_comment=sa.Text(), manual_comment=sa.Text())


BATCH_DONE = sa.Table("relief_batch", sa.MetaData(), sa.Column("id", sa.String(32), primary_key=True))
"""Ours, beside nbgrader's: the batches that are committed but whose folders may not all be in place yet."""


class Ledger:
    """The gradebook of one course, open for a run."""

    def __init__(self, course: Course):
        self.course = course
        self.engine = open_engine(course.db_url)

    def __enter__(self) -> Ledger:
        with reaching(self.course.db_url):
            self._create()
        return self

    def __exit__(self, *error) -> None:
        self.engine.dispose()

    def _create(self) -> None:
        """Let nbgrader make its tables where there are none."""
        if not sa.inspect(self.engine).has_table("submitted_assignment"):
            with _nbgrader_gradebook(self.course):
                pass
        let_readers_go_on(self.engine)
        BATCH_DONE.create(self.engine, checkfirst=True)

    def committed(self) -> set[str]:
        """Return the batches that were committed and not finished."""
        with self.engine.connect() as connection:
            return set(connection.execute(sa.select(BATCH_DONE.c.id)).scalars())

    def forget(self, batches: set[str]) -> None:
        """Forget batches whose folders are all in place."""
        if batches:
            with writing(self.engine) as connection:
                connection.execute(BATCH_DONE.delete().where(BATCH_DONE.c.id.in_(batches)))

    def register(self, assignment: str, release: bytes) -> AssignmentWriter:
        """Return a writer for one assignment, entered into the gradebook if it is not there as it is released.

        Raises:
            GradingError: the released questions changed after somebody was graded on the old ones.
        """
        cells = _graded_cells(release)
        with self.engine.connect() as connection:
            known = _known_cells(connection, assignment)
        if known != cells:
            _save_cells(self.course, assignment, release)
        return AssignmentWriter(self, assignment)

    def name_students(self, names: dict[str, str]) -> None:
        """Give students (id to name) their name, unless the gradebook has one."""
        with writing(self.engine) as connection:
            _insert_students(connection, list(names))
            nameless = STUDENT.c.last_name.is_(None) & STUDENT.c.first_name.is_(None)
            for student, name in names.items():
                where = (STUDENT.c.id == student) & nameless
                first, last = name_parts(name)
                connection.execute(STUDENT.update().where(where).values(first_name=first or None, last_name=last))


def has_gradebook(course: Course) -> bool:
    """Tell whether there is a gradebook, without making one: nbgrader takes seconds for that."""
    url = sa.make_url(course.db_url)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        return False
    engine = sa.create_engine(url)
    try:
        return sa.inspect(engine).has_table("submitted_assignment")
    finally:
        engine.dispose()


class AssignmentWriter:
    """Writes the grades of one assignment."""

    def __init__(self, ledger: Ledger, assignment: str):
        self.engine, self.late = ledger.engine, LatePenalties(ledger.course.config)
        with self.engine.connect() as connection:
            self.assignment, self.duedate = connection.execute(
                sa.select(ASSIGNMENT.c.id, ASSIGNMENT.c.duedate).where(ASSIGNMENT.c.name == assignment)
            ).one()
            where = (NOTEBOOK.c.assignment_id == self.assignment) & (NOTEBOOK.c.name == assignment)
            self.notebook = connection.execute(sa.select(NOTEBOOK.c.id).where(where)).scalar_one()
            cells = connection.execute(
                sa.select(BASE_CELL.c.id, BASE_CELL.c.name, BASE_CELL.c.type).where(
                    BASE_CELL.c.notebook_id == self.notebook
                )
            ).all()
        self.grade_cells = {name: cell for cell, name, kind in cells if kind == "GradeCell"}
        self.solution_cells = {name: cell for cell, name, kind in cells if kind == "SolutionCell"}

    def graded(self, students: list[str]) -> set[str]:
        """Return which of these students have a submission in the gradebook."""
        where = (SUBMITTED_ASSIGNMENT.c.assignment_id == self.assignment) & SUBMITTED_ASSIGNMENT.c.student_id.in_(
            students
        )
        with self.engine.connect() as connection:
            return set(connection.execute(sa.select(SUBMITTED_ASSIGNMENT.c.student_id).where(where)).scalars())

    def scores(self, students: list[str] | None = None) -> dict[str, dict[str, float]]:
        """Return the automatic scores that count: student to question to score, without those in a person's own place.

        Args:
            students: whose; None is everybody's.
        """
        cells = {cell: name for name, cell in self.grade_cells.items()}
        rows = (
            sa.select(SUBMITTED_ASSIGNMENT.c.student_id, GRADE.c.cell_id, GRADE.c.auto_score)
            .join_from(GRADE, SUBMITTED_NOTEBOOK, SUBMITTED_NOTEBOOK.c.id == GRADE.c.notebook_id)
            .join(SUBMITTED_ASSIGNMENT, SUBMITTED_ASSIGNMENT.c.id == SUBMITTED_NOTEBOOK.c.assignment_id)
            .where(SUBMITTED_ASSIGNMENT.c.assignment_id == self.assignment)
            .where(*([] if students is None else [SUBMITTED_ASSIGNMENT.c.student_id.in_(students)]))
            .where(GRADE.c.manual_score.is_(None) & GRADE.c.auto_score.is_not(None))
            .order_by(SUBMITTED_ASSIGNMENT.c.student_id)
        )
        found: dict[str, dict[str, float]] = {}
        with self.engine.connect() as connection:
            for student, cell, score in connection.execute(rows) if students != [] else ():
                found.setdefault(student, {})[cells[cell]] = score
        return found

    def write(self, results: list[Result], batch: str = "", finished: str = "") -> None:
        """Write one batch, all of it or nothing.

        Args:
            results: what was graded.
            batch: the name that its folders wait under, kept in the same transaction.
            finished: the name of the batch before, to forget.
        """
        with writing(self.engine) as connection:
            _name_batch(connection, batch, finished)
            _insert_students(connection, [one.student for one in results])
            submissions = self._submissions(connection, results)
            rows = self._grades(connection, results, submissions)
            self._comments(connection, results, submissions)
            self._penalties(connection, results, submissions, rows)

    def _submissions(self, connection, results: list[Result]) -> dict[str, _Open]:
        """Return each student's rows, made where they are missing, with the time received brought up to date."""
        found = self._open(connection, [one.student for one in results])
        missing = [one for one in results if one.student not in found]
        made = {one.student: _Open(_new_id(), _new_id(), one.timestamp, None, fresh=True) for one in missing}
        _insert(connection, SUBMITTED_ASSIGNMENT, (
            {"id": made[one.student].id, "assignment_id": self.assignment, "student_id": one.student,
             "timestamp": one.timestamp}
            for one in missing
        ))  # fmt: skip
        _insert(connection, SUBMITTED_NOTEBOOK, (
            {"id": row.notebook, "assignment_id": row.id, "notebook_id": self.notebook, "flagged": False}
            for row in made.values()
        ))  # fmt: skip
        for one in results:
            row = found.get(one.student)
            if row and one.timestamp and row.timestamp != one.timestamp:
                row.timestamp = one.timestamp
                where = SUBMITTED_ASSIGNMENT.c.id == row.id
                connection.execute(SUBMITTED_ASSIGNMENT.update().where(where).values(timestamp=one.timestamp))
        return found | made

    def _open(self, connection, students: list[str]) -> dict[str, _Open]:
        submitted, notebook = SUBMITTED_ASSIGNMENT.c, SUBMITTED_NOTEBOOK.c
        rows = connection.execute(
            sa.select(submitted.student_id, submitted.id, notebook.id, submitted.timestamp, submitted.extension)
            .join_from(SUBMITTED_ASSIGNMENT, SUBMITTED_NOTEBOOK, notebook.assignment_id == submitted.id)
            .where(submitted.assignment_id == self.assignment, notebook.notebook_id == self.notebook)
            .where(submitted.student_id.in_(students))
        )
        return {student: _Open(*rest, fresh=False) for student, *rest in rows}

    def _grades(self, connection, results, submissions) -> dict[str, float]:
        """Write the automatic scores, keep what a person gave, and return each student's score."""
        old, beside = self._rows(connection, GRADE, submissions), self._rows(connection, COMMENT, submissions)
        new, changed, totals = [], [], {}
        for one in results:
            notebook, total = submissions[one.student].notebook, 0.0
            for name, cell in self.grade_cells.items():
                auto = one.scores.get(name)
                row = old.get((notebook, cell))
                manual, extra = (row.manual_score, row.extra_credit) if row else (None, None)
                comment = beside.get((notebook, self.solution_cells.get(name)))
                needs = _needs_a_person(auto, row, comment, name in one.unchanged)
                values = {"auto_score": auto, "needs_manual_grade": needs}
                if row:
                    changed.append({"row": row.id, **values})
                else:
                    new.append({"id": _new_id(), "notebook_id": notebook, "cell_id": cell, **values})
                given = manual if manual is not None else auto
                total += 0.0 if given is None else given + (extra or 0.0)
            totals[one.student] = total
        _insert(connection, GRADE, new)
        _update(connection, GRADE, changed, "auto_score", "needs_manual_grade")
        return totals

    def _comments(self, connection, results, submissions) -> None:
        old = self._rows(connection, COMMENT, submissions)
        new, changed = [], []
        for one in results:
            notebook = submissions[one.student].notebook
            for name, cell in self.solution_cells.items():
                values = {"auto_comment": one.comments.get(name)}
                row = old.get((notebook, cell))
                if row:
                    changed.append({"row": row.id, **values})
                else:
                    new.append({"id": _new_id(), "notebook_id": notebook, "cell_id": cell, **values})
        _insert(connection, COMMENT, new)
        _update(connection, COMMENT, changed, "auto_comment")

    def _penalties(self, connection, results, submissions, totals) -> None:
        rows = []
        for one in results:
            row = submissions[one.student]
            penalty = self.late.penalty(one.student, totals[one.student], self._seconds_late(row))
            if penalty is not None or not row.fresh:
                rows.append({"row": row.notebook, "late_submission_penalty": penalty})
        _update(connection, SUBMITTED_NOTEBOOK, rows, "late_submission_penalty")

    def _seconds_late(self, row: _Open) -> float:
        if row.timestamp is None or self.duedate is None:
            return 0.0
        due = self.duedate + row.extension if row.extension else self.duedate
        return max(0.0, (row.timestamp - due).total_seconds())

    def _rows(self, connection, table: sa.Table, submissions: dict[str, _Open]) -> dict:
        notebooks = [row.notebook for row in submissions.values() if not row.fresh]
        if not notebooks:
            return {}
        # Held until our transaction ends: on a server, a grade given by hand meanwhile waits.
        rows = connection.execute(sa.select(table).where(table.c.notebook_id.in_(notebooks)).with_for_update())
        return {(row.notebook_id, row.cell_id): row for row in rows}


def _needs_a_person(auto: float | None, row, comment, unchanged: bool) -> bool:
    """Tell whether a person has to grade an answer, or to look again at points or a comment that they gave.

    nbgrader's own rule has them look again at whatever has points; here not where the answer is still the same. A
    comment alone is looked at again, too: an answer that is empty now must not be told what was said of a text.
    """
    has_points = row is not None and row.manual_score is not None
    if auto is None and not has_points:
        return True
    is_given = has_points or (comment is not None and bool(comment.manual_comment))
    return is_given and (bool(row.needs_manual_grade) or not unchanged)


@dataclass
class _Open:
    """A student's rows for one assignment."""

    id: str
    notebook: str
    timestamp: datetime | None
    extension: object
    fresh: bool


def _new_id() -> str:
    return uuid4().hex


def _insert(connection, table: sa.Table, rows: Iterable[dict]) -> None:
    rows = list(rows)
    if rows:
        connection.execute(table.insert(), rows)


def _update(connection, table: sa.Table, rows: list[dict], *columns: str) -> None:
    """Update rows by id; each of ``rows`` names its own as ``row``."""
    if rows:
        values = {column: sa.bindparam(column) for column in columns}
        connection.execute(table.update().where(table.c.id == sa.bindparam("row")).values(values), rows)


def _name_batch(connection, batch: str, finished: str) -> None:
    if finished:
        connection.execute(BATCH_DONE.delete().where(BATCH_DONE.c.id == finished))
    if batch:
        connection.execute(BATCH_DONE.insert(), {"id": batch})


def _insert_students(connection, students: list[str]) -> None:
    known = set(connection.execute(sa.select(STUDENT.c.id).where(STUDENT.c.id.in_(students))).scalars())
    _insert(connection, STUDENT, ({"id": student} for student in students if student not in known))


# --- entering an assignment ---------------------------------------------------------------------------------------


def _graded_cells(release: bytes) -> dict[str, tuple]:
    """Return the released notebook's cells as the gradebook knows them: name to points and source."""
    cells = {}
    for cell in json.loads(release)["cells"]:
        about = cell["metadata"].get("nbgrader") or {}
        if about.get("grade") or about.get("solution") or about.get("locked"):
            cells[about["grade_id"]] = (float(about["points"]) if about.get("grade") else None, "".join(cell["source"]))
    return cells


def _known_cells(connection, assignment: str) -> dict[str, tuple]:
    points = (
        sa.select(BASE_CELL.c.name, BASE_CELL.c.notebook_id, GRADE_CELL.c.max_score)
        .join_from(BASE_CELL, GRADE_CELL, BASE_CELL.c.id == GRADE_CELL.c.id)
        .subquery()
    )
    same = (points.c.name == SOURCE_CELL.c.name) & (points.c.notebook_id == SOURCE_CELL.c.notebook_id)
    rows = connection.execute(
        sa.select(SOURCE_CELL.c.name, points.c.max_score, SOURCE_CELL.c.source)
        .join_from(SOURCE_CELL, NOTEBOOK, SOURCE_CELL.c.notebook_id == NOTEBOOK.c.id)
        .join(ASSIGNMENT, NOTEBOOK.c.assignment_id == ASSIGNMENT.c.id)
        .outerjoin(points, same)
        .where(ASSIGNMENT.c.name == assignment, NOTEBOOK.c.name == assignment)
    )
    return {name: (most, source) for name, most, source in rows}


def _save_cells(course: Course, assignment: str, release: bytes) -> None:
    """Enter the assignment as nbgrader's generate_assignment does, without writing anything else."""
    import nbformat
    from nbgrader.preprocessors import SaveCells

    notebook = nbformat.reads(release.decode(), as_version=4)
    names = {"student": ".", "assignment": assignment, "notebook": assignment, "db_url": course.db_url}
    with _nbgrader_gradebook(course) as gradebook:
        gradebook.update_or_create_assignment(assignment)
    try:
        SaveCells().preprocess(notebook, {"nbgrader": names})
    except RuntimeError as error:
        raise GradingError(
            f"The questions of {assignment} were added or removed after learners were graded on it; "
            "give the new ones a new assignment."
        ) from error


@contextmanager
def _nbgrader_gradebook(course: Course):
    """Open nbgrader's own gradebook. For a new one it starts ``alembic``, which it expects on the search path."""
    from nbgrader.api import Gradebook

    with scripts_on_path(), Gradebook(course.db_url, course.course_id) as gradebook:
        yield gradebook
        gradebook.engine.dispose()
