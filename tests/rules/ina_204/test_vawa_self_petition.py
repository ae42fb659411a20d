"""The VAWA self-petition: four things that only an attorney decides; a conviction matters through character alone."""

from __future__ import annotations

from relief_course.rules.ina_204 import VAWA_SELF_PETITION

from ..ina_240a.people import AVAILABLE, COCAINE, yes_pairs
from ..pairs import Pair, changed, outcome

NADIA = {
    "self_petition_relationship": True,
    "abuse_in_relationship": True,
    "lived_with_abuser": True,
    "good_moral_character_shown": True,
    "convictions": [],
}
WITH_COCAINE = {**NADIA, "convictions": [COCAINE]}

PAIRS = {
    "204-vawa-self-petition": [
        *yes_pairs(
            NADIA,
            "ina-204-a-1",
            "self_petition_relationship",
            "abuse_in_relationship",
            "lived_with_abuser",
            "good_moral_character_shown",
        ),
        Pair(
            "a drug conviction does not decide where an attorney finds good moral character",
            WITH_COCAINE,
            {"convictions": []},
            AVAILABLE,
            AVAILABLE,
            "ina-204-a-1",
        ),
    ]
}


def test_a_drug_conviction_leaves_good_moral_character_to_an_attorney():
    unknown = changed(WITH_COCAINE, {"good_moral_character_shown": None})
    assert outcome(VAWA_SELF_PETITION, unknown) == "needs an attorney"
