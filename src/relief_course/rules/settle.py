"""Which facts could still decide a finding: those on a way to an answer that some completion of the case gives.

What can be answered is worked out for each condition by itself, so a fact that stands in two places counts as two; the
facts named are never too few. Open questions stay open, and nothing rests on an overdue authority.
"""

from __future__ import annotations

from collections.abc import Iterator

from .case import View
from .conditions import Condition, Count, Group, Holds, Leaf
from .explain import careful_truth
from .facts.fact import Choice, Derived, Fact
from .rule import Rule, is_open

CONVICTIONS = Choice(
    "convictions",
    "convictions",
    "Is there any conviction, and what does the court say of each?",
    "A certified disposition from the criminal court for each case.",
    values=("none", "one or more"),
)
"""Stands for the list of convictions while it is not known whether there is any."""

Asked = tuple[Fact, int | None]
"""A fact, and the index of the conviction that it is about (None: the whole case)."""

EITHER = frozenset({1, -1})
NEITHER: frozenset[int] = frozenset()


class Settling:
    """What completions of a case can answer.

    Args:
        overdue: the ids of authorities that had to be read again by the case's day.
    """

    def __init__(self, overdue: frozenset[str]):
        self._overdue = overdue
        self._known: dict[tuple[Condition, View], frozenset[int]] = {}

    def answers(self, condition: Condition, view: View) -> frozenset[int]:
        """Return the answers (1 yes, -1 no) that completions of the case can give a condition."""
        key = condition, view
        if key not in self._known:
            self._known[key] = self._answers(condition, view)
        return self._known[key]

    def asked(self, condition: Condition, view: View, wanted: frozenset[int] = EITHER) -> Iterator[Asked]:
        """Yield the facts that can bring a condition to one of the wanted answers."""
        usable = wanted & self.answers(condition, view)
        if not usable or careful_truth(condition, view, self._overdue):
            return
        yield from asked_by(condition, view)
        if view.convictions is not None or not isinstance(condition, Count):
            for part, seen, sign in self._below(condition, view):
                yield from self.asked(part, seen, frozenset(sign * answer for answer in usable))

    def _below(self, condition: Condition, view: View) -> Iterator[tuple[Condition, View, int]]:
        """Yield what lies below, where it is seen from, and whether it is turned round (-1)."""
        if isinstance(condition, Group):
            sign = -1 if condition.kind == "none" else 1
            yield from ((part, view, sign) for part in condition.of)
        elif isinstance(condition, Count):
            for sign in (*((1,) if condition.least else ()), *((-1,) if condition.most is not None else ())):
                yield from ((condition.each, one, sign) for one in view.convictions)
        elif isinstance(condition, Leaf):  # of a total over convictions: what a conviction must be to be counted
            yield from (
                (part, one, sign) for part in condition.parts for one in view.convictions or () for sign in EITHER
            )
        elif isinstance(condition, Holds) and (text := condition.rule.text_on(view.on)):
            yield text.applies, condition.rule.of(view), 1

    def _answers(self, condition: Condition, view: View) -> frozenset[int]:
        if is_open(condition) or not self._overdue.isdisjoint(condition.authorities):
            return NEITHER
        if isinstance(condition, Group):
            return _of_group(condition.kind, [self.answers(part, view) for part in condition.of])
        if isinstance(condition, Count):
            return self._of_count(condition, view)
        if isinstance(condition, Holds):
            return self.rule_answers(condition.rule, view)
        truth = condition.truth(view)
        if truth:
            return frozenset({truth})
        below = (self.answers(part, one) for part, one, _ in self._below(condition, view) if not part.truth(one))
        return EITHER if any(asked_by(condition, view)) or any(below) else NEITHER

    def _of_count(self, count: Count, view: View) -> frozenset[int]:
        if view.convictions is None:
            return EITHER
        each = [self.answers(count.each, one) for one in view.convictions]
        can_be, can_fail = sum(1 in one for one in each), sum(-1 in one for one in each)
        most = len(each) if count.most is None else count.most
        found = set()
        if can_be >= count.least and can_fail >= len(each) - most:
            found.add(1)
        if can_fail > len(each) - count.least or can_be > most:
            found.add(-1)
        return frozenset(found)

    def rule_answers(self, rule: Rule, view: View) -> frozenset[int]:
        """Return the answers that completions can give a rule that is no relief."""
        text = rule.text_on(view.on)
        if text is None or not self._overdue.isdisjoint(rule.authorities):
            return NEITHER
        return self.answers(text.applies, rule.of(view))


def _of_group(kind: str, parts: list[frozenset[int]]) -> frozenset[int]:
    """Return the answers of a group, given those of its parts: ``all`` needs each, ``any`` needs one."""
    needs_each = 1 if kind == "all" else -1
    found = set()
    if all(needs_each in part for part in parts):
        found.add(needs_each)
    if any(-needs_each in part for part in parts):
        found.add(-needs_each)
    return frozenset(-answer for answer in found) if kind == "none" else frozenset(found)


def asked_by(condition: Condition, view: View) -> Iterator[Asked]:
    """Yield the facts that a leaf, or a count over convictions that nobody knows of, asks for."""
    if isinstance(condition, Leaf):
        yield from _needed(condition.fact, view)
    elif isinstance(condition, Count) and view.convictions is None:
        yield CONVICTIONS, None


def _needed(fact: object, view: View) -> Iterator[Asked]:
    """Yield the facts that are not known and needed to read one, each with the conviction it is about."""
    if isinstance(fact, Derived):
        for need in fact.needs:
            yield from _needed(need, view)
    elif isinstance(fact, Fact) and fact.read(view) is None:
        if fact.group != "convictions":
            yield fact, None
        elif view.index is not None:
            yield fact, view.index
        elif view.convictions is None:
            yield CONVICTIONS, None
        else:
            yield from ((fact, one.index) for one in view.convictions if fact.read(one) is None)
