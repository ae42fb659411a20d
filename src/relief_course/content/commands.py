"""``relief build`` and ``relief archive``."""

from __future__ import annotations

from operator import attrgetter
from pathlib import Path

import click

from ..cli import course_root
from .yaml_source import ContentError


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; fail if a derived file is not fresh, and name it.")
def build(check: bool) -> None:
    """Make notebooks/, exercises/, solutions/ and the learner's pages from data/."""
    from .build import derive, stale, write
    from .library import load_library
    from .release import ReleaseError

    root = course_root()
    try:
        library = load_library(root)
        changed = stale(derive(library, root), root) if check else write(library, root)
    except ContentError as error:
        count = len(error.problems)
        raise click.ClickException(f"{count} {'problem' if count == 1 else 'problems'} in data/:\n{error}") from error
    except ReleaseError as error:
        raise click.ClickException(str(error)) from error
    for translation in filter(attrgetter("stale"), library.translations):
        click.echo(f"left out: {translation.stale}")
    for path in changed:
        click.echo(f"{'stale' if check else 'written'}: {path}")
    if check and changed:
        raise click.ClickException("These files do not match data/: run `python3 run.py build` and commit the result.")
    if not changed:
        click.echo("Every derived file is fresh.")


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def archive(file: Path) -> None:
    """Write FILE.zip: the lessons and exercises to hand to learners, and nothing else."""
    from .archive import write_archive

    names = write_archive(course_root(), file)
    click.echo(f"{file}: {len(names)} pages for learners.")
