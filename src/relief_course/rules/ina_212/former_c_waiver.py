"""Former INA 212(c): the waiver that a permanent resident with an old plea or conviction may still ask for."""

from __future__ import annotations

from datetime import date

from ..conditions import all_of, any_conviction, any_of, at_most, compares, is_in, is_true, unsettled
from ..facts import waivers
from ..facts.conviction import convicted_on, offense_on
from ..facts.person import PERHAPS_ENDED, residence_lawfully_obtained, status
from ..ina_101.a20_residence import RESIDENTS
from ..ina_101.drug_conviction import DRUG_CONVICTION, IS_CONVICTION
from ..rule import RELIEF, Rule, Text
from .earlier_cases import BESIDE_A_GREEN_CARD
from .security_grounds import A_B_C_OR_E, doubtful_security_bar, security_bar

NARROWED = date(1996, 4, 24)
"""The day a statute narrowed the waiver, for drug grounds among others."""

REPEALED = date(1997, 4, 1)

ONLY_OLD_CONVICTIONS = all_of(
    "drug convictions of the time before the waiver was narrowed, and no later one",
    any_conviction("There is a drug conviction.", "There is no drug conviction.", DRUG_CONVICTION),
    at_most(
        0,
        "Every drug conviction was entered before 24 April 1996.",
        "A drug conviction was entered on or after 24 April 1996, when the old waiver was narrowed and then repealed.",
        all_of(
            "a drug conviction since the waiver was narrowed",
            DRUG_CONVICTION,
            compares(
                convicted_on,
                "from",
                NARROWED,
                "The plea or conviction was entered on or after 24 April 1996.",
                "The plea or conviction was entered before 24 April 1996.",
            ),
        ),
    ),
)

SOMETHING_OLD = all_of(
    "something else that the old law may reach",
    any_of(
        "an old offense, or no drug conviction",
        any_conviction(
            "There is a conviction for an offense that was committed before the repeal.",
            "There is no conviction for an offense that was committed before the repeal.",
            all_of(
                "a conviction for an old offense",
                IS_CONVICTION,
                compares(
                    offense_on,
                    "before",
                    REPEALED,
                    "The offense was before 1 April 1997, when the waiver was repealed.",
                    "The offense was on or after 1 April 1997, when the waiver was repealed.",
                    "st-cyr",
                ),
            ),
        ),
        at_most(0, "There is no drug conviction.", "There is a drug conviction.", DRUG_CONVICTION),
    ),
    unsettled(
        "what_is_left_of_the_old_waiver",
        "What is left of the old waiver for a later plea, another offense or conduct alone is for an attorney.",
        "abdelghany",
        "st-cyr",
    ),
)

WHAT_IT_WAIVES = any_of("what the waiver is for", ONLY_OLD_CONVICTIONS, SOMETHING_OLD)

PERHAPS_ONCE_RESIDENTS = frozenset(
    {"asylee", "parolee", "TPS", "T status", "U status", "no lawful status", "outside the United States"}
)
"""What else the papers may show of a person whose permanent residence ended, perhaps long ago."""

RESIDENT = any_of(
    "a permanent resident",
    is_in(
        status,
        RESIDENTS,
        "The person is a permanent resident.",
        "The person is not a permanent resident now.",
    ),
    all_of(
        "someone whose residence may have ended",
        is_in(
            status,
            PERHAPS_ONCE_RESIDENTS | {PERHAPS_ENDED},
            "The person may have been a permanent resident before.",
            "The papers show a status that does not follow permanent residence.",
        ),
        unsettled(
            "residence_that_ended",
            "Whether a person whose residence may have ended can still use the old waiver is for an attorney.",
            "lok",
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
                doubtful_security_bar(
                    frozenset({waivers.OTHER_SECURITY}),
                    "old_waiver_and_security",
                    "Whether the old waiver reaches any other security ground is for an attorney.",
                ),
                BESIDE_A_GREEN_CARD,
            ),
        ),
    ),
)
