"""The clinic's own lines on the table pack: what is kept of them, and where they stand on a sheet."""

from __future__ import annotations

import re
from html import escape

OPEN = "ask your supervisor now"
LONGEST = 120
TWIN = "Open the course to fill in the clinic’s lines."
_BLANK = re.compile(r'<span data-clinic="([a-z0-9-]+)">[^<]*</span>')


def blank(field: str) -> str:
    """Return the place of a field on a sheet, still open."""
    return f'<span data-clinic="{field}">{OPEN}</span>'


def filled(pack: str, values: dict[str, str]) -> str:
    """Return the pack with what the clinic filled in; what is empty stays open."""
    return _BLANK.sub(lambda found: escape(values.get(found[1], "")) or found[0], pack)


def cleaned(values: object, fields: list[str]) -> dict[str, str]:
    """Return the known fields as printable lines of at most :data:`LONGEST` characters, whatever was sent."""
    values = values if isinstance(values, dict) else {}
    return {field: _line(values.get(field)) for field in fields}


def _line(value: object) -> str:
    if not isinstance(value, str):
        return ""
    printable = "".join(char if char.isprintable() else " " for char in value)
    return " ".join(printable.split())[:LONGEST].strip()
