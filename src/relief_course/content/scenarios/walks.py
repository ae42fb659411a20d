"""A walkthrough as a graph: where its choices lead, and what is known there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from ..schemas.scenarios import Choice, Node, Scenario

State = tuple[str, frozenset[str]]
"""A node, and the slips that are known there."""


class Walks:
    """Every way through one walkthrough."""

    def __init__(self, scenario: Scenario):
        self.scenario = scenario
        self.nodes: dict[str, Node] = {node.id: node for node in scenario.nodes}

    @cached_property
    def states(self) -> tuple[State, ...]:
        """Every node with every set of slips that can be known there."""
        found = {(self.scenario.start, frozenset(self.scenario.knows)): None}
        queue = list(found)
        for here, known in queue:
            for choice in self.nodes[here].choices:
                state = (choice.to, known | set(choice.learns))
                if state not in found:
                    found[state] = None
                    queue.append(state)
        return tuple(found)

    def reached_from(self, start: str, may: Callable[[Choice], bool] = lambda choice: True) -> set[str]:
        """Return the nodes that can be reached from one, itself among them, by choices that ``may`` be taken."""
        found = [start]
        for here in found:
            found += [one.to for one in self.nodes[here].choices if may(one) and one.to not in found]
        return set(found)

    def simple_paths(self) -> Iterator[tuple[Choice, ...]]:
        """Yield each way from the start to an ending that comes to no node twice."""
        return self._onward(self.scenario.start, frozenset([self.scenario.start]), ())

    def _onward(self, here: str, seen: frozenset[str], path: tuple[Choice, ...]) -> Iterator[tuple[Choice, ...]]:
        if self.nodes[here].ending:
            yield path
        for choice in self.nodes[here].choices:
            if choice.to not in seen:
                yield from self._onward(choice.to, seen | {choice.to}, (*path, choice))
