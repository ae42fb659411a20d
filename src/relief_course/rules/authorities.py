"""The authorities as the rules need them at run time: how each is cited, and by when it has to be read again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("authorities.json")


@dataclass(frozen=True)
class Authority:
    """One authority; ``recheck_by`` is the last day that it may be relied on as it was read, or None."""

    id: str
    cite: str
    name: str
    status: str
    recheck_by: date | None

    def is_overdue(self, on: date) -> bool:
        """Tell whether it had to be read again before a day."""
        return self.recheck_by is not None and on > self.recheck_by


Table = Mapping[str, Authority]
"""Authorities by id."""


@cache
def table() -> Table:
    """Return all authorities."""
    return parse(TABLE.read_text(encoding="utf-8"))


def parse(text: str) -> Table:
    """Return the authorities that a JSON text lists."""
    rows = json.loads(text)
    return {one: Authority(one, **{**row, "recheck_by": _day(row["recheck_by"])}) for one, row in rows.items()}


@cache
def overdue(on: date) -> frozenset[str]:
    """Return the ids of all authorities that had to be read again before a day."""
    return frozenset(one.id for one in table().values() if one.is_overdue(on))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
