"""INA 212(a)(2)(C) as waivers see it: an attorney decides whether there is reason to believe."""

from __future__ import annotations

from ..conditions import any_of, is_true
from ..facts.conduct import family_benefit, reason_to_believe

TRAFFICKER = any_of(
    "the ground about traffickers and their families",
    is_true(
        reason_to_believe,
        "There is reason to believe that the person is or was a trafficker, or helped one.",
        "There is no reason to believe that the person is or was a trafficker, or helped one.",
    ),
    is_true(
        family_benefit,
        "The person knowingly got a benefit from the trafficking of a spouse or parent.",
        "The person got no such benefit from the trafficking of a spouse or parent.",
    ),
    by=("ina-212-a-2-C",),
)
