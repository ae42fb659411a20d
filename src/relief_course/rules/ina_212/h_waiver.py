"""INA 212(h): the waiver for one small marijuana possession. It reaches no other drug offense."""

from __future__ import annotations

from ..conditions import (
    all_of,
    any_conviction,
    any_of,
    at_most,
    is_in,
    is_true,
    none_of,
    unsettled,
)
from ..facts import waivers
from ..facts.conduct import admitted_under_license, formal_admission
from ..facts.conviction import conduct, same_incident_as_others
from ..facts.family import relative_spouse_parent_child
from ..ina_101.drug_conviction import (
    CONTROLLED_SUBSTANCE_CONVICTION,
    FEDERAL_SUBSTANCE_CONVICTION,
    IS_CONVICTION,
)
from ..ina_101.small_marijuana import PERHAPS_SMALL_MARIJUANA_POSSESSION, SMALL_MARIJUANA_POSSESSION
from ..rule import RELIEF, Rule, Text
from .drug_ground_convictions import CLEAR_OFFENSE
from .earlier_cases import BESIDE_A_GREEN_CARD
from .trafficker_ground import TRAFFICKER

SINGLE_SMALL_POSSESSION = all_of(
    "a single offense of simple possession of 30 grams or less of marijuana",
    any_conviction(
        "There is a conviction for simple possession of 30 grams or less of marijuana.",
        "There is no conviction for simple possession of 30 grams or less of marijuana.",
        all_of("a conviction that the waiver reaches", IS_CONVICTION, SMALL_MARIJUANA_POSSESSION),
    ),
    at_most(
        0,
        "No conviction about a federally controlled drug stands in the way.",
        "A conviction about a federally controlled drug stands in the way.",
        all_of(
            "a conviction that may be out of reach",
            CONTROLLED_SUBSTANCE_CONVICTION,
            none_of("not a small marijuana possession", SMALL_MARIJUANA_POSSESSION),
        ),
    ),
    at_most(
        1,
        "No second conviction is about a federally controlled drug.",
        "More than one conviction is about a federally controlled drug.",
        FEDERAL_SUBSTANCE_CONVICTION,
    ),
)

ONE_INCIDENT = any_of(
    "no more than one incident",
    at_most(
        1,
        "No second conviction is for a clear offense with a federally controlled drug.",
        "More than one conviction is for a clear offense with a federally controlled drug.",
        CLEAR_OFFENSE,
    ),
    at_most(
        0,
        "All drug convictions come from one incident.",
        "The drug convictions come from separate incidents.",
        all_of(
            "a conviction of a separate incident",
            CLEAR_OFFENSE,
            none_of(
                "not of the same incident",
                is_true(
                    same_incident_as_others,
                    "It comes from the same incident as the others.",
                    "It comes from another incident than the others.",
                ),
            ),
        ),
    ),
)

PERHAPS_WITHIN_REACH = all_of(
    "nothing that is certainly out of reach",
    at_most(
        0,
        "No conviction is certainly one that the waiver does not reach.",
        "There is a conviction about a federally controlled drug that the waiver does not reach.",
        all_of(
            "a conviction that the waiver does not reach",
            CLEAR_OFFENSE,
            none_of("not even perhaps a small marijuana possession", PERHAPS_SMALL_MARIJUANA_POSSESSION),
        ),
    ),
    ONE_INCIDENT,
    unsettled(
        "what_there_is_to_waive",
        "Whether a ground applies that this waiver reaches, and needs it, is for an attorney.",
        "ina-212-h",
        "davey",
        "esquivel",
        "martinez-espinoza",
        "mellouli",
        "csa-102-16",
        "csa-401-b-4",
    ),
)
"""A law that also covers drugs outside the federal list leaves nothing about drugs to waive, and so bars nothing."""

FIFTEEN_YEARS = all_of(
    "(A) more than 15 years ago, rehabilitated, and no danger to the country",
    at_most(
        0,
        "Every drug offense was more than 15 years before the application.",
        "A drug offense was 15 years before the application, or less.",
        all_of(
            "a drug offense of the last 15 years",
            FEDERAL_SUBSTANCE_CONVICTION,
            none_of(
                "not more than 15 years ago",
                is_true(
                    waivers.more_than_15_years_ago,
                    "It was more than 15 years before the application.",
                    "It was 15 years before the application, or less.",
                    "ina-212-h",
                    "alarcon-1992",
                ),
            ),
        ),
    ),
    is_in(
        waivers.contrary_to_national_welfare,
        {False},
        "Admission would not be contrary to the national welfare, safety or security.",
        "Admission would be contrary to the national welfare, safety or security.",
    ),
    is_true(waivers.rehabilitated, "Rehabilitation can be shown.", "Rehabilitation cannot be shown."),
)

HARDSHIP = all_of(
    "(B) extreme hardship to a close relative",
    is_true(
        relative_spouse_parent_child,
        "A spouse, parent, son or daughter is a citizen or permanent resident.",
        "No spouse, parent, son or daughter is a citizen or permanent resident.",
    ),
    is_true(
        waivers.extreme_hardship,
        "A refusal would be extreme hardship to that relative.",
        "A refusal would not be extreme hardship to that relative.",
    ),
)

VAWA = is_true(
    waivers.vawa_self_petitioner,
    "(C) The person is a VAWA self-petitioner, who need not show hardship.",
    "The person is not a VAWA self-petitioner.",
    "ina-212-h",
    "ina-101-a-51",
)

APPLICATION = any_of(
    "an application that the waiver goes with",
    is_in(
        waivers.immigrant_application,
        {"adjustment of status", "immigrant visa or admission"},
        "The person applies for adjustment, an immigrant visa or admission.",
        "The person applies for none of adjustment, an immigrant visa or admission.",
    ),
    unsettled(
        "waiver_standing_alone",
        "A resident charged only as deportable cannot use the waiver alone; what it could go with is for an attorney.",
        "rivas",
    ),
)

RESIDENT_BAR = all_of(
    "the bar for people once admitted as permanent residents",
    is_true(
        waivers.admitted_before_as_resident,
        "The person was admitted at a port of entry as a permanent resident before.",
        "The person was never admitted at a port of entry as a permanent resident.",
        "ina-212-h",
        "jhj",
    ),
    any_of(
        "and one of two things since",
        is_true(
            waivers.aggravated_felony_since_that_admission,
            "There is an aggravated-felony conviction since then.",
            "There is no aggravated-felony conviction since then.",
        ),
        is_in(
            waivers.seven_years_lawful_residence,
            {False},
            "Seven years of lawful residence before proceedings are lacking.",
            "There were seven years of lawful residence before proceedings.",
            "ina-212-h",
            "rotimi",
        ),
    ),
)

MORE_WAS_ADMITTED = all_of(
    "an admitted drug offense that the waiver does not reach",
    is_true(
        formal_admission,
        "There is a valid admission of a drug offense.",
        "There is no valid admission of a drug offense.",
        "ina-212-a-2-A",
    ),
    is_in(
        waivers.only_small_marijuana,
        {False},
        "More than one simple possession of 30 grams or less of marijuana makes the person inadmissible.",
        "Only one simple possession of 30 grams or less of marijuana makes the person inadmissible.",
    ),
    any_of(
        "an admission that nothing speaks against",
        all_of(
            "no license, and no charge",
            is_in(
                admitted_under_license,
                {False},
                "What was admitted was not done under a state medical license.",
                "What was admitted was done under a state medical license.",
            ),
            at_most(
                0,
                "There is no charge or conviction about drugs.",
                "There is a charge or a conviction about drugs.",
                none_of(
                    "about drugs",
                    is_in(conduct, {"not a drug offense"}, "It is not a drug offense.", "It is a drug offense."),
                ),
            ),
        ),
        unsettled(
            "admission_beyond_the_waiver",
            "Whether an admission counts beside a license, a charge or a conviction is for an attorney.",
            "seda",
            "winter",
            "cyc",
        ),
    ),
)

WAIVER_212H = Rule(
    id="212h-waiver",
    title="Waiver for one small marijuana possession",
    kind=RELIEF,
    authorities=("ina-212-h",),
    texts=(
        Text(
            requires=all_of(
                "one small marijuana possession, one of three paths, and an application to go with",
                any_of("what the waiver is for", SINGLE_SMALL_POSSESSION, PERHAPS_WITHIN_REACH),
                any_of("one of three paths", FIFTEEN_YEARS, HARDSHIP, VAWA),
                APPLICATION,
            ),
            bars=any_of(
                "one of the bars",
                is_true(
                    waivers.murder_or_torture,
                    "There is a conviction for, or an admission of, murder or torture.",
                    "There is no conviction for, and no admission of, murder or torture.",
                ),
                RESIDENT_BAR,
                TRAFFICKER,
                MORE_WAS_ADMITTED,
                BESIDE_A_GREEN_CARD,
            ),
        ),
    ),
)
