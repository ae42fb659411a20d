"""``relief law``: is the law cited well, who rests on an authority, and what has to be read again."""

from __future__ import annotations

from datetime import date, timedelta
from difflib import get_close_matches

import click

from ..cli import course_root
from .citations import ParsersMissingError, citation_problems
from .law_files import law_files
from .law_uses import uses
from .library import Library, load_library
from .links import addresses, look_at
from .schemas.law import Authority
from .yaml_source import ContentError


@click.group()
def law() -> None:
    """The authorities the course relies on: check them, see who uses them, and what to read again."""


@law.command()
def check() -> None:
    """Check every citation, every id and every stored text; fail and name what is wrong."""
    library = _library()
    try:
        told = [*map(str, citation_problems(library)), *unknown_uses(library), *_stale_files(library)]
    except ParsersMissingError as error:
        raise click.ClickException(str(error)) from error
    for line in told:
        click.echo(line)
    if told:
        raise click.ClickException(f"{len(told)} {'problem' if len(told) == 1 else 'problems'} in the law.")
    click.echo(f"{len(library.authorities)} authorities: every cite, id and text is in order. This is not a citator.")


@law.command()
@click.argument("authority")
def touches(authority: str) -> None:
    """List every rule, lesson, question, card and case that rests on AUTHORITY."""
    library = _library()
    if authority not in library.authorities:
        raise click.ClickException(f"{authority!r} is not known{_hint(authority, library)}.")
    found = [use for use in uses(library.root) if use.authority == authority]
    for use in found:
        click.echo(f"{use.kind}: {use.id} ({use.place})")
    if not found:
        click.echo(f"Nothing rests on {authority!r}.")


@law.command()
@click.option("--days", type=click.IntRange(0), default=30, show_default=True, help="How many days ahead to look.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), default=None, help="The day to look from; today if not given.")
@click.option("--check", is_flag=True, help="Fail if anything is due.")
def stale(days: int, on, check: bool) -> None:
    """List what is past its day, falls due within DAYS, or was read more than DAYS ago: soonest first."""
    today = on.date() if on else date.today()
    due = due_authorities(_library(), today, days)
    for day, authority in due:
        click.echo(f"{day}  {authority.id}  {authority.cite}: {_reason(authority, day, today)}")
    if not due:
        click.echo(f"Nothing is due within {days} days of {today}.")
    elif check:
        raise click.ClickException(f"To be read again: {len(due)}.")


@law.command()
def links() -> None:
    """Ask for every address that the law and the documents name; tell what moved, is gone or was refused."""
    named = addresses(course_root())
    told = look_at(named)
    for answer in told:
        click.echo(str(answer))
    if told:
        raise click.ClickException(f"{len(told)} of {len(named)} addresses did not lead where they should.")
    click.echo(f"Every address leads where it should ({len(named)}).")


def due_authorities(library: Library, today: date, days: int) -> list[tuple[date, Authority]]:
    """Return the authorities to read again, each with the day that it fell or falls due, soonest first."""
    horizon = today + timedelta(days)
    due = []
    for authority in library.authorities.values():
        read_out = date.fromisoformat(authority.read_on) + timedelta(days)
        day = date.fromisoformat(authority.recheck.by) if authority.recheck else None
        if day and day <= horizon:
            due.append((day, authority))
        elif read_out < today:
            due.append((read_out, authority))
    return sorted(due, key=lambda one: (one[0], one[1].id))


def unknown_uses(library: Library) -> list[str]:
    """Return a line for each use of an id that is neither an authority nor a card."""
    known = {*library.authorities, *library.cards}
    unknown = [use for use in uses(library.root) if use.authority not in known]
    return [
        f"{use.place}: {use.kind} {use.id} rests on {use.authority!r}: not known{_hint(use.authority, library)}"
        for use in unknown
    ]


def _stale_files(library: Library) -> list[str]:
    return [
        f"{path}: does not match the table or the stored texts: run `python3 run.py build`"
        for path, text in law_files(library, library.root).items()
        if not (library.root / path).is_file() or (library.root / path).read_text(encoding="utf-8") != text
    ]


def _reason(authority: Authority, day: date, today: date) -> str:
    when = "past" if day < today else "due"
    return f"{when}. {authority.recheck.why}" if authority.recheck else f"last read on {authority.read_on}."


def _hint(unknown: str, library: Library) -> str:
    near = get_close_matches(unknown, list(library.authorities), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _library() -> Library:
    try:
        return load_library(course_root())
    except ContentError as error:
        raise click.ClickException(f"data/ is not right:\n{error}") from error
