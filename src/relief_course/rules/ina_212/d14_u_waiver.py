"""INA 212(d)(14): the waiver for victims of listed crimes. It reaches every drug ground, trafficking included."""

from __future__ import annotations

from ..conditions import all_of, any_of, is_in, is_true
from ..facts.person import status
from ..facts.statuses import described_as_crime_victim
from ..facts.waivers import PERSECUTION, TORTURE, public_or_national_interest
from ..rule import RELIEF, Rule, Text
from .earlier_cases import BESIDE_A_TEMPORARY_STATUS
from .security_grounds import security_bar

WAIVER_212D14 = Rule(
    id="212d14-u-waiver",
    title="Waiver for U visa applicants",
    kind=RELIEF,
    authorities=("ina-212-d-14",),
    texts=(
        Text(
            requires=all_of(
                "a victim of a listed crime, and the public or national interest",
                any_of(
                    "a person described in the U visa law",
                    is_in(status, {"U status"}, "The person holds U status.", "The person does not hold U status."),
                    is_true(
                        described_as_crime_victim,
                        "The person meets the description of a U visa.",
                        "The person does not meet the description of a U visa.",
                    ),
                ),
                is_true(
                    public_or_national_interest,
                    "A waiver can be shown to be in the public or national interest.",
                    "A waiver cannot be shown to be in the public or national interest.",
                ),
            ),
            bars=any_of("one of the bars", security_bar(frozenset({PERSECUTION, TORTURE})), BESIDE_A_TEMPORARY_STATUS),
        ),
    ),
)
