"""A crime involving moral turpitude as a ground of inadmissibility. That it is one is always given."""

from __future__ import annotations

from ...pairs import Pair
from .people import (
    APPLIES,
    ATTORNEY,
    COCAINE,
    DISMISSED,
    NEVER_ADMITTED,
    NOT_SHOWN,
    SHOPLIFTING,
    citizenship_pairs,
    one,
    second,
)

GROUND, EXCEPTIONS = "ina-212-a-2-A", "ina-212-a-2-A-ii"
THEFT = {**SHOPLIFTING, "moral_turpitude": True, "purely_political": False}
NO_TURPITUDE = {**THEFT, "moral_turpitude": False}
POLITICAL = {**THEFT, "purely_political": True}
SALE = {**COCAINE, "conduct": "sale or distribution", "moral_turpitude": True}
SALE_ABROAD = {**SALE, "court": "foreign court", "court_proceeding_is_criminal": True}

NOEMI = {
    **NEVER_ADMITTED,
    "turpitude_admission": False,
    "turpitude_exception": "neither",
    "convictions": [THEFT],
}
SOLD = {**NOEMI, "convictions": [SALE]}
PETTY = {**NOEMI, "turpitude_exception": "petty offense"}
PETTY_SALE = {**SOLD, "turpitude_exception": "petty offense"}
ADMITTED_IT = {**NOEMI, "turpitude_admission": True, "convictions": []}

PAIRS = {
    "212a2AiI-moral-turpitude": [
        *citizenship_pairs(NOEMI, GROUND),
        Pair("a dismissed charge is no conviction", NOEMI, one(**DISMISSED), APPLIES, NOT_SHOWN, GROUND),
        Pair("it does not involve turpitude", NOEMI, one(moral_turpitude=False), APPLIES, NOT_SHOWN, GROUND),
        Pair("turpitude is not decided", NOEMI, one(moral_turpitude=None), APPLIES, ATTORNEY, "khourn"),
        Pair("a purely political offense", NOEMI, one(purely_political=True), APPLIES, NOT_SHOWN, GROUND),
        Pair("nobody decided if it is political", NOEMI, one(purely_political=None), APPLIES, ATTORNEY, GROUND),
        Pair("a drug sale tried here is not political", SOLD, one(moral_turpitude=False), APPLIES, NOT_SHOWN, "khourn"),
        Pair("a drug sale tried abroad may be", SOLD, {"convictions": [SALE_ABROAD]}, APPLIES, ATTORNEY, GROUND),
        Pair(
            "a drug sale tried abroad that is political",
            SOLD,
            {"convictions": [{**SALE_ABROAD, "purely_political": True}]},
            APPLIES,
            NOT_SHOWN,
            GROUND,
        ),
        Pair(
            "a governor’s pardon does not lift this ground; whose it was is for an attorney",
            NOEMI,
            one(later_change="pardoned", full_pardon=True),
            APPLIES,
            ATTORNEY,
            "wojciechowicz",
        ),
        Pair(
            "an expungement does not",
            NOEMI,
            one(later_change="expunged, sealed or dismissed after the sentence", first_offender_law="neither"),
            APPLIES,
            APPLIES,
            "roldan",
        ),
        # --- the exceptions ---
        Pair("a petty offense", NOEMI, {"turpitude_exception": "petty offense"}, APPLIES, NOT_SHOWN, EXCEPTIONS),
        Pair("youth", NOEMI, {"turpitude_exception": "youth"}, APPLIES, NOT_SHOWN, EXCEPTIONS),
        Pair("an exception nobody decided on", NOEMI, {"turpitude_exception": None}, APPLIES, ATTORNEY, EXCEPTIONS),
        Pair("with a second crime there is no exception", PETTY, second(THEFT), NOT_SHOWN, APPLIES, EXCEPTIONS),
        Pair("a dismissed second charge", PETTY, second(THEFT, **DISMISSED), NOT_SHOWN, NOT_SHOWN, EXCEPTIONS),
        Pair("a second crime without turpitude", PETTY, second(NO_TURPITUDE), NOT_SHOWN, NOT_SHOWN, EXCEPTIONS),
        Pair("a second crime that is political", PETTY, second(POLITICAL), NOT_SHOWN, NOT_SHOWN, EXCEPTIONS),
        Pair("two drug sales", PETTY_SALE, second(SALE), NOT_SHOWN, APPLIES, EXCEPTIONS),
        Pair(
            "a second drug sale, abroad and political",
            PETTY_SALE,
            second(SALE_ABROAD, purely_political=True),
            NOT_SHOWN,
            NOT_SHOWN,
            EXCEPTIONS,
        ),
        # --- admitted without a conviction ---
        Pair("no admission", ADMITTED_IT, {"turpitude_admission": False}, APPLIES, NOT_SHOWN, GROUND),
        Pair("an admission nobody decided on", ADMITTED_IT, {"turpitude_admission": None}, APPLIES, ATTORNEY, GROUND),
        Pair(
            "an admitted petty offense",
            ADMITTED_IT,
            {"turpitude_exception": "petty offense"},
            APPLIES,
            NOT_SHOWN,
            GROUND,
        ),
        Pair(
            "a dismissed charge can bar the use of an admission",
            ADMITTED_IT,
            {"convictions": [{**THEFT, **DISMISSED}]},
            APPLIES,
            ATTORNEY,
            "seda",
        ),
        Pair(
            "a conviction without turpitude does not",
            ADMITTED_IT,
            {"convictions": [NO_TURPITUDE]},
            APPLIES,
            APPLIES,
            "seda",
        ),
    ]
}
