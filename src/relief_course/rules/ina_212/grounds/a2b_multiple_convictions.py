"""INA 212(a)(2)(B): two or more convictions of any kind whose sentences come to five years, suspended time included."""

from __future__ import annotations

from datetime import date

from ...case import Case, View
from ...conditions import all_of, any_of, at_least, is_in, is_true, unsettled
from ...facts.conviction import sentence_changed_later, sentence_days
from ...facts.protection import SentencesTogether, sentences_run
from ...ina_101.drug_conviction import IS_CONVICTION
from ...rule import GROUND, Rule, Text
from .a2a_moral_turpitude import NOT_POLITICAL
from .pardon import NO_PARDON
from .who import IS_NONCITIZEN

FIVE_YEARS = 5 * 365
SIXTY_MONTHS = 60 * 30
"""What five years are to somebody who writes a month down as 30 days: too close to say that they are not reached."""

COUNTED = all_of("a conviction that counts", IS_CONVICTION, NOT_POLITICAL, NO_PARDON)


def _come_to_five_years(days: float, on: date) -> bool | None:
    if days >= FIVE_YEARS:
        return True
    return None if days >= SIXTY_MONTHS else False


five_years_in_all = SentencesTogether(
    "five_years_in_all",
    "proceedings",
    "Do the sentences come to five years or more, suspended time included and time that runs together counted once?",
    needs=(sentence_days, sentence_changed_later, sentences_run),
    compute=_come_to_five_years,
    kind="yes-no",
    counted=COUNTED,
)


class SentencesAdded(SentencesTogether):
    """The same as if every sentence ran after the others."""

    def read(self, view: View) -> bool | None:
        case = view.whole.case
        added = Case({**case.facts, sentences_run.name: "one after another"}, case.convictions)
        return super().read(added.on(view.on))


five_years_if_added = SentencesAdded(
    "five_years_if_added",
    "proceedings",
    "Do the sentences come to five years or more when all are added, suspended time included?",
    needs=(sentence_days, sentence_changed_later),
    compute=_come_to_five_years,
    kind="yes-no",
    counted=IS_CONVICTION,
)

FIVE_YEARS_IN_ALL = any_of(
    "five years or more in all",
    is_true(
        five_years_in_all,
        "The sentences come to five years or more, suspended time included.",
        "The sentences come to less than five years, suspended time included.",
        "ina-212-a-2-B",
        "ina-101-a-48-B",
    ),
    all_of(
        "five years or more only when sentences that run together are added",
        is_in(
            sentences_run,
            {"at the same time"},
            "The sentences run at the same time.",
            "The sentences do not all run at the same time.",
        ),
        is_true(
            five_years_if_added,
            "Added up, the sentences come to five years or more.",
            "Even added up, the sentences come to less than five years.",
        ),
        unsettled(
            "sentences_that_run_together",
            "Whether sentences that run together are added up, under today’s words of the law, is for an attorney.",
            "fernandez",
        ),
    ),
)

MULTIPLE_CONVICTIONS = Rule(
    id="212a2B-multiple-convictions",
    title="Two or more convictions with five years or more in all",
    kind=GROUND,
    authorities=("ina-212-a-2-B",),
    texts=(
        Text(
            applies=all_of(
                "a noncitizen with two or more convictions and five years or more in all",
                IS_NONCITIZEN,
                at_least(
                    2,
                    "There are two or more convictions that are not purely political.",
                    "There are not two convictions that are not purely political.",
                    COUNTED,
                ),
                FIVE_YEARS_IN_ALL,
            ),
        ),
    ),
)
