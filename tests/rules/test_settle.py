"""What is asked for is worth asking: proved on small trees by trying everything, and tried on all rules."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date
from itertools import count, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relief_course.rules import authorities
from relief_course.rules.case import Case
from relief_course.rules.conditions import Condition, all_of, any_of, at_least, at_most, is_true, none_of, unsettled
from relief_course.rules.facts.fact import Day, yes_no
from relief_course.rules.findings import Finding, screen
from relief_course.rules.questions import answered
from relief_course.rules.registry import RULES
from relief_course.rules.rule import ATTORNEY, GROUND, Rule, Text
from relief_course.rules.settle import CONVICTIONS, Asked

from .pairs import TODAY
from .test_properties import KNOWN, cases, thorough, values

OLD = "a source that had to be read again"
MOST_FACTS = 5
"""In one tree: each can be yes, no and not known, so 243 cases are tried for each tree."""


@pytest.fixture(autouse=True, scope="module")
def old_source():
    with pytest.MonkeyPatch.context() as patch:
        table = authorities.table() | {OLD: authorities.Authority(OLD, OLD, OLD, "good", date(2026, 1, 1))}
        patch.setattr(authorities, "table", lambda: table)
        patch.setattr(authorities, "overdue", lambda day: frozenset(id for id in table if table[id].is_overdue(day)))
        yield


def leaf(name: str, group: str, kind: str) -> Condition:
    """Return a leaf on a fact of its own; an open one and one on an old source never become certain."""
    if kind == "open":
        return unsettled(name, f"Is {name} so?")
    return is_true(yes_no(name, group, f"Is {name} so?"), "Yes.", "No.", *([OLD] if kind == "old" else []))


@st.composite
def trees(draw) -> tuple[Condition, Case]:
    """Draw a tree in which no fact stands twice, and a case that knows some of its facts."""
    names, convictions = count(1), draw(st.integers(0, 2))
    known: dict[str, bool] = {}
    each: list[dict[str, bool]] = [{} for _ in range(convictions)]
    left = MOST_FACTS

    def grow(depth: int, group: str) -> Condition:
        nonlocal left
        shapes = ["fact", "open", "old"] + ["all", "any", "none"] * (depth > 0)
        shape = draw(
            st.sampled_from(shapes + ["at least", "at most"] * (depth > 0 and group == "person" and convictions))
        )
        if shape in ("all", "any", "none"):
            parts = [grow(depth - 1, group) for _ in range(draw(st.integers(1, 3)))]
            return {"all": all_of, "any": any_of, "none": none_of}[shape](shape, *parts)
        if shape.startswith("at"):
            below = grow(1, "convictions")
            return {"at least": at_least, "at most": at_most}[shape](draw(st.integers(0, 2)), "Yes.", "No.", below)
        name = f"{group}_{next(names)}"
        for facts in [known] if group == "person" else each:
            value = draw(st.sampled_from([True, False, None])) if left > 0 else True
            left -= value is None
            if value is not None:
                facts[name] = value
        return leaf(name, group, shape)

    return grow(3, "person"), Case(known, tuple(each))


def completions(case: Case, keys: list[Asked]) -> Iterator[tuple[tuple, Case]]:
    """Yield a case with every set of answers to some questions; None leaves one open."""
    for answers in product(*[(None, *values(fact)) for fact, _ in keys]):
        full = case
        for (fact, index), value in zip(keys, answers, strict=True):
            full = full if value is None else answered(full, fact, index, value)
        yield answers, full


def that_decide(rule: Rule, case: Case, keys: list[Asked]) -> set[Asked]:
    """Return the questions in some set of answers that decides a rule and, without that one, does not."""
    decided = {answers: Finding(rule, full.on(TODAY)).outcome != ATTORNEY for answers, full in completions(case, keys)}
    return {
        key
        for at, key in enumerate(keys)
        for answers, is_decided in decided.items()
        if is_decided and not decided[(*answers[:at], None, *answers[at + 1 :])]
    }


def open_keys(tree: Condition, case: Case) -> list[Asked]:
    facts = {one.fact for one in tree.walk() if hasattr(one, "fact") and hasattr(one.fact, "values")}
    return [
        (fact, index)
        for fact in facts
        for index in ([None] if fact.group == "person" else range(len(case.convictions)))
        if fact.name not in (case.facts if index is None else case.convictions[index])
    ]


@thorough
@given(trees())
def test_in_a_tree_without_repeated_facts_exactly_those_are_asked_for_that_can_decide(drawn):
    tree, case = drawn
    rule = Rule(id="1-rule", title="A rule", kind=GROUND, authorities=("law",), texts=(Text(applies=tree),))
    asked = set(Finding(rule, case.on(TODAY)).asked_of)
    assert asked == that_decide(rule, case, open_keys(tree, case))


FEW = 200
"""Sets of answers; where a rule asks for more, trying all takes too long."""
SOME = KNOWN[::200]


def can_be_tried(keys: list[Asked]) -> bool:
    """Tell whether all answers can be tried: a day is one of thousands, and so is a list of convictions."""
    return (
        bool(keys)
        and not any(fact is CONVICTIONS or isinstance(fact, Day) for fact, _ in keys)
        and math.prod(1 + len(values(fact)) for fact, _ in keys) <= FEW
    )


@pytest.mark.parametrize("case", SOME, ids=range(len(SOME)))
def test_what_a_rule_asks_for_can_be_answered_so_that_it_decides(case):
    """In a known case of which one fact is not known. In any case at all, a fact that stands in several places of a
    rule can hide that it is idle: then too much is asked, never too little."""
    for gone in case.facts:
        left = Case({name: value for name, value in case.facts.items() if name != gone}, case.convictions)
        for finding in screen(left, TODAY, RULES):
            keys = list(finding.asked_of)
            if can_be_tried(keys):
                decided = (Finding(finding.rule, full.on(TODAY)).outcome for _, full in completions(left, keys))
                assert any(outcome != ATTORNEY for outcome in decided), (finding.rule.id, keys)


@thorough
@given(cases(), st.data())
def test_a_fact_that_is_not_asked_for_decides_nothing(case, data):
    findings = [finding for finding in screen(case, TODAY, RULES) if finding.outcome == ATTORNEY]
    asked = {key for finding in findings for key in finding.asked_of}
    if not asked:
        return
    fact, index = data.draw(st.sampled_from(sorted(asked, key=lambda key: (key[0].name, str(key[1])))))
    more = answered(case, fact, index, data.draw(st.sampled_from(values(fact))))
    for finding in findings:
        if (fact, index) not in finding.asked_of:
            assert Finding(finding.rule, more.on(TODAY)).outcome == ATTORNEY
