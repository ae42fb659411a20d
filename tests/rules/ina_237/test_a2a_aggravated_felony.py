"""An aggravated-felony conviction after admission."""

from __future__ import annotations

from datetime import date

from ..ina_212.grounds.people import (
    APPLIES,
    ATTORNEY,
    COCAINE,
    DISMISSED,
    NOT_SHOWN,
    RESIDENT,
    SHOPLIFTING,
    admission_pairs,
    citizenship_pairs,
    one,
    second,
)
from ..pairs import Pair
from .people import ADMITTED_ON, after_admission_pairs, pardon_pairs

GROUND = "ina-237-a-2-A-iii"
SALE = {
    **COCAINE,
    "conduct": "sale or distribution",
    "grade": "felony",
    "commercial_dealing": "an element",
    "federal_felony_match": "always",
    "recidivist_finding": False,
    "other_aggravated_felony": False,
    "convicted_on": date(2016, 2, 1),
}
POSSESSION = {
    "conduct": "possession",
    "commercial_dealing": "not an element",
    "federal_felony_match": "not always",
}
LAUNDERING = {**SHOPLIFTING, "other_aggravated_felony": True, "convicted_on": date(2016, 2, 1)}

SAMIR = {**RESIDENT, "first_admitted_on": ADMITTED_ON, "convictions": [SALE]}
OTHER = {**SAMIR, "convictions": [LAUNDERING]}
OLD = {**SAMIR, "first_admitted_on": date(1980, 5, 1), "convictions": [{**SALE, "convicted_on": date(1988, 11, 18)}]}

PAIRS = {
    "237a2Aiii-aggravated-felony": [
        *citizenship_pairs(SAMIR, GROUND),
        *admission_pairs(SAMIR, GROUND),
        Pair("simple possession is none", SAMIR, one(**POSSESSION), APPLIES, NOT_SHOWN, "lopez"),
        Pair("what the elements are is not known", SAMIR, one(schedule_match=None), APPLIES, ATTORNEY, "moncrieffe"),
        Pair("a dismissed charge is no conviction", SAMIR, one(**DISMISSED), APPLIES, NOT_SHOWN, GROUND),
        Pair(
            "another aggravated felony", OTHER, one(other_aggravated_felony=False), APPLIES, NOT_SHOWN, "ina-101-a-43"
        ),
        Pair("one nobody decided about", OTHER, one(other_aggravated_felony=None), APPLIES, ATTORNEY, "ina-101-a-43"),
        Pair("a dismissed charge of another", OTHER, one(**DISMISSED), APPLIES, NOT_SHOWN, GROUND),
        Pair("another one beside the sale", OTHER, second(SALE), APPLIES, APPLIES, GROUND),
        *after_admission_pairs(SAMIR, GROUND),
        Pair(
            "the day before the ground was enacted",
            OLD,
            one(convicted_on=date(1988, 11, 17)),
            APPLIES,
            ATTORNEY,
            "lettman",
        ),
        Pair(
            "no aggravated felony, and older than the ground",
            OLD,
            one(**POSSESSION, convicted_on=date(1988, 11, 17)),
            APPLIES,
            NOT_SHOWN,
            "lopez",
        ),
        *pardon_pairs(SAMIR),
        Pair("nobody knows of convictions or not", SAMIR, {"convictions": None}, APPLIES, ATTORNEY, GROUND),
    ]
}
