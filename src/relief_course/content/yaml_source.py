"""Reading YAML so that every problem can be told with its file and line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from pydantic import TypeAdapter, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from .yaml_lines import line_of, load_with_lines


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong in a file of ``data/``."""

    path: Path
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}"


class ContentError(Exception):
    """All that is wrong in ``data/``, at once. ``problems`` holds each with its file and line."""

    def __init__(self, problems: list[Problem]):
        self.problems = sorted(problems, key=lambda problem: (str(problem.path), problem.line))
        super().__init__("\n".join(map(str, self.problems)))


class Source:
    """One YAML file of ``data/``, checked against a type.

    Args:
        path: the file.
        shown: the path as problems name it, relative to the course's folder.
        shape: the type its content must have.

    ``value`` is the checked content, or None when there are ``problems``.
    """

    def __init__(self, path: Path, shown: Path, shape: object):
        self.path, self.shown = path, shown
        self.value = None
        self.problems: list[Problem] = []
        try:
            raw = _reader().load(path.read_text(encoding="utf-8"))
            self.value = TypeAdapter(shape).validate_python(_tuples(raw))
        except OSError as error:
            self.problems.append(Problem(shown, 1, f"cannot be read: {error.strerror}"))
        except UnicodeDecodeError:
            self.problems.append(Problem(shown, 1, "is not UTF-8 text"))
        except YAMLError as error:
            mark = getattr(error, "problem_mark", None) if isinstance(error, MarkedYAMLError) else None
            self.problems.append(Problem(shown, mark.line + 1 if mark else 1, f"not valid YAML: {_first_line(error)}"))
        except ValidationError as error:
            self.problems += [Problem(shown, self.line(e["loc"]), _explain(e)) for e in error.errors()]

    def line(self, where: tuple) -> int:
        """Return the line (from 1) of a member, given the keys and positions that lead to it."""
        return line_of(load_with_lines(self.path.read_text(encoding="utf-8")), where)


def not_known(word: str, known: Iterable[str]) -> str:
    """Return a problem's text about an id that is not known, naming the nearest right one."""
    near = get_close_matches(word, list(known), n=1)
    return f"{word!r} is not known" + (f"; did you mean {near[0]!r}?" if near else "")


class _RealDays(SafeConstructor):
    """Leaves a day that does not exist as it is written, so that it can be told with its line."""

    def construct_yaml_timestamp(self, node, values=None):
        try:
            return super().construct_yaml_timestamp(node, values)
        except ValueError:
            return node.value


_RealDays.add_constructor("tag:yaml.org,2002:timestamp", _RealDays.construct_yaml_timestamp)


def _reader() -> YAML:
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = _RealDays
    return yaml


def _first_line(error: Exception) -> str:
    problem = getattr(error, "problem", None)
    return str(problem or error).splitlines()[0]


def _tuples(value):
    """Turn lists into tuples: the entries are frozen, and strict checking does not convert."""
    if isinstance(value, dict):
        return {key: _tuples(member) for key, member in value.items()}
    if isinstance(value, list):
        return tuple(_tuples(member) for member in value)
    return value


def _explain(error: dict) -> str:
    where = ".".join(str(step) for step in error["loc"] if not isinstance(step, int))
    found = error.get("input")
    if error["type"] == "extra_forbidden":
        return f"unknown key {where!r}"
    if error["type"] == "missing":
        return f"{where!r} is missing"
    message = error["msg"].removeprefix("Value error, ")
    if error["type"] == "string_type" and isinstance(found, bool | int | float | date):
        shown = str(found).lower() if isinstance(found, bool) else found
        message = f'should be text, and YAML reads {shown} as something else; write it in quotes: "{shown}"'
    return f"{where}: {message}" if where else message
