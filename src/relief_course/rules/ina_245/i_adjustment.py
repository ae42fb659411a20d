"""INA 245(i): adjustment on an old petition. It cures how a person came in, not a drug ground."""

from __future__ import annotations

from datetime import date

from ..conditions import all_of, any_of, compares, is_in, is_true, unsettled
from ..facts import statuses
from ..facts.person import entry
from ..ina_212.earlier_cases import EARLIER_CASES
from ..ina_212.other_grounds import NO_OTHER_GROUND
from ..rule import RELIEF, Rule, Text
from .a_adjustment import HERE, UNCONDITIONAL, VISA
from .drug_grounds import DRUG_GROUND_WITHOUT_WAIVER, NO_DRUG_GROUND

PETITION_CLOSED = date(2001, 5, 1)
"""Petitions count when they were filed on or before 30 April 2001."""

PRESENCE_ASKED = date(1998, 1, 15)
"""For petitions filed after 14 January 1998 the law also asks for presence on 21 December 2000."""

COVERED_CLASS = any_of(
    "a person whom 245(i) covers",
    is_in(
        entry,
        {"without inspection", "crewman"},
        "The person came in without inspection, or as a crewman.",
        "The person came in neither without inspection nor as a crewman.",
    ),
    is_true(
        statuses.adjustment_bar,
        "A bar of 245(c) applies, which 245(i) lifts.",
        "No bar of 245(c) applies, so 245(i) has nothing to lift.",
        "ina-245-c",
    ),
    all_of(
        "waved through",
        is_in(entry, {"waved through"}, "The person was waved through.", "The person was not waved through."),
        unsettled(
            "old_petition_after_wave_through",
            "Whether being waved through is an entry without inspection is for an attorney.",
            "quilantan",
        ),
    ),
)

OLD_PETITION = all_of(
    "an old petition or labor certification",
    compares(
        statuses.petition_filed_on,
        "before",
        PETITION_CLOSED,
        "A petition or labor certification was filed on or before 30 April 2001.",
        "No petition or labor certification was filed on or before 30 April 2001.",
    ),
    is_true(
        statuses.petition_approvable_when_filed,
        "It could have been approved when it was filed, and it covers the person.",
        "It could not have been approved when it was filed, or it does not cover the person.",
    ),
    any_of(
        "filed early, or present in December 2000",
        compares(
            statuses.petition_filed_on,
            "before",
            PRESENCE_ASKED,
            "It was filed on or before 14 January 1998.",
            "It was filed after 14 January 1998.",
        ),
        is_true(
            statuses.here_on_21_december_2000,
            "Presence on 21 December 2000 can be shown as the law asks it.",
            "Presence on 21 December 2000 cannot be shown as the law asks it.",
        ),
    ),
)

ADJUSTMENT_245I = Rule(
    id="245i-adjustment",
    title="Adjustment under 245(i)",
    kind=RELIEF,
    authorities=("ina-245-i",),
    texts=(
        Text(
            requires=all_of(
                "an old petition, a visa, and nothing that makes the person inadmissible",
                COVERED_CLASS,
                HERE,
                UNCONDITIONAL,
                OLD_PETITION,
                VISA,
                NO_DRUG_GROUND,
                NO_OTHER_GROUND,
            ),
            bars=any_of("one of the bars", DRUG_GROUND_WITHOUT_WAIVER, EARLIER_CASES),
        ),
    ),
)
