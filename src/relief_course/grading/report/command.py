"""The instructor's command ``relief report``."""

from __future__ import annotations

from pathlib import Path

import click

from ..course import GradingError, open_course


@click.command("report")
@click.argument("assignments", nargs=-1)
@click.option("--no-names", is_flag=True, help="Put labels in the place of all names and ids.")
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), help="Where to write it, if not to report/.")
def report(assignments: tuple[str, ...], no_names: bool, to: Path | None) -> None:
    """Write a report of a class: one page to open in a browser, and the same as a notebook.

    Without ASSIGNMENTS it tells of everything that was handed in; one stands for both forms of its quiz. The page shows
    right answers: it is for instructors.
    """
    from .make import write_report

    try:
        written = write_report(open_course(), list(assignments), names=not no_names, to=to)
    except GradingError as error:
        raise click.ClickException(str(error)) from error
    for path in written:
        click.echo(f"Written: {path}")
    click.echo(f"The report is ready: {written[0].name}.")
