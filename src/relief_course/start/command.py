"""The command ``relief start``."""

from __future__ import annotations

from pathlib import Path

import click

from .server import PORT, serve
from .work_folder import StartError, default_work_folder, find_course, prepare


@click.command()
@click.option("--no-browser", is_flag=True, help="Print the start page's address and open no browser.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=PORT, show_default=True, help="The next is used if taken."
)
@click.option("--work", type=click.Path(path_type=Path), help="The folder for pages and answers (made if missing).")
def start(no_browser: bool, port: int, work: Path | None) -> None:
    """Open the course in the browser."""
    try:
        serve(prepare(work or default_work_folder(), find_course()), port, not no_browser)
    except StartError as error:
        raise click.ClickException(str(error)) from error
