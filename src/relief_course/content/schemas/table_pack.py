"""The sheets that a clinic prints and lays on its screening table."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from .entry import AuthorityId, Day, Entry, Id, Prose

MOST_SHEETS = 4


class ClinicField(Entry):
    """What a clinic fills in: what the page asks, and how a sheet names it."""

    id: Id
    label: Prose
    short: Prose


class Pair(Entry):
    """A question that nobody asks, and what is said in its place."""

    never: Prose
    instead: Prose


class Spoken(Entry):
    """What a client says, the words to answer with, and words that would do harm."""

    hears: Prose
    say: Prose
    never: Prose


class NoteLine(Entry):
    label: Prose
    text: Prose


class Sheet(Entry):
    """One sheet; it holds exactly one of cards, pairs, lines to say and a note."""

    title: Prose
    intro: Prose | None = None
    cards: tuple[Id, ...] = ()
    pairs: tuple[Pair, ...] = ()
    lines: tuple[Spoken, ...] = ()
    note: tuple[NoteLine, ...] = ()
    authorities: tuple[AuthorityId, ...] = ()

    @model_validator(mode="after")
    def _is_one_thing(self):
        given = [name for name in ("cards", "pairs", "lines", "note") if getattr(self, name)]
        if len(given) != 1:
            raise ValueError("a sheet is exactly one of cards, pairs, lines and note")
        if not self.cards and not self.authorities:
            raise ValueError("a sheet without cards names its authorities")
        return self


class TablePack(Entry):
    """``data/table-pack.yaml``"""

    id: Id
    title: Prose
    as_of: Day
    intro: Prose
    clinic: Annotated[tuple[ClinicField, ...], Field(min_length=1)]
    sheets: Annotated[tuple[Sheet, ...], Field(min_length=1, max_length=MOST_SHEETS)]
