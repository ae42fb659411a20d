"""INA 212(d)(13): the waiver for victims of trafficking in persons.

What paragraph (10)(C) and (E) keep outside the waiver has nothing to do with drugs, and is not asked.
"""

from __future__ import annotations

from ..conditions import all_of, any_of, is_in, is_true, none_of
from ..facts import waivers
from ..facts.person import status
from ..facts.statuses import described_as_trafficking_victim
from ..rule import RELIEF, Rule, Text
from .drug_ground_convictions import NO_DRUG_GROUND_CONVICTION
from .earlier_cases import BESIDE_A_TEMPORARY_STATUS
from .grounds.a2a_controlled_substance import ADMITTED
from .other_grounds import NO_OTHER_GROUND
from .security_grounds import A_B_C_OR_E, security_bar
from .trafficker_ground import TRAFFICKER

DESCRIBED_IN_T = any_of(
    "a person described in the T visa law",
    is_in(status, {"T status"}, "The person holds T status.", "The person does not hold T status."),
    is_true(
        described_as_trafficking_victim,
        "The person meets the description of a T visa.",
        "The person does not meet the description of a T visa.",
    ),
)

ONLY_HEALTH = all_of(
    "(i) no ground but the health ground",
    NO_DRUG_GROUND_CONVICTION,
    none_of("no admission of a drug offense", ADMITTED, by=("ina-212-a-2-A",)),
    none_of("not about trafficking in drugs", TRAFFICKER),
    NO_OTHER_GROUND,
)
"""Any other ground is waived only if the trafficking caused it."""

WAIVER_212D13 = Rule(
    id="212d13-t-waiver",
    title="Waiver for T visa applicants",
    kind=RELIEF,
    authorities=("ina-212-d-13",),
    texts=(
        Text(
            requires=all_of(
                "a victim of trafficking, the national interest, and a ground that the waiver reaches",
                DESCRIBED_IN_T,
                is_true(
                    waivers.national_interest,
                    "A waiver can be shown to be in the national interest.",
                    "A waiver cannot be shown to be in the national interest.",
                ),
                any_of(
                    "a ground that the waiver reaches",
                    ONLY_HEALTH,
                    is_true(
                        waivers.caused_by_victimization,
                        "(ii) What makes the person inadmissible was caused by the trafficking, or incident to it.",
                        "What makes the person inadmissible was neither caused by the trafficking nor incident to it.",
                    ),
                ),
            ),
            bars=any_of(
                "one of the bars",
                security_bar(A_B_C_OR_E | {waivers.OTHER_SECURITY}),
                BESIDE_A_TEMPORARY_STATUS,
            ),
        ),
    ),
)
