"""The VAWA self-petition: four things that only an attorney decides; a conviction matters through character alone."""

from __future__ import annotations

from relief_course.rules.ina_204 import VAWA_SELF_PETITION

from ..ina_240a.people import ACQUITTED, ATTORNEY, AVAILABLE, BARRED, COCAINE, DRIVING, SALE, one, yes_pairs
from ..pairs import Pair, changed, outcome

NADIA = {
    "self_petition_relationship": True,
    "abuse_in_relationship": True,
    "lived_with_abuser": True,
    "good_moral_character_for_self_petition": True,
    "frivolous_application": False,
    "convictions": [],
}
WITH_COCAINE = {**NADIA, "convictions": [COCAINE]}
DRIVER = {**NADIA, "convictions": [DRIVING]}

PAIRS = {
    "204-vawa-self-petition": [
        *yes_pairs(
            NADIA,
            "ina-204-a-1",
            "self_petition_relationship",
            "abuse_in_relationship",
            "lived_with_abuser",
            "good_moral_character_for_self_petition",
        ),
        Pair(
            "a drug conviction does not decide where an attorney finds good moral character",
            WITH_COCAINE,
            {"convictions": []},
            AVAILABLE,
            AVAILABLE,
            "ina-204-a-1",
        ),
        Pair("a drug felony is for an attorney", WITH_COCAINE, one(**SALE), AVAILABLE, ATTORNEY, "ina-204-a-1-C"),
        Pair(
            "so is another aggravated felony",
            DRIVER,
            one(other_aggravated_felony=True),
            AVAILABLE,
            ATTORNEY,
            "ina-204-a-1-C",
        ),
        Pair(
            "a charge that ended in an acquittal is not",
            changed(DRIVER, one(other_aggravated_felony=True)),
            one(**ACQUITTED),
            ATTORNEY,
            AVAILABLE,
            "ina-101-a-48-A",
        ),
        Pair("nobody knows of convictions", NADIA, {"convictions": None}, AVAILABLE, ATTORNEY, "ina-101-f-8"),
        Pair(
            "a frivolous asylum application bars",
            NADIA,
            {"frivolous_application": True},
            AVAILABLE,
            BARRED,
            "ina-208-d-6",
        ),
    ]
}


def test_a_drug_conviction_leaves_good_moral_character_to_an_attorney():
    unknown = changed(WITH_COCAINE, {"good_moral_character_for_self_petition": None})
    assert outcome(VAWA_SELF_PETITION, unknown) == ATTORNEY


def test_character_shown_over_another_period_is_not_enough():
    other = changed(NADIA, {"good_moral_character_for_self_petition": None, "good_moral_character_three_years": True})
    assert outcome(VAWA_SELF_PETITION, other) == ATTORNEY
