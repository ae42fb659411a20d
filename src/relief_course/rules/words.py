"""The words people read: softer than the outcomes' own, and the same everywhere."""

from __future__ import annotations

from .rule import APPLIES, ATTORNEY, BARRED, DOES_NOT_APPLY, MAY_BE_AVAILABLE
from .truth import Truth

BANNER = "TRAINING: NOT FOR A REAL PERSON"
UNREVIEWED = "UNREVIEWED: no attorney has signed this page."

OUTCOMES = {
    APPLIES: "Applies on these facts; an attorney must confirm",
    DOES_NOT_APPLY: "Not shown by these facts; this is not a clearance",
    ATTORNEY: "Needs an attorney",
    BARRED: "Appears barred on these facts; an attorney must confirm",
    MAY_BE_AVAILABLE: "May be available; only an attorney decides",
}

SHORT = {
    APPLIES: "Applies",
    DOES_NOT_APPLY: "Not shown",
    ATTORNEY: "Needs an attorney",
    BARRED: "Appears barred",
    MAY_BE_AVAILABLE: "May be available",
}
"""For the cells of a table that tells the full words beside it."""

SYMBOLS = {APPLIES: "▲", DOES_NOT_APPLY: "○", ATTORNEY: "?", BARRED: "✕", MAY_BE_AVAILABLE: "◇"}
"""None is a check mark: no outcome clears anyone."""

KINDS = {
    "definition": "Definitions",
    "ground": "Grounds",
    "detention": "Detention",
    "procedure": "Procedure",
    "relief": "Relief",
}

ANSWERS = {Truth.YES: "Yes", Truth.NO: "No", Truth.UNKNOWN: "Not known"}

FOUR_QUESTIONS = "Before anything else. If any answer is yes, stop and get an attorney today."
ASK_NEXT = "Then find out, in this order:"


def value_in_words(value: object) -> str:
    """Return a fact's value as people read it."""
    if value is None:
        return "not known"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
