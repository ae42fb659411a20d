"""INA 241(b)(3): withholding of removal, and the bars that it shares with withholding under the torture convention."""

from __future__ import annotations

from datetime import date

from ..conditions import all_of, any_conviction, any_of, compares, holds, is_in, is_true, none_of, unsettled
from ..facts import protection as fact
from ..facts.conviction import pleaded_on, sentence_changed_later, sentence_days
from ..facts.proceedings import circuit
from ..ina_101.a43_drug_aggravated_felony import DRUG_AGGRAVATED_FELONY
from ..ina_208.aggravated_felony import COUNTED_AGGRAVATED_FELONY, NOT_AN_OLD_CONVICTION
from ..ina_208.can_be_asked_for import HERE_OR_ARRIVING
from ..ina_208.particularly_serious import PARTICULARLY_SERIOUS_CONVICTION
from ..ina_212.earlier_cases import FINAL_ORDER
from ..rule import DEFINITION, RELIEF, Rule, Text

PRESUMPTION_BEGAN = date(2002, 3, 5)
"""The day of Matter of Y-L-."""

FIVE_YEARS_IN_ALL = fact.SentencesTogether(
    "aggravated_felony_sentences_five_years",
    "proceedings",
    "Do the sentences for aggravated felonies come to five years or more in all, suspended time included?",
    needs=(sentence_days, sentence_changed_later, fact.sentences_run),
    compute=fact.come_to_five_years,
    kind="yes-no",
    counted=COUNTED_AGGRAVATED_FELONY,
)

PRESUMED_PARTICULARLY_SERIOUS = all_of(
    "drug trafficking, presumed to be particularly serious",
    holds(
        DRUG_AGGRAVATED_FELONY,
        "It is a drug-trafficking aggravated felony.",
        "It is not a drug-trafficking aggravated felony.",
    ),
    NOT_AN_OLD_CONVICTION,
    is_in(
        fact.trafficking_presumption,
        {"not overcome"},
        "Drug trafficking is presumed to be particularly serious, and nothing overcomes that here.",
        "The presumption that drug trafficking is particularly serious is overcome.",
    ),
    any_of(
        "a plea that the presumption reaches",
        compares(
            pleaded_on,
            "from",
            PRESUMPTION_BEGAN,
            "The plea came on or after 5 March 2002.",
            "The plea came before 5 March 2002.",
        ),
        none_of(
            "outside the Ninth Circuit",
            is_in(
                circuit,
                {"9th", "none yet"},
                "The case is in the Ninth Circuit, or in none yet.",
                "The case is outside the Ninth Circuit.",
            ),
        ),
        unsettled(
            "presumption_for_an_old_plea",
            "The Ninth Circuit does not apply the presumption to pleas from before it was announced in 2002.",
            "miguel-miguel",
        ),
    ),
    by=("yl", "miguel-miguel"),
)

BARS = any_of(
    "one of the bars",
    is_true(
        FIVE_YEARS_IN_ALL,
        "Sentences for aggravated felonies come to five years or more in all, suspended time included.",
        "Sentences for aggravated felonies come to less than five years in all.",
        "ina-241-b-3-B",
        "ina-101-a-48-B",
        "aldabesheh",
    ),
    any_conviction(
        "There is a drug-trafficking conviction that is presumed to be particularly serious.",
        "There is no drug-trafficking conviction that is presumed to be particularly serious.",
        PRESUMED_PARTICULARLY_SERIOUS,
    ),
    PARTICULARLY_SERIOUS_CONVICTION,
    is_true(
        fact.persecutor_or_danger,
        "Persecution or torture of others, a serious crime abroad, danger to security or terrorism bars withholding.",
        "There was no persecution or torture of others, no serious crime abroad, no danger to security, no terrorism.",
    ),
    by=("ina-241-b-3",),
)

BARRED_FROM_WITHHOLDING = Rule(
    id="241b3B-barred-from-withholding",
    title="Bars to withholding of removal",
    kind=DEFINITION,
    authorities=("ina-241-b-3",),
    texts=(Text(applies=BARS),),
)
"""The same bars as one finding, for withholding under the torture convention."""

WITHHOLDING = Rule(
    id="241b3-withholding",
    title="Withholding of removal",
    kind=RELIEF,
    authorities=("ina-241-b-3",),
    texts=(
        Text(
            requires=all_of(
                "a threat to life or freedom, and a person whom removal can reach",
                is_true(
                    fact.life_or_freedom_threatened,
                    "An attorney judges a threat to life or freedom on a protected ground more likely than not.",
                    "An attorney does not judge such a threat more likely than not.",
                ),
                HERE_OR_ARRIVING,
            ),
            bars=any_of("one of the bars, or an order that stands", BARS, FINAL_ORDER),
        ),
    ),
)
