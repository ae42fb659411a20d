"""The class's folder and the exchange on a cluster's shared storage, as the hub's pod sees them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ...grading.course import CONFIG, ROOT_VARIABLE, Course, course_at
from ...grading.people.account import student_of
from ...grading.people.people import members
from ..exchange import release_all
from ..places import FILE, Places

HAND_INS = "hand-ins"
"""The folder below the base, and the volume's name in the volunteers' pods."""

SHIPPED = (CONFIG, "data", "solutions", "exercises")
SECRET = "submission_secret.txt"
"""nbgrader writes it last, so a hand-in that has it is whole."""


@dataclass(frozen=True)
class Cluster:
    """Where a class lies.

    Args:
        places: the session's folders.
        course_id: nbgrader's name of the course.
    """

    places: Places
    course_id: str = "relief-course"

    @property
    def hand_ins(self) -> Path:
        """Holds a folder for each volunteer, who sees no other."""
        return self.places.base / HAND_INS

    @property
    def inbound(self) -> Path:
        """Where nbgrader puts hand-ins, and looks for them."""
        return self.places.exchange / self.course_id / "inbound"


def cluster(given: Mapping[str, str]) -> Cluster:
    """Return where the environment says that the class is."""
    return Cluster(Places(Path(given[ROOT_VARIABLE]), Path(given["RELIEF_BASE"])))


def prepare(where: Cluster, shipped: Path) -> list[str]:
    """Make the class's folder where there is none yet, and hand the quizzes out; return which were.

    Args:
        where: the class.
        shipped: the course as its image has it.

    Raises:
        GradingError: nbgrader refused.
    """
    places = where.places
    for name in SHIPPED:
        if not (places.root / name).exists():
            _copy(shipped / name, places.root / name)
    places.private.mkdir(mode=0o700, exist_ok=True)
    # Only the exchange's place: address and certificate are the cluster's.
    (places.private / FILE).write_text(json.dumps({"exchange": str(places.exchange)}), encoding="utf-8")
    places.exchange.mkdir(exist_ok=True)
    released = release_all(course_at(places.root), places.exchange)
    for name in ("outbound", "feedback"):  # volunteers mount them, so they must be there
        (where.inbound.parent / name).mkdir(exist_ok=True)
    (where.inbound.parent / "feedback").chmod(0o711)  # as nbgrader's own: nobody lists what is another's
    return released


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        fresh = target.with_name(f"{target.name}.new")
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.copytree(source, fresh)
        fresh.rename(target)
    else:
        shutil.copy(source, target)


def gather(where: Cluster, course: Course) -> Iterator[str]:
    """Move each volunteer's hand-ins to where nbgrader collects them, under the id whose folder they lay in.

    What a hand-in itself says of whose it is counts for nothing. Yield a sentence for each.

    Args:
        where: the class.
        course: the same, as grading sees it.
    """
    students = [one.id for one in members(course)]
    for hand_in in sorted(where.hand_ins.glob("*/*+*+*")):
        student = student_of(hand_in.parent.name, students)
        if not student or hand_in.is_symlink() or not (hand_in / SECRET).is_file():
            continue
        _, *rest = hand_in.name.rsplit("+", 3)
        try:
            _move(hand_in, where.inbound / "+".join([student, *rest]))
        except (OSError, shutil.Error):
            yield f"{rest[0]} of {student} could not be read: ask for its hand-in file, and collect that."
        else:
            yield f"{rest[0]} of {student} came in."


def _move(hand_in: Path, target: Path) -> None:
    """Copy a hand-in, whole or not at all, and remove it; links in it stay links, which grading follows nowhere."""
    fresh = target.with_name(f".{target.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    if not target.exists():
        shutil.copytree(hand_in, fresh, symlinks=True)
        fresh.chmod(0o755)
        fresh.rename(target)
    shutil.rmtree(hand_in, ignore_errors=True)
