"""Sorts of drug conviction that many rules ask for."""

from __future__ import annotations

from ..conditions import all_of, any_of, holds, is_in, none_of, unsettled
from ..csa.s102_controlled_substance import CONTROLLED_SUBSTANCE
from ..facts.conviction import conduct, drug
from ..rule import CONVICTION as EACH
from ..rule import DEFINITION, Rule, Text
from .a48a_conviction import CONVICTION

IS_CONVICTION = holds(CONVICTION, "It is a conviction.", "It is not a conviction.")

IS_FEDERALLY_CONTROLLED = holds(
    CONTROLLED_SUBSTANCE,
    "Its law is about a federally controlled substance.",
    "Its law is not about a federally controlled substance.",
)

DRUG_CONVICTION = all_of(
    "a drug conviction",
    IS_CONVICTION,
    none_of(
        "about drugs",
        is_in(conduct, {"not a drug offense"}, "It is not a drug offense.", "It is a drug offense."),
    ),
)
"""A conviction about drugs, whether or not its law matches the federal schedules: what a count of offenses counts."""

FEDERAL_SUBSTANCE_CONVICTION = all_of(
    "a conviction for an offense with a federally controlled substance", IS_CONVICTION, IS_FEDERALLY_CONTROLLED
)
"""A conviction about a drug on the federal schedules itself: what aggravated felonies ask for."""

RELATES_TO_CONTROLLED_SUBSTANCE = Rule(
    id="102-relates-to-controlled-substance",
    title="Law relating to a federally controlled substance",
    kind=DEFINITION,
    scope=EACH,
    authorities=("mellouli",),
    texts=(
        Text(
            applies=any_of(
                "relating to a federally controlled substance",
                IS_FEDERALLY_CONTROLLED,
                all_of(
                    "a look-alike drug",
                    is_in(
                        drug,
                        {"look-alike drug"},
                        "It was about a look-alike, not a real drug.",
                        "It was not about a look-alike.",
                    ),
                    unsettled(
                        "look_alike_relates_to_a_drug",
                        "Whether a law on look-alikes relates to a controlled substance is open since Mellouli.",
                        "sanchez-cornejo",
                        "mellouli",
                    ),
                ),
            ),
        ),
    ),
)
"""A rule of its own, so that it can be checked by itself."""

CONTROLLED_SUBSTANCE_CONVICTION = all_of(
    "a conviction under a law relating to a federally controlled substance",
    IS_CONVICTION,
    holds(
        RELATES_TO_CONTROLLED_SUBSTANCE,
        "Its law relates to a federally controlled substance.",
        "Its law does not relate to a federally controlled substance.",
    ),
)
"""A conviction whose law, as an attorney reads it, relates to a drug on the federal schedules: what grounds ask for."""
