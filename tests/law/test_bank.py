"""The rules reproduce the case bank, from what each entry states and from nothing else."""

from __future__ import annotations

import pytest

from relief_course.rules.rule import ATTORNEY, BARRED, DOES_NOT_APPLY, MAY_BE_AVAILABLE

from .bank import BY_ID, Expected, entries, expected

ALL = [pytest.param(one, id=one.entry) for one in expected()]
CLEAR = [pytest.param(one, id=one.entry) for one in expected() if one.clear]
NOT_CLEAR = [pytest.param(one, id=one.entry) for one in expected() if not one.clear]


def test_every_entry_of_the_bank_is_mapped_once_in_order():
    assert [one.entry for one in expected()] == list(entries())
    assert {one.finding for one in expected()} <= set(BY_ID)
    assert all(one.reason for one in expected())


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
