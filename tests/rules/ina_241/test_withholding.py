"""Withholding of removal, and sentences that are counted together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from relief_course.rules.ina_241.withholding import FIVE_YEARS_IN_ALL

from ..ina_208.convictions import ACQUITTED, NOT_AN_AGGRAVATED_FELONY, TRAFFICKING
from ..pairs import TODAY, Pair, case_of

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"

NOT_OVERCOME = {**TRAFFICKING, "trafficking_presumption": "not overcome"}
SAMI = {
    "status": "no lawful status",
    "final_order": False,
    "life_or_freedom_threatened": True,
    "persecutor_or_danger": False,
    "circuit": "5th",
    "convictions": [{**TRAFFICKING, "sentence_days": 1799}],
}
PRESUMED = {**SAMI, "convictions": [NOT_OVERCOME]}
OLD_PLEA = {**SAMI, "convictions": [{**NOT_OVERCOME, "pleaded_on": date(2002, 3, 4)}]}
SERIOUS = {**SAMI, "convictions": [{**NOT_AN_AGGRAVATED_FELONY, "particularly_serious": True}]}
TWO = {
    **SAMI,
    "convictions": [{**TRAFFICKING, "sentence_days": 1000}, {**TRAFFICKING, "sentence_days": 825}],
    "sentences_run": "one after another",
}
AS_A_DEFINITION = {BARRED: "applies", MAY: "does not apply", ATTORNEY: ATTORNEY}
"""What each outcome comes to where only the bars are asked for: Sami meets what withholding requires."""


def each(**change) -> dict:
    """Return a change of the one conviction."""
    return {"convictions": [change]}


REQUIRED_PAIRS = [
    Pair("what must be likely is not", SAMI, {"life_or_freedom_threatened": False}, MAY, BARRED, "ina-241-b-3"),
    Pair(
        "what must be likely is for an attorney",
        SAMI,
        {"life_or_freedom_threatened": None},
        MAY,
        ATTORNEY,
        "ina-241-b-3",
    ),
    Pair("from abroad", SAMI, {"status": "outside the United States"}, MAY, ATTORNEY, "ina-241-b-3"),
    Pair("after a final order, reopening comes first", SAMI, {"final_order": True}, MAY, ATTORNEY, "ina-240-c-7"),
    Pair("whether an order stands", SAMI, {"final_order": None}, MAY, ATTORNEY, "ina-240-c-7"),
]
BAR_PAIRS = [
    Pair("five years for an aggravated felony", SAMI, each(sentence_days=1825), MAY, BARRED, "ina-241-b-3"),
    Pair("sixty months of 30 days may be five years", SAMI, each(sentence_days=1800), MAY, ATTORNEY, "ina-241-b-3"),
    Pair(
        "five years for something else",
        {**SAMI, "convictions": [{**TRAFFICKING, "sentence_days": 1825}]},
        each(commercial_dealing="not an element"),
        BARRED,
        MAY,
        "ina-241-b-3",
    ),
    Pair(
        "another aggravated felony counts alike",
        {**SAMI, "convictions": [{**NOT_AN_AGGRAVATED_FELONY, "sentence_days": 1825}]},
        each(other_aggravated_felony=True),
        MAY,
        BARRED,
        "ina-241-b-3",
    ),
    *(
        Pair(
            f"five years, convicted on {day}",
            {**SAMI, "convictions": [{**TRAFFICKING, "sentence_days": 1825}]},
            each(convicted_on=day),
            BARRED,
            after,
            "ina-101-a-43",
        )
        for day, after in ((date(1990, 11, 29), BARRED), (date(1990, 11, 28), ATTORNEY))
    ),
    Pair(
        "two sentences, one after another, are added",
        TWO,
        {"sentences_run": "at the same time"},
        BARRED,
        MAY,
        "aldabesheh",
    ),
    Pair("some after, some beside each other", TWO, {"sentences_run": "some of each"}, BARRED, ATTORNEY, "aldabesheh"),
    Pair(
        "a sentence that was changed later",
        {**SAMI, "convictions": [{**TRAFFICKING, "sentence_days": 1825}]},
        each(sentence_changed_later=True),
        BARRED,
        ATTORNEY,
        "8-cfr-1003-55",
    ),
    Pair(
        "the presumption about drug trafficking",
        SAMI,
        each(trafficking_presumption="not overcome"),
        MAY,
        BARRED,
        "yl",
    ),
    Pair(
        "the presumption is weighed by an attorney",
        SAMI,
        each(trafficking_presumption=None),
        MAY,
        ATTORNEY,
        "yl",
    ),
    Pair(
        "the presumption is about aggravated felonies",
        PRESUMED,
        each(commercial_dealing="not an element"),
        BARRED,
        MAY,
        "yl",
    ),
    Pair(
        "the presumption, and a conviction before 29 November 1990",
        {**PRESUMED, "convictions": [{**NOT_OVERCOME, "convicted_on": date(1990, 11, 29)}]},
        each(convicted_on=date(1990, 11, 28)),
        BARRED,
        ATTORNEY,
        "ina-101-a-43",
    ),
    Pair("an old plea in the Ninth Circuit", OLD_PLEA, {"circuit": "9th"}, BARRED, ATTORNEY, "miguel-miguel"),
    Pair("an old plea, no circuit yet", OLD_PLEA, {"circuit": "none yet"}, BARRED, ATTORNEY, "miguel-miguel"),
    Pair(
        "the day of the presumption in the Ninth Circuit",
        {**OLD_PLEA, "circuit": "9th"},
        each(pleaded_on=date(2002, 3, 5)),
        ATTORNEY,
        BARRED,
        "miguel-miguel",
    ),
    Pair("a particularly serious crime", SAMI, each(particularly_serious=True), MAY, BARRED, "nam"),
    Pair(
        "a crime of which a court acquitted",
        SERIOUS,
        each(**ACQUITTED),
        BARRED,
        MAY,
        "ina-241-b-3",
    ),
    Pair("persecution of others", SAMI, {"persecutor_or_danger": True}, MAY, BARRED, "ina-241-b-3"),
    Pair("whether there are convictions", SAMI, {"convictions": None}, MAY, ATTORNEY, "ina-241-b-3"),
]

PAIRS = {
    "241b3-withholding": [*REQUIRED_PAIRS, *BAR_PAIRS],
    "241b3B-barred-from-withholding": [
        replace(pair, before=AS_A_DEFINITION[pair.before], after=AS_A_DEFINITION[pair.after]) for pair in BAR_PAIRS
    ],
}


def five_years(*days: int | None, run: str | None = None, first: dict | None = None) -> bool | None:
    """Return whether sentences of so many days come to five years; None is a sentence that is not known."""
    convictions = [{**TRAFFICKING, "sentence_days": one} for one in days]
    if first:
        convictions[0] |= first
    return FIVE_YEARS_IN_ALL.read(case_of({"sentences_run": run, "convictions": convictions}).on(TODAY))


@pytest.mark.parametrize(
    ("days", "run", "answer"),
    [
        ((), None, False),
        ((1799,), None, False),
        ((1800,), None, None),
        ((1824,), None, None),
        ((1825,), None, True),
        ((1825, None), None, True),
        ((None,), None, None),
        ((1000, 799), None, False),
        ((1000, 824), None, None),
        ((1000, 825), None, None),
        ((1000, 825), "one after another", True),
        ((1000, 825), "at the same time", False),
        ((1000, 825), "some of each", None),
        ((1000, None), "at the same time", None),
    ],
)
def test_sentences_are_counted_together_only_when_they_run_one_after_another(days, run, answer):
    assert five_years(*days, run=run) is answer


def test_nothing_is_certain_while_it_is_not_known_whether_there_are_convictions():
    assert FIVE_YEARS_IN_ALL.read(case_of({"convictions": None}).on(TODAY)) is None


def test_a_conviction_that_is_no_aggravated_felony_is_not_counted():
    assert five_years(3000, first=NOT_AN_AGGRAVATED_FELONY | {"sentence_days": 3000}) is False


@pytest.mark.parametrize("open_", [{"commercial_dealing": None}, {"convicted_on": date(1990, 11, 28)}])
def test_a_conviction_that_may_be_an_aggravated_felony_leaves_the_sum_open(open_):
    assert five_years(1825, first=open_) is None
    assert five_years(100, first=open_) is False


@pytest.mark.parametrize("changed", [True, None])
def test_a_sentence_that_was_or_may_have_been_changed_is_not_known(changed):
    assert five_years(1825, first={"sentence_changed_later": changed}) is None
    assert five_years(1825, 1825, first={"sentence_changed_later": changed}) is True
