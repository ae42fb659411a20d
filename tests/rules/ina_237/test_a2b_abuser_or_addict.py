"""A drug abuser or addict at any time after admission."""

from __future__ import annotations

from ..ina_212.grounds.people import APPLIES, ATTORNEY, NOT_SHOWN, RESIDENT, admission_pairs, citizenship_pairs
from ..pairs import Pair

GROUND = "ina-237-a-2-B-ii"
FACT = "abuser_or_addict_since_admission"
QUENTIN = {**RESIDENT, FACT: True}

PAIRS = {
    "237a2Bii-abuser-or-addict": [
        *citizenship_pairs(QUENTIN, GROUND),
        *admission_pairs(QUENTIN, GROUND),
        Pair("never one since admission", QUENTIN, {FACT: False}, APPLIES, NOT_SHOWN, GROUND),
        Pair("nobody decided about it", QUENTIN, {FACT: None}, APPLIES, ATTORNEY, GROUND),
    ]
}
