"""INA 245(a): adjustment of status after an admission or parole."""

from __future__ import annotations

from ..conditions import all_of, any_of, is_in, is_true, none_of, unsettled
from ..facts.person import PERHAPS_ENDED, entry, status
from ..facts.statuses import adjustment_bar, vawa_petition_approved, visa_available
from ..ina_212.earlier_cases import EARLIER_CASES
from ..ina_212.other_grounds import NO_OTHER_GROUND
from ..rule import RELIEF, Rule, Text
from .drug_grounds import DRUG_GROUND_WITHOUT_WAIVER, NO_DRUG_GROUND

_VAWA = is_true(
    vawa_petition_approved,
    "There is an approved petition as a VAWA self-petitioner.",
    "There is no approved petition as a VAWA self-petitioner.",
)

VISA = is_true(
    visa_available,
    "An immigrant visa is open to the person now.",
    "No immigrant visa is open to the person now.",
)

HERE = any_of(
    "in the United States",
    none_of(
        "not abroad",
        is_in(
            status,
            {"outside the United States"},
            "The person is outside the United States.",
            "The person is in the United States.",
        ),
    ),
    unsettled(
        "adjustment_while_abroad",
        "Whether a person who is abroad can adjust after coming back is for an attorney.",
    ),
)

UNCONDITIONAL = any_of(
    "no resident on conditions",
    none_of(
        "not a resident on conditions",
        is_in(
            status,
            {"conditional resident", PERHAPS_ENDED},
            "The person is, or was, a permanent resident, perhaps on conditions.",
            "The person is no permanent resident on conditions.",
        ),
    ),
    unsettled(
        "adjustment_of_a_conditional_resident",
        "Whether somebody who is, or was, a resident on conditions can adjust on another basis is for an attorney.",
        "ina-216",
    ),
)

CAME_IN = any_of(
    "inspected and admitted, paroled, or a VAWA self-petitioner",
    is_in(
        entry,
        {"inspected and admitted", "paroled"},
        "The person was inspected and admitted, or paroled.",
        "The person was not inspected and admitted, and not paroled.",
    ),
    all_of(
        "waved through",
        is_in(entry, {"waved through"}, "The person was waved through.", "The person was not waved through."),
        unsettled(
            "adjustment_after_wave_through",
            "Whether being waved through is an admission is for an attorney.",
            "quilantan",
        ),
    ),
    _VAWA,
)

ADJUSTMENT_245A = Rule(
    id="245a-adjustment",
    title="Adjustment of status after admission or parole",
    kind=RELIEF,
    authorities=("ina-245-a",),
    texts=(
        Text(
            requires=all_of(
                "an admission or parole, a visa, and nothing that makes the person inadmissible",
                HERE,
                UNCONDITIONAL,
                CAME_IN,
                any_of(
                    "no bar of 245(c), or a VAWA self-petitioner",
                    is_in(adjustment_bar, {False}, "No bar of 245(c) applies.", "A bar of 245(c) applies."),
                    _VAWA,
                    by=("ina-245-c",),
                ),
                VISA,
                NO_DRUG_GROUND,
                NO_OTHER_GROUND,
            ),
            bars=any_of("one of the bars", DRUG_GROUND_WITHOUT_WAIVER, EARLIER_CASES),
        ),
    ),
)
