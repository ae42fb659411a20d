"""The order of questions: which fact, once known, would settle most."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from .case import Case
from .conditions import Leaf
from .facts.conviction import disposition
from .facts.fact import Choice, Fact
from .facts.person import citizenship, entry, status
from .findings import Finding, screen
from .possible import why_impossible
from .rule import ATTORNEY, Rule
from .settle import CONVICTIONS

GATES = frozenset({citizenship, status, entry, CONVICTIONS, disposition})
"""What opens or closes the way to most of the rest."""


@dataclass(frozen=True)
class Question:
    """One fact to find out next.

    Args:
        fact: what to find out.
        conviction: the index of the conviction it is about, or None.
        settles: how many findings it would settle, on the average of its answers.
        changes: how many findings it could still change.
    """

    fact: Fact
    conviction: int | None
    settles: float
    changes: int


def next_questions(case: Case, on: date, rules: tuple[Rule, ...]) -> list[Question]:
    """Return the facts that could still decide a finding, what opens most first.

    What an attorney decides comes after all that a volunteer can find out, and the gates before all. Of the others,
    one that opens a way is asked for by more findings, or settles more of them, than what lies behind it.
    """
    findings = [finding for finding in screen(case, on, rules) if finding.outcome == ATTORNEY]
    asked = _asked(findings)
    open_rules = tuple(finding.rule for finding in findings)
    questions = [
        Question(fact, index, _settled(case, on, open_rules, fact, index), changes)
        for (fact, index), changes in asked.items()
    ]
    return sorted(questions, key=_rank)


def _rank(question: Question) -> tuple:
    return question.fact.attorney_only, question.fact not in GATES, -question.changes, -question.settles


def _asked(findings: Iterable[Finding]) -> dict[tuple[Fact, int | None], int]:
    counts: dict[tuple[Fact, int | None], int] = {}
    for finding in findings:
        for key in finding.asked_of:
            counts[key] = counts.get(key, 0) + 1
    return counts


def _settled(case: Case, on: date, rules: tuple[Rule, ...], fact: Fact, index: int | None) -> float:
    cases = [answered(case, fact, index, value) for value in answers_of(fact, rules)]
    cases = [one for one in cases if not why_impossible(one)]
    if not cases:
        return 0.0
    left = [sum(finding.outcome == ATTORNEY for finding in screen(one, on, rules)) for one in cases]
    return len(rules) - sum(left) / len(cases)


def answers_of(fact: Fact, rules: Iterable[Rule]) -> tuple:
    """Return the answers to try: every value of a choice; for a number or day, each threshold and its neighbors."""
    if isinstance(fact, Choice):
        return fact.all_values
    thresholds = {
        leaf.value
        for rule in rules
        for leaf in rule.conditions()
        if isinstance(leaf, Leaf) and leaf.fact is fact and leaf.test != "in"
    }
    return tuple(sorted({near for value in thresholds for near in _around(value)}))


def _around(value: float | date) -> tuple:
    step = timedelta(days=1) if isinstance(value, date) else 1
    return value - step, value, value + step


def answered(case: Case, fact: Fact, index: int | None, value: object) -> Case:
    """Return a case in which one question is answered; ``index`` is that of the conviction it is about, or None."""
    if fact is CONVICTIONS:
        return Case(case.facts, () if value == "none" else ({},))
    if index is None:
        return Case({**case.facts, fact.name: value}, case.convictions)
    convictions = list(case.convictions)
    convictions[index] = {**convictions[index], fact.name: value}
    return Case(case.facts, tuple(convictions))
