"""The command ``relief instructor``: the course's folder in the browser, with the desk and nbgrader's formgrader."""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path

import click

from ...start.server import Edition, serve
from ...start.work_folder import StartError, WorkFolder
from ..command_line import course_to_read
from ..handing_out.exchange_folders import exchange_of

PORT = 8792
"""Not the learners' 8791: an instructor may have both open."""

DESK = "/notebooks/notebooks/instructor/desk.ipynb"
FORMGRADER = "/formgrader/gradebook"
EXTENSIONS = ("notebook", "jupyterlab", "nbgrader.server_extensions.formgrader")
KEPT = "The class, its hand-ins and its grades are kept in {folder}."
NBGRADER = "nbgrader_config.py"


@click.command("instructor")
@click.option("--no-browser", is_flag=True, help="Print the desk's address and open no browser.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=PORT, show_default=True, help="The next is used if taken."
)
@click.option("--formgrader", is_flag=True, help="Open nbgrader's formgrader, to grade written answers by hand.")
def instructor(no_browser: bool, port: int, formgrader: bool) -> None:
    """Open the instructor's desk in the browser: every step of a training evening is a button there."""
    with course_to_read() as course:
        folder = settings_in(course.root)
        if exchange_of(course) is None:
            logging.getLogger("ServerApp").addFilter(is_news)
    os.chdir(folder.path)  # where nbgrader looks for the course's settings
    edition = Edition(FORMGRADER if formgrader else DESK, EXTENSIONS, KEPT)
    try:
        serve(folder, port, not no_browser, edition)
    except StartError as error:
        raise click.ClickException(str(error)) from error


def is_news(record: logging.LogRecord) -> bool:
    """Tell whether a line of the log says more than that there is no exchange, which formgrader asks for on each page.

    Where there is one, the same line is about its permissions, and must be read.
    """
    return not record.getMessage().startswith("Unwritable directory, please contact your instructor")


def settings_in(root: Path) -> WorkFolder:
    """Return the course's folder as one to serve, its Jupyter settings apart from the instructor's other Jupyter.

    nbgrader's settings are the exception: an exchange that is set up for this user counts here too.
    """
    from jupyter_core.paths import jupyter_config_dir

    folder = WorkFolder(root, "instructor")
    folder.settings.mkdir(mode=0o700, parents=True, exist_ok=True)
    own, copy = Path(jupyter_config_dir()) / NBGRADER, folder.settings / "config" / NBGRADER
    copy.unlink(missing_ok=True)
    if own.is_file():
        copy.parent.mkdir(exist_ok=True)
        shutil.copyfile(own, copy)
    return folder
