"""Every minimal pair gives the two outcomes that were worked out by hand."""

from __future__ import annotations

import pytest

from relief_course.rules.registry import RULES

from .pairs import Pair, all_pairs

BY_ID = {rule.id: rule for rule in RULES}
CASES = [
    pytest.param(rule_id, pair, id=f"{rule_id}: {pair.sentence}")
    for rule_id, pairs in all_pairs().items()
    for pair in pairs
]


@pytest.mark.parametrize(("rule_id", "pair"), CASES)
def test_the_two_differ_as_the_authority_says(rule_id: str, pair: Pair):
    assert pair.outcomes(BY_ID[rule_id]) == (pair.before, pair.after)


def test_every_rule_has_a_pair_unless_it_always_needs_an_attorney():
    always = {rule.id for rule in RULES if not rule.is_modeled}
    assert {rule.id for rule in RULES} - always == set(all_pairs()) - always
