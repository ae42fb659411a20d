"""``relief release``: hand out a quiz to a class or, with a folder, build a release of the course for everybody."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import click

from ..cli import course_root
from ..content.yaml_source import ContentError
from ..grading.command_line import course_to_read
from ..grading.handing_out.command import release as hand_out

PARTS = ("site",)
NO_QUIZ = "{word} is no quiz of the course (it has {quizzes}); for a folder of that name write ./{word}."
NO_FOLDER = "Only a release into a folder leaves something out: name the folder, with a slash in it."


@click.command()
@click.argument("what", required=False, metavar="[ASSIGNMENT | ./DIR]")
@click.option("--without", multiple=True, type=click.Choice(PARTS), help="Leave a part out, to look at the rest.")
@click.pass_context
def release(context: click.Context, what: str | None, without: tuple[str, ...]) -> None:
    """Hand out one ASSIGNMENT of a class, or all; or build a release of the course into ./DIR.

    To a class: where nbgrader's exchange is set up, learners fetch it there. Where it is not, one zip file with every
    page for learners is made in hand-out/. It holds no key. Again at any time: nothing of a learner's changes.

    For everybody: a word with a slash in it names a folder. It gets the wheel, the exercises, the site, the handouts,
    the changelog with what changed in the law, and their sums. All must be committed, told in CHANGELOG.md, and fresh.
    """
    if what and _is_folder(what):
        return _build(Path(what).absolute(), without)
    if without:
        raise click.ClickException(NO_FOLDER)
    with course_to_read() as course:
        quizzes = course.assignments()
    if what and what not in quizzes:
        raise click.ClickException(NO_QUIZ.format(word=what, quizzes=", ".join(quizzes) or "none"))
    context.invoke(hand_out, assignment=what)


def _is_folder(word: str) -> bool:
    return any(slash in word for slash in {"/", os.sep})


def _build(target: Path, without: tuple[str, ...]) -> None:
    from ..content.release import ReleaseError
    from ..site.inputs import SiteError
    from .make import make_release, ready
    from .repository import RefusedError

    root = course_root()
    try:
        library = ready(root, date.today())
        click.echo("Building the release; with the site this takes about two minutes...")
        names = make_release(root, library, target, without)
    except ContentError as error:
        raise click.ClickException("data/ is not right: `python3 run.py build` lists why.") from error
    except OSError as error:
        raise click.ClickException(f"{target} cannot be written ({error.strerror}).") from error
    except (RefusedError, ReleaseError, SiteError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    for name in names:
        click.echo(name)
    left_out = f" It is not for publishing: it lacks the {' and the '.join(without)}." if without else ""
    click.echo(f"{target} holds the release.{left_out}")
