"""8 CFR 244.1: what a felony and a misdemeanor are for temporary protected status."""

from __future__ import annotations

from ..conditions import all_of, any_of, compares, is_in, none_of, unsettled
from ..facts.conviction import grade, jurisdiction, later_change, sentence_changed_later, sentence_days
from ..facts.statuses import maximum_term
from ..ina_101.drug_conviction import IS_CONVICTION

YEAR = 365

_IN_THE_UNITED_STATES = is_in(
    jurisdiction,
    {"state", "federal", "tribal or territorial"},
    "The offense was committed in the United States.",
    "The offense was committed abroad.",
    "ina-244-c",
)

_NO_PARDON = any_of(
    "no pardon that may count",
    none_of("not pardoned", is_in(later_change, {"pardoned"}, "It was pardoned.", "It was not pardoned.")),
    unsettled(
        "pardon_and_temporary_protection",
        "Whether a pardon keeps a conviction from counting here is for an attorney.",
        "suh",
    ),
)

_STATE_MISDEMEANOR = all_of(
    "a misdemeanor by its own law, with a sentence of a year or less",
    is_in(grade, {"misdemeanor"}, "Its own law calls it a misdemeanor.", "Its own law calls it a felony."),
    any_of(
        "a year or less",
        all_of(
            "a year or less was ordered and stands",
            compares(
                sentence_days,
                "at most",
                YEAR,
                "The court ordered a year or less, suspended days included.",
                "The court ordered more than a year, suspended days included.",
            ),
            is_in(
                sentence_changed_later,
                {False},
                "The sentence was not changed later.",
                "The sentence was changed later.",
            ),
        ),
        all_of(
            "the sentence was changed later",
            is_in(
                sentence_changed_later,
                {True},
                "The sentence was changed later.",
                "The sentence was not changed later.",
            ),
            unsettled(
                "changed_sentence_and_temporary_protection",
                "Which sentence counts after a change depends on why and when it was changed.",
                "thomas-thompson",
            ),
        ),
    ),
)

FELONY = all_of(
    "a felony committed in the United States",
    IS_CONVICTION,
    _IN_THE_UNITED_STATES,
    is_in(
        maximum_term,
        {"more than one year"},
        "The law allows more than a year in prison.",
        "The law allows a year in prison, or less.",
    ),
    none_of("not treated as a misdemeanor", _STATE_MISDEMEANOR),
    _NO_PARDON,
)

AT_LEAST_A_MISDEMEANOR = all_of(
    "a misdemeanor, or worse, committed in the United States",
    IS_CONVICTION,
    _IN_THE_UNITED_STATES,
    is_in(
        maximum_term,
        {"up to one year", "more than one year"},
        "The law allows more than five days.",
        "The law allows five days or less, so it counts as no offense here.",
    ),
    _NO_PARDON,
)
"""One felony bars by itself, so counting felonies among misdemeanors changes nothing and needs fewer facts."""
