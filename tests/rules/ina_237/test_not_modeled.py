"""Grounds of deportability that are left to an attorney whatever is known."""

from __future__ import annotations

from ..ina_212.grounds.people import ATTORNEY, RESIDENT
from ..pairs import Pair

SOURCES = {
    "237a2C-firearms": "ina-237-a-2-C",
    "237a2E-child-abuse-and-domestic-violence": "mendoza-osorio",
    "237a3-false-claims-and-documents": "ina-237-a-3",
    "237a4-security": "ina-237-a-4-B",
}

PAIRS = {
    rule_id: [Pair("always for an attorney", {}, RESIDENT, ATTORNEY, ATTORNEY, source)]
    for rule_id, source in SOURCES.items()
}
