"""nbgrader's exchange as folders: where it is, and what in it belongs to one learner."""

from __future__ import annotations

import os
from pathlib import Path

from ..course import Course

DEFAULT = "/usr/local/share/nbgrader/exchange"
SECRET = "submission_secret.txt"
MAX_SECRET = 1000
BESIDE = ("result",)
"""The pages that nbgrader releases beside that of a quiz, by the names of their files without ``.html``."""


def exchange_of(course: Course) -> Path | None:
    """Return the exchange's folder, or None where there is none; nbgrader has none on Windows."""
    root = Path(str(course.config.get("Exchange", {}).get("root", DEFAULT)))
    return root if os.name != "nt" and root.is_dir() else None


def inbound_of(course: Course, student: str, assignment: str = "") -> list[Path]:
    """Return what a learner handed in through the exchange, oldest first."""
    root = exchange_of(course)
    if root is None:
        return []
    start = f"{student}+{assignment}+" if assignment else f"{student}+"
    try:
        found = list((root / course.course_id / "inbound").iterdir())
    except OSError:
        return []
    mine = [path for path in found if path.name.startswith(start) and path.name.rsplit("+", 3)[0] == student]
    return sorted(mine, key=lambda path: path.name.split("+")[2:])


def secret_of(folder: Path) -> bytes:
    """Return the secret that names a hand-in's feedback in the exchange, b"" where there is none."""
    path = folder / SECRET
    if path.is_symlink() or not path.is_file():
        return b""
    with path.open("rb") as stream:
        return stream.read(MAX_SECRET)


def feedback_of(course: Course, student: str) -> list[Path]:
    """Return a learner's feedback pages in the exchange."""
    root = exchange_of(course)
    if root is None:
        return []
    kept = (course.root / course.feedback_directory / student).glob("*")
    folders = [*inbound_of(course, student), *kept]
    secrets = {secret for folder in folders if (secret := secret_of(folder))}
    pages = root / course.course_id / "feedback"
    found = {pages / page_name(secret, one) for secret in secrets for one in (*course.assignments(), *BESIDE)}
    return sorted(path for path in found if path.is_file())


def page_name(secret: bytes, notebook: str) -> str:
    """Return the file name of a feedback page in the exchange, as nbgrader makes it."""
    from nbgrader.utils import notebook_hash

    return f"{notebook_hash(secret=secret.decode('utf-8', 'replace'), notebook_id=notebook)}.html"
