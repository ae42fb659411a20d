"""Texts in more than one language: English, and beside it what was made of it in another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """A language that the course may be given in.

    Args:
        name: its name in English.
        draft: its word for “draft”.
        warning: what stands on a sheet that nobody has signed.
        foot: what stands at the foot of every sheet.
    """

    name: str
    draft: str
    warning: str
    foot: str

    @property
    def mark(self) -> str:
        """What stands behind a word that nobody has signed."""
        return f"{self.draft} / draft"


DRAFT = "do not hand to a client until a translator and an attorney have signed"
"""What is said of a draft in English."""

LANGUAGES = {
    "es": Language(
        "Spanish",
        "borrador",
        "no lo entregue a un cliente hasta que lo hayan firmado un traductor o una traductora, y un abogado o una "
        "abogada",
        "Las personas voluntarias no dan consejo legal ni dicen resultados. Un abogado supervisor o una abogada "
        "supervisora lee esta hoja antes de que se use.",
    )
}
"""Every language but English, by its tag."""


@dataclass(frozen=True)
class Said:
    """What a text says in another language.

    Args:
        words: the text.
        signed_by: the translator and the attorney who signed it, and when; empty as long as it is a draft.
    """

    words: str
    signed_by: str = ""

    @property
    def is_draft(self) -> bool:
        return not self.signed_by


class Text(str):
    """English prose that is also given in other languages; whoever asks for no language has the English."""

    others: Mapping[str, Said]

    def __new__(cls, english: str, others: Mapping[str, Said]):
        """Return the English text with what it says in each other language, by its tag."""
        text = super().__new__(cls, english)
        text.others = others
        return text


def said(text: str | None, language: str) -> Said | None:
    """Return what a text says in a language, or None where that is not there or not up to date."""
    return text.others.get(language) if isinstance(text, Text) else None
