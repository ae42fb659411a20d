"""Reading a case from plain data: only declared facts, and what only an attorney decides only where it is decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from ...rules.case import Case
from ...rules.facts import FACTS
from ...rules.facts.fact import GROUPS, Day, Fact
from ...rules.possible import why_impossible

ATTORNEY = "decided_by_attorney"
PARTS = (*GROUPS, ATTORNEY)


@dataclass(frozen=True)
class Remark:
    """Something to say of a case.

    Args:
        where: the keys and positions that lead to the place.
        text: one sentence without its period.
    """

    where: tuple
    text: str


@dataclass(frozen=True)
class ReadCase:
    """A case as read. It may be used only when there are no problems.

    Args:
        case: what is known.
        problems: what no case can say.
        ignored: each entry that counts as not known because only an attorney decides it.
    """

    case: Case
    problems: tuple[Remark, ...]
    ignored: tuple[Remark, ...]


def read_facts(data: object, what: str, on: date | None = None) -> ReadCase:
    """Read and check a case.

    Args:
        data: the case as plain data.
        what: the words for the whole of it in a problem.
        on: the day of the screen, or None to accept every day. Each day that is a fact is of something that happened
            (a plea, an entry, a filing), so none may lie ahead.
    """
    return _Reader(on).read(data, what)


MOST_CONVICTIONS = 12
"""Reasons compare convictions with one another, so a longer list would take long, and teach nothing more."""


class _Reader:
    """One reading of one case."""

    def __init__(self, on: date | None):
        self.on = on
        self.problems: list[Remark] = []
        self.ignored: list[Remark] = []

    def read(self, data: object, what: str) -> ReadCase:
        case = self._case(data) if self._is_mapping(data, what, ()) else Case({})
        if not self.problems and (impossible := why_impossible(case)):
            self._tell((), f"these facts cannot be true together: {impossible}")
        return ReadCase(case, tuple(self.problems), tuple(self.ignored))

    # --- parts ---

    def _case(self, data: Mapping) -> Case:
        self._refuse_unknown(data)
        whole = self._attorneys(data, (), whole=True)
        for group in GROUPS:
            if group != "convictions" and group in data and self._is_mapping(data[group], group, (group,)):
                whole |= self._facts(data[group], group, (group,))
        return Case(whole, self._convictions(data["convictions"]) if "convictions" in data else None)

    def _convictions(self, entries: object) -> tuple[dict, ...]:
        if not isinstance(entries, list | tuple):
            self._tell(
                ("convictions",),
                "“convictions” must be a list; write [] if there are none, or leave it out if nobody knows",
            )
            return ()
        if len(entries) > MOST_CONVICTIONS:
            self._tell(
                ("convictions",),
                f"a case has at most {MOST_CONVICTIONS} convictions; an attorney reads a longer record",
            )
            return ()
        read: list[dict] = []
        for index, entry in enumerate(entries):
            where = ("convictions", index)
            if not self._is_mapping(entry, f"conviction {index + 1}", where):
                continue
            own = {name: value for name, value in entry.items() if name != ATTORNEY}
            facts = self._facts(own, "convictions", where) | self._attorneys(entry, where, whole=False)
            if facts in read:
                same = read.index(facts) + 1
                self._tell(where, f"conviction {index + 1} is the same as conviction {same}; leave one out")
            read.append(facts)
        return tuple(read)

    def _attorneys(self, data: Mapping, where: tuple, whole: bool) -> dict[str, object]:
        where = (*where, ATTORNEY)
        if ATTORNEY not in data or not self._is_mapping(data[ATTORNEY], ATTORNEY, where):
            return {}
        groups = [group for group in GROUPS if (group != "convictions") == whole]
        place = f"under {ATTORNEY} {'inside its conviction' if whole else 'outside the convictions'}"
        facts = {}
        for fact, value, at in self._entries(data[ATTORNEY], where, groups, place):
            if fact.is_attorneys(value):
                facts[fact.name] = value
            else:
                self._tell(at, f"“{fact.name}: {value}” is no attorney’s decision; write it under {fact.group}")
        return facts

    def _facts(self, entries: Mapping, group: str, where: tuple) -> dict[str, object]:
        facts = {}
        for fact, value, at in self._entries(entries, where, [group], f"under {{}}, not under {group}"):
            if fact.is_attorneys(value):
                self.ignored.append(Remark(at, f"“{fact.name}” counts as not known: only an attorney decides it"))
            else:
                facts[fact.name] = value
        return facts

    def _entries(
        self, entries: Mapping, where: tuple, groups: Sequence[str], place: str
    ) -> Iterator[tuple[Fact, object, tuple]]:
        """Yield each entry that is right, with its place.

        Args:
            entries: facts by name.
            where: the place of the entries.
            groups: those whose facts may stand here.
            place: where a fact of another group belongs; its braces stand for that group.
        """
        for name, value in entries.items():
            at = (*where, name)
            fact = FACTS.get(name)
            value = _day(value) if isinstance(fact, Day) else value
            if fact is None:
                self._tell(at, f"no fact is named “{name}”{_nearest(name, FACTS)}")
            elif fact.group not in groups:
                self._tell(at, f"“{name}” belongs {place.format(fact.group)}")
            elif problem := fact.problem(value):
                self._tell(at, f"“{name}” {problem}{_nearest(value, fact.words)}")
            elif self.on and isinstance(fact, Day) and value > self.on:
                self._tell(at, f"“{name}” is {value}, after {self.on}; correct the day, or screen on a later day")
            else:
                yield fact, value, at

    # --- checks ---

    def _refuse_unknown(self, data: Mapping) -> None:
        for name in data:
            if name not in PARTS:
                hint = f"; it is a fact of {FACTS[name].group}" if name in FACTS else _nearest(name, PARTS)
                self._tell((name,), f"a case has no part “{name}”{hint}")

    def _is_mapping(self, value: object, what: str, where: tuple) -> bool:
        if not isinstance(value, Mapping):
            self._tell(where, f"{what} must be a list of facts like “status: permanent resident”")
        return isinstance(value, Mapping)

    def _tell(self, where: tuple, text: str) -> None:
        self.problems.append(Remark(where, text))


def _day(value: object) -> object:
    """Return the day that a text names, or the text itself when it names none."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else value
    except ValueError:
        return value


def _nearest(word: object, known: Iterable[str]) -> str:
    close = get_close_matches(str(word), [str(one) for one in known], n=1, cutoff=0.6)
    return f"; did you mean “{close[0]}”?" if close else ""
