"""Grounds of inadmissibility that are left to an attorney whatever is known."""

from __future__ import annotations

from datetime import date

from ...pairs import Pair
from .people import ATTORNEY, NEVER_ADMITTED

BEFORE_ANY_RECHECK = date(2026, 6, 1)
"""A day on which no source of these rules had to be read again, so that nothing else makes it an attorney’s."""

SOURCES = {
    "212a2I-money-laundering": "ina-212-a-2-I",
    "212a3B-terrorism": "ina-212-a-3-B",
    "212a6C-misrepresentation": "ina-212-a-6-C",
    "212a9-unlawful-presence-and-prior-orders": "ina-212-a-9",
}

PAIRS = {
    rule_id: [Pair("always for an attorney", {}, NEVER_ADMITTED, ATTORNEY, ATTORNEY, source, BEFORE_ANY_RECHECK)]
    for rule_id, source in SOURCES.items()
}
