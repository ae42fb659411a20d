"""Voluntary departure before the hearing ends: a drug conviction that is no aggravated felony does not bar it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from relief_course.rules.ina_240b import DEPARTURE_BEFORE_HEARING

from ..ina_240a.people import (
    ACQUITTED,
    ATTORNEY,
    AVAILABLE,
    BARRED,
    COCAINE,
    NO_BARS,
    SALE,
    earlier_case_pairs,
    one,
    overstay_pair,
)
from ..pairs import Pair, changed, outcome

LEILA = {
    "status": "no lawful status",
    "entry": "without inspection",
    "departure_terms_met": True,
    "arriving_case": False,
    "departed_voluntarily_after_entry": False,
    **{name: value for name, value in NO_BARS.items() if name not in ("cancellation_bar", "cancelled_before")},
    "convictions": [COCAINE],
}
"""Never admitted, possession of cocaine, and nothing that bars."""

ADMITTED = changed(
    LEILA,
    {"status": "nonimmigrant", "entry": "inspected and admitted", "first_admitted_on": date(2013, 6, 1)},
)

AGGRAVATED_FELONY = [
    Pair(
        "deportable for a drug felony, an admitted person is barred",
        ADMITTED,
        one(**SALE),
        AVAILABLE,
        BARRED,
        "ina-240B-a",
    ),
    Pair("a person never admitted is for an attorney", LEILA, one(**SALE), AVAILABLE, ATTORNEY, "8-cfr-1240-26"),
    Pair(
        "so is another aggravated felony",
        LEILA,
        one(other_aggravated_felony=True),
        AVAILABLE,
        ATTORNEY,
        "8-cfr-1240-26",
    ),
    Pair(
        "an acquittal is not",
        changed(LEILA, one(**SALE)),
        one(**ACQUITTED),
        ATTORNEY,
        AVAILABLE,
        "ina-101-a-48-A",
    ),
]

BEFORE = date(2026, 3, 1)
"""A day on which the regulation had not yet to be read again."""

EARLIER = [
    *AGGRAVATED_FELONY,
    Pair(
        "other terms are for an attorney",
        LEILA,
        {"departure_terms_met": False},
        AVAILABLE,
        ATTORNEY,
        "8-cfr-1240-26",
    ),
    Pair(
        "terrorism bars",
        LEILA,
        {"security_ground": "terrorism, in 237(a)(4)(B)"},
        AVAILABLE,
        BARRED,
        "ina-240B-a",
    ),
    *(
        Pair(
            f"another security ground is for an attorney: {ground}",
            LEILA,
            {"security_ground": ground},
            AVAILABLE,
            ATTORNEY,
            "8-cfr-1240-26",
        )
        for ground in ("only in 212(a)(3)", "another one in 237(a)(4)")
    ),
    Pair("someone who is arriving is barred", LEILA, {"arriving_case": True}, AVAILABLE, BARRED, "ina-240B-a"),
    Pair(
        "a second departure after presence without admission is barred",
        LEILA,
        {"departed_voluntarily_after_entry": True},
        AVAILABLE,
        BARRED,
        "ina-240B-c",
    ),
    overstay_pair(LEILA),
    *earlier_case_pairs(LEILA),
]

PAIRS = {
    "240Ba-voluntary-departure-before-hearing": [
        *(replace(pair, on=BEFORE) for pair in EARLIER),
        Pair(
            "since March 2026 the regulation has to be read again, and the statute still bars",
            LEILA,
            {"arriving_case": True},
            ATTORNEY,
            BARRED,
            "8-cfr-1240-26",
        ),
    ]
}


def test_good_moral_character_is_not_asked_for():
    assert outcome(DEPARTURE_BEFORE_HEARING, {**LEILA, "good_moral_character_five_years": False}, BEFORE) == AVAILABLE
