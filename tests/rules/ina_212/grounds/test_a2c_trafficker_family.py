"""A trafficker's spouse, son or daughter who knowingly benefited."""

from __future__ import annotations

from ...pairs import Pair
from .people import APPLIES, ATTORNEY, NEVER_ADMITTED, NOT_SHOWN, citizenship_pairs

GROUND = "ina-212-a-2-C"
SON = {**NEVER_ADMITTED, "family_benefit": True}

PAIRS = {
    "212a2Cii-trafficker-family": [
        *citizenship_pairs(SON, GROUND),
        Pair("no such benefit", SON, {"family_benefit": False}, APPLIES, NOT_SHOWN, GROUND),
        Pair("nobody decided about it", SON, {"family_benefit": None}, APPLIES, ATTORNEY, GROUND),
    ]
}
