"""Inadmissible at the time of admission."""

from __future__ import annotations

from ..ina_212.grounds.people import APPLIES, ATTORNEY, NOT_SHOWN, RESIDENT, admission_pairs, citizenship_pairs
from ..pairs import Pair

GROUND = "ina-237-a-1-A"
PILAR = {**RESIDENT, "inadmissible_at_admission": True}


def _then(inadmissible: bool | None) -> dict:
    return {"inadmissible_at_admission": inadmissible}


PAIRS = {
    "237a1A-inadmissible-at-admission": [
        *citizenship_pairs(PILAR, GROUND),
        *admission_pairs(PILAR, GROUND),
        Pair("admissible then", PILAR, _then(False), APPLIES, NOT_SHOWN, GROUND),
        Pair("nobody decided about it", PILAR, _then(None), APPLIES, ATTORNEY, "casillas-topete"),
    ]
}
