"""Crimes involving moral turpitude as a ground of deportability. That they are such crimes is always given."""

from __future__ import annotations

from datetime import date

from ..ina_212.grounds.people import (
    APPLIES,
    ATTORNEY,
    DISMISSED,
    NOT_SHOWN,
    RESIDENT,
    SHOPLIFTING,
    admission_pairs,
    citizenship_pairs,
    one,
    second,
)
from ..pairs import Pair, changed
from .people import ADMITTED_ON, after_admission_pairs, pardon_pairs

SOON, TWO = "ina-237-a-2-A-i", "ina-237-a-2-A-ii"
THEFT = {
    **SHOPLIFTING,
    "moral_turpitude": True,
    "turpitude_soon_after_admission": True,
    "one_year_possible": True,
    "convicted_on": date(2013, 3, 1),
}
LATER = {**THEFT, "turpitude_soon_after_admission": False, "convicted_on": date(2018, 3, 1)}

ROSA = {**RESIDENT, "first_admitted_on": ADMITTED_ON, "single_scheme": False, "convictions": [THEFT]}
ONE_LATER = {**ROSA, "convictions": [LATER]}
TWO_LATER = {**ROSA, "convictions": [LATER, {**LATER, "convicted_after_admission": True}]}

PAIRS = {
    "237a2Ai-moral-turpitude": [
        *citizenship_pairs(ROSA, SOON),
        *admission_pairs(ROSA, SOON),
        # --- (i) one, soon after admission ---
        Pair("a dismissed charge", ROSA, one(**DISMISSED), APPLIES, NOT_SHOWN, SOON),
        Pair("no turpitude", ROSA, one(moral_turpitude=False), APPLIES, NOT_SHOWN, SOON),
        Pair("turpitude is not decided", ROSA, one(moral_turpitude=None), APPLIES, ATTORNEY, "khourn"),
        Pair("not soon after admission", ROSA, one(turpitude_soon_after_admission=False), APPLIES, NOT_SHOWN, SOON),
        Pair("nobody counted", ROSA, one(turpitude_soon_after_admission=None), APPLIES, ATTORNEY, SOON),
        Pair("less than a year possible", ROSA, one(one_year_possible=False), APPLIES, NOT_SHOWN, SOON),
        Pair("nobody looked up the maximum", ROSA, one(one_year_possible=None), APPLIES, ATTORNEY, SOON),
        *pardon_pairs(ROSA),
        # --- (ii) two, at any time ---
        Pair("a second one, years later", ONE_LATER, second(LATER), NOT_SHOWN, APPLIES, TWO),
        Pair("a dismissed second charge", ONE_LATER, second(LATER, **DISMISSED), NOT_SHOWN, NOT_SHOWN, TWO),
        Pair("a second without turpitude", ONE_LATER, second(LATER, moral_turpitude=False), NOT_SHOWN, NOT_SHOWN, TWO),
        Pair("one scheme", TWO_LATER, {"single_scheme": True}, APPLIES, NOT_SHOWN, TWO),
        Pair("nobody decided if it was one scheme", TWO_LATER, {"single_scheme": None}, APPLIES, ATTORNEY, TWO),
        Pair("one of two without a later change", TWO_LATER, second({}, later_change="none"), APPLIES, APPLIES, TWO),
        *pardon_pairs(TWO_LATER),
        *after_admission_pairs(TWO_LATER, TWO),
        Pair(
            "two, and neither is a conviction",
            changed(TWO_LATER, one(**DISMISSED)),
            second({}, **DISMISSED),
            NOT_SHOWN,
            NOT_SHOWN,
            TWO,
        ),
    ]
}
