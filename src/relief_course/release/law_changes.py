"""“What changed in the law”, worked out from the data of this release and of the one before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ruamel.yaml import YAML

from ..content.dashboard import refresh_by
from ..content.library import Library
from ..content.schemas.law import Authority
from .repository import RefusedError, files_at

AUTHORITIES = "data/law/authorities.yaml"
LESSONS = "data/lessons"
TOLD = {"cite": "its cite", "says": "what it says", "quote": "its words", "status": "its status", "status_note": "why"}
"""What of an authority is compared, and what a change of it is called."""
LESSONS_OF_THE_FIRST = "Lessons, as their law was read"
HEAD = """### What changed in the law

Read in public sources, which is no citator: a supervising attorney runs every cite through one before teaching."""


@dataclass(frozen=True)
class Before:
    """What the release before said.

    Args:
        version: its version.
        authorities: its authorities, each as it stood in the file, by id.
        lessons: the day on which the law of each lesson had been read, by id.
    """

    version: str
    authorities: dict[str, dict]
    lessons: dict[str, str]


def before(root: Path, version: str) -> Before:
    """Return what an older release said, from its tag.

    Raises:
        RefusedError: the tag is not here.
    """
    tag, yaml = f"v{version}", YAML(typ="safe", pure=True)
    table = yaml.load(files_at(root, tag, AUTHORITIES)[AUTHORITIES])
    lessons = [yaml.load(text) for text in files_at(root, tag, LESSONS).values()]
    return Before(version, {one["id"]: one for one in table}, {one["id"]: one["as_of"] for one in lessons})


def refuse_overdue(library: Library, today: date) -> None:
    """Do nothing where no authority fell due since it was read.

    One whose day was past when it was read is no obstacle: the course has said “ask an attorney” of it from the start,
    and the release lists it.

    Raises:
        RefusedError: some authority fell due; the message names the first.
    """
    due = sorted(
        (one.recheck.by, one.id)
        for one in library.authorities.values()
        if one.recheck and one.read_on <= one.recheck.by < today.isoformat()
    )
    if due:
        (day, first), more = due[0], f" and {len(due) - 1} more" if len(due) > 1 else ""
        raise RefusedError(
            f"The law is to be read again first: {first} (by {day}){more}; `python3 run.py law stale` lists all."
        )


def law_section(library: Library, older: Before | None) -> str:
    """Return the section as Markdown.

    Args:
        library: what this release says.
        older: what the release before said, or None for the first.
    """
    parts = [HEAD, _days(library)]
    parts += _changed(library, older) if older else [f"First release: {len(library.authorities)} authorities."]
    parts += [_list("Lessons read against the law again" if older else LESSONS_OF_THE_FIRST, _lessons(library, older))]
    parts += [_list("Not to be relied on: its day was past when it was read", _open(library))]
    parts += [_list("To be read again, soonest first", _due(library))]
    return "\n\n".join(filter(None, parts)) + "\n"


def _days(library: Library) -> str:
    days = sorted({one.read_on for one in library.authorities.values()})
    read = f"on {days[0]}" if len(days) == 1 else f"from {days[0]} to {days[-1]}"
    next_day = refresh_by(library)
    return f"Read {read}." + (f" What learners know is to be refreshed by {next_day}." if next_day else "")


def _changed(library: Library, older: Before) -> Iterator[str]:
    new = {one.id: one for one in library.authorities.values()}
    known = older.authorities
    yield f"Since {older.version}:"
    yield _list("New", [_named(one) for name, one in new.items() if name not in known])
    yield _list("Changed", [_with_change(one, known[name]) for name, one in new.items() if _differs(one, known, name)])
    yield _list("No longer relied on", [one["cite"] for name, one in known.items() if name not in new])
    same = [one for name, one in new.items() if name in known and not _differs(one, known, name)]
    again = [one for one in same if one.read_on != known[one.id]["read_on"]]
    yield f"Read again, and as before: {len(again)}. Not read again: {len(same) - len(again)}."


def _differs(one: Authority, known: dict[str, dict], name: str) -> bool:
    return name in known and any(_parts(one, known[name]))


def _parts(one: Authority, old: dict) -> Iterator[str]:
    for field, called in TOLD.items():
        if (getattr(one, field) or "").split() != (old.get(field) or "").split():
            yield called


def _with_change(one: Authority, old: dict) -> str:
    return f"{_named(one)}: {', '.join(_parts(one, old))}"


def _lessons(library: Library, older: Before | None) -> list[str]:
    read = older.lessons if older else {}
    return [f"{one.title} (as of {one.as_of})" for one in library.lessons.values() if read.get(one.id, "") < one.as_of]


def _open(library: Library) -> list[str]:
    rechecked = [one for one in library.authorities.values() if one.recheck]
    return [f"{_named(one)}: {one.recheck.why}" for one in rechecked if one.recheck.by < one.read_on]


def _due(library: Library) -> list[str]:
    days = sorted(
        (one.recheck.by, _named(one), one.recheck.why)
        for one in library.authorities.values()
        if one.recheck and one.recheck.by >= one.read_on
    )
    return [f"by {day}: {name}: {why}" for day, name, why in days]


def _named(one: Authority) -> str:
    return f"{one.name}, {one.cite} (read {one.read_on})"


def _list(title: str, lines: list[str]) -> str:
    points = "\n".join(f"- {line}" for line in lines)
    return f"{title}:\n\n{points}" if lines else ""
