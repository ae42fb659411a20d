"""Look-up pages: each form of relief in the rules, on a page of its own."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from .entry import AuthorityId, Day, Entry, Id, Prose

MAX_WORDS = 130
"""With the lines that every page has, a page stays within 200."""

RuleId = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$", max_length=80)]
Points = Annotated[tuple[Prose, ...], Field(min_length=1, max_length=5)]


class LookUpPage(Entry):
    """One form of relief; its id and title are the rule's.

    Args:
        about: what the title’s names mean, for the list of all pages; None where the title says it.
        who: for whom it is.
        stops: which drug facts stop it.
        record: which record shows that.
        attorney: what only an attorney decides.
    """

    id: RuleId
    about: Prose | None = None
    who: Prose
    stops: Points
    record: Points
    attorney: Points
    authorities: Annotated[tuple[AuthorityId, ...], Field(min_length=1)]
    as_of: Day

    @model_validator(mode="after")
    def _is_short(self):
        words = sum(len(part.split()) for part in (self.who, *self.stops, *self.record, *self.attorney))
        if words > MAX_WORDS:
            raise ValueError(f"the page holds {words} words; at most {MAX_WORDS}")
        return self


class LookUpGroup(Entry):
    """``data/look-up/<id>.yaml``: pages that the list of all pages shows together."""

    id: Id
    title: Prose
    pages: Annotated[tuple[LookUpPage, ...], Field(min_length=1)]
