"""What a volunteer's server tells the board: where the volunteer is, and the choices so far. Trusted in nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from ...answers import check_entry

MAX_BYTES = 500_000
MAX_PAGES = 200


@dataclass(frozen=True)
class Report:
    """One volunteer's place and choices.

    Args:
        here: the path of the page that is open, "" for none.
        answers: page to question to entry.
    """

    here: str = ""
    answers: dict[str, dict[str, dict]] = field(default_factory=dict)


def read_report(body: bytes) -> Report | None:
    """Read what was sent; None for what is no report. What has the wrong shape in it is left out."""
    if len(body) > MAX_BYTES:
        return None
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or not isinstance(told.get("answers"), dict):
        return None
    here = told.get("here")
    pages = list(told["answers"].items())[:MAX_PAGES]
    answers = {page: _entries(entries) for page, entries in pages if isinstance(entries, dict)}
    return Report(here[:300] if isinstance(here, str) else "", answers)


def _entries(entries: dict) -> dict[str, dict]:
    clean = {question: check_entry(entry) for question, entry in entries.items()}
    return {question: entry for question, entry in clean.items() if entry is not None}
