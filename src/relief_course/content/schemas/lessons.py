"""Lessons, and the texts they are made of."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .entry import AuthorityId, Day, Entry, Id, Prose

AUDIT_ROWS = 54
"""How many claims ``data/audit.yaml`` corrects."""


class Objective(Entry):
    """What a learner can do after a lesson. Ids are permanent."""

    id: Id
    text: Prose


class TeachingPoint(Entry):
    """What every volunteer must have been taught, in a lesson and in a walkthrough."""

    id: Id
    text: Prose


class AuditRow(Entry):
    """A wrong or thin claim that people read about this subject, and that a lesson corrects."""

    row: Annotated[int, Field(ge=1, le=AUDIT_ROWS)]
    subject: Prose


class Correction(Entry):
    """The words of a lesson that correct one row of the audit."""

    row: Annotated[int, Field(ge=1, le=AUDIT_ROWS)]
    words: Prose


class Taught(Entry):
    """The words of a lesson or walkthrough that teach one point."""

    point: Id
    words: Prose


class Myth(Entry):
    """A wrong belief, its true rule, why it matters and what a volunteer does."""

    id: Id
    rule: Prose
    myth: Prose
    why: Prose
    do: Prose
    authorities: Annotated[tuple[AuthorityId, ...], Field(min_length=1)]
    practice: Annotated[tuple[Id, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _is_short(self):
        words = sum(len(part.split()) for part in (self.rule, self.myth, self.why, self.do))
        if words > 120:
            raise ValueError(f"rule, myth, why and do hold {words} words together; at most 120")
        return self


class Card(Entry):
    """A text that looks the same on every page: a warning that protects a client, or a rule of conduct."""

    id: Id
    title: Prose
    kind: Literal["warning", "card"]
    body: Prose
    authorities: tuple[AuthorityId, ...] = ()


class Section(Entry):
    id: Id
    title: Prose


class Stop(Entry):
    id: Id
    text: Prose


class Line(Entry):
    """What a volunteer may do in the matter of a lesson, and what only an attorney may."""

    may: Annotated[tuple[Prose, ...], Field(min_length=1)]
    may_not: Annotated[tuple[Prose, ...], Field(min_length=1)]
    authorities: Annotated[tuple[AuthorityId, ...], Field(min_length=1)]


class Block(Entry):
    """One part of a lesson; exactly one member is given.

    ``ask`` is a practice question, ``walkthrough`` a link to a walkthrough's own page, ``piece`` one of the interactive
    pieces of ``data/pieces/``, ``picture`` one of ``data/pictures/``, ``terms`` a group of words of the glossary,
    ``deck`` the cards to learn them by,
    ``paths`` the ways through the course; only instructors see ``instructor``.
    """

    text: Prose | None = None
    section: Section | None = None
    source: tuple[AuthorityId, ...] | None = None
    card: Id | None = None
    myth: Id | None = None
    ask: Id | None = None
    picture: Id | None = None
    piece: Id | None = None
    walkthrough: Id | None = None
    line: Line | None = None
    key_points: tuple[Prose, ...] | None = None
    terms: tuple[Id, ...] | None = None
    deck: Literal["glossary"] | None = None
    stop: Stop | None = None
    progress: Literal["dashboard"] | None = None
    paths: Literal["all"] | None = None
    instructor: Prose | None = None

    @model_validator(mode="after")
    def _is_one_thing(self):
        given = sorted(self.model_fields_set)
        if len(given) != 1:
            raise ValueError(f"a block is exactly one thing, not {', '.join(given) or 'nothing'}")
        return self

    @property
    def kind(self) -> str:
        return next(iter(self.model_fields_set))


class Lesson(Entry):
    """``data/lessons/<page>.yaml``

    Args:
        objectives: ids in ``data/objectives.yaml``.
        terms: the terms of the glossary that the lesson introduces, each explained in it before a question uses it.
        corrects: which rows of the audit it corrects, and in which words.
        teaches: which points it teaches, and in which words.
    """

    id: Id
    title: Prose
    for_whom: Prose
    minutes: Annotated[int, Field(gt=0, le=60)]
    objectives: tuple[Id, ...]
    terms: Annotated[tuple[Id, ...], Field(max_length=8)] = ()
    story: Prose | None = None
    as_of: Day
    blocks: Annotated[tuple[Block, ...], Field(min_length=1)]
    corrects: tuple[Correction, ...] = ()
    teaches: tuple[Taught, ...] = ()
