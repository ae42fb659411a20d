"""245(h): special immigrant juveniles."""

from __future__ import annotations

from ..ina_212 import earlier_cases, never_waived, other_grounds
from ..pairs import Pair
from .people import ADA

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"

CARLOS = {
    **ADA,
    "status": "no lawful status",
    "entry": "without inspection",
    "juvenile_petition_approved": True,
    "humanitarian_family_or_public_interest": False,
    "only_small_marijuana": False,
}
"""Carlos has an approved petition as a special immigrant juvenile."""

PAIRS = {
    "245h-sij-adjustment": [
        Pair("no such petition", CARLOS, {"juvenile_petition_approved": False}, MAY, BARRED, "ina-245-h"),
        Pair("abroad", CARLOS, {"status": "outside the United States"}, MAY, ATTORNEY, "ina-245-h"),
        Pair("no visa", CARLOS, {"visa_available": False}, MAY, BARRED, "ina-245-h"),
        Pair("a bar of 245(c)", CARLOS, {"adjustment_bar": True}, MAY, BARRED, "ina-245-c"),
        Pair("245(c) is for an attorney", CARLOS, {"adjustment_bar": None}, MAY, ATTORNEY, "ina-245-c"),
        *other_grounds.pairs(CARLOS, "ina-245-h"),
        *other_grounds.health_pairs(CARLOS, "ina-245-h"),
        *never_waived.pairs(CARLOS, "ina-245-h"),
        *earlier_cases.pairs(CARLOS),
    ]
}
