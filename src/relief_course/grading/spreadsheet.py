"""Text that a spreadsheet shows as text: a name may begin like a formula, and would run as one."""

from __future__ import annotations

WITHOUT_NAMES = "-no-names"
"""Stands in the name of a file from which names were left out, so that nobody sends the other one."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What Excel, LibreOffice or Google's sheets take for the start of one when they open a CSV file."""


def as_text(value: str) -> str:
    """Return a text with an apostrophe before what would run."""
    return f"'{value}" if value.startswith(_FORMULA) else value


def with_or_without(names: bool) -> str:
    """Return what is said of a file that was made: whether names are in it."""
    return "with names" if names else "without names"
