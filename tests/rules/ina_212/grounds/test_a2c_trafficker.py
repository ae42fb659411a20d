"""Reason to believe that a person is or was a trafficker."""

from __future__ import annotations

from ...pairs import Pair
from .people import APPLIES, ATTORNEY, COCAINE, DISMISSED, NEVER_ADMITTED, NOT_SHOWN, citizenship_pairs, one

GROUND = "ina-212-a-2-C"
BELIEVED = {**NEVER_ADMITTED, "reason_to_believe": True, "convictions": []}
SALE = {**COCAINE, "conduct": "sale or distribution", "commercial_dealing": "an element", "grade": "felony"}
SOLD = {**NEVER_ADMITTED, "reason_to_believe": False, "convictions": [SALE]}


def _form(inchoate: str) -> dict:
    return one(inchoate=inchoate)


PAIRS = {
    "212a2Ci-trafficker": [
        *citizenship_pairs(BELIEVED, GROUND),
        Pair("no reason to believe", BELIEVED, {"reason_to_believe": False}, APPLIES, NOT_SHOWN, "rico"),
        Pair("nobody decided about it", BELIEVED, {"reason_to_believe": None}, APPLIES, ATTORNEY, "rico"),
        *citizenship_pairs(SOLD, GROUND),
        Pair("a dismissed charge of sale", SOLD, one(**DISMISSED), APPLIES, NOT_SHOWN, GROUND),
        Pair(
            "a dismissed charge of sale, and nobody decided about belief",
            SOLD,
            {**one(**DISMISSED), "reason_to_believe": None},
            APPLIES,
            ATTORNEY,
            "rico",
        ),
        Pair("no dealing", SOLD, one(commercial_dealing="not an element"), APPLIES, NOT_SHOWN, "davis"),
        Pair("an attempt: “endeavored to do so”", SOLD, _form("attempt"), APPLIES, APPLIES, GROUND),
        Pair("a “conspirator”", SOLD, _form("conspiracy"), APPLIES, APPLIES, GROUND),
        Pair("an “aider, abettor”", SOLD, _form("aiding and abetting"), APPLIES, APPLIES, GROUND),
        Pair("solicitation is no dealing by itself", SOLD, _form("solicitation"), APPLIES, NOT_SHOWN, GROUND),
        Pair("nobody knows of convictions or not", SOLD, {"convictions": None}, APPLIES, ATTORNEY, GROUND),
    ]
}
