"""The instructor's commands: ``relief collect`` and ``relief grade``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from .command_line import counted, course_alone, say, tell
from .course import Course
from .progress import progress_of
from .submission import parse_time


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
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--learner", default="", help="Whose the files are, where they do not say it: one person's alone.")
@click.option("--insist", is_flag=True, help="They are the --learner's even if somebody else of the class has signed.")
@click.option("--assignment", default="", help="Which assignment they are, where they do not say it themselves.")
@click.option("--new", "add_new", is_flag=True, help="Add who is not on the class list, in place of setting it aside.")
@click.option("--set-aside", multiple=True, metavar="NAME", help="Collect what lies in quarantine/NAME again.")
@click.option("--exchange", is_flag=True, help="Collect what was handed in through nbgrader's exchange, too.")
@click.option("--received", type=_Time(), help="When they came, if not now; without a zone, UTC.")
def collect(
    files: tuple[Path, ...],
    learner: str,
    insist: bool,
    assignment: str,
    add_new: bool,
    set_aside: tuple[str, ...],
    exchange: bool,
    received: datetime | None,
) -> None:
    """Take in hand-ins: zip files, e-mails, folders, or notebooks and answers files, with whatever names they got.

    Every attempt is kept in inbox/, and the latest received is graded. What cannot be given to a learner goes to
    quarantine/ with the reason; where there is a class list, so does what somebody signed who is not on it.
    """
    from .collecting import receive, through_exchange

    if not files and not exchange and not set_aside:
        raise click.UsageError("Name the files or folders to take in, or say --exchange.")
    with course_alone() as course:
        if exchange:
            say(through_exchange.from_exchange(course, assignment))
            say(through_exchange.not_on_list(course), problem=True)
        report = receive.collect(list(files), course, learner, assignment, received, add_new, set_aside, insist)
        receive.register_names(course, report)
    say([*report.received, *report.ignored])
    say([*report.quarantined, *report.refused, *report.passed_over], problem=True)
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
@click.option("--progress", type=click.Choice(["bar", "lines"]), default="bar", hidden=True)
def grade(assignment: str | None, students: tuple[str, ...], force: bool, jobs: int | None, progress: str) -> None:
    """Grade what is in submitted/: one ASSIGNMENT, or all.

    Scores go into nbgrader's gradebook; scores given by hand are kept. Run it again after an interruption: what is
    graded and unchanged is left alone.
    """
    with course_alone() as course:
        wanted = [assignment] if assignment else _assignments(course)
        reports = [_grade_one(course, one, students, force, jobs, progress) for one in wanted]
    if not wanted:
        tell("Nothing is handed in yet, so there is nothing to grade.")
    if len(wanted) > 1:
        click.echo(f"{len(wanted)} quizzes: {_counts(reports)}")
    if any(one.failures for one in reports):
        raise SystemExit(1)


def _grade_one(
    course: Course, assignment: str, students: tuple[str, ...], force: bool, jobs: int | None, progress: str
):
    """Grade one assignment, showing progress; return its report."""
    from .marking.batch import grade_assignment
    from .marking.named_problems import given_to_an_earlier_answer, unknown_named_lines

    who = list(students) or course.students_of(assignment)
    with progress_of(assignment, len(who), progress) as advance:
        report = grade_assignment(course, assignment, who, force, advance, jobs, tell)
    say([*report.failures.values(), *unknown_named_lines(course, assignment)], problem=True)
    say(given_to_an_earlier_answer(course, assignment), problem=True)
    say(_corrected(course, assignment, report.corrected), problem=True)
    click.echo(f"{assignment}: {_counts([report])}")
    return report


def _corrected(course: Course, assignment: str, corrected: dict[str, set[str]]) -> list[str]:
    """Return a sentence for each question whose key was corrected after somebody was graded with the old one."""
    from .bank import load_bank

    numbers = {name: number for number, name in enumerate(load_bank(course.root, assignment).questions, start=1)}
    return [
        f"The key of question {numbers[question]} was corrected after {counted(len(learners), 'hand-in')} had been "
        "graded. Nothing was changed there: use “Grade again” (relief regrade), which keeps the old scores."
        for question, learners in sorted(corrected.items(), key=lambda one: numbers[one[0]])
    ]


def _counts(reports: list) -> str:
    graded, unchanged, failed = (
        sum(len(getattr(one, name)) for one in reports) for name in ("graded", "unchanged", "failures")
    )
    return f"{graded} graded, {unchanged} unchanged, {failed} failed."


def _assignments(course: Course) -> list[str]:
    from .bank import load_banks

    return [one for one in load_banks(course.root) if course.students_of(one)]
