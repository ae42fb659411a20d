"""Files that name many people: what grading makes beside the gradebook, and tables that the instructor laid there."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..course import GradingError
from ..people.class_list import delimiter_of
from ..people.class_list_text import decoded
from .mentions import Mentions

OWN = frozenset(
    [
        "README.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "LICENSE-CONTENT",
        "run.py",
        "pyproject.toml",
        "environment.yml",
        "nbgrader_config.py",
    ]
)


@dataclass(frozen=True)
class Places:
    """Folders, and files of the course's own folder, that hold what was made from the class."""

    folders: tuple[str, ...]
    files: tuple[str, ...]

    def found_in(self, root: Path) -> Iterator[Path]:
        for folder in self.folders:
            yield from sorted(path for path in (root / folder).rglob("*") if path.is_file())
        for pattern in self.files:
            yield from sorted(path for path in root.glob(pattern) if path.is_file() and path.name not in OWN)


SENT = Places(("to-send",), ())
NOT_A_LIST = frozenset([".whl"])
"""Endings of programs: chance letters in one are nobody's name."""

MADE = Places(
    ("report", "export", ".relief/uploads"),
    ("*.csv", "*.tsv", ".nbgrader.log", "grades*.json", "report*.html", "report*.ipynb"),
)
"""What goes when it names an erased person."""


def rows_about(path: Path, mentions: Mentions) -> int:
    """Return how many rows of a table are about a person; 0 for what is no table."""
    return sum(any(map(mentions.is_cell, row)) for row in _table(path)[0])


def drop_rows(path: Path, mentions: Mentions) -> None:
    """Write a table anew without the rows about a person, in its own encoding."""
    rows, delimiter, code = _table(path)
    stream = io.StringIO(newline="")
    left = [row for row in rows if not any(map(mentions.is_cell, row))]
    ending = "\r\n" if b"\n" not in path.read_bytes().replace(b"\r\n", b"") else "\n"
    csv.writer(stream, delimiter=delimiter, lineterminator=ending).writerows(left)
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_bytes(stream.getvalue().encode(code))
    fresh.replace(path)


def files_of_the_instructor(root: Path, mentions: Mentions) -> list[str]:
    """Return the files in the course's own folder that still name a person and that nobody but their owner changes."""
    found = (path for path in root.glob("*") if path.is_file() and not path.name.startswith((".", "gradebook.db")))
    theirs = (path for path in sorted(found) if path.name not in OWN and path.suffix.lower() not in NOT_A_LIST)
    return [path.name for path in theirs if mentions.are_in(path)]


def _table(path: Path) -> tuple[list[list[str]], str, str]:
    """Return the rows of a table, what separates its cells, and its encoding."""
    if path.suffix.lower() not in (".csv", ".tsv"):
        return [], ",", "utf-8"
    content = path.read_bytes()
    try:
        text, code = decoded(content, path.name)
        delimiter = delimiter_of(text)
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except (GradingError, csv.Error):
        return [], ",", "utf-8"
    return rows, delimiter, "utf-8-sig" if content.startswith(b"\xef\xbb\xbf") else code
