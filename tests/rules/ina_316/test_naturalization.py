"""Naturalization: nothing but an attorney's decisions makes it possible, and the bars of 101(f) close it."""

from __future__ import annotations

from datetime import date

from relief_course.rules.facts.person import PERHAPS_ENDED

from ..ina_101.character import character_pairs
from ..pairs import Pair

AVAILABLE, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"
BY = "ina-316"
ABROAD = "outside the United States"

RAQUEL = {
    "status": "permanent resident",
    "residence_lawfully_obtained": True,
    "resident_since": date(2015, 2, 3),
    "naturalization_residence_kept": True,
    "good_moral_character_shown": True,
    "attached_to_constitution": True,
    "days_confined_in_last_five_years": 0,
    "formal_admission": False,
    "reason_to_believe": False,
    "turpitude_exception": "neither",
    "on_probation": False,
    "marijuana_work": False,
    "stage": "nothing",
    "military_service": "none",
    "convictions": [],
}
NO_RESIDENT = {"status": "asylee", "resident_since": None}
ASYLEE = {**RAQUEL, **NO_RESIDENT}
JAILED = {**RAQUEL, "days_confined_in_last_five_years": 180}


def required(fact: str) -> list[Pair]:
    """Return what it does to lack something that only an attorney finds, and not to know it."""
    return [
        Pair(f"{fact}: no", RAQUEL, {fact: False}, AVAILABLE, BARRED, BY),
        Pair(f"{fact}: not known", RAQUEL, {fact: None}, AVAILABLE, ATTORNEY, BY),
    ]


PAIRS = {
    "316-naturalization": [
        *required("residence_lawfully_obtained"),
        *required("naturalization_residence_kept"),
        *required("good_moral_character_shown"),
        *required("attached_to_constitution"),
        Pair("a conditional resident", RAQUEL, {"status": "conditional resident"}, AVAILABLE, AVAILABLE, BY),
        Pair("an asylee is no permanent resident", RAQUEL, NO_RESIDENT, AVAILABLE, BARRED, BY),
        Pair("residence that may have ended", RAQUEL, {"status": PERHAPS_ENDED}, AVAILABLE, ATTORNEY, "lok"),
        Pair("a resident abroad may still be one", ASYLEE, {"status": ABROAD}, BARRED, ATTORNEY, "lok"),
        Pair("papers of a dispensary", RAQUEL, {"marijuana_work": True}, AVAILABLE, ATTORNEY, "pa-2019-02"),
        Pair("nobody looked at pay slips", RAQUEL, {"marijuana_work": None}, AVAILABLE, ATTORNEY, "pa-2019-02"),
        Pair("an asylee who served", ASYLEE, {"military_service": "some"}, BARRED, ATTORNEY, "ina-329"),
        Pair("nobody asked whether an asylee served", ASYLEE, {"military_service": None}, BARRED, ATTORNEY, "ina-329"),
        Pair("service takes nothing away", RAQUEL, {"military_service": "some"}, AVAILABLE, AVAILABLE, "ina-328"),
        Pair("a bar for a person who served", JAILED, {"military_service": "some"}, BARRED, ATTORNEY, "ina-329"),
        Pair("nobody asked about service", JAILED, {"military_service": None}, BARRED, ATTORNEY, "ina-329"),
        Pair("a pending application", RAQUEL, {"stage": "USCIS application"}, AVAILABLE, ATTORNEY, BY),
        Pair("fewer than five years", RAQUEL, {"resident_since": date(2022, 2, 3)}, AVAILABLE, ATTORNEY, "ina-319"),
        Pair("still on probation", RAQUEL, {"on_probation": True}, AVAILABLE, ATTORNEY, "8-cfr-316-10"),
        *(
            Pair(f"in removal: {stage}", RAQUEL, {"stage": stage}, AVAILABLE, ATTORNEY, "ina-318")
            for stage in ("immigration court", "appeal at the Board", "removal order")
        ),
        *character_pairs(RAQUEL, "days_confined_in_last_five_years", AVAILABLE, BARRED, first_day=ATTORNEY),
    ]
}
