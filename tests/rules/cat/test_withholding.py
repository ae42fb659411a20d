"""Withholding under the torture convention has the bars of withholding of removal.

Its regulation has to be read again, so nothing that rests on it is decided today: a bar is, because Congress set it.
"""

from __future__ import annotations

from ..ina_208.convictions import TRAFFICKING
from ..pairs import Pair

BARRED, ATTORNEY = "barred", "needs an attorney"

SAMI = {
    "status": "no lawful status",
    "final_order": False,
    "torture_likely": True,
    "persecutor_or_danger": False,
    "convictions": [{**TRAFFICKING, "sentence_days": 1799}],
}

PAIRS = {
    "cat-withholding": [
        Pair(
            "five years for an aggravated felony",
            SAMI,
            {"convictions": [{"sentence_days": 1825}]},
            ATTORNEY,
            BARRED,
            "farra-2242",
        ),
        Pair("terrorism or danger", SAMI, {"persecutor_or_danger": True}, ATTORNEY, BARRED, "farra-2242"),
        Pair("never from abroad", SAMI, {"status": "outside the United States"}, ATTORNEY, ATTORNEY, "farra-2242"),
        Pair("never beside a final order", SAMI, {"final_order": True}, ATTORNEY, ATTORNEY, "ina-240-c-7"),
        Pair("torture not likely", SAMI, {"torture_likely": False}, ATTORNEY, ATTORNEY, "8-cfr-1208-16"),
        Pair("how likely torture is", SAMI, {"torture_likely": None}, ATTORNEY, ATTORNEY, "8-cfr-1208-16"),
    ]
}
