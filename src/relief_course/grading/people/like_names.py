"""Names as they compare: people write their own name with or without accents, and either part first."""

from __future__ import annotations

import unicodedata

from .learner_id import shown_name

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", **dict.fromkeys("'’‘ʼ`´", "")})
"""Letters that no accent can be taken off, and apostrophes, which some write and some do not."""


def plain(text: str) -> str:
    """Return a text without what never matters: "Perez,  Ana" is "ana perez"."""
    last, comma, first = shown_name(text).partition(",")
    return " ".join((f"{first} {last}" if comma else last).casefold().split())


def alike(name: str) -> str:
    """Return a name without accents, capitals, signs and order of words: "Núñez-Brûlé, Zoë" is "brule nunez zoe"."""
    letters = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    kept = (char for char in letters if not unicodedata.combining(char))
    return " ".join(sorted("".join(char if _is_of_a_word(char) else " " for char in kept).split()))


def _is_of_a_word(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char).startswith("M")
