"""Prose cut into screens: what can be read on a wall at one look."""

from __future__ import annotations

import re
from collections.abc import Iterator

WORDS_A_SCREEN = 95
LONGEST_PIECE = 105
WORDS_OF_A_GAP = 6
"""What a paragraph or a point of a list takes beside its words: the end of its last line, and the space below."""

_ITEM = re.compile(r"(?m)^(?=(?:[*-]|\d+\.) )")
_SENTENCE = re.compile(r"(?<=[.!?”])\s+(?=[“*A-Z])")


def chunks(prose: str) -> list[str]:
    """Return Markdown in pieces of about ninety words; a paragraph or a point of a list is cut only if it is longer."""
    found: list[list[str]] = []
    for unit in _units(prose):
        if not found or not _fits(found[-1], unit):
            found.append([])
        found[-1].append(unit)
    return ["\n".join(_spaced(units)) for units in found]


def _fits(held: list[str], unit: str) -> bool:
    """Tell whether a unit still belongs on the screen; a heading or a colon never stands alone."""
    leads = held[-1].startswith("#") or held[-1].rstrip("*").endswith(":")
    return leads or sum(_words(one) + WORDS_OF_A_GAP for one in (*held, unit)) <= WORDS_A_SCREEN


def _spaced(units: list[str]) -> Iterator[str]:
    """Yield units so that points of one list stay one list and all else is a paragraph of its own."""
    for position, unit in enumerate(units):
        if position and not (_ITEM.match(unit) and _ITEM.match(units[position - 1])):
            yield ""
        yield unit


def _units(prose: str) -> Iterator[str]:
    for block in re.split(r"\n\s*\n", prose.strip()):
        if _ITEM.match(block):
            yield from (item.rstrip() for item in _ITEM.split(block) if item.strip())
        elif block.startswith("|") or _words(block) <= LONGEST_PIECE:
            yield block
        else:
            yield from _sentences(block)


def _sentences(block: str) -> Iterator[str]:
    held: list[str] = []
    for sentence in _SENTENCE.split(block):
        if held and sum(map(_words, held)) + _words(sentence) > WORDS_A_SCREEN:
            yield " ".join(held)
            held = []
        held.append(sentence)
    yield " ".join(held)


def _words(text: str) -> int:
    return len(text.split())
