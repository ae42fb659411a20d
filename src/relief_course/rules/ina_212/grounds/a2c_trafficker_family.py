"""INA 212(a)(2)(C)(ii): a trafficker's spouse, son or daughter who knowingly benefited within five years.

Relation, benefit, time and knowledge are one decision of an attorney.
"""

from __future__ import annotations

from ...conditions import all_of, is_true
from ...facts.conduct import family_benefit
from ...rule import GROUND, Rule, Text
from .who import IS_NONCITIZEN

TRAFFICKER_FAMILY = Rule(
    id="212a2Cii-trafficker-family",
    title="Family member who knowingly benefited from trafficking",
    kind=GROUND,
    authorities=("ina-212-a-2-C",),
    texts=(
        Text(
            applies=all_of(
                "a noncitizen relative of a trafficker who knowingly benefited",
                IS_NONCITIZEN,
                is_true(
                    family_benefit,
                    "The person knew or should have known of a benefit, within five years, from a spouse’s or parent’s "
                    "trafficking.",
                    "The person is no trafficker’s spouse or child, had no such benefit, or had no reason to know.",
                ),
            ),
        ),
    ),
)
