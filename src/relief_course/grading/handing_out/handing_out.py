"""Handing out: through nbgrader's exchange where there is one, else as one zip file for learners."""

from __future__ import annotations

from pathlib import Path

from ..collecting.normalize import read_release
from ..course import Course, GradingError
from ..gradebook.gradebook import Ledger

FOLDER = "hand-out"
ZIP = "relief-course-for-learners.zip"


def register(course: Course, assignment: str) -> None:
    """Enter an assignment into the gradebook as it is released, so that formgrader shows it."""
    with Ledger(course) as ledger:
        ledger.register(assignment, read_release(course, assignment))


def to_exchange(course: Course, assignment: str) -> None:
    """Release an assignment to nbgrader's exchange, in place of an earlier release of it.

    Raises:
        GradingError: nbgrader refused; the message is its own.
    """
    from nbgrader.apps import NbGraderAPI
    from traitlets.config import Config

    config = Config(course.config)
    config.ExchangeReleaseAssignment.force = True
    run_exchange(NbGraderAPI(config=config).release_assignment, assignment)


def run_exchange(do, *words: str) -> None:
    """Let nbgrader's exchange do one thing.

    Raises:
        GradingError: it failed; the message is nbgrader's own.
    """
    done = do(*words)
    if not done["success"]:
        raise GradingError(f"nbgrader's exchange says: {_reason(done)}")


def zip_file(course: Course) -> tuple[Path, int]:
    """Write the learners' pages as one zip, whole or not at all; return where it is and how many pages it holds."""
    from ...content.archive import write_archive

    target = course.root / FOLDER / ZIP
    target.parent.mkdir(exist_ok=True)
    fresh = target.with_name(f"{target.name}.new")
    names = write_archive(course.root, fresh)
    fresh.replace(target)
    return target, len(names)


def _reason(done: dict) -> str:
    """Return nbgrader's last error as a sentence."""
    log = [line for line in done.get("log", "").splitlines() if "ERROR" in line]
    error = (done.get("error") or "").strip().splitlines()
    last = (log or error or ["it gave no reason"])[-1]
    return last.partition("] ")[2].rstrip(".") + "." if last.startswith("[") else last.rstrip(".") + "."
