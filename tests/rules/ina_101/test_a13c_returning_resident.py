"""A returning resident is not asking for admission, unless one of six things is so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from relief_course.rules.facts.person import PERHAPS_ENDED
from relief_course.rules.ina_101 import RETURNING_RESIDENT

from ..pairs import Facts, Pair, changed, finding
from .people import APPLIES, ATTORNEY, COCAINE_POSSESSION, NON_DRUG, NOT, differ, same

DAY_BEFORE_LAU, DAY_OF_LAU = date(2026, 6, 22), date(2026, 6, 23)
BY = "ina-101-a-13-C"

HOME_AGAIN = {
    "citizenship": "no sign",
    "status": "permanent resident",
    "residence_lawfully_obtained": True,
    "returning_from_trip": True,
    "days_abroad": 20,
    "residence_abandoned": False,
    "illegal_activity_abroad": False,
    "left_during_removal_case": False,
    "return_outside_inspection": False,
    "formal_admission": False,
    "reason_to_believe": False,
    "other_offense_of_212a2": False,
    "turpitude_exception": "neither",
    "convictions": [],
}
BEFORE_THE_TRIP = {"offense_before_return": True, "convicted_before_return": True, "relief_since_offense": "none"}
WITH_COCAINE = {**HOME_AGAIN, "convictions": [{**COCAINE_POSSESSION, **BEFORE_THE_TRIP}]}
WITH_TURPITUDE = {**HOME_AGAIN, "convictions": [{**NON_DRUG, **BEFORE_THE_TRIP, "moral_turpitude": True}]}
WITH_MARIJUANA = changed(
    WITH_COCAINE,
    {"convictions": [{"drug": "marijuana", "offense_on": date(2018, 3, 1), "convicted_on": date(2018, 12, 20)}]},
)
"""Convicted on the day on which hemp left the federal list."""
CHARGED = changed(
    WITH_COCAINE,
    {
        "convictions": [
            {"disposition": "charge pending", "guilt_basis": "none of these", "convicted_before_return": None}
        ]
    },
)
STILL_AWAY_TOO_LONG = {**HOME_AGAIN, "days_abroad": 181}


def one_yes(sentence: str, fact: str) -> Pair:
    return Pair(sentence, HOME_AGAIN, {fact: True}, NOT, APPLIES, BY)


def offense_pairs(person: Facts) -> list[Pair]:
    """Return what the times of an offense and of relief do to a person whom an offense exposes."""
    return [
        differ("an offense after the return", person, "offense_before_return", False, APPLIES, NOT, "centurion"),
        differ("nobody knows the order", person, "offense_before_return", None, APPLIES, ATTORNEY, "centurion"),
        differ("the first day of the rule", person, "offense_on", date(1997, 4, 1), APPLIES, APPLIES, "vartelas"),
        differ("the day before it", person, "offense_on", date(1997, 3, 31), APPLIES, ATTORNEY, "vartelas"),
        differ("nobody knows the day", person, "offense_on", None, APPLIES, ATTORNEY, "vartelas"),
        differ("cancellation since", person, "relief_since_offense", "cancellation under 240A(a)", APPLIES, NOT, BY),
        differ("a waiver since", person, "relief_since_offense", "212(h) waiver", APPLIES, NOT, BY),
        differ("no conviction", person, "disposition", "acquitted", APPLIES, NOT, BY),
    ]


ON_ANY_DAY = [
    Pair("a citizen asks for no admission", STILL_AWAY_TOO_LONG, {"citizenship": "citizen"}, APPLIES, NOT, BY),
    Pair("conditional residents too", STILL_AWAY_TOO_LONG, {"status": "conditional resident"}, APPLIES, APPLIES, BY),
    Pair("the rule is for residents", STILL_AWAY_TOO_LONG, {"status": "asylee"}, APPLIES, NOT, BY),
    *(
        Pair(f"does residence last: {one}", STILL_AWAY_TOO_LONG, {"status": one}, APPLIES, after, "lok")
        for one, after in (
            (PERHAPS_ENDED, ATTORNEY),
            ("outside the United States", ATTORNEY),
            ("no lawful status", NOT),
        )
    ),
    Pair("the rule is for a return", STILL_AWAY_TOO_LONG, {"returning_from_trip": False}, APPLIES, NOT, BY),
    Pair("nobody knows of a trip", STILL_AWAY_TOO_LONG, {"returning_from_trip": None}, APPLIES, ATTORNEY, BY),
    Pair("181 days, and 180", STILL_AWAY_TOO_LONG, {"days_abroad": 180}, APPLIES, NOT, BY),
    Pair("nobody counted the days", HOME_AGAIN, {"days_abroad": None}, NOT, ATTORNEY, BY),
    one_yes("residence was given up", "residence_abandoned"),
    one_yes("illegal activity after leaving", "illegal_activity_abroad"),
    one_yes("left while in removal proceedings", "left_during_removal_case"),
    one_yes("came back outside inspection", "return_outside_inspection"),
    Pair(
        "a green card that was not lawfully obtained",
        HOME_AGAIN,
        {"residence_lawfully_obtained": False},
        NOT,
        ATTORNEY,
        "koloamatangi",
    ),
    Pair("nobody knows whether there is a conviction", HOME_AGAIN, {"convictions": None}, NOT, ATTORNEY, BY),
    *offense_pairs(WITH_COCAINE),
    differ("not a federal drug", WITH_COCAINE, "schedule_match", "overbroad and indivisible", APPLIES, NOT, "mellouli"),
    *same("so do", WITH_COCAINE, "inchoate", ("attempt", "conspiracy", "aiding and abetting"), APPLIES, BY),
    differ("solicitation is for an attorney", WITH_COCAINE, "inchoate", "solicitation", APPLIES, ATTORNEY, "beltran"),
    differ("marijuana, a day earlier", WITH_MARIJUANA, "convicted_on", date(2018, 12, 19), APPLIES, ATTORNEY, "dor"),
    differ("nobody knows that day", WITH_MARIJUANA, "convicted_on", None, APPLIES, ATTORNEY, "dor"),
    *(
        Pair(
            f"the list is the same for another drug: {drug}",
            changed(WITH_MARIJUANA, {"convictions": [{"convicted_on": date(2018, 12, 19)}]}),
            {"convictions": [{"drug": drug}]},
            ATTORNEY,
            APPLIES,
            "dor",
        )
        for drug in ("another drug", "crack cocaine", "flunitrazepam")
    ),
    *offense_pairs(WITH_TURPITUDE),
    differ("no moral turpitude", WITH_TURPITUDE, "moral_turpitude", False, APPLIES, NOT, "blanche-v-lau"),
    Pair(
        "the exception for a petty offense",
        WITH_TURPITUDE,
        {"turpitude_exception": "petty offense"},
        APPLIES,
        NOT,
        "ina-212-a-2-A-ii",
    ),
    differ("a pending charge is for an attorney", CHARGED, "disposition", "dismissed", ATTORNEY, NOT, "blanche-v-lau"),
    differ("a charge of something later", CHARGED, "offense_before_return", False, ATTORNEY, NOT, "centurion"),
    Pair("an offense admitted without a conviction", HOME_AGAIN, {"formal_admission": True}, NOT, ATTORNEY, BY),
    Pair("another part of 212(a)(2)", HOME_AGAIN, {"other_offense_of_212a2": True}, NOT, ATTORNEY, BY),
    Pair("reason to believe in trafficking", HOME_AGAIN, {"reason_to_believe": True}, NOT, ATTORNEY, "rico"),
]

LAU = [
    differ(
        f"a conviction that came after the return: {person}",
        base,
        "convicted_before_return",
        False,
        APPLIES,
        after,
        "blanche-v-lau",
        on=day,
    )
    for person, base in (("drugs", WITH_COCAINE), ("moral turpitude", WITH_TURPITUDE))
    for day, after in ((DAY_BEFORE_LAU, ATTORNEY), (DAY_OF_LAU, APPLIES))
]

PAIRS = {"101a13C-returning-resident": [*ON_ANY_DAY, *(replace(pair, on=DAY_BEFORE_LAU) for pair in ON_ANY_DAY), *LAU]}


def test_the_reason_names_the_exception():
    reasons = [one.text for one in finding(RETURNING_RESIDENT, WITH_COCAINE).reasons]
    assert "No 212(h) waiver or cancellation under 240A(a) was granted since the offense." in reasons
    assert finding(RETURNING_RESIDENT, changed(WITH_COCAINE, {"convictions": None})).outcome == ATTORNEY
