"""INA 212(a)(2)(C) as waivers see it: an attorney decides whether there is reason to believe."""

from __future__ import annotations

from ..conditions import all_of, any_conviction, any_of, holds, is_true
from ..facts.conduct import family_benefit, reason_to_believe
from ..ina_101.a43_drug_aggravated_felony import ILLICIT_TRAFFICKING
from .grounds.inchoate import NAMED_FORM

TRAFFICKER = any_of(
    "the ground about traffickers and their families",
    is_true(
        reason_to_believe,
        "There is reason to believe that the person trafficked in drugs, helped a trafficker or tried to.",
        "There is no reason to believe that the person trafficked in drugs, helped a trafficker or tried to.",
    ),
    is_true(
        family_benefit,
        "The person knew or should have known of a benefit, within five years, from a relative’s trafficking.",
        "The person had no such benefit within five years, or had no reason to know of it.",
    ),
    by=("ina-212-a-2-C",),
)

TRAFFICKING_CONVICTION = any_conviction(
    "There is a conviction for illicit trafficking in a controlled substance.",
    "There is no conviction for illicit trafficking in a controlled substance.",
    all_of(
        "a conviction for illicit trafficking, or for trying, agreeing or aiding",
        holds(ILLICIT_TRAFFICKING, "It is illicit trafficking.", "It is not illicit trafficking."),
        NAMED_FORM,
    ),
    "ina-212-a-2-C",
)
"""What is known of a person who was convicted of it, asked where no other condition already excludes such a person."""
