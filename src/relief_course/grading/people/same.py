"""Two entries that are one person: the work of one becomes the other's, and the first entry goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..correcting import regrades
from ..course import Course, GradingError
from ..erasing.erase_rows import remove_rows
from ..feedback.feedback_files import TO_SEND
from ..folders import put_in_place
from ..marking.named_lines import named_lines
from ..quiz_titles import title_of
from ..submission import read_timestamp, remove_folder
from .people import members
from .roster import read_roster


class MakingOne:
    """Two entries of the class that are one person.

    Args:
        course: the course.
        stray: the id of the entry that goes.
        person: the id of the entry that stays.

    Raises:
        GradingError: one of them is not in the class, or both are the same entry.
    """

    def __init__(self, course: Course, stray: str, person: str):
        known = {one.id: one for one in members(course)}
        for one in (stray, person):
            if one not in known:
                raise GradingError(
                    f"Nobody with the ID {one[:60]} is in the class; the list of the class shows the IDs."
                )
        if stray == person:
            raise GradingError("Choose two entries: these are the same one.")
        self.course, self.stray, self.person = course, stray, person
        self.goes, self.stays = (known[one].name or one for one in (stray, person))

    @property
    def what(self) -> Iterator[str]:
        """Yield what moves and what goes, one sentence each."""
        for quiz in self.course.assignments():
            if self.course.submitted(self.stray, quiz).is_dir():
                yield f"{self.goes}’s hand-in of “{title_of(quiz)}” becomes {self.stays}’s; the later one counts."
        yield f"The entry {self.goes} ({self.stray}) goes."

    @property
    def lost(self) -> Iterator[str]:
        """Yield a sentence for each thing that does not come along."""
        roster = read_roster(self.course, self.stray)
        for _, quiz in sorted(roster.by_hand):
            yield f"Points given to {self.goes} by hand in “{title_of(quiz)}” do not move: grade those answers again."
        for (_, quiz), comments in sorted(roster.comments.items()):
            lines = [line for text in comments.values() for line in named_lines(text)]
            named = f" They name safety lines ({', '.join(lines)}): name them again." if lines else ""
            yield f"Comments for {self.goes} in “{title_of(quiz)}” do not move: write them again.{named}"
        if any(one.student == self.stray for one in regrades.history(self.course)):
            yield f"The history of {self.goes}’s corrected scores goes."

    def run(self) -> None:
        """Give all hand-ins of the first entry to the second, and remove the first.

        The gradebook comes last: a run that was cut off is run again and goes on.
        """
        _move_attempts(self.course, self.stray, self.person)
        _move_hand_ins(self.course, self.stray, self.person)
        _remove_what_was_made(self.course, self.stray)
        regrades.forget(self.course, self.stray)
        remove_rows(self.course.db_url, self.stray)


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
