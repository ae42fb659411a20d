"""The command ``relief start``."""

from __future__ import annotations

import os
from pathlib import Path

import click

from ..words import ENGLISH, VARIABLE, catalog, languages
from .server import PORT, serve
from .work_folder import StartError, default_work_folder, find_course, prepare

DRAFT = "The words of the forms in “{language}” are a draft: no translator and no attorney has signed them yet."


@click.command()
@click.option("--no-browser", is_flag=True, help="Print the start page's address and open no browser.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=PORT, show_default=True, help="The next is used if taken."
)
@click.option("--work", type=click.Path(path_type=Path), help="The folder for pages and answers (made if missing).")
@click.option(
    "--language",
    type=click.Choice(languages()),
    envvar=VARIABLE,
    default=ENGLISH,
    show_default=True,
    help="What the forms speak; the lessons are in English.",
)
def start(no_browser: bool, port: int, work: Path | None, language: str) -> None:
    """Open the course in the browser."""
    os.environ[VARIABLE] = language  # the server tells the page, and every Python that it starts
    if (catalog(language) or {}).get("draft"):
        click.echo(DRAFT.format(language=language))
    try:
        serve(prepare(work or default_work_folder(), find_course()), port, not no_browser)
    except StartError as error:
        raise click.ClickException(str(error)) from error
