"""INA 101(a)(48)(B): a sentence is what the court ordered, suspended time included."""

from __future__ import annotations

from ..conditions import all_of, any_of, compares, is_in, is_true, unsettled
from ..facts.conviction import sentence_changed_later, sentence_days
from ..rule import CONVICTION as EACH
from ..rule import DEFINITION, Rule, Text

YEAR = 365

ONE_YEAR_SENTENCE = Rule(
    id="101a48B-one-year-sentence",
    title="Sentence of a year or more",
    kind=DEFINITION,
    scope=EACH,
    authorities=("ina-101-a-48-B",),
    texts=(
        Text(
            applies=any_of(
                "the sentence is a year or more",
                all_of(
                    "a year or more was ordered and stands",
                    compares(
                        sentence_days,
                        "at least",
                        YEAR,
                        "The court ordered 365 days or more, suspended days included.",
                        "The court ordered fewer than 365 days, suspended days included.",
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
                    is_true(
                        sentence_changed_later,
                        "The sentence was changed later.",
                        "The sentence was not changed later.",
                    ),
                    unsettled(
                        "changed_sentence",
                        "Which sentence counts after a change depends on why and when it was changed.",
                        "thomas-thompson",
                        "8-cfr-1003-55",
                    ),
                ),
            ),
        ),
    ),
)
