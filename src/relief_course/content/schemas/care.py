"""The page for a reader whom the subject touches."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .entry import AuthorityId, Entry, Id, Prose


class CarePage(Entry):
    """``data/care.yaml``: what comes before the warning, which warning it is, and what follows."""

    id: Id
    title: Prose
    opening: Prose
    card: Id
    body: Prose
    authorities: Annotated[tuple[AuthorityId, ...], Field(min_length=1)]
