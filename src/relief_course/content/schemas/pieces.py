"""Pictures, and the interactive pieces of a lesson: each shows one invented case and the changes listed for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from .entry import AuthorityId, Day, Entry, Id, Prose

Facts = dict[str, Any]
"""What a case file holds, or the part of it that a change replaces."""

Expected = dict[str, str]
"""The id of a rule to the outcome that somebody wrote by hand, and that the rules must find too."""


class Change(Entry):
    """One fact put differently.

    Args:
        says: what is different, as a person would say it.
        facts: laid over the case's facts, convictions one by one; null takes a fact away.
        expects: every watched outcome that the change makes different.
        event: which event of a timeline moves, and ``to`` which day, which must be a day among ``facts`` too.
        why: what to see in it, in a sentence or two.
    """

    id: Id
    says: Prose
    facts: Facts
    expects: Expected
    why: Prose
    event: Id | None = None
    to: Day | None = None


class Explorer(Entry):
    """One case; change one fact and see which findings change, and why."""

    id: Id
    kind: Literal["explorer"]
    title: Prose
    intro: Prose
    on: Day
    facts: Facts
    expects: Annotated[Expected, Field(min_length=1)]
    changes: Annotated[tuple[Change, ...], Field(min_length=2, max_length=8)]
    authorities: Annotated[tuple[AuthorityId, ...], Field(min_length=1)]


class Event(Entry):
    id: Id
    says: Prose
    on: Day


class Clock(Entry):
    """Years that are counted between two events: from ``starts`` until the first of ``stops``."""

    id: Id
    says: Prose
    years: int
    starts: Id
    stops: Annotated[tuple[Id, ...], Field(min_length=1)]


class Timeline(Entry):
    """The dates of a case, the clocks that run between them, and what moving one date does."""

    id: Id
    kind: Literal["timeline"]
    title: Prose
    intro: Prose
    on: Day
    facts: Facts
    expects: Annotated[Expected, Field(min_length=1)]
    events: Annotated[tuple[Event, ...], Field(min_length=2)]
    clocks: Annotated[tuple[Clock, ...], Field(min_length=1)]
    changes: Annotated[tuple[Change, ...], Field(min_length=2, max_length=8)]
    authorities: Annotated[tuple[AuthorityId, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _names_its_events(self):
        events = {event.id for event in self.events}
        named = [*(c.starts for c in self.clocks), *(stop for c in self.clocks for stop in c.stops)]
        named += [change.event for change in self.changes]
        if unknown := sorted({str(one) for one in named} - events):
            raise ValueError(f"these are not among the events: {', '.join(unknown)}")
        return self


class ReliefMap(Entry):
    """Every form of relief for one case at a glance, with reasons."""

    id: Id
    kind: Literal["relief-map"]
    title: Prose
    intro: Prose
    on: Day
    facts: Facts
    expects: Annotated[Expected, Field(min_length=1)]
    authorities: Annotated[tuple[AuthorityId, ...], Field(min_length=1)]


class MatrixRow(Entry):
    id: Id
    says: Prose
    facts: Facts
    expects: Annotated[Expected, Field(min_length=1)]


class Matrix(Entry):
    """The same conviction in several people: one row a status, one column a rule. Each row expects every column."""

    id: Id
    kind: Literal["matrix"]
    title: Prose
    intro: Prose
    on: Day
    facts: Facts
    columns: Annotated[dict[str, Prose], Field(min_length=2)]
    rows: Annotated[tuple[MatrixRow, ...], Field(min_length=2)]
    authorities: Annotated[tuple[AuthorityId, ...], Field(min_length=1)]


class RecordLine(Entry):
    id: Id
    text: Prose


class Search(Entry):
    """One thing to find in a record: which lines hold it, what is said then, and of a line that only looks like it."""

    id: Id
    asks: Prose
    lines: Annotated[tuple[Id, ...], Field(min_length=1)]
    found: Prose
    elsewhere: dict[Id, Prose] = Field(default_factory=dict)
    hint: Prose


class Record(Entry):
    """An invented court record as a page; the volunteer finds what an attorney needs."""

    id: Id
    kind: Literal["record"]
    title: Prose
    intro: Prose
    heading: Prose
    lines: Annotated[tuple[RecordLine, ...], Field(min_length=5)]
    find: Annotated[tuple[Search, ...], Field(min_length=3)]
    authorities: Annotated[tuple[AuthorityId, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _finds_its_lines(self):
        lines = [line.id for line in self.lines]
        named = {line for search in self.find for line in (*search.lines, *search.elsewhere)}
        if unknown := sorted(named - set(lines)):
            raise ValueError(f"these are not among the lines: {', '.join(unknown)}")
        if twice := _repeated(lines):
            raise ValueError(f"lines occur twice: {', '.join(twice)}")
        return self


class Box(Entry):
    """A box of a picture. ``look`` marks what warns and what ends; every box says in words what it is."""

    id: Id
    text: Prose
    look: Literal["plain", "question", "warning", "attorney"] = "plain"


class Arrow(Entry):
    start: Id
    end: Id
    says: Prose | None = None


class Flow(Entry):
    """Boxes in rows, top to bottom, with arrows between them."""

    id: Id
    kind: Literal["flow"]
    title: Prose
    rows: Annotated[tuple[tuple[Box, ...], ...], Field(min_length=2)]
    arrows: Annotated[tuple[Arrow, ...], Field(min_length=1)]
    authorities: Annotated[tuple[AuthorityId, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _joins_its_boxes(self):
        boxes = [box.id for row in self.rows for box in row]
        if twice := _repeated(boxes):
            raise ValueError(f"boxes occur twice: {', '.join(twice)}")
        if unknown := sorted({end for arrow in self.arrows for end in (arrow.start, arrow.end)} - set(boxes)):
            raise ValueError(f"these are not among the boxes: {', '.join(unknown)}")
        return self


class Column(Entry):
    title: Prose
    points: Annotated[tuple[Prose, ...], Field(min_length=1)]


class Comparison(Entry):
    """Two or three columns side by side."""

    id: Id
    kind: Literal["comparison"]
    title: Prose
    columns: Annotated[tuple[Column, ...], Field(min_length=2, max_length=3)]
    authorities: Annotated[tuple[AuthorityId, ...], Field(min_length=1)]


class Steps(Entry):
    """Steps in order, each with a word on it."""

    id: Id
    kind: Literal["steps"]
    title: Prose
    steps: Annotated[tuple[Column, ...], Field(min_length=2, max_length=8)]
    authorities: Annotated[tuple[AuthorityId, ...], Field(min_length=1)]


Piece = Annotated[Explorer | Timeline | ReliefMap | Matrix | Record, Field(discriminator="kind")]
Picture = Annotated[Flow | Comparison | Steps, Field(discriminator="kind")]


def _repeated(ids: Iterable[str]) -> list[str]:
    return sorted(one for one, count in Counter(ids).items() if count > 1)
