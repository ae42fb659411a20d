"""The glossary."""

from __future__ import annotations

from .entry import AuthorityId, Entry, Id, Prose


class Term(Entry):
    """One word of the field.

    Args:
        term: the word, as it stands in a sentence.
        plain: what it means, in one or two plain sentences.
        more: what a volunteer should watch for, or what it is often mixed up with.
        also: other forms of it that a text may use.
        authorities: what the meaning rests on, where law gives it.
    """

    id: Id
    term: Prose
    plain: Prose
    more: Prose | None = None
    also: tuple[Prose, ...] = ()
    authorities: tuple[AuthorityId, ...] = ()
