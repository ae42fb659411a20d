"""Post-conviction relief: when a court's later order takes a conviction or a sentence out of the count.

No statute bars it, so nothing here ever does: a motion that is pending changes nothing yet, and one that can still be
filed is for a licensed attorney. What a full pardon cures is decided in the grounds of deportability.
"""

from __future__ import annotations

from ..conditions import all_of, any_conviction, any_of, is_in, is_true, none_of, unsettled
from ..facts import conviction as fact
from ..facts.post_conviction import changed_sentence_counts, legal_defect_to_raise
from ..facts.proceedings import circuit
from ..rule import RELIEF, Rule, Text

VACATED = all_of(
    "vacated",
    is_in(fact.later_change, {"vacated"}, "A court vacated it.", "No court vacated it."),
    is_in(
        fact.vacated_because,
        {"a legal defect in the case"},
        "It was vacated because of a legal defect in the case, so it no longer counts.",
        "No legal defect is shown to be why it was vacated.",
    ),
    none_of(
        "outside the Fifth Circuit",
        is_in(
            circuit,
            {"5th", "none yet"},
            "The case is in the Fifth Circuit, which once counted vacated convictions, or in no circuit yet.",
            "The case is outside the Fifth Circuit.",
            "renteria-gonzalez",
            "marquez-conde",
        ),
    ),
    by=("pickering", "adamiak", "rodriguez-ruiz", "marquez-conde"),
)

SENTENCE_CHANGED = all_of(
    "the sentence was changed",
    is_true(fact.sentence_changed_later, "The sentence was changed later.", "The sentence was not changed later."),
    is_in(
        changed_sentence_counts,
        {"for a legal defect"},
        "It was changed because of a legal defect, so the new sentence counts.",
        "No legal defect is shown to be why it was changed.",
    ),
    by=("thomas-thompson",),
)

POST_CONVICTION_RELIEF = Rule(
    id="240-post-conviction-relief",
    title="Post-conviction relief that removes a conviction for immigration purposes",
    kind=RELIEF,
    authorities=("ina-101-a-48-A", "pickering"),
    texts=(
        Text(
            requires=any_of(
                "a conviction or a sentence that stops counting, or still can",
                any_conviction(
                    "A conviction or a sentence has stopped counting, or a court could still end it.",
                    "No conviction or sentence is shown to have stopped counting.",
                    any_of(
                        "one of the ways",
                        VACATED,
                        SENTENCE_CHANGED,
                        is_true(
                            legal_defect_to_raise,
                            "A licensed attorney sees a legal defect to raise; nothing changes until a court agrees.",
                            "A licensed attorney sees no legal defect to raise.",
                            "padilla",
                            "pickering",
                        ),
                    ),
                ),
                unsettled(
                    "what_a_court_or_a_pardon_can_still_do",
                    "What a court or a pardon can still do, and what 8 CFR 1003.55 saves, is for a licensed attorney.",
                    "std-who-represents",
                    "8-cfr-1003-55",
                    "ina-237-a-2-A-vi",
                    "suh",
                ),
            ),
        ),
    ),
)
