"""How a report writes numbers and questions."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

from ..bank import GradedQuestion

LONGEST = 90
SHORTEST = 35
_SENTENCE = re.compile(r"(?<=[.!?”])\s+(?=[“A-Z])")


def percent(share: float | None) -> str:
    """Return a share as whole percent, or a dash where there is none."""
    return "–" if share is None or share != share else f"{100 * share:.0f}%"


def figure(value: float | None) -> str:
    """Return a statistic with two decimals, or a dash where there is none."""
    return "–" if value is None or value != value else f"{value:.2f}".replace("-", "−")


def people(count: int, one: str = "person", many: str = "people") -> str:
    return f"{count:,} {one if count == 1 else many}"


@lru_cache(maxsize=4096)
def plain(html: str) -> str:
    """Return the course's own HTML as one line of text."""
    return Markup(html).striptags()


def stem(graded: GradedQuestion) -> str:
    """Return a question as its first variant shows it, in one line."""
    return plain(graded.question["stem"])


def short_stem(graded: GradedQuestion) -> str:
    """Return the end of a question, which is what it asks."""
    *before, asked = _SENTENCE.split(stem(graded))
    if before and len(asked) < SHORTEST:
        asked = f"{before[-1]} {asked}"
    return asked if len(asked) <= LONGEST else asked[: LONGEST - 1].rsplit(" ", 1)[0] + " …"
