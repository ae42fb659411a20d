"""Every rule over its whole space: no combination of facts is answered wrongly, and none is idle."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from ruamel.yaml import YAML

from relief_course.rules.case import Case
from relief_course.rules.conditions import Condition, Group, Leaf
from relief_course.rules.facts.fact import Fact
from relief_course.rules.findings import Finding
from relief_course.rules.registry import RULES
from relief_course.rules.rule import ATTORNEY, READ_FROM

from .pairs import TODAY
from .space import LIMIT, Space, end_key, trees_of

REVIEWED = YAML(typ="safe").load(Path(__file__).with_name("open_though_agreed.yaml").read_text(encoding="utf-8"))
TREES = [pytest.param(tree, id=name) for rule in RULES if rule.is_modeled for name, tree in trees_of(rule)]
SAMPLE = 2_000


def small(tree: Condition) -> Space:
    """Return a tree's space, unless it is so large that only z3 can look at all of it."""
    space = Space(tree)
    if space.cells > LIMIT:
        pytest.skip(f"{space.cells:,} cells: too large for a table, see test_large_trees")
    return space


@pytest.mark.parametrize("tree", TREES)
def test_no_answer_is_contradicted_by_what_is_not_known(tree):
    assert small(tree).unsound() == 0


@pytest.mark.parametrize("tree", TREES)
def test_every_fact_that_a_rule_asks_for_can_matter(tree):
    assert small(tree).idle() == []


@pytest.mark.parametrize("tree", TREES)
def test_the_table_agrees_with_the_engine(tree):
    """The table is made with arrays, findings are made with the engine: two evaluations of one tree."""
    space = small(tree)
    random = np.random.default_rng(1)
    engine = with_plain_facts(tree, space)
    for cell in zip(*(random.integers(0, size, SAMPLE) for size in space.table.shape), strict=True):
        view = Case(space.named(np.array(cell))).on(TODAY)
        assert engine.truth(view) == space.table[cell]


def test_what_is_left_open_though_all_agree_is_counted_and_justified():
    found = {}
    for rule in RULES:
        for name, tree in trees_of(rule):
            space = Space(tree)
            cells = len(space.undecided_though_agreed()) if space.cells <= LIMIT else 0
            if cells:
                found[name] = cells
    assert found == {name: entry["cells"] for name, entry in REVIEWED.items()}
    assert all(entry["why"] for entry in REVIEWED.values())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_day_has_exactly_one_text(rule):
    texts = sorted(rule.texts, key=lambda text: text.since)
    assert texts[0].since == READ_FROM
    assert texts[-1].until is None
    for before, after in pairwise(texts):
        assert before.until == after.since
        for day in (after.since - timedelta(1), after.since, after.since + timedelta(1)):
            assert sum(text.is_in_force(day) for text in texts) == 1


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_day_that_is_not_modeled_needs_an_attorney(rule):
    finding = Finding(rule, Case({}, ()).on(READ_FROM - timedelta(1)))
    assert finding.outcome == ATTORNEY
    assert finding.reasons[0].text.startswith("Not modeled on 2025-12-31")


class Stub(Fact):
    """A fact that stands for one axis of a space."""


def with_plain_facts(condition: Condition, space: Space) -> Condition:
    """Return a tree in which every axis is a plain fact, so that a case can hold any of its values."""
    if isinstance(condition, Group):
        parts = tuple(with_plain_facts(part, space) for part in condition.of)
        return Group(kind=condition.kind, says=condition.says, of=parts)
    axis = next(axis for axis in space.axes if axis.key == end_key(condition))
    fact = Stub(axis.name, "person", axis.name)
    if isinstance(condition, Leaf):
        return Leaf(says=condition.says, fact=fact, test=condition.test, value=condition.value)
    return Leaf(says=condition.says, fact=fact, test="in", value=frozenset({True}))


def test_large_trees():
    """A tree too large for a table, and whose parts share facts, would need a proof of its own: there is none such."""
    large = [name for rule in RULES for name, tree in trees_of(rule) if Space(tree).cells > LIMIT]
    assert large == []
