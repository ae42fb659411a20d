"""INA 101(f)(3), (7) and (8): who cannot be found to have good moral character. Not being barred shows nothing."""

from __future__ import annotations

from datetime import date

from ..conditions import (
    Condition,
    all_of,
    any_conviction,
    any_of,
    at_least,
    at_most,
    compares,
    holds,
    is_in,
    is_true,
    none_of,
    unsettled,
)
from ..csa.same_list import SAME_LIST_THEN_AND_NOW
from ..facts import conviction as fact
from ..facts.conduct import formal_admission, reason_to_believe
from ..facts.fact import Derived, Number
from ..facts.grounds import turpitude_exception
from ..facts.moral_character import days_confined_in_period, offense_in_character_period, other_character_bar
from ..rule import DEFINITION, Rule, Text
from .a43_drug_aggravated_felony import DRUG_AGGRAVATED_FELONY
from .a43_other_aggravated_felony import OTHER_AGGRAVATED_FELONY
from .drug_conviction import CONTROLLED_SUBSTANCE_CONVICTION, IS_CONVICTION
from .small_marijuana import SINGLE_SMALL_POSSESSION

AGGRAVATED_FELONY_BAR_BEGAN = date(1990, 11, 29)
DAYS_OF_CONFINEMENT = 180

PARDON_AND_CHARACTER = unsettled(
    "pardon_and_character",
    "What a pardon does for good moral character is for an attorney.",
    "8-cfr-316-10-c",
    "h-pardon",
)

PARDONED = is_in(fact.later_change, {"pardoned"}, "It was pardoned.", "It was not pardoned.")

NOT_PARDONED = any_of("no pardon that may count", none_of("not pardoned", PARDONED), PARDON_AND_CHARACTER)

AGGRAVATED_FELONY = any_conviction(
    "There is a conviction for an aggravated felony, which bars for good.",
    "There is no conviction for an aggravated felony.",
    all_of(
        "(8) an aggravated felony at any time",
        any_of(
            "an aggravated felony",
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
        ),
        NOT_PARDONED,
        any_of(
            "since the bar began",
            compares(
                fact.convicted_on,
                "from",
                AGGRAVATED_FELONY_BAR_BEGAN,
                "The conviction came on or after 29 November 1990.",
                "The conviction came before 29 November 1990.",
            ),
            unsettled(
                "old_aggravated_felony_and_character",
                "What an aggravated felony from before 29 November 1990 does to character is for an attorney.",
            ),
        ),
        by=("ina-101-f-8", "immact-90-509"),
    ),
)

VIOLATION = any_of(
    "a violation of a drug law, an attempt or a conspiracy",
    is_in(
        fact.inchoate,
        {"the offense itself", "attempt", "conspiracy", "aiding and abetting"},
        "It was the offense itself, an attempt, a conspiracy or aiding.",
        "It was solicitation, facilitation or being an accessory after the fact.",
    ),
    unsettled(
        "solicitation_as_violation",
        "Whether solicitation, facilitation or accessory violates a drug law is for an attorney.",
        "coronado-durazo",
        "beltran",
        "batista-hernandez",
    ),
)


def _in_period(in_period: Derived) -> Condition:
    return is_true(
        in_period,
        "The offense was committed within the period.",
        "The offense was committed before the period.",
        "ina-101-f-3",
    )


def drug_conviction_in(in_period: Derived, *also: Condition) -> Condition:
    """Return the condition that a drug conviction of a period bars, the one small marijuana possession left out.

    Args:
        in_period: whether the offense falls within the period.
        also: what else a conviction must meet to bar.
    """
    return any_conviction(
        "There is a drug conviction for an offense within the period.",
        "There is no drug conviction within the period that bars.",
        all_of(
            "(3) a drug conviction",
            CONTROLLED_SUBSTANCE_CONVICTION,
            VIOLATION,
            *also,
            _in_period(in_period),
            NOT_PARDONED,
            none_of(
                "more than one small marijuana possession",
                holds(
                    SINGLE_SMALL_POSSESSION,
                    "It is a single simple possession of 30 grams or less of marijuana, which is left out.",
                    "It is not a single simple possession of 30 grams or less of marijuana.",
                ),
            ),
            by=("ina-101-f-3", "ina-212-a-2-A"),
        ),
    )


TURPITUDE = all_of(
    "a crime involving moral turpitude",
    IS_CONVICTION,
    is_true(
        fact.moral_turpitude,
        "It is a crime involving moral turpitude.",
        "It is not a crime involving moral turpitude.",
    ),
    is_in(fact.purely_political, {False}, "It is not purely political.", "It is purely political."),
)

NO_TURPITUDE_EXCEPTION = any_of(
    "neither exception applies",
    at_least(
        2,
        "There are two or more such crimes, and both exceptions ask for only one.",
        "There are not two such crimes.",
        TURPITUDE,
    ),
    is_in(
        turpitude_exception,
        {"neither"},
        "Neither the exception for a petty offense nor the one for youth applies.",
        "The exception for a petty offense or for youth applies.",
    ),
    by=("ina-212-a-2-A-ii",),
)


def turpitude_in(in_period: Derived) -> Condition:
    """Return the condition that a crime involving moral turpitude of a period bars."""
    return all_of(
        "(3) a crime involving moral turpitude",
        any_conviction(
            "There is a conviction for a crime involving moral turpitude within the period.",
            "There is no conviction for a crime involving moral turpitude within the period.",
            all_of("within the period", TURPITUDE, _in_period(in_period), NOT_PARDONED),
        ),
        NO_TURPITUDE_EXCEPTION,
        by=("ina-101-f-3", "ina-212-a-2-A-i-I"),
    )


WITHOUT_CONVICTION = all_of(
    "(3) an admitted offense, or reason to believe in trafficking",
    any_of(
        "one of two things",
        is_true(
            formal_admission,
            "There is a valid admission of a drug offense.",
            "There is no valid admission of a drug offense.",
        ),
        is_true(
            reason_to_believe,
            "The record gives reason to believe that the person is or was a trafficker.",
            "The record gives no reason to believe that the person is or was a trafficker.",
        ),
    ),
    unsettled(
        "character_without_conviction",
        "Whether an offense without a conviction falls within the period and outside the exception is for an attorney.",
    ),
    by=("ina-101-f-3", "8-cfr-316-10"),
)


def confined(days: Number) -> Condition:
    """Return the condition that (7) confinement of a period bars."""
    return all_of(
        "(7) confinement",
        compares(
            days,
            "at least",
            DAYS_OF_CONFINEMENT,
            "The person was confined for 180 days or more within the period because of convictions.",
            "The person was confined for fewer than 180 days within the period because of convictions.",
            "ina-101-f-7",
        ),
        any_of(
            "for convictions that were not pardoned",
            at_most(
                0,
                "No conviction was pardoned.",
                "A conviction was pardoned.",
                PARDONED,
            ),
            PARDON_AND_CHARACTER,
        ),
        by=("ina-101-f-7",),
    )


def character_bars(in_period: Derived, days: Number, *also: Condition) -> tuple[Condition, ...]:
    """Return what 101(f)(3), (7) and (8) bar for, in one period.

    Args:
        in_period: whether an offense was committed in the period.
        days: how many days the person was confined in it.
        also: what else a drug conviction must meet to bar; a period that reaches back before 20 December 2018 asks
            whether the federal list was the same.
    """
    return (
        AGGRAVATED_FELONY,
        drug_conviction_in(in_period, *also),
        turpitude_in(in_period),
        WITHOUT_CONVICTION,
        confined(days),
    )


GOOD_MORAL_CHARACTER_BAR = Rule(
    id="101f-good-moral-character-bar",
    title="Bar to good moral character",
    kind=DEFINITION,
    authorities=("ina-101-f-3", "ina-101-f-7", "ina-101-f-8"),
    texts=(
        Text(
            applies=any_of(
                "a bar to good moral character",
                *character_bars(offense_in_character_period, days_confined_in_period, SAME_LIST_THEN_AND_NOW),
                is_true(
                    other_character_bar,
                    "Another bar of 101(f) reaches the person.",
                    "No other bar of 101(f) reaches the person.",
                    "ina-101-f-6",
                ),
            ),
        ),
    ),
)
