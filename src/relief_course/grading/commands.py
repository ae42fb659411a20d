"""The instructor's commands: ``relief collect`` and ``relief grade``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import click

from .course import Course, GradingError, open_course
from .submission import parse_time
from .turns import taking_turns


class _Time(click.ParamType):
    """A date and time; without a zone it is UTC."""

    name = "time"

    def convert(self, value, param, context) -> datetime:
        if isinstance(value, datetime):
            return value
        time = parse_time(value)
        if time is None:
            self.fail(f"{value!r} is no date and time like 2026-11-24T17:00:00-05:00.", param, context)
        return time


@click.command("collect")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--learner", default="", help="Whose the files are, where they do not say it themselves.")
@click.option("--assignment", default="", help="Which assignment they are, where they do not say it themselves.")
@click.option("--received", type=_Time(), help="When they came, if not now; without a zone, UTC.")
def collect(files: tuple[Path, ...], learner: str, assignment: str, received: datetime | None) -> None:
    """Take in hand-ins: zip files, folders, or notebooks and answers files, with whatever names they got.

    Every attempt is kept in inbox/, and the latest received is graded. What cannot be given to a learner goes to
    quarantine/ with the reason.
    """
    from . import receive

    with _course_alone() as course:
        report = receive.collect(list(files), course, learner, assignment, received)
        receive.register_names(course, report.names)
    for line in [*report.received, *report.ignored]:
        click.echo(_printable(line))
    for line in [*report.quarantined, *report.refused]:
        click.echo(_printable(line), err=True)
    click.echo(
        f"{len(report.received)} received, {len(report.ignored)} ignored, {len(report.quarantined)} in quarantine, "
        f"{len(report.refused)} not read."
    )
    if report.failed:
        raise SystemExit(1)


@click.command("grade")
@click.argument("assignment", required=False)
@click.option("--student", "students", multiple=True, help="Grade only this student id; may be given several times.")
@click.option("--force", is_flag=True, help="Grade again even what has not changed.")
@click.option(
    "--jobs", type=click.IntRange(1, 64), help="How many processes mark; default: one for each core, at most 4."
)
def grade(assignment: str | None, students: tuple[str, ...], force: bool, jobs: int | None) -> None:
    """Grade what is in submitted/: one ASSIGNMENT, or all.

    Scores go into nbgrader's gradebook; scores given by hand are kept. Run it again after an interruption: what is
    graded and unchanged is left alone.
    """
    with _course_alone() as course:
        wanted = [assignment] if assignment else _assignments(course)
        failed = [one for one in wanted if _grade_one(course, one, students, force, jobs)]
    if failed:
        raise SystemExit(1)


def _grade_one(course: Course, assignment: str, students: tuple[str, ...], force: bool, jobs: int | None) -> bool:
    """Grade one assignment with a progress bar; return whether anything failed."""
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TextColumn

    from .batch import grade_assignment

    who = list(students) or course.students_of(assignment)
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), *Progress.get_default_columns()[1:], MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(assignment, total=len(who))
        report = grade_assignment(course, assignment, who, force, lambda student: progress.advance(task), jobs, _tell)
    for sentence in report.failures.values():
        click.echo(_printable(sentence), err=True)
    click.echo(
        f"{assignment}: {len(report.graded)} graded, {len(report.unchanged)} unchanged, {len(report.failures)} failed."
    )
    return bool(report.failures)


def _tell(sentence: str) -> None:
    click.echo(_printable(sentence), err=True)


def _assignments(course: Course) -> list[str]:
    from .bank import load_banks

    return [one for one in load_banks(course.root) if course.students_of(one)]


def _printable(line: str) -> str:
    """Return a line without control characters: names in it are others' and could command the terminal."""
    return "".join(char if char.isprintable() else "�" for char in line)


@contextmanager
def _course_alone() -> Iterator[Course]:
    """Open the course for one command at a time."""
    try:
        course = open_course()
        with taking_turns(course, _tell):
            yield course
    except GradingError as error:
        raise click.ClickException(str(error)) from error
