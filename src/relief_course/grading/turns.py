"""One command at a time in a course: two would write the same rows and folders.

Formgrader takes no turns: a grade that is given by hand meanwhile is a column that grading never writes.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import sqlalchemy as sa

from .course import Course, GradingError
from .folders import OLD, WHOLE, finish
from .gradebook.engine import gradebook_url, open_engine, reaching

LOCK = ".grading.lock"
BUSY = "Another command is at work in this course; run this again when it is done."
WAITING = "Another command is at work in this course; this one begins when it is done."
BETWEEN_TRIES = 0.2
_SERVER_LOCK = 5_733_543_385
"""A number of our own among PostgreSQL's advisory locks."""


@contextmanager
def taking_turns(course: Course, tell: Callable[[str], None] | None = None) -> Iterator[None]:
    """Keep others out as long as this lasts.

    The lock is SQLite's on an empty database: it works the same on every system, and ends with the program that holds
    it, however that ends. Where the gradebook is on a server, that is locked too: others may have folders of their own.

    Args:
        course: the course.
        tell: is told once, in a sentence, that somebody else is at work, and then this waits; without it, it does not.

    Raises:
        GradingError: somebody else is at work, the folder cannot be written to, or the server cannot be reached.
    """
    with ExitStack() as held:
        for lock in (_folder_lock, _server_lock):
            while not _entered(held, lock(course)):
                if tell is None:
                    raise GradingError(BUSY)
                tell(WAITING)
                tell = _say_nothing
                time.sleep(BETWEEN_TRIES)
        _finish_what_was_left(course)
        yield


def _finish_what_was_left(course: Course) -> None:
    """Put in place what somebody who was killed had ready for ``submitted/``."""
    for ending in (WHOLE, OLD):
        finish(course.folders(course.submitted_directory, f"*{ending}"))


def _entered(held: ExitStack, lock) -> bool:
    """Take a lock, to be held on, if nobody else has it."""
    with ExitStack() as tried:
        if not tried.enter_context(lock):
            return False
        held.enter_context(tried.pop_all())
        return True


def _say_nothing(sentence: str) -> None:
    """It was said."""


@contextmanager
def _folder_lock(course: Course) -> Iterator[bool]:
    lock = sqlite3.connect(course.root / LOCK, timeout=0, isolation_level=None)
    try:
        yield _taken(lock, course)
    finally:
        lock.close()


def _taken(lock: sqlite3.Connection, course: Course) -> bool:
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise GradingError(f"{course.root} cannot be written to: {error}.") from error
        return False
    return True


@contextmanager
def _server_lock(course: Course) -> Iterator[bool]:
    if gradebook_url(course.db_url).get_backend_name() != "postgresql":
        yield True
        return
    engine = open_engine(course.db_url)
    try:
        with reaching(course.db_url):
            connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        with connection:
            yield connection.execute(sa.select(sa.func.pg_try_advisory_lock(_SERVER_LOCK))).scalar_one()
    finally:
        engine.dispose()
