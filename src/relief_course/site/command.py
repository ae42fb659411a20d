"""``relief site``: the edition without installation."""

from __future__ import annotations

from pathlib import Path

import click

from ..cli import course_root
from .inputs import SiteError


@click.group()
def site() -> None:
    """The edition without installation: a folder of files for any web server."""


@site.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def build(folder: Path) -> None:
    """Write the whole course into FOLDER, as pages that run in a browser alone."""
    from .build import build_site

    root = course_root()
    click.echo("Building the site; this takes about a minute...")
    try:
        megabytes = build_site(root, folder.absolute())
    except SiteError as error:
        raise click.ClickException(str(error)) from error
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    click.echo(f"{folder}: {size / 1e6:.0f} MB in all; the first interactive lesson loads about {megabytes} MB.")
    click.echo(f"Put this folder on any web server with https, or show it here: `python3 run.py site serve {folder}`")


@site.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default="relief-site")
@click.option("--port", type=click.IntRange(1, 65535), default=8443, show_default=True, help="The port to listen on.")
@click.option("--no-tls", is_flag=True, help="Serve plain http; browsers on other devices then keep less.")
@click.option("--here", is_flag=True, help="Serve this computer alone, which needs no certificate.")
def serve(folder: Path, port: int, no_tls: bool, here: bool) -> None:
    """Show the site in FOLDER to a classroom, from this computer."""
    from .serve import serve as show

    try:
        show(folder.absolute(), port, not no_tls, here)
    except SiteError as error:
        raise click.ClickException(str(error)) from error
