"""INA 245(h): adjustment for special immigrant juveniles. Its waiver does not reach drug convictions."""

from __future__ import annotations

from ..conditions import all_of, any_of, is_in, is_true
from ..facts.statuses import adjustment_bar, juvenile_petition_approved
from ..ina_212.drug_grounds_never_waived import drug_ground
from ..ina_212.earlier_cases import EARLIER_CASES
from ..ina_212.health_ground import NO_DRUG_ABUSE_OR_A_PURPOSE
from ..ina_212.other_grounds import NO_OTHER_GROUND
from ..rule import RELIEF, Rule, Text
from .a_adjustment import HERE, VISA

ADJUSTMENT_245H = Rule(
    id="245h-sij-adjustment",
    title="Adjustment for special immigrant juveniles",
    kind=RELIEF,
    authorities=("ina-245-h",),
    texts=(
        Text(
            requires=all_of(
                "a special immigrant juvenile, a visa, and no other ground that stands",
                is_true(
                    juvenile_petition_approved,
                    "There is an approved petition as a special immigrant juvenile.",
                    "There is no approved petition as a special immigrant juvenile.",
                ),
                HERE,
                VISA,
                is_in(
                    adjustment_bar,
                    {False},
                    "No bar of 245(c) applies.",
                    "A bar of 245(c) applies.",
                    "ina-245-c",
                ),
                NO_OTHER_GROUND,
                NO_DRUG_ABUSE_OR_A_PURPOSE,
            ),
            bars=any_of(
                "one of the bars",
                drug_ground(
                    "ina-245-h",
                    "small_marijuana_possession_and_juveniles",
                    "Whether a drug ground applies, and the waiver for juveniles reaches it, is for an attorney.",
                    "ina-245-h",
                    "moradel",
                ),
                EARLIER_CASES,
            ),
        ),
    ),
)
