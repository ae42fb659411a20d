"""The instructor's command ``relief export``."""

from __future__ import annotations

from pathlib import Path

import click

from ..command_line import say
from ..course import GradingError, open_course
from ..spreadsheet import with_or_without

FOLDER = "export"


@click.command("export")
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), help="Where to write it, if not to export/.")
@click.option(
    "--format",
    "kinds",
    type=click.Choice(["csv", "json", "moodle", "canvas"]),
    multiple=True,
    default=("csv",),
    show_default=True,
    help="csv is a table of hand-ins and one of answers; moodle and canvas import theirs. May be given several times.",
)
@click.option(
    "--bom/--no-bom", default=None, help="Begin CSV files with the mark by which Excel knows UTF-8 [csv: yes]."
)
@click.option("--no-names", is_flag=True, help="Leave out names, ids, times and written answers.")
def export(to: Path | None, kinds: tuple[str, ...], bom: bool | None, no_names: bool) -> None:
    """Write what a class answered and scored, for a spreadsheet, a program, Moodle or Canvas."""
    from ..bank import load_banks
    from ..correcting.waiting import to_grade_again
    from ..gradebook.responses import read_responses
    from .files import TO_A_PLATFORM, write_export
    from .platforms import left_empty

    try:
        course = open_course()
        responses = read_responses(course, load_banks(course.root), names=not no_names)
        folder = to or course.root / FOLDER
        written = [path for kind in kinds for path in write_export(responses, folder, kind, not no_names, bom)]
        if any(kind in TO_A_PLATFORM for kind in kinds):
            say(left_empty(responses), problem=True)
        say(to_grade_again(course, responses.banks.values()), problem=True)
        for path in written:
            click.echo(f"Written: {path}")
        files = " and ".join(path.name for path in written)
        click.echo(f"The export is ready, {with_or_without(names=not no_names)}: {files}.")
    except GradingError as error:
        raise click.ClickException(str(error)) from error
