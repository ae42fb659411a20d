"""The one small marijuana possession that 101(f)(3) leaves out."""

from __future__ import annotations

from ..pairs import Pair, changed
from .character import F3, GRAMS_20
from .people import APPLIES, ATTORNEY, NON_DRUG, NOT, differ, with_one

SMALL = with_one(GRAMS_20)
TWO = changed(SMALL, {"convictions": [{}, {**GRAMS_20, "grams": 5}]})
SAME_INCIDENT, OTHER_INCIDENT = {"same_incident_as_others": True}, {"same_incident_as_others": False}
CLOSE_TO_POSSESSION = (
    "paraphernalia",
    "use or being under the influence",
    "driving under the influence",
    "giving or delivery without payment",
    "transport or import",
    "something else to do with drugs",
)
PIPE = changed(SMALL, {"convictions": [{"conduct": "paraphernalia", "drug": "another drug"}]})

SMALL_PAIRS = [
    differ("not marijuana", SMALL, "drug", "another drug", APPLIES, NOT, F3),
    differ("hashish is for an attorney", SMALL, "drug", "hashish or concentrate", APPLIES, ATTORNEY, F3),
    differ("so is a drug that is not named", SMALL, "drug", "not named", APPLIES, ATTORNEY, F3),
    differ("and a pipe without a drug", PIPE, "drug", "no drug", NOT, ATTORNEY, "martinez-espinoza"),
    differ("30 grams are 30 grams or less", SMALL, "grams", 30, APPLIES, APPLIES, F3),
    differ("31 grams are more", SMALL, "grams", 31, APPLIES, NOT, F3),
    differ("nobody weighed it", SMALL, "grams", None, APPLIES, ATTORNEY, F3),
    differ("growing some", SMALL, "conduct", "growing or making", APPLIES, NOT, F3),
    *(
        differ(f"{conduct} is for an attorney", SMALL, "conduct", conduct, APPLIES, ATTORNEY, "martinez-espinoza")
        for conduct in CLOSE_TO_POSSESSION
    ),
    *(
        Pair(
            f"in a school zone, circuit {circuit}",
            {**SMALL, "circuit": circuit},
            {"convictions": [{"aggravating_element": True}]},
            APPLIES,
            after,
            "esquivel",
        )
        for circuit, after in (("2d", NOT), ("5th", ATTORNEY), ("none yet", ATTORNEY))
    ),
    differ("no attorney has read the elements", SMALL, "aggravating_element", None, APPLIES, ATTORNEY, "moncada"),
    Pair(
        "two on separate days",
        changed(SMALL, {"convictions": [OTHER_INCIDENT]}),
        {"convictions": [{}, {**GRAMS_20, "grams": 5, **OTHER_INCIDENT}]},
        APPLIES,
        NOT,
        F3,
    ),
    Pair(
        "two of one incident",
        SMALL,
        {"convictions": [SAME_INCIDENT, {**GRAMS_20, "grams": 5, **SAME_INCIDENT}]},
        APPLIES,
        ATTORNEY,
        "davey",
    ),
    Pair("a theft is no second drug offense", SMALL, {"convictions": [{}, NON_DRUG]}, APPLIES, APPLIES, F3),
    Pair("a second one was acquitted", TWO, {"convictions": [{}, {"disposition": "acquitted"}]}, ATTORNEY, APPLIES, F3),
]

PAIRS = {"101f3-single-small-possession": SMALL_PAIRS}
