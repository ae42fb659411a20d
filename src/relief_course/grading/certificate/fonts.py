"""The font of certificates: DejaVu Sans, which comes with matplotlib, may be embedded, and knows Latin with all its
marks, Greek, Cyrillic, Armenian and Georgian."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

import matplotlib
from fontTools.ttLib import TTFont

FOLDER = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
REGULAR, BOLD = FOLDER / "DejaVuSans.ttf", FOLDER / "DejaVuSans-Bold.ttf"
LATIN_MARKS = range(0x300, 0x370)


def can_write(text: str) -> bool:
    """Tell whether a text comes out as people write it.

    The font must know each letter. What is written from right to left, or whose letters join or stack, would be set
    wrongly without a shaping engine, and counts as not known.
    """
    text = unicodedata.normalize("NFC", text)
    return all(_can_write(char, before) for char, before in zip(text, f" {text}", strict=False))


def _can_write(char: str, before: str) -> bool:
    is_mark = unicodedata.category(char).startswith("M")
    stacks = is_mark and (
        ord(char) not in LATIN_MARKS or not before.islower()
    )  # on a capital it would lie in the letter
    leftward = unicodedata.bidirectional(char) in ("R", "AL", "AN")
    return char.isprintable() and not stacks and not leftward and ord(char) in _known()


@cache
def _known() -> frozenset[int]:
    """Return the characters that both cuts know."""
    return frozenset.intersection(*(frozenset(_cmap(path)) for path in (REGULAR, BOLD)))


def _cmap(path: Path) -> dict[int, str]:
    with TTFont(path, lazy=True) as font:
        return font.getBestCmap()
