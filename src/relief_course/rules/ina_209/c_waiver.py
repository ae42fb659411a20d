"""INA 209(c): the waiver for refugees and asylees who adjust. It reaches any drug ground but trafficking."""

from __future__ import annotations

from ..conditions import all_of, any_of, is_in, is_true, unsettled
from ..facts.person import status
from ..facts.statuses import past_protection
from ..facts.waivers import humanitarian_family_or_public_interest, violent_or_dangerous
from ..ina_212.earlier_cases import BESIDE_A_GREEN_CARD
from ..ina_212.security_grounds import A_B_C_OR_E, security_bar
from ..ina_212.trafficker_ground import TRAFFICKER, TRAFFICKING_CONVICTION
from ..rule import RELIEF, Rule, Text

ADJUSTS_AS_REFUGEE_OR_ASYLEE = any_of(
    "a refugee or asylee who adjusts",
    is_in(
        status,
        {"refugee", "asylee"},
        "The person is a refugee or asylee.",
        "The person is not a refugee or asylee now.",
        "ina-209-a",
        "ina-209-b",
    ),
    all_of(
        "a person whose asylum ended",
        is_in(
            past_protection,
            {"asylum, ended since", "asylum, then a green card"},
            "The person was granted asylum, which has ended, or has led to a green card.",
            "The person was never granted asylum, or was a refugee whose time for this has passed.",
            "ina-209-a",
            "ina-209-b",
        ),
        unsettled(
            "adjustment_after_asylum_ended",
            "Whether a person can still adjust after asylum has ended divides the circuits.",
            "wassily",
        ),
    ),
)
"""The year of presence that adjustment asks for is a matter of waiting, and is not asked here."""

WAIVER_209C = Rule(
    id="209c-refugee-asylee-waiver",
    title="Waiver for refugees and asylees who adjust",
    kind=RELIEF,
    authorities=("ina-209-c",),
    texts=(
        Text(
            requires=all_of(
                "a refugee or asylee, a purpose that the law names, and no violence or danger",
                ADJUSTS_AS_REFUGEE_OR_ASYLEE,
                is_true(
                    humanitarian_family_or_public_interest,
                    "A humanitarian purpose, family unity or the public interest can be shown.",
                    "No humanitarian purpose, family unity or public interest can be shown.",
                ),
                any_of(
                    "not violent or dangerous, or extraordinary circumstances",
                    is_in(
                        violent_or_dangerous,
                        {False},
                        "No offense was violent or dangerous.",
                        "An offense was violent or dangerous.",
                    ),
                    unsettled(
                        "extraordinary_circumstances",
                        "After a violent or dangerous offense, extraordinary circumstances are asked for: an attorney.",
                    ),
                    by=("jean",),
                ),
            ),
            bars=any_of(
                "a ground that the waiver does not reach, or an earlier case",
                TRAFFICKER,
                TRAFFICKING_CONVICTION,
                security_bar(A_B_C_OR_E),
                BESIDE_A_GREEN_CARD,
            ),
        ),
    ),
)
