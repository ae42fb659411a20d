"""INA 237(a)(7): the waiver for victims of domestic violence. It reaches 237(a)(2)(E)(i) and (ii), never a drug ground.

Of (E)(i) it reaches domestic violence and stalking only, not child abuse.
"""

from __future__ import annotations

from ..conditions import all_of, is_in, is_true
from ..facts.grounds import battered, ground_to_waive, primary_perpetrator, violence_explained_by
from ..rule import RELIEF, Rule, Text

DOMESTIC_VIOLENCE_WAIVER = Rule(
    id="237a7-domestic-violence-waiver",
    title="Waiver for victims of domestic violence charged with it",
    kind=RELIEF,
    authorities=("ina-237-a-7",),
    texts=(
        Text(
            requires=all_of(
                "a ground that the waiver reaches, and a victim who was not the primary perpetrator",
                is_in(
                    ground_to_waive,
                    {"domestic violence or stalking", "violation of a protection order"},
                    "The ground is domestic violence, stalking or the violation of a protection order.",
                    "The waiver does not reach that ground; it never reaches a drug ground.",
                ),
                is_true(
                    battered,
                    "The person was battered or subjected to extreme cruelty.",
                    "The person was not battered or subjected to extreme cruelty.",
                ),
                is_in(
                    primary_perpetrator,
                    {False},
                    "The person is not and was not the primary perpetrator of violence in the relationship.",
                    "The person is or was the primary perpetrator of violence in the relationship.",
                ),
                is_in(
                    violence_explained_by,
                    {
                        "self-defense",
                        "a protection order that was meant to protect the person",
                        "a crime connected with the abuse, without serious bodily injury",
                    },
                    "Self-defense, an order meant to protect the person, or a connected lesser crime is shown.",
                    "Neither self-defense, an order meant to protect the person nor a connected lesser crime is shown.",
                ),
            ),
        ),
    ),
)
