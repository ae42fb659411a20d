"""What the rules find in an invented case, in the words that people read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from ...rules import authorities
from ...rules.explain import Step
from ...rules.findings import Finding
from ...rules.words import OUTCOMES, SHORT, SYMBOLS
from ..case_proofs import BY_ID, read_case
from ..schemas.pieces import Facts


def find(facts: Facts, on: str, rules: Iterable[str]) -> list[Finding]:
    """Return one finding of each rule, in their order.

    Args:
        facts: what a case file holds.
        on: the day whose law is asked.
        rules: their ids.
    """
    case, _ = read_case(facts)
    view = case.on(date.fromisoformat(on))
    return [Finding(BY_ID[rule], view) for rule in rules]


@dataclass
class Telling:
    """Findings as a page reads them. Each reason is kept once in ``said``; findings name it by its place there."""

    said: list[dict] = field(default_factory=list)
    _places: dict[tuple, int] = field(default_factory=dict)

    def tell(self, finding: Finding, before: Finding | None = None) -> dict:
        """Return a finding; with what was found ``before``, also the reasons whose answer is now another."""
        told = {
            "title": finding.rule.title,
            "outcome": finding.outcome,
            "symbol": SYMBOLS[finding.outcome],
            "short": SHORT[finding.outcome],
            "words": OUTCOMES[finding.outcome],
            "reasons": [self._place(finding, one.text, one.authorities, one.conviction) for one in finding.reasons],
        }
        if before is not None:
            steps = turned(finding, before)
            told["turned"] = [self._place(finding, step.sentence, step.authorities, step.conviction) for step in steps]
        return told

    def _place(self, finding: Finding, text: str, ids: tuple[str, ...], conviction: int | None) -> int:
        several = len(finding.view.convictions or ()) > 1
        about = f"Conviction {conviction + 1}: " if several and conviction is not None else ""
        table = authorities.table()
        cites = "; ".join(table[one].cite if one in table else one for one in ids)
        key = (f"{about}{text}", cites)
        if key not in self._places:
            self._places[key] = len(self.said)
            self.said.append({"text": key[0], "cites": cites})
        return self._places[key]


def turned(finding: Finding, before: Finding) -> list[Step]:
    """Return the steps that decide a finding and had another answer before, those at the ends of the tree alone."""
    known = {_key(step): step.truth for tree in before.steps for step in _all(tree)}
    steps = [step for step in finding.deciding if known.get(_key(step), step.truth) is not step.truth]
    if steps:
        return _once(steps)
    return _once(
        step for tree in finding.steps for step in tree.telling() if known.get(_key(step), step.truth) is not step.truth
    )


def _key(step: Step) -> tuple[int, int | None]:
    return id(step.condition), step.conviction


def _all(step: Step) -> Iterator[Step]:
    yield step
    for below in step.because:
        yield from _all(below)


def _once(steps: Iterable[Step]) -> list[Step]:
    return list({step.sentence: step for step in steps}.values())
