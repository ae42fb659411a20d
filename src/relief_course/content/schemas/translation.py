"""Signatures under texts in another language."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from .entry import Day, Entry, Prose

ROLES = ("translator", "attorney")
"""Who must sign before a text is no longer a draft."""


class TranslationSignature(Entry):
    """Somebody read a text in both languages and agrees. ``hash`` is that of both as they were read.

    Args:
        entry: the file, without ``.yaml``, and the entry's id: ``glossary/plea``.
    """

    entry: Prose
    hash: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]
    role: Literal["translator", "attorney"]
    by: Prose
    on: Day
