"""Mandatory detention: the ground that fits the person, and a release from criminal custody."""

from __future__ import annotations

from datetime import date

from ..ina_208.convictions import ACQUITTED
from ..pairs import Pair

APPLIES, NOT, ATTORNEY = "applies", "does not apply", "needs an attorney"

SMALL_MARIJUANA = {
    "disposition": "judgment of guilt",
    "court": "adult criminal court",
    "later_change": "none",
    "convicted_on": date(2019, 6, 1),
    "offense_on": date(2019, 1, 10),
    "convicted_after_admission": True,
    "sentence_days": 10,
    "sentence_changed_later": False,
    "conduct": "possession",
    "drug": "marijuana",
    "grams": 30,
    "own_use": True,
    "aggravating_element": False,
    "same_incident_as_others": True,
    "inchoate": "the offense itself",
    "schedule_match": "matches",
    "commercial_dealing": "not an element",
    "federal_felony_match": "not always",
    "recidivist_finding": False,
    "other_aggravated_felony": False,
    "moral_turpitude": False,
    "turpitude_soon_after_admission": True,
    "one_year_possible": True,
    "offense_before_return": False,
}
COCAINE = {**SMALL_MARIJUANA, "drug": "another drug"}
NO_MATCH = {**COCAINE, "schedule_match": "overbroad and indivisible"}

PAT = {
    "citizenship": "no sign",
    "status": "permanent resident",
    "residence_lawfully_obtained": True,
    "first_admitted_on": date(2000, 1, 1),
    "circuit": "5th",
    "returning_from_trip": False,
    "formal_admission": False,
    "turpitude_admission": False,
    "turpitude_exception": "neither",
    "reason_to_believe": False,
    "family_benefit": False,
    "abuser_or_addict_since_admission": False,
    "single_scheme": False,
    "other_detention_ground": False,
    "criminal_custody": "released",
    "released_from_custody_on": date(2019, 6, 5),
    "convictions": [SMALL_MARIJUANA],
}
BACK_FROM_A_TRIP = {
    **PAT,
    "returning_from_trip": True,
    "days_abroad": 180,
    "other_offense_of_212a2": False,
    "residence_abandoned": False,
    "illegal_activity_abroad": False,
    "left_during_removal_case": False,
    "return_outside_inspection": False,
}
VISITOR = {**PAT, "status": "no lawful status", "entry": "inspected and admitted"}
NEVER_ADMITTED = {**VISITOR, "entry": "without inspection", "convictions": [NO_MATCH]}
GUILTY = {**PAT, "convictions": [COCAINE]}
TWO = {**NEVER_ADMITTED, "convictions": [{**NO_MATCH, "sentence_days": 1000}, {**NO_MATCH, "sentence_days": 825}]}
TURPITUDE = {**NO_MATCH, "moral_turpitude": True}
ONE_YEAR = {**PAT, "convictions": [{**TURPITUDE, "sentence_days": 365}]}
PARDONED = {
    **PAT,
    "convictions": [{**TURPITUDE, "sentence_days": 365, "later_change": "pardoned", "full_pardon": False}],
}
TWO_CRIMES = {**PAT, "convictions": [{**TURPITUDE, "turpitude_soon_after_admission": False}] * 2}
POLITICAL = {**TURPITUDE, "conduct": "not a drug offense", "drug": "no drug", "purely_political": True}
YOUNG = {
    **VISITOR,
    "turpitude_exception": "youth",
    "convictions": [{**TURPITUDE, "sentence_days": 365}],
}


def each(**change) -> dict:
    """Return a change of the one conviction."""
    return {"convictions": [change]}


PAIRS = {
    "236c-mandatory-detention": [
        Pair("30 grams are within the exception, 31 are not", PAT, each(grams=31), NOT, APPLIES, "davey"),
        Pair(
            "who was never admitted has no such exception",
            VISITOR,
            {"entry": "without inspection"},
            NOT,
            APPLIES,
            "ina-212-a-2-A",
        ),
        Pair(
            "nor has a resident who asks for admission again",
            BACK_FROM_A_TRIP,
            {"days_abroad": 181},
            NOT,
            APPLIES,
            "ina-101-a-13-C",
        ),
        Pair("not a citizen", GUILTY, {"citizenship": "citizen"}, APPLIES, NOT, "ina-236-c"),
        Pair("another drug than marijuana", PAT, each(drug="another drug"), NOT, APPLIES, "ina-237-a-2-B-i"),
        Pair("what a law covers is for an attorney", GUILTY, each(schedule_match=None), APPLIES, ATTORNEY, "mellouli"),
        Pair(
            "an aggravated felony of another kind",
            PAT,
            each(other_aggravated_felony=True),
            NOT,
            APPLIES,
            "ina-237-a-2-A-iii",
        ),
        Pair("(C) asks for a sentence of a year", ONE_YEAR, each(sentence_days=364), APPLIES, NOT, "ina-236-c"),
        Pair(
            "(C) a sentence that was changed",
            ONE_YEAR,
            each(sentence_changed_later=True),
            APPLIES,
            ATTORNEY,
            "ina-236-c",
        ),
        Pair("(C) a crime of turpitude", ONE_YEAR, each(moral_turpitude=False), APPLIES, NOT, "ina-236-c"),
        Pair(
            "(C) soon after admission",
            ONE_YEAR,
            each(turpitude_soon_after_admission=False),
            APPLIES,
            NOT,
            "ina-237-a-2-A-i",
        ),
        Pair("(C) with a year possible", ONE_YEAR, each(one_year_possible=False), APPLIES, NOT, "ina-237-a-2-A-i"),
        Pair("(C) a full pardon", PARDONED, each(full_pardon=True), APPLIES, NOT, "ina-237-a-2-A-vi"),
        Pair("(C) of which a court acquitted", ONE_YEAR, each(**ACQUITTED), APPLIES, NOT, "ina-101-a-48-A"),
        Pair(
            "(C) is about deportability, and the exception for youth is from inadmissibility",
            YOUNG,
            {"entry": "without inspection"},
            APPLIES,
            NOT,
            "ina-236-c",
        ),
        Pair("(B) two crimes in one scheme", TWO_CRIMES, {"single_scheme": True}, APPLIES, NOT, "ina-237-a-2-A-ii"),
        Pair(
            "(B) is about deportability, and the exception for political offenses is from inadmissibility",
            {**VISITOR, "convictions": [POLITICAL] * 2},
            {"entry": "without inspection"},
            APPLIES,
            NOT,
            "ina-236-c",
        ),
        Pair("(B) two crimes, the scheme unknown", TWO_CRIMES, {"single_scheme": None}, APPLIES, ATTORNEY, "ina-236-c"),
        Pair("(B) one crime alone", TWO_CRIMES, each(moral_turpitude=False), APPLIES, NOT, "ina-237-a-2-A-ii"),
        Pair(
            "(B) two crimes, one with a full pardon",
            {**TWO_CRIMES, "convictions": [PARDONED["convictions"][0] | {"sentence_days": 10}, TURPITUDE]},
            each(full_pardon=True),
            APPLIES,
            NOT,
            "ina-237-a-2-A-vi",
        ),
        Pair("(B) two crimes, one acquittal", TWO_CRIMES, each(**ACQUITTED), APPLIES, NOT, "ina-101-a-48-A"),
        Pair(
            "(B) the papers show the order", TWO_CRIMES, each(convicted_on=None), APPLIES, APPLIES, "ina-237-a-2-A-ii"
        ),
        Pair(
            "(B) the days show the order",
            TWO_CRIMES,
            each(convicted_after_admission=None),
            APPLIES,
            APPLIES,
            "ina-237-a-2-A-ii",
        ),
        Pair(
            "(B) one before the admission",
            TWO_CRIMES,
            each(convicted_on=date(1999, 6, 1), offense_on=date(1999, 1, 10), convicted_after_admission=False),
            APPLIES,
            ATTORNEY,
            "ina-237-a-2-A-ii",
        ),
        Pair(
            "a drug abuser without a conviction is for an attorney",
            PAT,
            {"abuser_or_addict_since_admission": True},
            NOT,
            ATTORNEY,
            "ina-237-a-2-B-ii",
        ),
        Pair(
            "a benefit from a relative’s trafficking is for an attorney",
            NEVER_ADMITTED,
            {"family_benefit": True},
            NOT,
            ATTORNEY,
            "ina-212-a-2-C",
        ),
        Pair(
            "moral turpitude that makes inadmissible",
            NEVER_ADMITTED,
            each(moral_turpitude=True),
            NOT,
            APPLIES,
            "ina-212-a-2-A",
        ),
        Pair(
            "five years in all make inadmissible",
            TWO,
            {"sentences_run": "one after another"},
            ATTORNEY,
            APPLIES,
            "ina-212-a-2-B",
        ),
        Pair(
            "two short sentences do not",
            {**TWO, "sentences_run": "one after another"},
            each(sentence_days=700),
            APPLIES,
            NOT,
            "ina-212-a-2-B",
        ),
        Pair(
            "reason to believe alone is for an attorney",
            NEVER_ADMITTED,
            {"reason_to_believe": True},
            NOT,
            ATTORNEY,
            "ina-212-a-2-C",
        ),
        Pair("another ground that is named", PAT, {"other_detention_ground": True}, NOT, APPLIES, "ina-236-c"),
        Pair(
            "not a citizen, whatever the ground",
            {**PAT, "other_detention_ground": True},
            {"citizenship": "citizen"},
            APPLIES,
            NOT,
            "ina-236-c",
        ),
        Pair("another ground is for an attorney", PAT, {"other_detention_ground": None}, NOT, ATTORNEY, "ina-236-c"),
        Pair(
            "a release on the first day that the section reaches",
            {**GUILTY, "released_from_custody_on": date(1998, 10, 8)},
            {"released_from_custody_on": date(1998, 10, 9)},
            NOT,
            APPLIES,
            "adeniji",
        ),
        Pair(
            "years between the release and immigration custody do not matter",
            {**GUILTY, "released_from_custody_on": date(2006, 3, 1)},
            {"released_from_custody_on": date(2025, 3, 1)},
            APPLIES,
            APPLIES,
            "preap",
        ),
        Pair(
            "released earlier, held again", GUILTY, {"criminal_custody": "still held"}, APPLIES, ATTORNEY, "ina-236-c"
        ),
        Pair("never jailed", GUILTY, {"criminal_custody": "never held"}, APPLIES, ATTORNEY, "kotliar"),
        Pair("custody is for an attorney", GUILTY, {"criminal_custody": None}, APPLIES, ATTORNEY, "ina-236-c"),
        Pair("the day of release", GUILTY, {"released_from_custody_on": None}, APPLIES, ATTORNEY, "adeniji"),
    ]
}
