"""INA 212(a)(2)(A)(i)(II): a drug conviction, or an admission of a drug offense.

It has no 30-gram exception, and no pardon lifts it: the clause on pardons, 237(a)(2)(A)(vi), is about deportability.
"""

from __future__ import annotations

from ...conditions import all_of, any_conviction, any_of, at_most, is_in, is_true, none_of, unsettled
from ...csa.same_list import SAME_LIST_THEN_AND_NOW
from ...facts.conduct import admitted_under_license, formal_admission
from ...facts.conviction import conduct
from ...ina_101.drug_conviction import CONTROLLED_SUBSTANCE_CONVICTION
from ...rule import GROUND, Rule, Text
from .inchoate import NOT_SETTLED, violates_drug_law
from .usable_admission import usable_admission
from .who import IS_NONCITIZEN

VIOLATION = violates_drug_law(NOT_SETTLED)
"""The Ninth Circuit's rule on solicitation was made for deportability; whether it carries over is not settled."""

CONVICTED = any_conviction(
    "There is a conviction for violating a law about a controlled substance.",
    "There is no conviction for violating a law about a controlled substance.",
    all_of(
        "a conviction for violating a drug law",
        CONTROLLED_SUBSTANCE_CONVICTION,
        VIOLATION,
        SAME_LIST_THEN_AND_NOW,
    ),
)

ADMITTED = usable_admission(
    all_of(
        "a valid admission of a drug offense",
        is_true(
            formal_admission,
            "There is a valid admission of a drug offense.",
            "There is no valid admission of a drug offense.",
            "matter-of-k",
            "pazcoguin",
        ),
        any_of(
            "an offense in spite of any medical license",
            is_in(
                admitted_under_license,
                {False},
                "What was admitted was not done under a state medical license.",
                "What was admitted was done under a state medical license.",
            ),
            unsettled(
                "licensed_use_as_an_offense",
                "Whether use under a state medical license is still a federal offense is not settled.",
                "fr-91-22714",
            ),
        ),
    ),
    at_most(
        0,
        "There is no charge or conviction about drugs.",
        "There is a charge or a conviction about drugs.",
        none_of(
            "about drugs",
            is_in(conduct, {"not a drug offense"}, "It is not a drug offense.", "It is a drug offense."),
        ),
    ),
)
"""A drug conviction that this ground reaches needs no admission; any other drug charge leaves the admission open."""

CONTROLLED_SUBSTANCE_212 = Rule(
    id="212a2AiII-controlled-substance",
    title="Controlled-substance conviction or admission",
    kind=GROUND,
    authorities=("ina-212-a-2-A",),
    texts=(
        Text(
            applies=all_of(
                "a noncitizen with a drug conviction or a valid admission",
                IS_NONCITIZEN,
                any_of("convicted, or admitted it", CONVICTED, ADMITTED),
            ),
        ),
    ),
)
