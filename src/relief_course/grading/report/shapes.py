"""What a report is made of: sections of sentences, tables and plots. The page and the notebook show the same ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MOST_ROWS = 200
"""Rows of a table of learners; a longer one is for the exports."""


@dataclass(frozen=True)
class Cell:
    """A cell of a table. ``share`` (0 to 1) shades it; ``mark`` is "right" for a right option, "good" for
    a shade that is no warning, else ""."""

    text: str
    share: float | None = None
    mark: str = ""


@dataclass(frozen=True)
class Table:
    """A table whose first column names its rows. Cells are text, or a :class:`Cell`."""

    caption: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[str | Cell]]
    note: str = ""


@dataclass(frozen=True)
class Plot:
    """A picture; ``alt`` says in words what it shows, and a table near it holds the figures."""

    title: str
    alt: str
    figure: Figure


@dataclass(frozen=True)
class Points:
    """Sentences as a numbered list."""

    points: tuple[str, ...]


@dataclass(frozen=True)
class Fold:
    """Parts behind a line that opens them."""

    title: str
    parts: tuple


@dataclass(frozen=True)
class Section:
    """A part of a report. Its parts are sentences (``str`` is shown as text, ``Markup`` as it is), tables and so on."""

    id: str
    title: str
    parts: list = field(default_factory=list)


def capped(rows: list, what: str) -> tuple[list, str]:
    """Return the first rows, and a sentence about those left out, if any are."""
    if len(rows) <= MOST_ROWS:
        return rows, ""
    return rows[:MOST_ROWS], f"The first {MOST_ROWS} of {len(rows):,} {what} are shown; `relief export` holds all."
