"""What grading one submission found; it goes between processes, so it loads nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Result:
    """What grading one submission found.

    ``scores`` maps each graded cell to its automatic score, None where an instructor must grade; ``comments`` maps
    each cell with an answer to nbgrader's automatic comment; ``unchanged`` are the questions whose answers are those
    that were graded before; ``again`` tells that this very hand-in was graded before.
    """

    student: str
    timestamp: datetime | None
    scores: dict[str, float | None]
    comments: dict[str, str | None]
    unchanged: frozenset[str] = frozenset()
    again: bool = False
