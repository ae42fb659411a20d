"""The outcomes that pieces and walkthroughs name, held against what the rules find. They are written by hand first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from ..rules.case import Case
from ..rules.findings import Finding
from ..rules.registry import RULES
from .overlay import overlay
from .schemas.pieces import Expected, Explorer, Facts, Matrix, Piece, ReliefMap, Timeline
from .yaml_source import not_known

BY_ID = {rule.id: rule for rule in RULES}

Told = Iterator[tuple[tuple, str]]
"""Problems: the keys and positions that lead to the place, and the text."""


def piece_problems(piece: Piece) -> Told:
    """Yield every expected outcome that the rules do not find, and every case or move that cannot be read."""
    if isinstance(piece, Matrix):
        yield from _unknown_rules(("columns",), piece.columns)
        for position, row in enumerate(piece.rows):
            at = ("rows", position, "expects")
            if set(row.expects) != set(piece.columns):
                yield at, "a row expects an outcome of each column, and of no other rule"
            yield from outcome_problems(at, overlay(piece.facts, row.facts), row.expects, piece.on)
    elif isinstance(piece, ReliefMap):
        yield from outcome_problems(("expects",), piece.facts, piece.expects, piece.on)
    elif isinstance(piece, Explorer | Timeline):
        yield from outcome_problems(("expects",), piece.facts, piece.expects, piece.on)
        for position, change in enumerate(piece.changes):
            at = ("changes", position, "expects")
            for rule in sorted(set(change.expects) - set(piece.expects)):
                yield at, f"{rule!r} is not among the rules that the piece watches (its own expects)"
            if change.event and change.to not in _days(change.facts):
                yield ("changes", position, "to"), f"no fact of this change has the day {change.to}"
            expected = {**piece.expects, **change.expects}
            yield from outcome_problems(at, overlay(piece.facts, change.facts), expected, piece.on)


def outcome_problems(at: tuple, facts: Facts, expects: Expected, on: str) -> Told:
    """Yield each outcome that the rules do not find for a case on a day.

    Args:
        at: the place to tell of.
        facts: what a case file holds.
        expects: the outcomes, by the rule's id.
        on: the day whose law is asked.
    """
    problems = [*_unknown_rules(at, expects)]
    case, unread = read_case(facts)
    problems += [(at, text) for text in unread]
    yield from problems
    if problems:
        return
    for rule, outcome in expects.items():
        found = Finding(BY_ID[rule], case.on(date.fromisoformat(on)))
        if found.outcome != outcome:
            why = "; ".join(reason.text.rstrip(".") for reason in found.reasons[:3])
            yield at, f"{rule}: {outcome!r} is expected, but on {on} the rules find {found.outcome!r}: {why}"


def read_case(facts: Mapping) -> tuple[Case, list[str]]:
    """Return the case that facts make, and what is wrong with them."""
    from .cases.case_facts import read_facts  # left out of the learner's edition, which reads no data

    read = read_facts(facts, "a case")
    return read.case, [getattr(problem, "text", str(problem)) for problem in read.problems]


def _days(facts: object) -> set[str]:
    """Return every day among facts, as it is written: what a drawing moves must be what the rules read."""
    if isinstance(facts, Mapping):
        return set().union(*map(_days, facts.values()))
    if isinstance(facts, list | tuple):
        return set().union(*map(_days, facts))
    return {str(facts)} if isinstance(facts, str | date) else set()


def _unknown_rules(at: tuple, rules) -> Told:
    for rule in rules:
        if rule not in BY_ID:
            yield at, not_known(rule, BY_ID)
