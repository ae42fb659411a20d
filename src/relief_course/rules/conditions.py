"""Conditions: the law as trees of plain data.

A tree is built from declared facts with ``all_of``, ``any_of``, ``none_of``, counts over convictions and references to
other rules. The same tree is evaluated, explained, printed, drawn, tabulated over its whole space and mutated.
"""

from __future__ import annotations

import operator
from collections.abc import Iterator
from datetime import date

from .facts.fact import Choice, Day, Derived, Fact, Number, Unsettled
from .record import Record, replace
from .truth import count_is

TYPE_CHECKING = False  # importing it from typing would cost 3 ms of each start
if TYPE_CHECKING:
    from .case import View
    from .rule import Rule

TESTS = {
    "in": lambda value, allowed: value in allowed,
    "at most": operator.le,
    "more than": operator.gt,
    "at least": operator.ge,
    "less than": operator.lt,
    "before": operator.lt,
    "from": operator.ge,
}


class Condition(Record):
    """Base of all conditions.

    Args:
        says: the sentence when it holds.
        says_not: the sentence when it does not.
        authorities: ids of what it rests on; a condition without any rests on what its parent rests on.
    """

    says: str
    says_not: str = ""
    authorities: tuple[str, ...] = ()

    def truth(self, view: View) -> int:
        """Return the value of a ``Truth`` for a case."""
        raise NotImplementedError

    def citing(self, *authorities: str) -> Condition:
        """Return the same condition, resting on these authorities."""
        return replace(self, authorities=authorities)

    @property
    def parts(self) -> tuple[Condition, ...]:
        """The conditions directly below."""
        return ()

    def walk(self) -> Iterator[Condition]:
        """Yield this condition and all below it; the trees of rules it refers to are not entered."""
        yield self
        for part in self.parts:
            yield from part.walk()


class Leaf(Condition):
    """One test of one fact. Its question is the fact's."""

    fact: Fact | Derived | Unsettled
    test: str
    value: object

    def truth(self, view: View) -> int:
        known = self.fact.read(view)
        if known is None:
            return 0
        return 1 if TESTS[self.test](known, self.value) else -1

    @property
    def parts(self) -> tuple[Condition, ...]:
        counted = getattr(self.fact, "counted", None)  # a total over convictions: what a conviction must be to count
        return (counted,) if counted else ()


class Group(Condition):
    """All, any or none of its parts."""

    kind: str
    of: tuple[Condition, ...]

    def truth(self, view: View) -> int:
        if self.kind == "all":
            return -_highest(self.of, view, -1)
        highest = _highest(self.of, view, 1)
        return highest if self.kind == "any" else -highest

    def combine(self, answers: list[int]) -> int:
        """Return the answer that follows from those of the parts."""
        if self.kind == "all":
            return min(answers)
        return max(answers) if self.kind == "any" else -max(answers)

    @property
    def parts(self) -> tuple[Condition, ...]:
        return self.of


def _highest(parts: tuple[Condition, ...], view: View, sign: int) -> int:
    """Return the highest of the parts' answers times a sign, and look no further once it is certain."""
    highest = -1
    for part in parts:
        answer = sign * part.truth(view)
        if answer == 1:
            return 1
        highest = max(highest, answer)
    return highest


class Count(Condition):
    """The number of convictions for which a condition holds, from ``least`` to ``most`` (None: no limit)."""

    least: int
    most: int | None
    each: Condition

    def truth(self, view: View) -> int:
        convictions = view.convictions
        return 0 if convictions is None else self.combine([self.each.truth(one) for one in convictions])

    def combine(self, answers: list[int]) -> int:
        """Return the answer that follows from those for each conviction."""
        return count_is(self.least, self.most, answers)

    @property
    def parts(self) -> tuple[Condition, ...]:
        return (self.each,)


class Holds(Condition):
    """What another rule finds, for the same case or conviction."""

    rule: Rule

    def truth(self, view: View) -> int:
        return self.rule.truth(view)


# --- building -----------------------------------------------------------------------------------------------------


def all_of(says: str, *of: Condition, by: tuple[str, ...] = ()) -> Group:
    return Group(kind="all", says=says, of=of, authorities=by)


def any_of(says: str, *of: Condition, by: tuple[str, ...] = ()) -> Group:
    return Group(kind="any", says=says, of=of, authorities=by)


def none_of(says: str, *of: Condition, by: tuple[str, ...] = ()) -> Group:
    return Group(kind="none", says=says, of=of, authorities=by)


def is_in(fact: Choice | Derived, values: set | frozenset, says: str, says_not: str, *by: str) -> Leaf:
    """The fact's value is one of these.

    Raises:
        ValueError: the fact has no such value.
    """
    if isinstance(fact, Choice) and not set(values) <= set(fact.all_values):
        raise ValueError(f"{fact.name} has no value {sorted(map(str, set(values) - set(fact.all_values)))}")
    return Leaf(says=says, says_not=says_not, authorities=by, fact=fact, test="in", value=frozenset(values))


def is_true(fact: Choice | Derived, says: str, says_not: str, *by: str) -> Leaf:
    return is_in(fact, {True}, says, says_not, *by)


def compares(fact: Number | Day | Derived, test: str, value: float | date, says: str, says_not: str, *by: str) -> Leaf:
    """The fact's number or day stands so to a value; ``test`` is one of ``TESTS`` but "in"."""
    if test not in TESTS or test == "in":
        raise ValueError(f"unknown comparison {test!r}")
    return Leaf(says=says, says_not=says_not, authorities=by, fact=fact, test=test, value=value)


def unsettled(name: str, question: str, *by: str) -> Leaf:
    """A question that only an attorney can answer here: a split, an open point of law, a judgment.

    Args:
        name: permanent, in snake_case.
        question: what is open, as one sentence.
        by: ids of the authorities that leave it open.
    """
    fact = Unsettled(name, question)
    return Leaf(says=question, says_not=question, authorities=by, fact=fact, test="in", value=frozenset({True}))


def at_least(count: int, says: str, says_not: str, each: Condition, *by: str) -> Count:
    """At least so many convictions meet the condition."""
    return Count(says=says, says_not=says_not, authorities=by, least=count, most=None, each=each)


def at_most(count: int, says: str, says_not: str, each: Condition, *by: str) -> Count:
    """At most so many convictions meet the condition."""
    return Count(says=says, says_not=says_not, authorities=by, least=0, most=count, each=each)


def any_conviction(says: str, says_not: str, each: Condition, *by: str) -> Count:
    return at_least(1, says, says_not, each, *by)


def holds(rule: Rule, says: str, says_not: str, *by: str) -> Holds:
    """Another rule finds that it applies."""
    return Holds(says=says, says_not=says_not, authorities=by, rule=rule)
