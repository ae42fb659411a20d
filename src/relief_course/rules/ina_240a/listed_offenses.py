"""Convictions that INA 240A lists: about drugs, aggravated felonies, and others."""

from __future__ import annotations

from datetime import date

from ..conditions import Condition, all_of, any_conviction, any_of, at_most, compares, holds, is_in, unsettled
from ..csa.same_list import SAME_LIST_THEN_AND_NOW
from ..facts.cancellation import listed_offense
from ..facts.conviction import convicted_on, drug, schedule_match
from ..ina_101.a43_drug_aggravated_felony import DRUG_AGGRAVATED_FELONY
from ..ina_101.a43_other_aggravated_felony import OTHER_AGGRAVATED_FELONY
from ..ina_101.drug_conviction import CONTROLLED_SUBSTANCE_CONVICTION, IS_CONVICTION
from ..ina_212.grounds.inchoate import NAMED_FORM

OLD_CONVICTIONS_END = date(1990, 11, 29)
"""Aggravated-felony convictions from before this day are for an attorney."""

COMPLETED_OR_ATTEMPTED = any_of(
    "committed, attempted or agreed on",
    NAMED_FORM,
    unsettled(
        "solicitation_and_cancellation",
        "Whether solicitation, facilitation or help after the fact counts against cancellation is for an attorney.",
        "coronado-durazo",
        "zorilla-vidal",
        "batista-hernandez",
    ),
)

DRUG_OFFENSE = all_of(
    "a conviction that INA 212(a)(2) names, about a drug",
    CONTROLLED_SUBSTANCE_CONVICTION,
    COMPLETED_OR_ATTEMPTED,
    SAME_LIST_THEN_AND_NOW,
    by=("ina-212-a-2-A",),
)
"""No amount is small enough to fall outside it: the 30-gram exception is not in INA 212(a)(2)."""

UNCLEAR_RECORD = all_of(
    "a drug conviction whose record does not show which drug",
    IS_CONVICTION,
    is_in(drug, {"not named"}, "The record does not name the drug.", "The record names the drug, or there is none."),
    is_in(
        schedule_match,
        {"divisible, record unclear"},
        "The drug may be a federal one, and the person must show that it is not.",
        "The record leaves no such doubt about the drug.",
    ),
    by=("pereida", "ina-240-c-4"),
)

DRUG_OFFENSE_OR_UNCLEAR = all_of(
    "a conviction that INA 212(a)(2) names, about a drug, or not shown to be anything else",
    any_of("a federal drug, or an unclear record", CONTROLLED_SUBSTANCE_CONVICTION, UNCLEAR_RECORD),
    COMPLETED_OR_ATTEMPTED,
    SAME_LIST_THEN_AND_NOW,
    by=("ina-240A-b-1", "ina-212-a-2-A", "bustamante"),
)

AGGRAVATED_FELONY = any_of(
    "an aggravated felony of any kind",
    holds(
        DRUG_AGGRAVATED_FELONY,
        "It is a drug-trafficking aggravated felony.",
        "It is not a drug-trafficking aggravated felony.",
    ),
    holds(
        OTHER_AGGRAVATED_FELONY,
        "It is an aggravated felony under another paragraph.",
        "It is not an aggravated felony under another paragraph.",
    ),
)

AGGRAVATED_FELONY_CONVICTION = any_conviction(
    "There is a conviction of an aggravated felony.",
    "There is no conviction of an aggravated felony.",
    all_of(
        "an aggravated felony, at any time that counts",
        AGGRAVATED_FELONY,
        any_of(
            "not an old conviction",
            compares(
                convicted_on,
                "from",
                OLD_CONVICTIONS_END,
                "The conviction came on or after 29 November 1990.",
                "The conviction came before 29 November 1990.",
            ),
            unsettled(
                "old_aggravated_felony",
                "What an aggravated-felony conviction from before 29 November 1990 does is for an attorney.",
                "ina-101-a-43",
            ),
        ),
    ),
    "ina-101-a-43",
)


def conviction_listed(values: set[str], says: str, says_not: str, *by: str) -> Condition:
    """Return the condition that one conviction's offense, drugs aside, is listed as an attorney says."""
    return all_of("another listed offense", IS_CONVICTION, is_in(listed_offense, values, says, says_not, *by))


DOMESTIC_VIOLENCE = conviction_listed(
    {"domestic violence that a waiver may reach"},
    "It is a domestic-violence offense that a waiver for victims may reach.",
    "It is not a domestic-violence offense that a waiver may reach.",
)

NO_DOMESTIC_VIOLENCE = at_most(
    0,
    "No conviction is for domestic violence that a waiver for victims may reach.",
    "A conviction is for domestic violence that a waiver for victims may reach.",
    DOMESTIC_VIOLENCE,
    "ina-237-a-7",
)
