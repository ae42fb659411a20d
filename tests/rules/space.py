"""A rule's whole space: every combination of every value of its facts, and "not known", at once.

A tree's axes are the things it asks: facts, derived facts, open questions, counts over convictions and other rules. A
count or another rule is one three-valued axis here; its own tree is a space of its own. A large tree whose parts share
no axis is checked part by part: what is true of each is true of them together.

    python -m tests.rules.space RULE_ID     prints what the checks below find
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np

from relief_course.rules.conditions import TESTS, Condition, Group, Holds, Leaf
from relief_course.rules.facts.fact import Choice, Derived, Unsettled
from relief_course.rules.impossible import IMPOSSIBLE
from relief_course.rules.record import replace
from relief_course.rules.rule import Rule

LIMIT = 2**24
"""Cells; a larger space is checked part by part."""


@dataclass(frozen=True)
class Axis:
    """One thing that a tree asks, with the values it can have; "not known" is one more."""

    key: object
    name: str
    values: tuple


class Space:
    """The table of one tree.

    Args:
        tree: the condition.
    """

    def __init__(self, tree: Condition):
        self.tree = tree
        self.leaves = list(_ends(tree))
        self.axes = list(_axes(self.leaves))

    @property
    def cells(self) -> int:
        return math.prod(len(axis.values) + 1 for axis in self.axes)

    @cached_property
    def table(self) -> np.ndarray:
        """The answer in every cell; the last plane of each axis is "not known"."""
        shape = [len(axis.values) + 1 for axis in self.axes]
        return np.ascontiguousarray(np.broadcast_to(self._evaluate(self.tree), shape))

    @cached_property
    def possible(self) -> np.ndarray:
        """Whether the facts of a cell, all known, can be true together."""
        known = self.table[self._known]
        possible = np.ones(known.shape, bool)
        for combination in IMPOSSIBLE:
            if {end_key(end) for end in _ends(combination)} <= {axis.key for axis in self.axes}:
                possible &= np.broadcast_to(self._evaluate(combination), self.table.shape)[self._known] < 1
        return possible

    @cached_property
    def completed(self) -> tuple[np.ndarray, np.ndarray]:
        """The lowest and highest answer over all completions of the unknown that can be, in every cell."""
        known = self.table[self._known]
        low, high = np.where(self.possible, known, 2), np.where(self.possible, known, -2)
        for axis in range(low.ndim):
            low = np.concatenate([low, low.min(axis, keepdims=True)], axis)
            high = np.concatenate([high, high.max(axis, keepdims=True)], axis)
        return low, high

    def unsound(self) -> int:
        """Count the cells whose answer some completion contradicts."""
        low, high = self.completed
        return int((((self.table == 1) & (low < 1)) | ((self.table == -1) & (high > -1))).sum())

    @property
    def _known(self) -> tuple[slice, ...]:
        """The cells in which everything is known."""
        return tuple(slice(0, -1) for _ in self.axes)

    def undecided_though_agreed(self) -> list[dict[str, object]]:
        """Return the cells that are left open although every completion gives the same answer.

        The answer to an open question is never known, so cells that know it are no cases.
        """
        low, high = self.completed
        real = tuple(slice(-1, None) if isinstance(one.key, Unsettled) else slice(None) for one in self.axes)
        open_though_agreed = ((self.table == 0) & (low == high))[real]
        lengths = [len(one.values) if isinstance(one.key, Unsettled) else 0 for one in self.axes]
        return [self.named(cell + lengths) for cell in np.argwhere(open_though_agreed)]

    def idle(self) -> list[str]:
        """Return the names of the axes whose values never change the answer between two cells that can be."""
        low, _ = self.completed
        can_be = low < 2  # some completion is possible
        lowest, highest = np.where(can_be, self.table, 2), np.where(can_be, self.table, -2)
        return [
            axis.name
            for index, axis in enumerate(self.axes)
            if (_values(lowest, index).min(index) >= _values(highest, index).max(index)).all()
        ]

    def named(self, cell: np.ndarray) -> dict[str, object]:
        """Return a cell as known values by name."""
        pairs = zip(self.axes, cell, strict=True)
        return {axis.name: axis.values[index] for axis, index in pairs if index < len(axis.values)}

    def _evaluate(self, condition: Condition) -> np.ndarray:
        if isinstance(condition, Group):
            parts = [self._evaluate(part) for part in condition.of]
            combine = np.minimum if condition.kind == "all" else np.maximum
            answer = parts[0]
            for part in parts[1:]:
                answer = combine(answer, part)
            return -answer if condition.kind == "none" else answer
        axis = next(index for index, axis in enumerate(self.axes) if axis.key == end_key(condition))
        shape = [1] * len(self.axes)
        shape[axis] = -1
        return np.array([*(_answer(condition, value) for value in self.axes[axis].values), 0], np.int8).reshape(shape)


def _values(table: np.ndarray, axis: int) -> np.ndarray:
    """Return a table without the plane in which one axis is not known."""
    return table.take(range(table.shape[axis] - 1), axis)


def _ends(tree: Condition) -> Iterator[Condition]:
    """Yield the conditions at which a tree's own table ends."""
    if isinstance(tree, Group):
        for part in tree.of:
            yield from _ends(part)
    else:
        yield tree


def end_key(end: Condition) -> object:
    if isinstance(end, Leaf):
        return end.fact
    return end.rule if isinstance(end, Holds) else (end.least, end.most, end.each)


def _axes(ends: list[Condition]) -> Iterator[Axis]:
    for key in dict.fromkeys(end_key(end) for end in ends):
        own = [end for end in ends if end_key(end) == key]
        name = own[0].fact.name if isinstance(own[0], Leaf) else own[0].says
        yield Axis(key, name, values_of(own))


def values_of(ends: list[Condition]) -> tuple:
    """Return the values of one axis: all that the law can tell apart, thresholds with a neighbor on each side."""
    first = ends[0]
    if not isinstance(first, Leaf) or isinstance(first.fact, Unsettled):
        return (True, False)
    fact = first.fact
    if isinstance(fact, Choice):
        return fact.all_values
    if isinstance(fact, Derived) and fact.kind == "yes-no":
        return (True, False)
    if isinstance(fact, Derived) and any(end.test == "in" for end in ends):
        allowed = sorted({value for end in ends for value in end.value}, key=str)
        return (*allowed, "something else")
    return tuple(sorted({value for end in ends for value in _around(end.value)}))


def _around(threshold: float | date) -> tuple:
    step = timedelta(days=1) if isinstance(threshold, date) else 0.01 if isinstance(threshold, float) else 1
    return threshold - step, threshold, threshold + step


def _answer(end: Condition, value: object) -> int:
    holds = TESTS[end.test](value, end.value) if isinstance(end, Leaf) else value
    return 1 if holds else -1


def trees_of(rule: Rule) -> Iterator[tuple[str, Condition]]:
    """Yield every tree of a rule that has a table of its own, with a name, those of its counts included."""
    for text in rule.texts:
        for tree in text.trees:
            for condition in (tree, *_below(tree)):
                for part in parts_of(condition):
                    yield f"{rule.id}, {text.since}: {part.says}", part


def _below(tree: Condition) -> Iterator[Condition]:
    """Yield the trees that are asked of each conviction: those of counts, and of totals over convictions."""
    for one in tree.walk():
        if not isinstance(one, Group):
            yield from one.parts


def parts_of(tree: Condition) -> Iterator[Condition]:
    """Yield the tree, or, when its space is too large, parts of it that share no axis."""
    if Space(tree).cells <= LIMIT or not isinstance(tree, Group):
        yield tree
        return
    clusters = _clusters(tree)
    if len(clusters) == 1 and len(tree.of) > 1:
        yield tree  # cannot be split: left to z3
        return
    for cluster in clusters:
        yield from parts_of(cluster[0] if len(cluster) == 1 else replace(tree, of=tuple(cluster)))


def _clusters(tree: Group) -> list[list[Condition]]:
    """Return a group's parts, those that share an axis together."""
    clusters: list[tuple[set, list[Condition]]] = []
    for part in tree.of:
        keys, together = {end_key(end) for end in _ends(part)}, [part]
        for other in [one for one in clusters if one[0] & keys]:
            clusters.remove(other)
            keys, together = keys | other[0], other[1] + together
        clusters.append((keys, together))
    return [together for _, together in clusters]


def _report(rule: Rule) -> None:
    for name, tree in trees_of(rule):
        space = Space(tree)
        print(f"{name}: {space.cells:,} cells, {len(space.axes)} axes")
        if space.cells > LIMIT:
            print("  too large: split it, or rely on z3")
            continue
        agreed = space.undecided_though_agreed()
        print(f"  unsound {space.unsound()}; never matter {space.idle()}; undecided though agreed {len(agreed)}")
        for cell in agreed[:5]:
            print("   ", cell)


if __name__ == "__main__":
    from relief_course.rules.registry import RULES

    for wanted in RULES:
        if not sys.argv[1:] or wanted.id in sys.argv[1:]:
            _report(wanted)
