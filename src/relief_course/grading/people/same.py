"""Two entries that are one person: the work of one becomes the other's, and the first entry goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..correcting import regrades
from ..course import Course, GradingError
from ..erasing.erase_rows import remove_rows
from ..feedback.feedback_files import TO_SEND
from ..folders import put_in_place
from ..quiz_titles import title_of
from ..submission import read_timestamp, remove_folder
from .people import Member, members
from .roster import read_roster


def make_one(course: Course, stray: str, person: str) -> list[str]:
    """Give all hand-ins of one entry to another, and remove the first; the later hand-in of a quiz is the one graded.

    The gradebook comes last: a run that was cut off is run again and goes on.

    Args:
        course: the course.
        stray: the id of the entry that goes.
        person: the id of the entry that stays.

    Returns:
        A sentence for each thing that does not come along.

    Raises:
        GradingError: one of them is not in the class, or both are the same entry.
    """
    known = {one.id: one for one in members(course)}
    for one in (stray, person):
        if one not in known:
            raise GradingError(f"Nobody with the ID {one[:60]} is in the class; `relief class list` shows the IDs.")
    if stray == person:
        raise GradingError("Choose two entries: these are the same one.")
    lost = list(_points_by_hand(course, known[stray]))
    _move_attempts(course, stray, person)
    _move_hand_ins(course, stray, person)
    _remove_what_was_made(course, stray)
    regrades.forget(course, stray)
    remove_rows(course.db_url, stray)
    return lost


def _points_by_hand(course: Course, stray: Member) -> Iterator[str]:
    for _, assignment in sorted(read_roster(course, stray.id).by_hand):
        who = stray.name or stray.id
        yield f"Points given to {who} by hand in “{title_of(assignment)}” do not move: grade those answers again."


def _move_attempts(course: Course, stray: str, person: str) -> None:
    for folder in course.inbox.glob(f"*/{stray}"):
        target = folder.with_name(person)
        target.mkdir(exist_ok=True)
        for attempt in list(folder.iterdir()):
            if (target / attempt.name).exists():
                remove_folder(attempt)
            else:
                attempt.replace(target / attempt.name)
        folder.rmdir()


def _move_hand_ins(course: Course, stray: str, person: str) -> None:
    for assignment in course.assignments():
        folder, target = course.submitted(stray, assignment), course.submitted(person, assignment)
        if not folder.is_dir():
            continue
        if target.is_dir() and not _is_later(folder, target):
            remove_folder(folder)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            put_in_place(folder, target)
    _remove(course.root / course.submitted_directory / stray)


def _is_later(one: Path, other: Path) -> bool:
    at, before = read_timestamp(one), read_timestamp(other)
    return at is not None and (before is None or at > before)


def _remove_what_was_made(course: Course, stray: str) -> None:
    for step in (course.autograded_directory, course.feedback_directory):
        _remove(course.root / step / stray)
        for assignment in course.assignments():
            _remove(course.root / course.directory_structure.format(
                nbgrader_step=step, student_id=stray, assignment_id=assignment))  # fmt: skip
    for path in (course.root / TO_SEND).glob(f"*/{stray}.zip"):
        path.unlink()


def _remove(folder: Path) -> None:
    if folder.is_dir():
        remove_folder(folder)
