"""Every text of ``data/`` that somebody reads, with its file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from relief_course.content.yaml_lines import line_of, load_with_lines
from tests.paths import ROOT

READ_BY = {
    "cards.yaml": {"title", "body"},
    "care.yaml": {"title", "opening", "body"},
    "glossary.yaml": {"plain", "more"},
    "objectives.yaml": {"text"},
    "table-pack.yaml": {"title", "intro", "label", "instead", "say"},
    "paths.yaml": {"title", "about"},
    "evening.yaml": {"title", "about", "button"},
    "lessons": {"story", "title", "text", "key_points", "may", "may_not", "instructor"},
    "myths": {"rule", "myth", "why", "do"},
    "practice": {"stem", "hint", "text", "feedback", "rubric", "explanation"},
    "quizzes": {"instructions", "stem", "text", "explanation"},
    "scenarios": {
        *("title", "client", "care", "says", "text", "then", "feedback", "repair", "debrief", "key_points"),
        *("volunteer", "observer", "instructor"),
    },
    "pieces": {"title", "intro", "says", "why", "asks", "found", "elsewhere", "hint"},
    "pictures": {"title", "points", "text", "says", "note"},
    "look-up": {"about", "who", "stops", "record", "attorney"},
}
"""The members that are prose, by file or folder of ``data/``."""

NOT_READ = {"misconceptions", "proof", "expects", "facts", "people", "claims", "corrects", "teaches", "slips"}
"""Members below which nothing is prose, or only a record's own words."""


@dataclass(frozen=True)
class Passage:
    """One text.

    Args:
        path: its file below the course's folder.
        line: where it begins.
        kind: the member that holds it: ``stem``, ``feedback``, ``text`` …
        where: the keys and positions that lead to it.
        text: as it stands in the file, Markdown and all.
        is_warning: whether it protects somebody: the body of a warning, or the page for whoever is in trouble.
    """

    path: Path
    line: int
    kind: str
    where: tuple
    text: str
    is_warning: bool = False

    def line_of(self, words: str) -> int:
        """Return the line of some words of this passage."""
        start = " ".join(words.split()[:3])
        lines = (ROOT / self.path).read_text(encoding="utf-8").splitlines()
        for number in range(self.line, min(self.line + 2 + self.text.count("\n"), len(lines)) + 1):
            if start and start in lines[number - 1]:
                return number
        return self.line


def files() -> list[Path]:
    """Return the files that hold prose, below the course's folder."""
    data = ROOT / "data"
    found = [
        path for name in READ_BY for path in ([data / name] if name.endswith("yaml") else (data / name).glob("*.yaml"))
    ]
    return sorted(path.relative_to(ROOT) for path in found)


@cache
def passages(path: Path) -> tuple[Passage, ...]:
    """Return the texts of one file, in its order."""
    root = load_with_lines((ROOT / path).read_text(encoding="utf-8"))
    name = path.name if path.parent.name == "data" else path.parent.name
    return tuple(
        Passage(path, line_of(root, where), _kind(where), where, text, _is_warning(root, name, where))
        for where, text in _texts(root, ())
        if _kind(where) in READ_BY[name] and not _parts(where) & NOT_READ
    )


def _texts(node: object, where: tuple) -> Iterator[tuple[tuple, str]]:
    if isinstance(node, str):
        yield where, str(node)
    elif isinstance(node, dict):
        for key, member in node.items():
            yield from _texts(member, (*where, key))
    elif isinstance(node, list):
        for position, member in enumerate(node):
            yield from _texts(member, (*where, position))


def _parts(where: tuple) -> set[str]:
    return {part for part in where if isinstance(part, str)}


def _kind(where: tuple) -> str:
    """Return the member that holds a text; of ``elsewhere``, whose own keys are lines, that member."""
    names = [part for part in where if isinstance(part, str)]
    if "elsewhere" in names:
        return "elsewhere"
    return names[-1] if names else ""


def _is_warning(root: object, name: str, where: tuple) -> bool:
    """Tell whether a text protects somebody: it must be the easiest to read."""
    is_warning = name == "cards.yaml" and root[where[0]]["kind"] == "warning" and where[-1] == "body"
    return is_warning or (name == "care.yaml" and where[-1] != "title")


def sections(path: Path) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    """Yield each section of a lesson: its title, and its texts for learners."""
    title, held = "the beginning", []
    for passage in passages(path):
        if passage.kind == "title" and "section" in passage.where:
            yield title, tuple(held)
            title, held = passage.text, []
        elif passage.kind not in ("instructor", "title"):
            held.append(passage)
    yield title, tuple(held)


LINK = re.compile(r"!?\[([^\]]*)\]\(([^)]*)\)")


def spoken(text: str) -> str:
    """Return a text without its Markdown: one line for each paragraph and each point."""
    text = LINK.sub(r"\1", text)
    text = re.sub(r"(?m)^\s*(?:[-*]|\d+\.)\s+", "\n\n", text)
    text = re.sub(r"[*_`]+", "", re.sub(r"<[^>]+>|[#>|]+", " ", text))
    lines = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text))
    return "\n".join(line for line in lines if line)
