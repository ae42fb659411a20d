"""The bars of 101(f)(3), (7) and (8)."""

from __future__ import annotations

from datetime import date

from ..pairs import Pair
from .character import character_pairs
from .people import APPLIES, ATTORNEY, COCAINE_POSSESSION, NOT, differ

NOBODY = {
    "character_period_began_on": date(2021, 11, 24),
    "days_confined_in_period": 0,
    "formal_admission": False,
    "reason_to_believe": False,
    "turpitude_exception": "neither",
    "other_character_bar": False,
    "convictions": [],
}
OTHER = "other_character_bar"
LONG_AGO = {
    **NOBODY,
    "character_period_began_on": date(2016, 1, 1),
    "convictions": [
        {
            **COCAINE_POSSESSION,
            "drug": "marijuana",
            "grams": 40,
            "aggravating_element": False,
            "offense_on": date(2018, 6, 1),
            "convicted_on": date(2018, 12, 19),
        }
    ],
}
"""Forty grams of marijuana, convicted on the last day before hemp left the federal definition."""

OLD_MARIJUANA = [
    differ(
        "on 20 December 2018 hemp left the list",
        LONG_AGO,
        "convicted_on",
        date(2018, 12, 20),
        ATTORNEY,
        APPLIES,
        "csa-102-16",
    ),
    *(
        differ(f"another drug was on both lists: {drug}", LONG_AGO, "drug", drug, ATTORNEY, APPLIES, "csa-102-16")
        for drug in ("another drug", "crack cocaine", "flunitrazepam")
    ),
]

PAIRS = {
    "101f-good-moral-character-bar": [
        *character_pairs(NOBODY, "days_confined_in_period", NOT, APPLIES, first_day=APPLIES),
        *OLD_MARIJUANA,
        Pair("another class of 101(f)", NOBODY, {OTHER: True}, NOT, APPLIES, "ina-101-f-6"),
        Pair("nobody looked for another class", NOBODY, {OTHER: None}, NOT, ATTORNEY, "ina-101-f-6"),
    ]
}
