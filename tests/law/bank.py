"""The case bank: what 139 decisions and worked examples say, and what the rules find from their facts alone.

python -m tests.law.bank     prints the tables
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from relief_course.content.cases.case_facts import ReadCase
from relief_course.content.cases.case_file import read_case
from relief_course.rules.case import Case
from relief_course.rules.findings import Finding
from relief_course.rules.registry import RULES
from relief_course.rules.rule import ATTORNEY
from tests.rules.pairs import TODAY

HERE = Path(__file__).parent
CASES = HERE / "cases"
COMPANIONS = HERE / "companions"
SKIPPED = "skipped"
"""What stands for an outcome where an entry has no companion."""
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
        """Return how what is found compares with what the entry says."""
        return _verdict(self.outcome, self.found().outcome)


@dataclass(frozen=True)
class Companion:
    """What an entry that is not clear must come to once an attorney has decided what its outcome rests on.

    Args:
        entry: its id.
        finding: the rule's id.
        outcome: what the bank's outcome means, or ``SKIPPED``.
        decided: what is added to the entry's case, in words.
        why: the entry's words that show that it was decided so; of a skipped one, the reason.
    """

    entry: str
    finding: str
    outcome: str
    decided: str
    why: str

    def found(self) -> Finding:
        """Return what the rule finds in the companion's case."""
        return Finding(BY_ID[self.finding], self.read().case.on(TODAY))

    def read(self) -> ReadCase:
        """Return the companion's case, as read."""
        return read_case(self.path)

    @property
    def path(self) -> Path:
        return COMPANIONS / f"{self.entry}.yaml"

    def verdict(self) -> str:
        """Return how what is found compares with what the bank's outcome means."""
        return _verdict(self.outcome, self.found().outcome)


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


@cache
def companions() -> tuple[Companion, ...]:
    """Return the map from entries that are not clear to what they come to with an attorney's decisions."""
    return tuple(Companion(**row) for row in _rows("companions.csv"))


def text_of(entry: str) -> str:
    """Return all that an entry says, in lower case."""
    return " ".join(_words_of(entries()[entry])).lower()


def _words_of(value) -> Iterator[str]:
    if isinstance(value, dict):
        for member in value.values():
            yield from _words_of(member)
    else:
        yield " ".join(str(value).split())


def facts_of(case: Case) -> dict[tuple[str, str], object]:
    """Return every fact of a case, by its conviction's number from 1, or "" for the whole case, and its name."""
    facts = {("", name): value for name, value in case.facts.items()}
    for index, conviction in enumerate(case.convictions or (), start=1):
        facts |= {(str(index), name): value for name, value in conviction.items()}
    return facts


def _verdict(says: str, found: str) -> str:
    """Return ``right``, ``attorney`` (left open though it is decided) or ``wrong``."""
    if found == says:
        return "right"
    return "attorney" if found == ATTORNEY else "wrong"


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main() -> None:
    """Print how many entries, and how many companions, come out right, are left to an attorney, or come out wrong."""
    print("entries")
    _print_table(("clear" if one.clear else "not clear", one) for one in expected())
    decided = [one for one in companions() if one.outcome != SKIPPED]
    print(f"\ncompanions of {len(decided)} entries that are not clear; {len(companions()) - len(decided)} have none")
    _print_table((one.outcome, one) for one in decided)


def _print_table(rows: Iterable[tuple[str, Expected | Companion]]) -> None:
    """Print a line for each name, and one for each that is not right."""
    named = list(rows)
    counts = Counter((name, one.verdict()) for name, one in named)
    print(f"{'':>16} {'right':>6} {'attorney':>9} {'wrong':>6}")
    for name in dict.fromkeys(name for name, _ in named):
        print(f"{name:>16} {counts[name, 'right']:>6} {counts[name, 'attorney']:>9} {counts[name, 'wrong']:>6}")
    for _, one in named:
        if one.verdict() != "right":
            print(f"{one.verdict()}: {one.entry}, {one.finding}: expected {one.outcome}, found {one.found().outcome}")


if __name__ == "__main__":
    main()
