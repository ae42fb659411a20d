"""Why a rule finds what it finds: the tree of steps, and the few that decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from .case import View
from .conditions import Condition, Count, Group, Holds, Leaf
from .rule import Rule, answered_by, is_open
from .truth import Truth


class Step:
    """One line of the reasons: a condition, and its answer for a case or one conviction.

    Args:
        condition: what is asked.
        view: the case, or one conviction, on a day.
        authorities: what the condition rests on when it names nothing itself.
    """

    __slots__ = ("__dict__", "authorities", "condition", "truth", "view")

    def __init__(self, condition: Condition, view: View, authorities: tuple[str, ...] = ()):
        self.condition, self.view = condition, view
        self.authorities = condition.authorities or authorities
        self.truth = Truth(condition.truth(view))

    @cached_property
    def because(self) -> tuple[Step, ...]:
        """The steps below, worked out when they are asked for."""
        condition, view = self.condition, self.view
        if isinstance(condition, Group):
            return tuple(Step(part, view, self.authorities) for part in condition.of)
        if isinstance(condition, Count):
            return tuple(Step(condition.each, one, self.authorities) for one in view.convictions or ())
        text = condition.rule.text_on(view.on) if isinstance(condition, Holds) else None
        return (Step(text.applies, condition.rule.of(view), condition.rule.authorities),) if text else ()

    @property
    def conviction(self) -> int | None:
        """The index of the conviction it is about, or None."""
        return self.view.index

    @property
    def about(self) -> int | None:
        """The same, but None for a test of a fact of the whole case, which is true of every conviction alike."""
        is_of_case = isinstance(self.condition, Leaf) and self.condition.fact.group not in ("convictions", "")
        return None if is_of_case else self.conviction

    @property
    def known(self) -> object | None:
        """The value of the fact that a leaf tests, or None."""
        return self.condition.fact.read(self.view) if isinstance(self.condition, Leaf) else None

    @property
    def sentence(self) -> str:
        """The words of the answer; the question, when the answer is not known."""
        if self.truth is Truth.YES:
            return self.condition.says
        if self.truth is Truth.NO:
            return self.condition.says_not or f"not: {self.condition.says}"
        if isinstance(self.condition, Count) and not self.because:
            return "It is not known whether there is any conviction."
        return self.condition.fact.question if isinstance(self.condition, Leaf) else self.condition.says

    def deciding(self) -> Iterator[Step]:
        """Yield the steps at the ends of the tree that made the answer what it is."""
        below = [step for step in self.because if step.truth is self._wanted()]
        if self.truth is Truth.UNKNOWN:
            below = [
                step for step in below if not is_open(step.condition)
            ] or below  # what opens the question comes first
        if not below:
            yield self
        for step in below:
            yield from step.deciding()

    def telling(self) -> Iterator[Step]:
        """Yield the deciding steps, and before them each count and each other rule whose answer they give."""
        below = [step for step in self.because if step.truth is self._wanted()]
        is_head = below and isinstance(self.condition, (Count, Holds)) and self.truth is not Truth.UNKNOWN
        if is_head:
            yield self
        if self.truth is Truth.UNKNOWN or not below:
            yield from self.deciding()
            return
        for step in below:
            yield from step.telling()

    def heads(self) -> Iterator[Step]:
        """Yield the topmost of the telling steps alone: each sums up what lies below it."""
        below = [step for step in self.because if step.truth is self._wanted()]
        if not below or isinstance(self.condition, (Count, Holds)):
            yield self
            return
        for step in below:
            yield from step.heads()

    def _wanted(self) -> Truth:
        """Return the answer that the parts which decided this step have."""
        condition, value = self.condition, self.truth.value
        if isinstance(condition, Group) and condition.kind == "none":
            return Truth(-value)
        if isinstance(condition, Count) and condition.most is not None and condition.least == 0:
            return Truth(-value)  # at most: too many that do, or enough that do not
        return Truth(value)


def careful_truth(condition: Condition, view: View, overdue: frozenset[str]) -> int:
    """Return a condition's answer with everything that rests on an overdue authority taken as not known."""
    if overdue.isdisjoint(answered_by(condition)):
        return condition.truth(view)
    if not overdue.isdisjoint(condition.authorities):
        return 0
    if isinstance(condition, Group):
        return condition.combine([careful_truth(part, view, overdue) for part in condition.of])
    if isinstance(condition, Count) and view.convictions is not None:
        return condition.combine([careful_truth(condition.each, one, overdue) for one in view.convictions])
    if isinstance(condition, Holds):
        return _careful_rule(condition.rule, view, overdue)
    return condition.truth(view)


def _careful_rule(rule: Rule, view: View, overdue: frozenset[str]) -> int:
    view = rule.of(view)
    known = view.found_carefully.get(rule.id)
    if known is None:
        text = rule.text_on(view.on)
        is_open = text is None or not overdue.isdisjoint(rule.authorities)
        known = view.found_carefully[rule.id] = 0 if is_open else careful_truth(text.applies, view, overdue)
    return known


def relied_on_by(steps: Iterable[Step]) -> Iterator[str]:
    """Yield the ids of all authorities that steps and those below them rest on."""
    for step in steps:
        yield from step.authorities
        yield from relied_on_by(step.because)


def text_missing(rule: Rule, view: View) -> str:
    """Return the reason for a day that no text of a rule covers."""
    return f"Not modeled on {view.on.isoformat()}: {rule.title}."
