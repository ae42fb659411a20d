"""``CHANGELOG.md``, written by hand in the form of Keep a Changelog: its newest entry, and what the law adds to it."""

from __future__ import annotations

import re
from pathlib import Path

from .repository import RefusedError

NAME = "CHANGELOG.md"
ENTRY = re.compile(r"^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?$", re.MULTILINE)


def versions(root: Path) -> list[str]:
    """Return the versions that the changelog has a dated entry for, newest first; an undated one counts as none."""
    path = root / NAME
    entries = ENTRY.findall(path.read_text(encoding="utf-8")) if path.is_file() else []
    return [version if day else "" for version, day in entries]


def refuse_without_entry(root: Path, version: str) -> None:
    """Do nothing where the changelog begins with the entry of a version.

    Raises:
        RefusedError: it does not.
    """
    if versions(root)[:1] != [version]:
        raise RefusedError(f"{NAME} does not begin with this version: write its entry, `## [{version}] - DAY`, first.")


def with_law(root: Path, law: str) -> str:
    """Return the changelog with a section on the law at the end of its newest entry."""
    text = (root / NAME).read_text(encoding="utf-8")
    starts = [found.start() for found in ENTRY.finditer(text)]
    links = re.search(r"^\[[^\]]+\]: ", text, re.MULTILINE)
    end = starts[1] if len(starts) > 1 else links.start() if links else len(text)
    rest = text[end:]
    return text[:end].rstrip() + f"\n\n{law.rstrip()}\n" + (f"\n{rest}" if rest else "")
