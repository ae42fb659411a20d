"""The case bank: what 139 decisions and worked examples say, and what the rules find from their facts alone.

python -m tests.law.bank     prints the table
"""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from relief_course.content.cases.case_file import read_case
from relief_course.rules.case import Case
from relief_course.rules.findings import Finding
from relief_course.rules.registry import RULES
from relief_course.rules.rule import ATTORNEY
from tests.rules.pairs import TODAY

HERE = Path(__file__).parent
CASES = HERE / "cases"
BY_ID = {rule.id: rule for rule in RULES}


@dataclass(frozen=True)
class Expected:
    """What an entry says must be found, mapped before any rule was written."""

    entry: str
    finding: str
    outcome: str
    clear: bool
    reason: str

    def found(self) -> Finding:
        """Return what the rule finds in the entry's case."""
        return Finding(BY_ID[self.finding], self.case().on(TODAY))

    def case(self) -> Case:
        """Return the entry's facts."""
        return read_case(CASES / f"{self.entry}.yaml").case

    def verdict(self) -> str:
        """Return ``right``, ``attorney`` (left open though the entry is decided) or ``wrong``."""
        outcome = self.found().outcome
        if outcome == self.outcome:
            return "right"
        return "attorney" if outcome == ATTORNEY else "wrong"


@dataclass(frozen=True)
class Premise:
    """A fact of a case file, and the words of the entry that give it, or ``implied: `` and why the entry implies it.

    Every fact that only an attorney decides has one, and so has any other that the entry does not state outright.
    """

    entry: str
    conviction: str
    fact: str
    words: str


@cache
def expected() -> tuple[Expected, ...]:
    """Return the map from entries to findings."""
    return tuple(Expected(**{**row, "clear": row["clear"] == "yes"}) for row in _rows("expected.csv"))


@cache
def premises() -> tuple[Premise, ...]:
    """Return every premise that a case file relies on."""
    return tuple(Premise(**row) for row in _rows("premises.csv"))


@cache
def entries() -> dict[str, dict]:
    """Return the entries of the bank by id."""
    bank = YAML(typ="safe").load((HERE / "casebank.yaml").read_text(encoding="utf-8"))
    return {entry["id"]: entry for entry in bank["cases"]}


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main() -> None:
    """Print how many entries come out right, are left to an attorney, or come out wrong."""
    counts = Counter((one.clear, one.verdict()) for one in expected())
    print(f"{'':>10} {'right':>6} {'attorney':>9} {'wrong':>6}")
    for clear, name in ((True, "clear"), (False, "not clear")):
        print(f"{name:>10} {counts[clear, 'right']:>6} {counts[clear, 'attorney']:>9} {counts[clear, 'wrong']:>6}")
    for one in expected():
        if one.verdict() != "right":
            print(f"{one.verdict()}: {one.entry}, {one.finding}: expected {one.outcome}, found {one.found().outcome}")


if __name__ == "__main__":
    main()
