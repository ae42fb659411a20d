"""Runs of twelve words that the course must not share with the article that it replaces; only their hashes are kept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

RUN = 12
HASHES = Path(__file__).with_name("article-runs.txt")


def hashes_of(text: str) -> Iterator[tuple[str, str]]:
    """Yield the hash of each run of twelve words, and the run."""
    for piece in text.split(" . "):
        words = re.findall(r"[a-z0-9]+", piece.lower().replace("’", "").replace("'", ""))
        for start in range(len(words) - RUN + 1):
            run = " ".join(words[start : start + RUN])
            yield hashlib.blake2b(run.encode(), digest_size=5).hexdigest(), run


@cache
def _known() -> frozenset[str]:
    return frozenset(HASHES.read_text(encoding="ascii").split())


def runs_shared(text: str) -> Iterator[str]:
    """Yield the first run of a text that the article has too."""
    yield from [run for one, run in hashes_of(text) if one in _known()][:1]
