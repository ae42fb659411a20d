"""Hand-ins that are set aside in ``quarantine/``: nobody's yet, each with the reason, until somebody says whose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ..course import Course, GradingError
from ..people.learner_id import shown_name
from ..submission import remove_folder
from .bag import Bag
from .kept import bag_of_kept, keep
from .normalize import stamp
from .whose import signature

REASON = "reason.txt"


@dataclass(frozen=True)
class SetAside:
    """A hand-in that is set aside.

    Args:
        id: the name of its folder.
        origin: what the instructor called it when it came.
        signed: who signed it, "" where nobody did.
        why: why it is set aside.
    """

    id: str
    origin: str
    signed: str
    why: str


def set_aside(bag: Bag, course: Course, reason: str, time: datetime) -> Path:
    """Keep a hand-in that is nobody's, once however often it comes, with the reason; return where."""
    folder = next(_of(bag, course), course.quarantine / f"{stamp(time)}-{bag.digest[:12]}")
    if not folder.exists():
        keep(bag, folder)
    (folder / REASON).write_text(f"{shown_name(bag.origin)}:\n{reason}\n", encoding="utf-8")
    return folder


def release(bag: Bag, course: Course) -> None:
    """Take a hand-in out again: now it is somebody's."""
    for folder in list(_of(bag, course)):
        remove_folder(folder)


def all_set_aside(course: Course) -> Iterator[SetAside]:
    """Yield what is set aside, the earliest first."""
    for folder in sorted(path for path in course.quarantine.glob("*Z-*") if path.is_dir()):
        origin, _, why = _reason(folder).partition(":\n")
        yield SetAside(folder.name, origin or folder.name, shown_name(signature(bag_of_kept(folder))), why)


def bag_of(course: Course, name: str) -> Bag:
    """Return a hand-in that is set aside, to be collected again.

    Raises:
        GradingError: there is none of this name.
    """
    for one in all_set_aside(course):
        if one.id == name:
            return bag_of_kept(course.quarantine / name, one.origin)
    raise GradingError(f"Nothing that is set aside is called {name[:60]}; the desk shows what there is.")


def _of(bag: Bag, course: Course) -> Iterator[Path]:
    return course.quarantine.glob(f"*Z-{bag.digest[:12]}")


def _reason(folder: Path) -> str:
    try:
        return (folder / REASON).read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
