"""Former INA 212(c): the waiver that a permanent resident with an old plea or conviction may still ask for."""

from __future__ import annotations

from datetime import date

from ..conditions import all_of, any_conviction, any_of, at_most, compares, is_in, is_true, unsettled
from ..facts import waivers
from ..facts.conviction import convicted_on, offense_on
from ..facts.person import residence_lawfully_obtained, status
from ..ina_101.drug_conviction import DRUG_CONVICTION
from ..rule import RELIEF, Rule, Text
from .earlier_cases import FINAL_ORDER, FRIVOLOUS, REINSTATED_ORDER
from .security_grounds import A_B_C_OR_E, security_bar

NARROWED = date(1996, 4, 24)
"""The day a statute narrowed the waiver, for drug grounds among others."""

REPEALED = date(1997, 4, 1)

OLD_CONVICTION = any_conviction(
    "There is a drug conviction that the old law may reach.",
    "There is no drug conviction that the old law may reach.",
    all_of(
        "a drug conviction under the old law",
        DRUG_CONVICTION,
        any_of(
            "old enough",
            compares(
                convicted_on,
                "before",
                NARROWED,
                "The plea or conviction was entered before 24 April 1996.",
                "The plea or conviction was entered on or after 24 April 1996.",
            ),
            all_of(
                "a later plea or conviction for an offense before the repeal",
                compares(
                    offense_on,
                    "before",
                    REPEALED,
                    "The offense was before 1 April 1997, when the waiver was repealed.",
                    "The offense was on or after 1 April 1997, when the waiver was repealed.",
                    "st-cyr",
                ),
                unsettled(
                    "later_class_of_old_law",
                    "For a plea or conviction since 24 April 1996, what is left of the old waiver is for an attorney.",
                    "abdelghany",
                    "st-cyr",
                ),
            ),
        ),
    ),
)

NO_LATER_CONVICTION = any_of(
    "no drug conviction since the repeal",
    at_most(
        0,
        "No drug conviction was entered since the repeal.",
        "A drug conviction was entered since the repeal, which the old waiver does not reach.",
        all_of(
            "a drug conviction since the repeal",
            DRUG_CONVICTION,
            compares(
                convicted_on,
                "from",
                REPEALED,
                "The conviction was entered on or after 1 April 1997.",
                "The conviction was entered before 1 April 1997.",
            ),
        ),
    ),
    unsettled(
        "old_waiver_and_later_conviction",
        "What the old waiver is worth beside a later drug conviction is for an attorney.",
    ),
)

WHAT_IT_WAIVES = any_of(
    "what the waiver is for",
    all_of("an old drug conviction and no later one", OLD_CONVICTION, NO_LATER_CONVICTION),
    all_of(
        "no drug conviction at all",
        at_most(0, "There is no drug conviction.", "There is a drug conviction.", DRUG_CONVICTION),
        unsettled(
            "old_waiver_without_a_drug_conviction",
            "Without a drug conviction, whether another old ground needs this waiver is for an attorney.",
        ),
    ),
)

RESIDENT = any_of(
    "a permanent resident",
    is_in(
        status,
        {"permanent resident", "conditional resident"},
        "The person is a permanent resident.",
        "The person is not a permanent resident now.",
    ),
    all_of(
        "someone whose residence may have ended",
        is_in(
            status,
            {"no lawful status", "outside the United States"},
            "The papers show no lawful status now, or the person is abroad.",
            "The papers show another status than permanent residence.",
        ),
        unsettled(
            "residence_that_ended",
            "Whether a person whose residence may have ended can still use the old waiver is for an attorney.",
        ),
    ),
)

FORMER_WAIVER_212C = Rule(
    id="212c-former-waiver",
    title="Former 212(c) waiver for old pleas",
    kind=RELIEF,
    authorities=("abdelghany", "st-cyr"),
    texts=(
        Text(
            requires=all_of(
                "a lawful permanent resident with seven years’ domicile and an old conviction",
                RESIDENT,
                is_true(
                    residence_lawfully_obtained,
                    "The green card was lawfully obtained.",
                    "The green card was not lawfully obtained.",
                    "koloamatangi",
                ),
                is_true(
                    waivers.seven_years_lawful_domicile,
                    "There were seven years in a row of lawful domicile that was never given up.",
                    "Seven years in a row of lawful domicile are lacking.",
                ),
                WHAT_IT_WAIVES,
            ),
            bars=any_of(
                "one of the bars",
                is_true(
                    waivers.five_years_served,
                    "Five years or more were served for aggravated felonies.",
                    "Fewer than five years were served for aggravated felonies.",
                ),
                security_bar(A_B_C_OR_E),
                REINSTATED_ORDER,
                FINAL_ORDER,
                FRIVOLOUS,
            ),
        ),
    ),
)
