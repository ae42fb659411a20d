"""The bars of 101(f)(3), (7) and (8)."""

from __future__ import annotations

from datetime import date

from ..pairs import Pair
from .character import character_pairs
from .people import APPLIES, ATTORNEY, NOT

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

PAIRS = {
    "101f-good-moral-character-bar": [
        *character_pairs(NOBODY, "days_confined_in_period", NOT, APPLIES, first_day=APPLIES),
        Pair("another class of 101(f)", NOBODY, {OTHER: True}, NOT, APPLIES, "ina-101-f-6"),
        Pair("nobody looked for another class", NOBODY, {OTHER: None}, NOT, ATTORNEY, "ina-101-f-6"),
    ]
}
