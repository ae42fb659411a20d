"""A case file states what its entry states, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from ruamel.yaml import YAML

from relief_course.rules.case import Case
from relief_course.rules.facts import FACTS
from relief_course.rules.findings import Finding
from tests.rules.pairs import TODAY

from .bank import BY_ID, CASES, Expected, entries, expected, facts_of, premises, text_of

ALL = [pytest.param(one, id=one.entry) for one in expected()]
HOLDINGS = {"particularly_serious", "other_aggravated_felony", "extreme_hardship"}
"""Facts that restate a holding: an entry may give them only as a premise in its own words."""
LATER_DAYS = (date(2010, 8, 3), date(2018, 12, 20), date(2026, 11, 23))
"""Days to try instead of one that an entry only implies: the law turned on the first two."""

Key = tuple[str, str]
"""A conviction's number from 1, or "" for the whole case, and the name of a fact."""


def test_every_entry_has_a_case_file_and_no_file_is_left_over():
    assert {path.stem for path in CASES.glob("*.yaml")} == set(entries())


@pytest.mark.parametrize("one", ALL)
def test_every_attorneys_fact_is_given_by_the_entrys_own_words(one: Expected):
    assert set(attorneys_facts(one)) <= set(premises_of(one))


@pytest.mark.parametrize("one", ALL)
def test_every_premise_is_a_fact_of_the_case_in_words_of_the_entry(one: Expected):
    assert set(premises_of(one)) <= set(facts_of(one.case()))
    assert [words for words in premises_of(one).values() if not said_by(words, text_of(one.entry))] == []


@pytest.mark.parametrize("one", ALL)
def test_every_day_is_in_the_entry_or_a_premise(one: Expected):
    unsaid = [key for key, day in days_of(one) if str(day.year) not in text_of(one.entry)]
    assert set(unsaid) <= set(premises_of(one))


@pytest.mark.parametrize("one", ALL)
def test_no_finding_hangs_on_a_day_that_the_entry_does_not_state(one: Expected):
    """Of a year or a month the case file has the first day; an implied day is the first that the premise allows."""
    for key, day in days_of(one):
        for other in other_days(one, key, day):
            assert (
                Finding(BY_ID[one.finding], with_day(one.case(), key, other).on(TODAY)).outcome == one.found().outcome
            )


def test_no_case_file_restates_a_holding():
    used = {premise.fact for premise in premises() if premise.words.startswith("implied: ")}
    assert used & HOLDINGS == set()
    assert used <= set(FACTS)


# --- what an entry says ---


def premises_of(one: Expected) -> dict[Key, str]:
    """Return the words for each premise of an entry."""
    return {(premise.conviction, premise.fact): premise.words for premise in premises() if premise.entry == one.entry}


def said_by(words: str, text: str) -> bool:
    """Tell whether an entry says words; what it only implies is marked so, with the reason."""
    return words.startswith("implied: ") or words.lower() in text


# --- what a case file says ---


def attorneys_facts(one: Expected) -> Iterator[Key]:
    """Yield everything that a case file gives as decided by an attorney."""
    data = YAML(typ="safe").load((CASES / f"{one.entry}.yaml").read_text(encoding="utf-8"))
    for name in data.get("decided_by_attorney", {}):
        yield "", name
    for index, conviction in enumerate(data.get("convictions") or [], start=1):
        for name in conviction.get("decided_by_attorney", {}):
            yield str(index), name


def days_of(one: Expected) -> list[tuple[Key, date]]:
    """Return every day of a case file that its entry does not state in full."""
    said = text_of(one.entry)
    facts = facts_of(one.case()).items()
    return [(key, value) for key, value in facts if isinstance(value, date) and str(value) not in said]


def other_days(one: Expected, key: Key, day: date) -> tuple[date, ...]:
    """Return days that the entry's words allow just as well."""
    words = premises_of(one).get(key, "")
    if words.startswith("implied: "):
        return tuple(other for other in LATER_DAYS if other > day)
    return (day.replace(month=12, day=31),) if str(day.year) in text_of(one.entry) else ()


def with_day(case: Case, key: Key, day: date) -> Case:
    """Return a case with another day for one fact."""
    number, name = key
    if not number:
        return Case({**case.facts, name: day}, case.convictions)
    changed = list(case.convictions)
    changed[int(number) - 1] = {**changed[int(number) - 1], name: day}
    return Case(case.facts, tuple(changed))
