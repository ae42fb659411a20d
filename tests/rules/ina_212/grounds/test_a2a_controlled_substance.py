"""A drug conviction, or an admission of a drug offense, as a ground of inadmissibility."""

from __future__ import annotations

from datetime import date

from ...pairs import Pair
from .people import (
    APPLIES,
    ATTORNEY,
    COCAINE,
    DISMISSED,
    NEVER_ADMITTED,
    NOT_SHOWN,
    OVERBROAD,
    SHOPLIFTING,
    citizenship_pairs,
    conviction_pairs,
    form_pairs,
    one,
    second,
)

GROUND = "ina-212-a-2-A"
FLOR = {**NEVER_ADMITTED, "formal_admission": False, "convictions": [COCAINE]}
MARIJUANA = {**FLOR, "convictions": [{**COCAINE, "drug": "marijuana", "grams": 5, "convicted_on": date(2018, 12, 20)}]}
EVE_OF_THE_FARM_BILL = date(2018, 12, 19)

TOLD_A_PHYSICIAN = {
    **NEVER_ADMITTED,
    "formal_admission": True,
    "admitted_under_license": False,
    "convictions": [],
}
CHARGED = {**COCAINE, **DISMISSED}

PAIRS = {
    "212a2AiII-controlled-substance": [
        *citizenship_pairs(FLOR, GROUND),
        *conviction_pairs(FLOR, GROUND),
        *form_pairs(FLOR, ATTORNEY, GROUND),
        Pair("no conviction and no admission", FLOR, one(**DISMISSED), APPLIES, NOT_SHOWN, GROUND),
        Pair(
            "a look-alike is open, whatever the day",
            FLOR,
            one(drug="look-alike drug", convicted_on=date(2020, 6, 1)),
            APPLIES,
            ATTORNEY,
            "sanchez-cornejo",
        ),
        Pair("flunitrazepam is a drug like others", FLOR, one(drug="flunitrazepam"), APPLIES, APPLIES, GROUND),
        Pair("crack cocaine is a drug like others", FLOR, one(drug="crack cocaine"), APPLIES, APPLIES, GROUND),
        Pair(
            "a full pardon does not lift this ground",
            FLOR,
            one(later_change="pardoned", full_pardon=True),
            APPLIES,
            APPLIES,
            GROUND,
        ),
        Pair("there is no exception for a few grams", FLOR, one(drug="marijuana", grams=1), APPLIES, ATTORNEY, "dor"),
        Pair("5 grams of marijuana are enough", MARIJUANA, one(grams=31), APPLIES, APPLIES, GROUND),
        Pair(
            "the day before hemp left the list",
            MARIJUANA,
            one(convicted_on=EVE_OF_THE_FARM_BILL),
            APPLIES,
            ATTORNEY,
            "csa-102-16",
        ),
        Pair("a day that is not known", MARIJUANA, one(convicted_on=None), APPLIES, ATTORNEY, "dor"),
        Pair(
            "an old marijuana conviction under a law that is too wide",
            {**MARIJUANA, "convictions": [{**MARIJUANA["convictions"][0], "convicted_on": EVE_OF_THE_FARM_BILL}]},
            one(**OVERBROAD),
            ATTORNEY,
            NOT_SHOWN,
            "mellouli",
        ),
        *citizenship_pairs(TOLD_A_PHYSICIAN, GROUND),
        Pair("no valid admission", TOLD_A_PHYSICIAN, {"formal_admission": False}, APPLIES, NOT_SHOWN, "matter-of-k"),
        Pair("validity is not decided", TOLD_A_PHYSICIAN, {"formal_admission": None}, APPLIES, ATTORNEY, "pazcoguin"),
        Pair(
            "under a state medical license",
            TOLD_A_PHYSICIAN,
            {"admitted_under_license": True},
            APPLIES,
            ATTORNEY,
            "fr-91-22714",
        ),
        Pair(
            "whether under a license is not known",
            TOLD_A_PHYSICIAN,
            {"admitted_under_license": None},
            APPLIES,
            ATTORNEY,
            "fr-91-22714",
        ),
        Pair(
            "no admission, whatever the license",
            {**TOLD_A_PHYSICIAN, "formal_admission": False, "admitted_under_license": True},
            {"formal_admission": True},
            NOT_SHOWN,
            ATTORNEY,
            "fr-91-22714",
        ),
        Pair(
            "a dismissed drug charge can bar the use of an admission",
            TOLD_A_PHYSICIAN,
            {"convictions": [CHARGED]},
            APPLIES,
            ATTORNEY,
            "seda",
        ),
        Pair(
            "a dismissed charge about something else does not",
            TOLD_A_PHYSICIAN,
            {"convictions": [{**SHOPLIFTING, **DISMISSED}]},
            APPLIES,
            APPLIES,
            "winter",
        ),
        Pair(
            "a drug conviction under a law that is too wide can bar it as well",
            TOLD_A_PHYSICIAN,
            {"convictions": [{**COCAINE, **OVERBROAD}]},
            APPLIES,
            ATTORNEY,
            "winter",
        ),
        Pair(
            "whether there was a charge is not known",
            TOLD_A_PHYSICIAN,
            {"convictions": None},
            APPLIES,
            ATTORNEY,
            "seda",
        ),
        Pair(
            "two dismissed drug charges, and no admission",
            {**FLOR, "convictions": [CHARGED]},
            second(CHARGED),
            NOT_SHOWN,
            NOT_SHOWN,
            GROUND,
        ),
    ]
}
