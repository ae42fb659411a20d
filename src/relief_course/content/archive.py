"""The zip that an instructor hands to learners who have the course installed: lessons and exercises only."""

from __future__ import annotations

import zipfile
from pathlib import Path

from .open_me_first import NAME, PAGE

LEARNERS_FOLDERS = ("notebooks", "exercises")
LEARNERS_FILES = (".ipynb", ".html")
NOT_LEARNERS = {"instructor", ".ipynb_checkpoints"}
EPOCH = (2026, 1, 1, 0, 0, 0)


def write_archive(root: Path, target: Path) -> list[str]:
    """Write the learner's pages to a zip file, with a page to open first; the same pages always give the same bytes.

    Returns:
        The names of the learner's pages inside.
    """
    paths = sorted(path for folder in LEARNERS_FOLDERS for path in (root / folder).rglob("*"))
    pages = [path for path in paths if path.suffix in LEARNERS_FILES and _is_learners(path.relative_to(root))]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(NAME, EPOCH), PAGE)
        for path in pages:
            archive.writestr(zipfile.ZipInfo(path.relative_to(root).as_posix(), EPOCH), path.read_bytes())
    return [path.relative_to(root).as_posix() for path in pages]


def _is_learners(path: Path) -> bool:
    return NOT_LEARNERS.isdisjoint(path.parts)
