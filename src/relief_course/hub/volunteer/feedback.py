"""The feedback that came back through nbgrader's exchange, read there and shown where the volunteer works.

nbgrader names each page after the secret of a hand-in, which the volunteer's own copy of the hand-in holds.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

SECRET = "submission_secret.txt"
RESULT = "result"
LONGEST_SECRET = 1000


@dataclass(frozen=True)
class Feedback:
    """One page of feedback: which quiz it is of, when that was handed in, and where the page lies."""

    assignment: str
    handed_in: str
    page: Path
    result: Path | None


def found_feedback(course: str, exchange: Path, data: Path) -> list[Feedback]:
    """Return the feedback there is, the latest hand-in first.

    Args:
        course: nbgrader's name of the course.
        exchange: the exchange's folder.
        data: Jupyter's data folder of this volunteer, where nbgrader keeps what was handed in.
    """
    pages = exchange / course / "feedback"
    found = []
    for hand_in in (data / "nbgrader_cache" / course).glob("*+*+*"):
        _, assignment, time = hand_in.name.rsplit("+", 2)
        secret = _secret(hand_in / SECRET)
        page, result = pages / _name(secret, assignment), pages / _name(secret, RESULT)
        if secret and page.is_file():
            found.append(Feedback(assignment, time, page, result if result.is_file() else None))
    return sorted(found, key=lambda one: one.handed_in, reverse=True)


def my_feedback() -> list[Feedback]:
    """Return the feedback of the volunteer who runs this process."""
    given = os.environ
    return found_feedback(
        given["RELIEF_COURSE_ID"], Path(given["RELIEF_EXCHANGE"]), Path(given["JUPYTER_DATA_DIR"])
    )  # fmt: skip


def _secret(path: Path) -> bytes:
    try:
        return path.read_bytes()[:LONGEST_SECRET]
    except OSError:
        return b""


def _name(secret: bytes, notebook: str) -> str:
    return hashlib.md5(secret + notebook.encode(), usedforsecurity=False).hexdigest() + ".html"
