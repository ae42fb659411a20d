"""Two sorts of drug conviction: about a drug on the schedules, and under a law that relates to one."""

from __future__ import annotations

import pytest

from relief_course.rules.ina_101.drug_conviction import RELATES_TO_CONTROLLED_SUBSTANCE

from ..mutants import mutants
from .people import APPLIES, ATTORNEY, COCAINE_POSSESSION, NOT, differ, with_one

COCAINE = with_one(COCAINE_POSSESSION)
OVERBROAD = with_one({**COCAINE_POSSESSION, "schedule_match": "overbroad and indivisible"})
RELATING = [
    differ(
        "a law that covers other drugs too",
        COCAINE,
        "schedule_match",
        "overbroad and indivisible",
        APPLIES,
        NOT,
        "mellouli",
    ),
    differ("a law on look-alikes is open", OVERBROAD, "drug", "look-alike drug", NOT, ATTORNEY, "sanchez-cornejo"),
]


@pytest.mark.parametrize("pair", RELATING, ids=lambda pair: pair.sentence)
def test_what_relates_to_a_controlled_substance(pair):
    assert pair.outcomes(RELATES_TO_CONTROLLED_SUBSTANCE) == (pair.before, pair.after)


def test_every_mistake_about_it_is_noticed():
    expected = [(pair.before, pair.after) for pair in RELATING]
    unnoticed = [
        what
        for what, mutant in mutants(RELATES_TO_CONTROLLED_SUBSTANCE)
        if [pair.outcomes(mutant) for pair in RELATING] == expected
    ]
    assert unnoticed == []
