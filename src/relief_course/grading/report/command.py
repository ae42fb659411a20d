"""The instructor's command ``relief report``."""

from __future__ import annotations

from pathlib import Path

import click

from ..command_line import say
from ..course import GradingError, open_course
from ..spreadsheet import with_or_without


@click.command("report")
@click.argument("assignments", nargs=-1)
@click.option("--no-names", is_flag=True, help="Put labels in the place of all names and ids.")
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), help="Where to write it, if not to report/.")
def report(assignments: tuple[str, ...], no_names: bool, to: Path | None) -> None:
    """Write a report of a class: one page to open in a browser, and the same as a notebook.

    Without ASSIGNMENTS it tells of everything that was handed in; one stands for both forms of its quiz. The page shows
    right answers: it is for instructors.
    """
    from ..bank import load_banks
    from ..correcting.waiting import to_grade_again
    from .make import chosen_banks, write_report

    try:
        course = open_course()
        written = write_report(course, list(assignments), names=not no_names, to=to)
        say(to_grade_again(course, chosen_banks(load_banks(course.root), list(assignments)).values()), problem=True)
    except GradingError as error:
        raise click.ClickException(str(error)) from error
    for path in written:
        click.echo(f"Written: {path}")
    click.echo(f"The report is ready, {with_or_without(names=not no_names)}: {written[0].name}.")
