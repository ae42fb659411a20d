"""The command ``relief``."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import click

COMMANDS = {
    "start": "relief_course.start.command:start",
    "build": "relief_course.content.commands:build",
    "archive": "relief_course.content.commands:archive",
    "law": "relief_course.content.law_commands:law",
    "facts": "relief_course.content.rule_commands:facts",
    "rules": "relief_course.content.rule_commands:rules",
    "screen": "relief_course.content.cases.commands:screen_case",
    "collect": "relief_course.grading.commands:collect",
    "take-back": "relief_course.grading.collecting.take_back_command:take_back",
    "grade": "relief_course.grading.commands:grade",
    "report": "relief_course.grading.report.command:report",
    "export": "relief_course.grading.exports.command:export",
    "class": "relief_course.grading.people.commands:class_",
    "release": "relief_course.release.command:release",
    "feedback": "relief_course.grading.feedback.command:feedback",
    "regrade": "relief_course.grading.correcting.regrade_command:regrade",
    "key": "relief_course.grading.correcting.key_command:key",
    "instructor": "relief_course.grading.desk.command:instructor",
    "hub": "relief_course.hub.command:hub",
    "site": "relief_course.site.command:site",
}


class LazyGroup(click.Group):
    """A group that imports a command only when it is asked for: `relief start` must not wait for nbgrader."""

    def list_commands(self, context):
        return [name for name in COMMANDS if _is_here(name)]

    def get_command(self, context, name):
        if name not in COMMANDS or not _is_here(name):
            return None
        module, attribute = COMMANDS[name].split(":")
        return getattr(import_module(module), attribute)


def _is_here(name: str) -> bool:
    """Tell whether this edition has the command: the learner's leaves out the rooms that only authors need."""
    try:
        return find_spec(COMMANDS[name].split(":")[0]) is not None
    except ModuleNotFoundError:
        return False


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="relief-course", prog_name="relief")
def main():
    """The relief course: open it, build it, collect, grade and report its quizzes."""
    for stream in (sys.stdout, sys.stderr):
        # Names in any script must print, also where a console or a pipe says otherwise.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def course_root() -> Path:
    """Return the instructor's course folder: here or the nearest folder above that holds it.

    Raises:
        click.ClickException: there is none.
    """
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "nbgrader_config.py").is_file() and (folder / "data" / "quizzes").is_dir():
            return folder
    raise click.ClickException(f"No course was found in {here} or above it: go to the folder that holds run.py.")
