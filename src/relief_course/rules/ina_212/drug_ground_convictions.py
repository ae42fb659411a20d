"""Convictions that certainly make a person inadmissible for drugs: only they can bar what a waiver cannot reach.

Doubtful ones, such as solicitation under a general law, or marijuana before hemp left the federal list, bar nothing by
themselves: an attorney decides whether there is a ground at all.
"""

from __future__ import annotations

from ..conditions import Condition, Group, all_of, any_conviction, any_of, at_least, at_most, compares, is_in, unsettled
from ..csa.same_list import HEMP_LEFT_THE_LIST
from ..facts.conviction import convicted_on, drug, same_incident_as_others
from ..ina_101.drug_conviction import CONTROLLED_SUBSTANCE_CONVICTION, FEDERAL_SUBSTANCE_CONVICTION
from .grounds.inchoate import NAMED_FORM

CLEAR_OFFENSE = all_of(
    "a conviction for a clear offense with a federally controlled drug", FEDERAL_SUBSTANCE_CONVICTION, NAMED_FORM
)

SINCE_HEMP_LEFT = compares(
    convicted_on,
    "from",
    HEMP_LEFT_THE_LIST,
    "The conviction came on or after 20 December 2018, when hemp left the federal definition of marijuana.",
    "The conviction came before 20 December 2018, when hemp left the federal definition of marijuana.",
    "csa-102-16",
)

CERTAIN_CONVICTION = all_of(
    "a conviction that certainly makes a person inadmissible",
    CLEAR_OFFENSE,
    any_of(
        "a drug on the federal list then and now",
        is_in(
            drug,
            {"flunitrazepam", "crack cocaine", "another drug"},
            "The drug is not marijuana.",
            "The drug is, or may be, marijuana.",
        ),
        SINCE_HEMP_LEFT,
    ),
)

NO_DRUG_GROUND_CONVICTION = any_of(
    "no conviction that makes the person inadmissible for drugs",
    at_most(
        0,
        "There is no conviction about a federally controlled drug.",
        "There is a conviction about a federally controlled drug.",
        CONTROLLED_SUBSTANCE_CONVICTION,
        "ina-212-a-2-A",
    ),
    all_of(
        "only a doubtful one",
        at_most(
            0,
            "No conviction certainly makes the person inadmissible for drugs.",
            "A conviction makes the person inadmissible for drugs.",
            CERTAIN_CONVICTION,
            "ina-212-a-2-A",
        ),
        unsettled(
            "doubtful_drug_conviction",
            "Whether a doubtful drug conviction makes the person inadmissible is for an attorney.",
            "ina-212-a-2-A",
        ),
    ),
)


def several_incidents(law: str, *also: Condition) -> Group:
    """Return the condition that there are two or more drug offenses, which no law on a single offense covers.

    Args:
        law: the id of the law on a single offense.
        also: what else each of two convictions must be.
    """
    return all_of(
        "more than a single offense",
        at_least(
            2,
            "There are two or more drug convictions that certainly count.",
            "There are not two drug convictions that certainly count.",
            all_of("a drug conviction that certainly counts", CLEAR_OFFENSE, SINCE_HEMP_LEFT, *also),
        ),
        any_conviction(
            "A drug conviction comes from another incident than the others.",
            "No drug conviction comes from another incident than the others.",
            all_of(
                "a conviction of a separate incident",
                CLEAR_OFFENSE,
                SINCE_HEMP_LEFT,
                is_in(
                    same_incident_as_others,
                    {False},
                    "It comes from another incident than the others.",
                    "It comes from the same incident as the others.",
                ),
            ),
        ),
        by=("ina-212-a-2-A", law),
    )
