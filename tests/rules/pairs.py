"""Minimal pairs: two invented people who differ in one thing and whose findings were worked out by hand.

A case here is one dictionary: facts of the whole case by name, and under ``convictions`` a list of such dictionaries
(or None, when it is not known whether there are any). A person is no citizen unless the case says otherwise.

Each module below this folder that has pairs holds them as ``PAIRS``, a dictionary from a rule's id to a list of
``Pair``; ``test_pairs.py`` runs them all, and ``test_mutants.py`` demands that they notice every mistake in the rule's
trees (``python -m tests.rules.test_mutants RULE_ID``). A folder of such modules is a package (has an ``__init__.py``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

from relief_course.rules.case import Case
from relief_course.rules.facts import FACTS
from relief_course.rules.findings import Finding
from relief_course.rules.rule import Rule

TODAY = date(2026, 11, 24)
Facts = dict[str, Any]


@dataclass(frozen=True)
class Pair:
    """One pair.

    Args:
        sentence: what the pair shows.
        base: the first person's case.
        change: what is different in the second: facts, None to forget one, and ``convictions`` as a list of changes to
            each conviction in turn (a longer list adds convictions), or None.
        before: the outcome for the first person.
        after: the outcome for the second.
        authority: the id of what the outcomes were read from.
        on: the day of both findings.
    """

    sentence: str
    base: Facts
    change: Facts
    before: str
    after: str
    authority: str
    on: date = TODAY

    def outcomes(self, rule: Rule) -> tuple[str, str]:
        """Return the outcomes that a rule gives to the two."""
        return outcome(rule, self.base, self.on), outcome(rule, changed(self.base, self.change), self.on)


def outcome(rule: Rule, facts: Facts, on: date = TODAY) -> str:
    """Return the outcome of one rule for a case."""
    return finding(rule, facts, on).outcome


def finding(rule: Rule, facts: Facts, on: date = TODAY) -> Finding:
    """Return what one rule finds in a case."""
    return Finding(rule, case_of(facts).on(on))


def case_of(facts: Facts) -> Case:
    """Return the case of a dictionary, after checking every name and value.

    Raises:
        ValueError: a fact or a value that is not declared.
    """
    convictions = facts.get("convictions")
    facts = {"citizenship": "not a citizen", **facts}
    whole = {name: value for name, value in facts.items() if name != "convictions"}
    for part in (whole, *(convictions or ())):
        _check(part)
    return Case(_known(whole), None if convictions is None else tuple(map(_known, convictions)))


def changed(base: Facts, change: Facts) -> Facts:
    """Return a case with some facts changed."""
    result = {**base, **change}
    if change.get("convictions") is not None:
        before = list(base.get("convictions") or [])
        before += [{}] * (len(change["convictions"]) - len(before))
        changes = list(change["convictions"]) + [{}] * (len(before) - len(change["convictions"]))
        result["convictions"] = [{**one, **other} for one, other in zip(before, changes, strict=True)]
    return result


def _known(facts: Facts) -> Facts:
    return {name: value for name, value in facts.items() if value is not None}


def _check(facts: Facts) -> None:
    for name, value in _known(facts).items():
        if name not in FACTS:
            raise ValueError(f"no fact is named {name!r}")
        problem = FACTS[name].problem(value)
        if problem:
            raise ValueError(f"{name}: {value!r} {problem}")


def all_pairs() -> dict[str, list[Pair]]:
    """Return the pairs of all modules below this folder, by the rule's id."""
    found: dict[str, list[Pair]] = {}
    for module in walk_packages([str(Path(__file__).parent)], f"{__package__}."):
        if module.name.count(".") == __package__.count(".") + 1:
            continue  # this folder's own tests
        for rule_id, pairs in getattr(import_module(module.name), "PAIRS", {}).items():
            found.setdefault(rule_id, []).extend(pairs)
    return found
