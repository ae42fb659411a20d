"""Controlled Substances Act 102(6): the federal schedules, with which a state's law is compared.

Which drugs a law of conviction covers is an attorney's reading; so is which day's schedules count. Marijuana under a
state medical license moved to Schedule III on 28 April 2026 (91 Fed. Reg. 22714). Schedule III is one of the schedules
of 102(6), so a conviction is read alike with and without a license; what a license means for an admission without a
conviction is asked where admissions are.
"""

from __future__ import annotations

from ..conditions import all_of, any_of, is_in, none_of, unsettled
from ..facts.conviction import conduct, drug, schedule_match
from ..rule import CONVICTION as EACH
from ..rule import DEFINITION, Rule, Text

ON_THE_SCHEDULES = any_of(
    "the drug is on the federal schedules",
    is_in(
        schedule_match,
        {"federal drug law", "matches", "divisible, record names a federal drug"},
        "The law of conviction, or the record, names a federally controlled drug.",
        "The law of conviction and the record are not tied to a federally controlled drug.",
        "csa-102-6",
        "csa-202",
        "mellouli",
    ),
    all_of(
        "the record does not show which drug",
        is_in(
            schedule_match,
            {"divisible, record unclear"},
            "The law is divisible and the record does not name the drug.",
            "The record is not in doubt about the drug.",
        ),
        unsettled(
            "unclear_drug",
            "What a record means that names no drug depends on who must prove it.",
            "pereida",
        ),
    ),
)

HEMP = all_of(
    "sold or held as hemp",
    is_in(drug, {"hemp product"}, "It was a hemp product.", "It was not a hemp product."),
    unsettled(
        "hemp_or_marijuana",
        "Whether a hemp product is hemp or marijuana turns on its THC, and the law changed on 12 November 2026.",
        "hemp-1639o",
        "csa-102-16",
        "dor",
    ),
)

CONTROLLED_SUBSTANCE = Rule(
    id="102-controlled-substance",
    title="Federally controlled substance",
    kind=DEFINITION,
    scope=EACH,
    authorities=("csa-102-6",),
    texts=(
        Text(
            applies=all_of(
                "the law of conviction is about a federally controlled substance",
                none_of(
                    "about drugs",
                    is_in(conduct, {"not a drug offense"}, "It is not a drug offense.", "It is a drug offense."),
                ),
                any_of(
                    "a drug on the federal schedules",
                    all_of(
                        "a real drug, and not hemp",
                        none_of(
                            "neither a look-alike nor hemp",
                            is_in(
                                drug,
                                {"look-alike drug", "hemp product"},
                                "It was about a look-alike or a hemp product.",
                                "It was about neither a look-alike nor a hemp product.",
                            ),
                            by=("csa-102-6", "sanchez-cornejo"),
                        ),
                        ON_THE_SCHEDULES,
                    ),
                    HEMP,
                ),
            ),
        ),
    ),
)
