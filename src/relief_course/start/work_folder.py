"""The learner's work folder: the pages, the answers and the course's own settings, outside the source tree.

::

    notebooks/ exercises/    the pages as shipped; an upgrade replaces them
    answers/ hand-in/        the learner's own; an upgrade never touches them
    backups/                 pages that the learner had changed when an upgrade replaced them
    .relief/                 work.json (marks the folder), pages.json (what was shipped), jupyter/
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import secrets
import shutil
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

SCHEMA = 1
PAGES = (
    "notebooks/*.ipynb",
    "notebooks/*.html",
    "notebooks/room/*.html",
    "notebooks/walkthroughs/*.ipynb",
    "notebooks/look-up/*.ipynb",
    "exercises/*/*.ipynb",
)


class StartError(Exception):
    """The course cannot start; the message is one sentence for a person."""


@dataclass(frozen=True)
class WorkFolder:
    """A work folder that is ready: where it is, its store id, and the pages that were moved aside."""

    path: Path
    store: str
    moved: tuple[Path, ...] = ()

    @property
    def settings(self) -> Path:
        """The folder of Jupyter's own files for this course, so that the learner's other Jupyter is left alone."""
        return self.path / ".relief" / "jupyter"


def default_work_folder() -> Path:
    """Return the folder used without ``--work``: a visible one, so that answers can be found and copied."""
    return Path.home() / "relief-course-work"


def find_course() -> Path:
    """Return the folder that holds the shipped pages: the repository, or what a wheel installed.

    Raises:
        StartError: there are no pages.
    """
    repository = Path(__file__).parents[3]
    installed = Path(sys.prefix) / "share" / "jupyter" / "relief-course"
    candidates = (repository, installed) if (repository / "run.py").is_file() else (installed,)
    for folder in candidates:
        if any((folder / "notebooks").glob("*.ipynb")):
            return folder
    raise StartError("The course's pages were not found; install the course again.")


def prepare(work: Path, course: Path) -> WorkFolder:
    """Make the work folder, or bring the pages of an old one up to date.

    Args:
        work: where it is or shall be.
        course: the folder that holds the shipped pages.

    Raises:
        StartError: it cannot be used; nothing of the learner's was changed.
    """
    work, course = work.expanduser().absolute(), course.absolute()
    _check(work, course)
    with _in_one_sentence(work):
        (work / ".relief").mkdir(parents=True, exist_ok=True)
        store = _mark(work / ".relief" / "work.json")
        moved = _update_pages(work, course)
        folder = WorkFolder(work, store, tuple(moved))
        # Private: the server's keys and the kernels' connection files are kept here.
        folder.settings.mkdir(mode=0o700, exist_ok=True)
    return folder


def _check(work: Path, course: Path) -> None:
    if work.exists() and not work.is_dir():
        raise StartError(f"{work} is a file; choose a folder with --work.")
    if work.resolve().is_relative_to(course.resolve()):
        raise StartError(f"{work} is inside the course's own folder; choose a folder outside it with --work.")
    with _in_one_sentence(work):
        if work.is_dir() and not (work / ".relief" / "work.json").exists() and _holds_files(work):
            raise StartError(
                f"{work} holds other files; choose an empty folder with --work, or {work / 'relief-course'}."
            )


def _holds_files(folder: Path) -> bool:
    return any(not entry.name.startswith(".") for entry in folder.iterdir())


@contextmanager
def _in_one_sentence(work: Path):
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise StartError(f"The disk is full: make room, or choose a folder on another disk than {work}.") from error
        why = error.strerror or error
        raise StartError(f"The work folder {work} cannot be written to ({why}); choose another with --work.") from error


def _mark(path: Path) -> str:
    """Return the folder's store id; the browser keeps unsaved answers under it."""
    store = _read(path).get("store")
    if not isinstance(store, str) or not store:
        store = secrets.token_hex(8)
        _write(path, json.dumps({"schema": SCHEMA, "store": store}).encode())
    return store


def _update_pages(work: Path, course: Path) -> list[Path]:
    """Copy each page that is missing or was shipped anew; return the learner's changed ones that were moved aside."""
    record = work / ".relief" / "pages.json"
    known = _read(record)
    shipped: dict[str, str] = {}
    moved = []
    for source in sorted(path for pattern in PAGES for path in course.glob(pattern)):
        name = source.relative_to(course).as_posix()
        content = source.read_bytes()
        shipped[name] = _digest(content)
        target = work / name
        if target.is_file():
            found = _digest(target.read_bytes())
            if shipped[name] in (found, known.get(name)):
                continue
            if found != known.get(name):
                moved.append(_move_aside(target, work / "backups"))
        _write(target, content)
    if shipped != known:
        _write(record, json.dumps(shipped, indent=1).encode())
    return moved


def _move_aside(page: Path, backups: Path) -> Path:
    backups.mkdir(exist_ok=True)
    stem = f"{page.stem}-{datetime.now():%Y-%m-%d}"
    target, number = backups / f"{stem}{page.suffix}", 1
    while target.exists():
        number += 1
        target = backups / f"{stem}-{number}{page.suffix}"
    shutil.move(page, target)
    return target


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _read(path: Path) -> dict:
    """Return the JSON object in a file of our own; a missing or damaged one counts as empty."""
    try:
        data = json.loads(path.read_bytes())
    except (FileNotFoundError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def _write(path: Path, content: bytes) -> None:
    """Write a file at once, so that a crash never leaves half a page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
