"""Reading a case file: an invented person's facts as YAML, for authors and instructors."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent

from ..yaml_lines import line_of, load_with_lines
from .case_facts import ReadCase, read_facts

LARGEST = 200_000
"""Bytes. The longest case of the bank has 2,000."""
DEEPEST = 6


class CaseFileError(Exception):
    """What is wrong with a case file, in one sentence with the file and the line."""


def read_case(path: Path, on: date | None = None) -> ReadCase:
    """Read and check a case file.

    Args:
        path: the file.
        on: the day of the screen, which no day in the file may lie after; None accepts every day.

    Raises:
        CaseFileError: it cannot be read, is no YAML, or says something that no case can say.
    """
    data = _load(path)
    read = read_facts(data, "the file", on)
    if read.problems:
        first = read.problems[0]
        raise _error(path, line_of(data, first.where), first.text)
    return read


def _load(path: Path) -> object:
    try:
        text = _text(path)
        _refuse_tricks(path, text)
        return load_with_lines(text)
    except OSError as error:
        raise CaseFileError(f"{path}: cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise CaseFileError(f"{path}: is not UTF-8 text; save it as UTF-8.") from error
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None) if isinstance(error, MarkedYAMLError) else None
        problem = str(getattr(error, "problem", None) or error).splitlines()[0]
        raise _error(path, mark.line + 1 if mark else 1, f"this is not valid YAML ({problem})") from error


def _text(path: Path) -> str:
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise CaseFileError(f"{path}: is larger than {LARGEST:,} bytes; a case file holds one person’s facts.")
    return data.decode("utf-8-sig")


def _refuse_tricks(path: Path, text: str) -> None:
    depth = 0
    for event in YAML(typ="safe", pure=True).parse(text):
        line = event.start_mark.line + 1
        if isinstance(event, AliasEvent):
            raise _error(path, line, "a case file has no aliases (*name); write the facts out")
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > DEEPEST:
            raise _error(path, line, "this is nested too deep for a case file")


def _error(path: Path, line: int, text: str) -> CaseFileError:
    return CaseFileError(f"{path}:{line}: {text}.")
