"""INA 101(a)(43)(B) and (U): drug trafficking as an aggravated felony. Labels do not decide; elements do."""

from __future__ import annotations

from datetime import date

from ..conditions import Condition, Leaf, all_of, any_of, compares, holds, is_in, is_true, none_of, unsettled
from ..facts import conviction as fact
from ..rule import CONVICTION as EACH
from ..rule import DEFINITION, Rule, Text
from .drug_conviction import FEDERAL_SUBSTANCE_CONVICTION, IS_CONVICTION

FAIR_SENTENCING_ACT = date(2010, 8, 3)
"""Until then possession of more than five grams of crack cocaine was a federal felony."""


def _unclear(leaf: Leaf, name: str, question: str) -> Condition:
    return all_of("the record does not show which part", leaf, unsettled(name, question, "moncrieffe", "pereida"))


# --- illicit trafficking ---

COMMERCIAL_DEALING = all_of(
    "commercial dealing",
    none_of(
        "more than having or using a drug",
        is_in(
            fact.conduct,
            {"possession", "use or being under the influence", "driving under the influence"},
            "It was possession, use or driving, which is not dealing.",
            "It was more than possession, use or driving.",
        ),
    ),
    any_of(
        "dealing for something of value",
        is_in(
            fact.commercial_dealing,
            {"an element", "divisible, record shows it"},
            "Dealing for something of value is an element.",
            "Dealing for something of value is not shown to be an element.",
        ),
        _unclear(
            is_in(
                fact.commercial_dealing,
                {"divisible, record unclear"},
                "The record does not show whether dealing for value was the offense.",
                "The record is clear about dealing for value.",
            ),
            "unclear_dealing",
            "What an unclear record of dealing for value means depends on who must prove it.",
        ),
    ),
    by=("davis", "lgh", "gordon-2017"),
)

ILLICIT_TRAFFICKING = Rule(
    id="101a43B-illicit-trafficking",
    title="Illicit trafficking in a controlled substance",
    kind=DEFINITION,
    scope=EACH,
    authorities=("ina-101-a-43-B", "davis"),
    texts=(
        Text(
            applies=all_of(
                "illicit trafficking",
                FEDERAL_SUBSTANCE_CONVICTION,
                COMMERCIAL_DEALING,
                any_of(
                    "a felony by its own law",
                    is_in(
                        fact.grade,
                        {"felony"},
                        "It is a felony by its own law.",
                        "It is a misdemeanor by its own law.",
                    ),
                    unsettled(
                        "misdemeanor_dealing",
                        "The Board has asked for a felony by the law of conviction; a lesser grade is for an attorney.",
                    ),
                ),
            ),
        ),
    ),
)

# --- drug trafficking crime ---

FEDERAL_FELONY = all_of(
    "a federal drug felony by its elements",
    none_of(
        "more than possession",
        is_in(fact.conduct, {"possession"}, "It was simple possession.", "It was not simple possession."),
    ),
    any_of(
        "its elements make a federal felony",
        is_in(
            fact.federal_felony_match,
            {"felony of the federal drug law", "always", "divisible, record shows the felony part"},
            "Its elements make a federal drug felony.",
            "Its elements are not shown to make a federal drug felony.",
        ),
        _unclear(
            is_in(
                fact.federal_felony_match,
                {"divisible, record unclear"},
                "The record does not show whether the offense was a federal drug felony.",
                "The record is clear about the federal felony.",
            ),
            "unclear_felony",
            "What an unclear record of a federal felony means depends on who must prove it.",
        ),
    ),
    by=("usc-18-924-c-2", "csa-401", "csa-401-b-4", "moncrieffe"),
)

FELONY_POSSESSION = all_of(
    "possession that is a federal felony",
    is_in(fact.conduct, {"possession"}, "It was simple possession.", "It was not simple possession."),
    any_of(
        "as a repeat offense, or of certain drugs",
        is_true(
            fact.recidivist_finding,
            "The person was convicted as a repeat offender, on proof of an earlier final conviction.",
            "There was no conviction as a repeat offender.",
            "csa-404-a",
            "cuellar-gomez",
            "carachuri",
        ),
        all_of(
            "flunitrazepam, or a drug that is not named",
            is_in(
                fact.drug,
                {"flunitrazepam", "not named"},
                "The drug was flunitrazepam, or is not named.",
                "The drug is named, and is not flunitrazepam.",
            ),
            unsettled(
                "flunitrazepam_possession",
                "Federal law makes possession of flunitrazepam a felony; an attorney decides what follows.",
            ),
        ),
        all_of(
            "crack cocaine, in the years when that was a felony",
            is_in(
                fact.drug,
                {"crack cocaine"},
                "The drug was crack cocaine.",
                "The drug was not crack cocaine.",
            ),
            compares(
                fact.convicted_on,
                "before",
                FAIR_SENTENCING_ACT,
                "The conviction came before 3 August 2010.",
                "The conviction came on or after 3 August 2010.",
            ),
            unsettled(
                "old_crack_possession",
                "Until 3 August 2010 having more than five grams of crack was a felony; the rest is for an attorney.",
            ),
        ),
    ),
    by=("csa-404-a", "lopez"),
)

LISTED_CHEMICALS = all_of(
    "a federal drug felony that needs no controlled substance",
    IS_CONVICTION,
    is_in(
        fact.conduct,
        {"growing or making", "something else to do with drugs"},
        "It was about making drugs, or something else to do with drugs.",
        "It was not about making drugs, nor about something else to do with drugs.",
    ),
    none_of(
        "perhaps a federal felony",
        is_in(
            fact.federal_felony_match,
            {"not always"},
            "Its elements do not always make a federal drug felony.",
            "Its elements make a federal drug felony, or may do so.",
        ),
    ),
    unsettled(
        "listed_chemicals_as_trafficking",
        "Some federal drug felonies are about chemicals, not drugs; whether this is one is for an attorney.",
    ),
    by=("usc-18-924-c-2", "csa-401"),
)
"""924(c)(2) asks for any felony of the federal drug laws; 841(c), on listed chemicals, is one."""

DRUG_TRAFFICKING_CRIME = Rule(
    id="101a43B-drug-trafficking-crime",
    title="Drug trafficking crime",
    kind=DEFINITION,
    scope=EACH,
    authorities=("ina-101-a-43-B", "usc-18-924-c-2"),
    texts=(
        Text(
            applies=any_of(
                "a drug trafficking crime",
                all_of(
                    "a felony under the federal drug laws, with a federally controlled substance",
                    FEDERAL_SUBSTANCE_CONVICTION,
                    any_of("a felony under the federal drug laws", FEDERAL_FELONY, FELONY_POSSESSION),
                ),
                LISTED_CHEMICALS,
            ),
        ),
    ),
)

# --- both, and attempt and conspiracy ---

IN_ITSELF_OR_ATTEMPTED = any_of(
    "committed, attempted or agreed on",
    is_in(
        fact.inchoate,
        {"the offense itself", "attempt", "conspiracy", "aiding and abetting"},
        "It was the offense itself, an attempt, a conspiracy or aiding.",
        "It was solicitation, facilitation or being an accessory after the fact.",
        "ina-101-a-43-U",
        "csa-406",
    ),
    unsettled(
        "solicitation_and_the_like",
        "Whether solicitation, facilitation or accessory counts divides the circuits.",
        "leyva-licea",
        "zorilla-vidal",
        "batista-hernandez",
    ),
)

FOREIGN_LIMIT = any_of(
    "not a foreign conviction of long ago",
    none_of(
        "not foreign",
        is_in(fact.court, {"foreign court"}, "A foreign court convicted.", "No foreign court convicted."),
    ),
    is_in(
        fact.foreign_term_ended_over_15_years_ago,
        {False},
        "The foreign term of imprisonment ended within the last 15 years.",
        "The foreign term of imprisonment ended more than 15 years ago.",
    ),
    by=("ina-101-a-43",),
)

DRUG_AGGRAVATED_FELONY = Rule(
    id="101a43-drug-aggravated-felony",
    title="Drug-trafficking aggravated felony, attempt and conspiracy included",
    kind=DEFINITION,
    scope=EACH,
    authorities=("ina-101-a-43-B", "ina-101-a-43-U"),
    texts=(
        Text(
            applies=all_of(
                "a drug-trafficking aggravated felony",
                any_of(
                    "by one of two routes",
                    holds(ILLICIT_TRAFFICKING, "It is illicit trafficking.", "It is not illicit trafficking."),
                    holds(
                        DRUG_TRAFFICKING_CRIME, "It is a drug trafficking crime.", "It is not a drug trafficking crime."
                    ),
                ),
                IN_ITSELF_OR_ATTEMPTED,
                FOREIGN_LIMIT,
            ),
        ),
    ),
)
