"""Administrative removal: who is no permanent resident, and which aggravated felony."""

from __future__ import annotations

from datetime import date

from relief_course.rules.facts.person import PERHAPS_ENDED

from ..ina_208.convictions import ACQUITTED, NOT_AN_AGGRAVATED_FELONY, TRAFFICKING
from ..pairs import Pair

APPLIES, NOT, ATTORNEY = "applies", "does not apply", "needs an attorney"

SOLD = {**TRAFFICKING, "convicted_after_admission": True}
OTTO = {
    "citizenship": "no sign",
    "status": "no lawful status",
    "entry": "inspected and admitted",
    "first_admitted_on": date(2001, 1, 1),
    "residence_lawfully_obtained": True,
    "convictions": [SOLD],
}
RESIDENT = {**OTTO, "status": "permanent resident"}
NEVER_ADMITTED = {**OTTO, "entry": "without inspection"}
PARDONED = {**OTTO, "convictions": [{**SOLD, "later_change": "pardoned", "full_pardon": False}]}
ROBBED = {**NEVER_ADMITTED, "convictions": [{**NOT_AN_AGGRAVATED_FELONY, "other_aggravated_felony": True}]}
MINOR = {**NEVER_ADMITTED, "convictions": [NOT_AN_AGGRAVATED_FELONY]}


def each(**change) -> dict:
    """Return a change of the one conviction."""
    return {"convictions": [change]}


PAIRS = {
    "238b-administrative-removal": [
        Pair("an aggravated felony", OTTO, each(commercial_dealing="not an element"), APPLIES, NOT, "ina-238-b"),
        Pair("it is for an attorney", OTTO, each(commercial_dealing=None), APPLIES, ATTORNEY, "ina-238-b"),
        Pair("not a citizen", OTTO, {"citizenship": "citizen"}, APPLIES, NOT, "ina-238-b"),
        Pair("not a permanent resident", OTTO, {"status": "permanent resident"}, APPLIES, NOT, "ina-238-b"),
        Pair("but a conditional resident", RESIDENT, {"status": "conditional resident"}, NOT, APPLIES, "ina-238-b"),
        Pair(
            "and a resident whose green card was never lawful",
            RESIDENT,
            {"residence_lawfully_obtained": False},
            NOT,
            APPLIES,
            "koloamatangi",
        ),
        Pair(
            "which is for an attorney",
            RESIDENT,
            {"residence_lawfully_obtained": None},
            NOT,
            ATTORNEY,
            "koloamatangi",
        ),
        Pair("a former resident may still be one", OTTO, {"status": PERHAPS_ENDED}, APPLIES, ATTORNEY, "lok"),
        Pair("a full pardon", PARDONED, each(full_pardon=True), APPLIES, NOT, "ina-237-a-2-A-vi"),
        Pair("never admitted", OTTO, {"entry": "without inspection"}, APPLIES, ATTORNEY, "bamba"),
        Pair(
            "a citizen was never admitted either",
            NEVER_ADMITTED,
            {"citizenship": "citizen"},
            ATTORNEY,
            NOT,
            "ina-238-b",
        ),
        Pair(
            "never admitted, and no aggravated felony",
            NEVER_ADMITTED,
            each(commercial_dealing="not an element"),
            ATTORNEY,
            NOT,
            "ina-238-b",
        ),
        Pair(
            "never admitted, with an aggravated felony of another kind",
            MINOR,
            each(other_aggravated_felony=True),
            NOT,
            ATTORNEY,
            "ina-101-a-43",
        ),
        Pair("of which a court acquitted", ROBBED, each(**ACQUITTED), ATTORNEY, NOT, "ina-101-a-48-A"),
    ]
}
