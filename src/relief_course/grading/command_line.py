"""What the instructor's commands share: one course, one command at a time, and lines that are safe to print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click

from .course import Course, GradingError, open_course
from .turns import taking_turns


@contextmanager
def course_alone() -> Iterator[Course]:
    """Open the course for one command at a time; while another is at work, say so and wait.

    Raises:
        click.ClickException: there is no course, or grading cannot go on.
    """
    with course_to_read() as course, taking_turns(course, tell):
        yield course


@contextmanager
def course_to_read() -> Iterator[Course]:
    """Open the course for a command that changes nothing.

    Raises:
        click.ClickException: there is no course, or it cannot be read.
    """
    try:
        yield open_course()
    except GradingError as error:
        raise click.ClickException(str(error)) from error


def assignments_of(course: Course, wanted: str | None = None) -> list[str]:
    """Return the assignments that a command works on: the one that was named, or all of the course's.

    Raises:
        GradingError: the course has no assignment of that name.
    """
    known = course.assignments()
    if wanted and wanted not in known:
        raise GradingError(f"There is no quiz called {wanted}; the course has {', '.join(known) or 'none'}.")
    return [wanted] if wanted else known


def say(lines: Iterable[str], *, problem: bool = False) -> None:
    """Print sentences, those about a problem to the error stream."""
    for line in lines:
        click.echo(printable(line), err=problem)


def tell(sentence: str) -> None:
    """Print a sentence about a problem, or about what is waited for."""
    say([sentence], problem=True)


def printable(line: str) -> str:
    """Return a line without control characters: names in it are others' and could command the terminal."""
    return "".join(char if char.isprintable() else "�" for char in line)


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 person", "3 people"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
