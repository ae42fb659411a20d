"""No small mistake in a rule's trees goes unnoticed by its minimal pairs.

A mistake that nobody notices is an element of law that no pair, and so no lesson, teaches.

    python -m tests.rules.test_mutants RULE_ID     lists the mistakes that nobody notices
"""

from __future__ import annotations

import sys

import pytest

from relief_course.rules.findings import Finding
from relief_course.rules.registry import RULES
from relief_course.rules.rule import Rule

from .mutants import mutants
from .pairs import all_pairs, case_of, changed


def survivors(rule: Rule) -> list[str]:
    """Return the mistakes that change no outcome of any pair of the rule."""
    views = [
        case_of(facts).on(pair.on)
        for pair in all_pairs().get(rule.id, [])
        for facts in (pair.base, changed(pair.base, pair.change))
    ]
    right = [Finding(rule, view).outcome for view in views]
    return [
        what
        for what, mutant in mutants(rule)
        if all(Finding(mutant, fresh(view)).outcome == outcome for view, outcome in zip(views, right, strict=True))
    ]


def fresh(view):
    """Return the same view without what rules have already found in it."""
    return view.case.on(view.on)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.is_modeled], ids=lambda rule: rule.id)
def test_every_mistake_is_noticed(rule: Rule):
    assert survivors(rule) == []


if __name__ == "__main__":
    for wanted in RULES:
        if not sys.argv[1:] or wanted.id in sys.argv[1:]:
            print(wanted.id, len(list(mutants(wanted))), "mistakes;", "unnoticed:", survivors(wanted))
