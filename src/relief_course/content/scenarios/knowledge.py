"""What the rules find for what is known at a point of a walkthrough."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import reduce
from typing import TYPE_CHECKING

from ...rules.findings import Finding
from ...rules.registry import RULES
from ..overlay import overlay
from ..schemas.scenarios import Scenario
from .walks import Walks

if TYPE_CHECKING:
    from ..cases.case_facts import ReadCase

BY_ID = {rule.id: rule for rule in RULES}


@dataclass(frozen=True)
class Knowledge:
    """Known slips that say facts, in the order of the file. The others change no finding."""

    slips: tuple[str, ...]
    scenario: Scenario = field(compare=False, repr=False)

    def read(self) -> ReadCase:
        """Return the case that the facts make, with all that is wrong with it."""
        from ..cases.case_facts import read_facts  # left out of the learner's edition, which reads no data

        facts = reduce(overlay, (self.scenario.slips[slip].facts for slip in self.slips), {})
        return read_facts(facts, "a case")

    def findings(self, rules: Iterable[str]) -> list[Finding]:
        """Return what these rules find on the day of the scenario."""
        view = self.read().case.on(date.fromisoformat(self.scenario.as_of))
        return [Finding(BY_ID[rule], view) for rule in rules]


def knowledge(scenario: Scenario, known: Iterable[str]) -> Knowledge:
    """Return what a set of slips says."""
    known = set(known)
    return Knowledge(tuple(one for one, slip in scenario.slips.items() if one in known and slip.facts), scenario)


def knowledge_at(walks: Walks, node: str | None = None) -> list[Knowledge]:
    """Return all that can be known at a node, or anywhere."""
    found = (knowledge(walks.scenario, known) for here, known in walks.states if node in (None, here))
    return list(dict.fromkeys(found))
