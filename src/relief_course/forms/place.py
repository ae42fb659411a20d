"""Where a learner's files are: the work folder, the answers of a page, the name they hand in under."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from ..words import WORDS, _

MARK = Path(".relief") / "work.json"
LEARNER = Path(".relief") / "learner.json"
MAX_LEARNER = 200
IN_BROWSER = sys.platform == "emscripten"
"""Whether Python runs in the browser, where no person can open a folder of its (:mod:`relief_course.forms.browser`)."""

# Translators: an attorney must sign this one.
DRAFT = _("These words are a draft: no translator and no attorney has signed them yet. The lessons are in English.")
READING_ONLY = _("This edition is for reading: what you answer here is gone when you close the page.")


def page_folder() -> Path:
    """Return the folder of the page that this Python runs.

    Voila runs every reader's Python in the one folder that holds its pages: there, each gets an empty one of its own.
    """
    return Path(_own_folder().name) if is_reading_edition() else Path.cwd()


def is_reading_edition() -> bool:
    """Tell whether Voila shows this page; it names itself to the Python that it starts."""
    return os.environ.get("SERVER_SOFTWARE", "").startswith("voila/")


def notes_on_the_edition() -> list[str]:
    """Return what a form must say of the edition, where no bar above the page does."""
    if not is_reading_edition():
        return []
    return [READING_ONLY, DRAFT] if WORDS and WORDS.catalog["draft"] else [READING_ONLY]


@cache
def _own_folder() -> tempfile.TemporaryDirectory:
    return tempfile.TemporaryDirectory(prefix="relief-reading-")


def find_work(start: Path) -> Path | None:
    """Return the work folder that ``start`` lies in: its nearest ancestor with ``.relief/work.json``, or None."""
    for folder in (start, *start.parents):
        with suppress(OSError):
            if (folder / MARK).is_file():
                return folder
    return None


def answers_path(page: str, kind: str, folder: Path, work: Path | None) -> Path:
    """Return the answers file of a page: beside a quiz, in the work folder's ``answers`` for a lesson."""
    if kind == "quiz":
        return folder / "answers.json"
    return (work or folder) / "answers" / f"{page}.json"


def store_id(work: Path | None, answers: Path) -> str:
    """Return the id that a browser keeps a learner's unsaved answers under.

    It is the work folder's own random id, so that a moved folder keeps it and two folders never share one, and on a
    hub the user's name too. A folder without an id goes by the path of its answers.
    """
    store = _member(work / MARK, "store") if work else ""
    if not store:
        store = hashlib.sha256(str(answers).encode("utf-8", "replace")).hexdigest()[:16]
    user = os.environ.get("JUPYTERHUB_USER", "")
    return f"{store}-{user}" if user else store


def read_learner(work: Path | None) -> str:
    """Return the name or learner ID given before, else the hub's user name, else ""."""
    known = _member(work / LEARNER, "learner") if work else ""
    return known or os.environ.get("JUPYTERHUB_USER", "")


def keep_learner(work: Path | None, learner: str) -> None:
    """Remember the name for the next hand-in. That it cannot be kept must not stop this one."""
    if work is None:
        return
    with suppress(OSError):
        path = work / LEARNER
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps({"schema": 1, "learner": learner}, ensure_ascii=False), encoding="utf-8")


def clean_learner(learner: object) -> str:
    """Return the name as one printable line, at most :data:`MAX_LEARNER` characters."""
    if not isinstance(learner, str):
        return ""
    printable = "".join(char if char.isprintable() else " " for char in learner)
    return " ".join(printable.split())[:MAX_LEARNER].strip()


def _member(path: Path, name: str) -> str:
    """Return a string member of a small JSON file, or "" when it is not to be had."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))[name]
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return value if isinstance(value, str) else ""
