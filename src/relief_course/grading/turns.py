"""One command at a time in a course: two would write the same rows and folders."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from .course import Course, GradingError

LOCK = ".grading.lock"
BUSY = "Another command is at work in this course; run this again when it is done."


@contextmanager
def taking_turns(course: Course) -> Iterator[None]:
    """Keep others out as long as this lasts.

    The lock is SQLite's on an empty database: it works the same on every system, and ends with the program that holds
    it, however that ends.

    Raises:
        GradingError: somebody else is at work, or the folder cannot be written to.
    """
    lock = sqlite3.connect(course.root / LOCK, timeout=0, isolation_level=None)
    try:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode == sqlite3.SQLITE_BUSY
            raise GradingError(BUSY if busy else f"{course.root} cannot be written to: {error}.") from error
        yield
    finally:
        lock.close()
