"""Reading a case file: an invented person's facts as YAML, for authors and instructors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent

from ...rules.case import Case
from ...rules.facts import FACTS
from ...rules.facts.fact import GROUPS, Day, Fact
from ...rules.possible import why_impossible

ATTORNEY = "decided_by_attorney"
PARTS = (*GROUPS, ATTORNEY)
LARGEST = 200_000
"""Bytes. The longest case of the bank has 2,000."""
DEEPEST = 6


class CaseFileError(Exception):
    """What is wrong with a case file, in one sentence with the file and the line."""


@dataclass
class CaseFile:
    """A case as read, with what was left out of it.

    Args:
        case: what is known.
        ignored: one sentence for each entry that counts as not known because only an attorney decides it.
    """

    case: Case
    ignored: list[str] = field(default_factory=list)


def read_case(path: Path) -> CaseFile:
    """Read and check a case file.

    Raises:
        CaseFileError: it cannot be read, is no YAML, or says something that no case can say.
    """
    return _Reader(path).read()


class _Reader:
    """One reading of one file."""

    def __init__(self, path: Path):
        self.path = path
        self.ignored: list[str] = []

    def read(self) -> CaseFile:
        data = self._load()
        self._expect_mapping(data, "the file", 1)
        self._refuse_unknown(data, PARTS, "part")
        whole = {**self._attorneys(data, whole=True)}
        for group in GROUPS:
            if group != "convictions" and group in data:
                self._expect_mapping(data[group], group, _line(data, group))
                whole |= self._facts(data[group], group)
        convictions = self._convictions(data) if "convictions" in data else None
        case = Case(whole, convictions)
        impossible = why_impossible(case)
        if impossible:
            raise self._error(1, f"these facts cannot be true together: {impossible}")
        return CaseFile(case, self.ignored)

    # --- parts ---

    def _convictions(self, data: dict) -> tuple[dict, ...]:
        entries, line = data["convictions"], _line(data, "convictions")
        if not isinstance(entries, list):
            raise self._error(
                line, "“convictions” must be a list; write [] if there are none, or leave it out if nobody knows"
            )
        read: list[dict] = []
        for index, entry in enumerate(entries):
            at = entries.lc.item(index)[0] + 1
            self._expect_mapping(entry, f"conviction {index + 1}", at)
            own = {name: value for name, value in entry.items() if name != ATTORNEY}
            facts = self._facts(own, "convictions", entry) | self._attorneys(entry, whole=False)
            if facts in read:
                raise self._error(
                    at, f"conviction {index + 1} is the same as conviction {read.index(facts) + 1}; leave one out"
                )
            read.append(facts)
        return tuple(read)

    def _attorneys(self, data: dict, whole: bool) -> dict[str, object]:
        if ATTORNEY not in data:
            return {}
        entries = data[ATTORNEY]
        self._expect_mapping(entries, ATTORNEY, _line(data, ATTORNEY))
        facts = {}
        for name, value in entries.items():
            fact = self._fact(name, entries)
            if (fact.group == "convictions") == whole:
                place = "inside its conviction" if whole else "outside the convictions"
                raise self._error(_line(entries, name), f"“{name}” belongs under {ATTORNEY} {place}")
            value = self._checked(fact, value, entries)
            if not fact.is_attorneys(value):
                raise self._error(
                    _line(entries, name), f"“{name}: {value}” is no attorney’s decision; write it under {fact.group}"
                )
            facts[name] = value
        return facts

    def _facts(self, entries: dict, group: str, lines: dict | None = None) -> dict[str, object]:
        lines = entries if lines is None else lines
        facts = {}
        for name, value in entries.items():
            fact = self._fact(name, lines)
            if fact.group != group:
                raise self._error(_line(lines, name), f"“{name}” belongs under {fact.group}, not under {group}")
            value = self._checked(fact, value, lines)
            if fact.is_attorneys(value):
                self.ignored.append(f"“{name}” counts as not known: only an attorney decides it.")
            else:
                facts[name] = value
        return facts

    # --- checks ---

    def _fact(self, name: object, entries: dict) -> Fact:
        if name not in FACTS:
            raise self._error(_line(entries, name), f"no fact is named “{name}”{_nearest(name, FACTS)}")
        return FACTS[name]

    def _checked(self, fact: Fact, value: object, entries: dict) -> object:
        value = _day(value) if isinstance(fact, Day) else value
        problem = fact.problem(value)
        if problem:
            raise self._error(_line(entries, fact.name), f"“{fact.name}” {problem}{_nearest(value, fact.words)}")
        return value

    def _refuse_unknown(self, data: dict, allowed: tuple[str, ...], what: str) -> None:
        for name in data:
            if name not in allowed:
                hint = f"; it is a fact of {FACTS[name].group}" if name in FACTS else _nearest(name, allowed)
                raise self._error(_line(data, name), f"a case has no {what} “{name}”{hint}")

    def _expect_mapping(self, value: object, what: str, line: int) -> None:
        if not isinstance(value, dict):
            raise self._error(line, f"{what} must be a list of facts like “status: permanent resident”")

    # --- the file ---

    def _load(self) -> object:
        try:
            text = self._text()
            self._refuse_tricks(text)
            return _reader().load(text)
        except OSError as error:
            raise CaseFileError(f"{self.path}: cannot be read ({error.strerror}).") from error
        except UnicodeDecodeError as error:
            raise CaseFileError(f"{self.path}: is not UTF-8 text; save it as UTF-8.") from error
        except YAMLError as error:
            mark = getattr(error, "problem_mark", None) if isinstance(error, MarkedYAMLError) else None
            problem = str(getattr(error, "problem", None) or error).splitlines()[0]
            raise self._error(mark.line + 1 if mark else 1, f"this is not valid YAML ({problem})") from error

    def _text(self) -> str:
        with self.path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise CaseFileError(f"{self.path}: is larger than {LARGEST:,} bytes; a case file holds one person’s facts.")
        return data.decode("utf-8-sig")

    def _refuse_tricks(self, text: str) -> None:
        depth = 0
        for event in YAML(typ="safe", pure=True).parse(text):
            if isinstance(event, AliasEvent):
                raise self._error(event.start_mark.line + 1, "a case file has no aliases (*name); write the facts out")
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if depth > DEEPEST:
                raise self._error(event.start_mark.line + 1, "this is nested too deep for a case file")

    def _error(self, line: int, text: str) -> CaseFileError:
        return CaseFileError(f"{self.path}:{line}: {text}.")


class _DaysAsText(RoundTripConstructor):
    """Leaves days as they are written, so that a day that does not exist can be told with its line."""


_DaysAsText.add_constructor("tag:yaml.org,2002:timestamp", lambda constructor, node: node.value)


def _reader() -> YAML:
    yaml = YAML(typ="rt", pure=True)
    yaml.Constructor = _DaysAsText
    return yaml


def _day(value: object) -> object:
    """Return the day that a text names, or the text itself when it names none."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else value
    except ValueError:
        return value


def _line(mapping: dict, key: object) -> int:
    try:
        return mapping.lc.key(key)[0] + 1
    except (AttributeError, KeyError):
        return 1


def _nearest(word: object, known: Iterator[str]) -> str:
    close = get_close_matches(str(word), [str(one) for one in known], n=1, cutoff=0.6)
    return f"; did you mean “{close[0]}”?" if close else ""
