"""With an attorney's decisions the rules come to what the bank says, for entries that the rules alone leave open."""

from __future__ import annotations

from collections import Counter

import pytest

from relief_course.rules.case import Case
from relief_course.rules.facts import FACTS
from relief_course.rules.findings import Finding
from relief_course.rules.rule import APPLIES, ATTORNEY, BARRED, DOES_NOT_APPLY, MAY_BE_AVAILABLE
from tests.rules.pairs import TODAY

from .bank import BY_ID, COMPANIONS, SKIPPED, Companion, companions, expected, facts_of, text_of

DECIDED = [pytest.param(one, id=one.entry) for one in companions() if one.outcome != SKIPPED]
NOT_CLEAR = {one.entry: one for one in expected() if not one.clear}

Key = tuple[str, str]
"""A conviction's number from 1, or "" for the whole case, and the name of a fact."""


def test_every_entry_that_is_not_clear_is_accounted_for_once_in_order():
    assert [(one.entry, one.finding) for one in companions()] == [
        (one.entry, one.finding) for one in NOT_CLEAR.values()
    ]


def test_a_skipped_entry_has_a_reason_and_no_file():
    skipped = [one for one in companions() if one.outcome == SKIPPED]
    assert all(one.why and not one.decided for one in skipped)
    with_files = {one.entry for one in companions()} - {one.entry for one in skipped}
    assert {path.stem for path in COMPANIONS.glob("*.yaml")} == with_files


@pytest.mark.parametrize("one", DECIDED)
def test_the_rules_come_to_what_the_bank_says(one: Companion):
    assert one.found().outcome == one.outcome


@pytest.mark.parametrize("one", DECIDED)
def test_nothing_in_it_counts_as_not_known(one: Companion):
    assert one.read().ignored == ()


@pytest.mark.parametrize("one", DECIDED)
def test_every_fact_of_the_entry_is_kept_and_some_are_added(one: Companion):
    before, after = NOT_CLEAR[one.entry].case(), one.read().case
    assert facts_of(before).items() <= facts_of(after).items()
    assert (before.convictions is None) == (after.convictions is None)
    assert len(before.convictions or ()) == len(after.convictions or ())
    assert added(one)


@pytest.mark.parametrize("one", DECIDED)
def test_every_added_fact_is_marked_with_who_gives_it(one: Companion):
    after = facts_of(one.read().case)
    assert Counter(marks(one)) == Counter((key[1], giver(key[1], after[key])) for key in added(one))


@pytest.mark.parametrize("one", DECIDED)
def test_the_entrys_own_words_say_that_it_was_decided_so(one: Companion):
    assert one.decided
    assert one.why.lower() in text_of(one.entry)


@pytest.mark.parametrize("one", DECIDED)
def test_without_any_one_of_the_added_facts_an_attorney_is_needed(one: Companion):
    for key in added(one):
        less = without(one.read().case, key)
        assert Finding(BY_ID[one.finding], less.on(TODAY)).outcome == ATTORNEY, key


@pytest.mark.parametrize("outcome", [APPLIES, DOES_NOT_APPLY, BARRED, MAY_BE_AVAILABLE])
def test_every_outcome_occurs_several_times(outcome):
    assert sum(one.outcome == outcome for one in companions()) >= 5


def added(one: Companion) -> list[Key]:
    """Return each fact that the companion adds."""
    before = facts_of(NOT_CLEAR[one.entry].case())
    return [key for key in facts_of(one.read().case) if key not in before]


def giver(name: str, value: object) -> str:
    """Return the mark of a fact: who gives it."""
    return "decided" if FACTS[name].is_attorneys(value) else "left out"


def marks(one: Companion) -> list[tuple[str, str]]:
    """Return the name and the mark of each line that a comment marks."""
    lines = one.path.read_text(encoding="utf-8").splitlines()
    marked = (line.split("  # ", 1) for line in lines if "  # " in line)
    return [(fact.strip(" -").split(":")[0], comment.split(": ")[0]) for fact, comment in marked]


def without(case: Case, key: Key) -> Case:
    """Return a case without one fact."""
    number, name = key
    if not number:
        return Case(_less(case.facts, name), case.convictions)
    convictions = enumerate(case.convictions, start=1)
    return Case(case.facts, tuple(_less(one, name) if str(at) == number else one for at, one in convictions))


def _less(facts: dict, name: str) -> dict:
    return {other: value for other, value in facts.items() if other != name}
