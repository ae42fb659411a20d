"""A person's rows in nbgrader's gradebook, and in copies of it: counted, and removed so that no byte stays."""

from __future__ import annotations

import sqlite3

import sqlalchemy as sa

from ..course import Course
from ..gradebook.gradebook import ASSIGNMENT, COMMENT, GRADE, STUDENT, SUBMITTED_ASSIGNMENT, SUBMITTED_NOTEBOOK

_WORKING = ("-wal", "-shm", "-journal")


def backups(course: Course) -> list[str]:
    """Return the addresses of the gradebook's copies that nbgrader's upgrade, or a person, laid beside it."""
    if sa.make_url(course.db_url).get_backend_name() != "sqlite":
        return []
    found = [path for path in course.root.glob("gradebook*.db*") if not path.name.endswith(_WORKING)]
    main = sa.make_url(course.db_url).database
    return [f"sqlite:///{path}" for path in sorted(found) if str(path) != main and _is_gradebook(path)]


def count_rows(url: str, student: str) -> int:
    """Return how many rows of a gradebook are about a person."""
    engine = sa.create_engine(url)
    try:
        with engine.connect() as connection:
            return sum(
                connection.execute(sa.select(sa.func.count()).select_from(table).where(where)).scalar_one()
                for table, where in _about(student)
            )
    finally:
        engine.dispose()


def remove_rows(url: str, student: str, assignment: str = "") -> None:
    """Remove a person from a gradebook, or only what the person has in one assignment.

    Raises:
        OSError: the database refused; nothing was removed.
    """
    engine = sa.create_engine(url)
    try:
        with engine.begin() as connection:
            for table, where in _about(student, assignment):
                connection.execute(table.delete().where(where))
        _forget_bytes(engine)
    except sa.exc.SQLAlchemyError as error:
        raise OSError(str(error).splitlines()[0]) from error
    finally:
        engine.dispose()


def _about(student: str, assignment: str = ""):
    """Yield each table with what picks a person's rows, in the order in which they can go."""
    mine = SUBMITTED_ASSIGNMENT.c.student_id == student
    if assignment:
        named = sa.select(ASSIGNMENT.c.id).where(ASSIGNMENT.c.name == assignment)
        mine &= SUBMITTED_ASSIGNMENT.c.assignment_id.in_(named)
    submissions = sa.select(SUBMITTED_ASSIGNMENT.c.id).where(mine)
    notebooks = sa.select(SUBMITTED_NOTEBOOK.c.id).where(SUBMITTED_NOTEBOOK.c.assignment_id.in_(submissions))
    yield COMMENT, COMMENT.c.notebook_id.in_(notebooks)
    yield GRADE, GRADE.c.notebook_id.in_(notebooks)
    yield SUBMITTED_NOTEBOOK, SUBMITTED_NOTEBOOK.c.assignment_id.in_(submissions)
    yield SUBMITTED_ASSIGNMENT, mine
    if not assignment:
        yield STUDENT, STUDENT.c.id == student


def _forget_bytes(engine) -> None:
    """SQLite leaves what was removed in free pages and in its log until they are written anew."""
    if engine.dialect.name == "sqlite":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _is_gradebook(path) -> bool:
    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            return bool(
                connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'submitted_assignment'").fetchone()
            )
        finally:
            connection.close()
    except sqlite3.Error:
        return False
