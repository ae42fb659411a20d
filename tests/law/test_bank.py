"""The rules reproduce the case bank, from what each entry states and from nothing else."""

from __future__ import annotations

import pytest
from ruamel.yaml import YAML

from relief_course.rules.facts import FACTS
from relief_course.rules.rule import ATTORNEY, BARRED, DOES_NOT_APPLY, MAY_BE_AVAILABLE

from .bank import BY_ID, CASES, Expected, entries, expected, premises

ALL = [pytest.param(one, id=one.entry) for one in expected()]
CLEAR = [pytest.param(one, id=one.entry) for one in expected() if one.clear]
NOT_CLEAR = [pytest.param(one, id=one.entry) for one in expected() if not one.clear]
HOLDINGS = {"particularly_serious", "other_aggravated_felony", "extreme_hardship"}
"""Facts that restate a holding: an entry may give them only as a premise in its own words."""


def test_every_entry_of_the_bank_is_mapped_once_in_order():
    assert [one.entry for one in expected()] == list(entries())
    assert {one.finding for one in expected()} <= set(BY_ID)
    assert all(one.reason for one in expected())


def test_every_entry_has_a_case_file_and_no_file_is_left_over():
    assert {path.stem for path in CASES.glob("*.yaml")} == set(entries())


@pytest.mark.parametrize("one", CLEAR)
def test_a_clear_entry_is_reproduced(one: Expected):
    assert one.found().outcome == one.outcome


@pytest.mark.parametrize("one", NOT_CLEAR)
def test_what_the_bank_leaves_to_an_attorney_is_not_decided(one: Expected):
    assert one.outcome == ATTORNEY
    assert one.found().outcome == ATTORNEY


@pytest.mark.parametrize("one", ALL)
def test_no_finding_is_wrong(one: Expected):
    assert one.verdict() != "wrong"


@pytest.mark.parametrize("outcome", [DOES_NOT_APPLY, MAY_BE_AVAILABLE, BARRED])
def test_no_entry_gets_a_false_answer(outcome):
    assert [one.entry for one in expected() if one.found().outcome == outcome != one.outcome] == []


def test_at_most_eight_in_a_hundred_clear_entries_are_left_open():
    clear = [one for one in expected() if one.clear]
    assert sum(one.verdict() == "attorney" for one in clear) <= 0.08 * len(clear)


@pytest.mark.parametrize("one", ALL)
def test_every_attorneys_fact_is_given_by_the_entrys_own_words(one: Expected):
    given = {(premise.conviction, premise.fact): premise.words for premise in premises() if premise.entry == one.entry}
    assert set(attorneys_facts(one)) == set(given)
    said = " ".join(words_of(entries()[one.entry])).lower()
    assert [words for words in given.values() if not said_by(words, said)] == []


def said_by(words: str, said: str) -> bool:
    """Tell whether an entry says words; what it only implies is marked so, with the reason."""
    return words.startswith("implied: ") or words.lower() in said


def attorneys_facts(one: Expected):
    """Yield (conviction from 1 or "", fact) for everything that a case file gives as decided by an attorney."""
    data = YAML(typ="safe").load((CASES / f"{one.entry}.yaml").read_text(encoding="utf-8"))
    for name in data.get("decided_by_attorney", {}):
        yield "", name
    for index, conviction in enumerate(data.get("convictions") or [], start=1):
        for name in conviction.get("decided_by_attorney", {}):
            yield str(index), name


def words_of(value):
    """Yield every text in an entry."""
    if isinstance(value, dict):
        for member in value.values():
            yield from words_of(member)
    else:
        yield " ".join(str(value).split())


def test_no_case_file_restates_a_holding():
    used = {premise.fact for premise in premises() if premise.words.startswith("implied: ")}
    assert used & HOLDINGS == set()
    assert used <= set(FACTS)
