"""Taking a hand-in back that was given to the wrong person: it is set aside, and the one before it counts again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from ..correcting import regrades
from ..course import Course, GradingError
from ..erasing.erase_rows import remove_rows
from ..feedback.feedback_files import TO_SEND
from ..gradebook.gradebook import has_gradebook
from ..people.people import members
from ..people.roster import read_roster
from ..quiz_titles import title_of
from ..submission import read_timestamp, remove_folder
from . import quarantine
from .kept import bag_of_kept
from .normalize import normalize, read_release, stamp, time_of

WHY = "It was taken back. Choose whose it is, and collect it again."


class TakingBack:
    """The latest hand-in of one person for one quiz, to be taken back.

    Args:
        course: the course.
        student: the person's id.
        assignment: the quiz.

    Raises:
        GradingError: there is no such hand-in, or it came through nbgrader's exchange.
    """

    def __init__(self, course: Course, student: str, assignment: str):
        self.course, self.student, self.assignment = course, student, assignment
        self.who = next((one.name for one in members(course) if one.id == student), "") or student
        kept = sorted((course.inbox / assignment / student).glob("*Z-*"))
        received = read_timestamp(course.submitted(student, assignment))
        if received is None:
            raise GradingError(f"{self.who} has handed in nothing of “{title_of(assignment)}”.")
        counts = next((one for one in kept if one.name.startswith(stamp(received))), None)
        if counts is None:
            raise GradingError(f"{self.who}’s hand-in came through the exchange, so it cannot be taken back here.")
        earlier = [one for one in kept if one.name < counts.name]
        self.attempt, self.before = counts, earlier[-1] if earlier else None

    @property
    def what(self) -> Iterator[str]:
        """Yield what will happen, one sentence each."""
        quiz = f"“{title_of(self.assignment)}”"
        yield f"{self.who}’s hand-in of {quiz}, received {_day(self.attempt)}, is set aside, to be given to its person."
        if self.before:
            yield f"The one before it, received {_day(self.before)}, counts for {self.who} again."
        else:
            yield f"{self.who} has handed in nothing else of {quiz}."
        yield "Its scores, its feedback, and its corrections go."
        roster = read_roster(self.course, self.student)
        if any((self.student, self.assignment) in given for given in (roster.by_hand, roster.comments)):
            yield "The points and the comments that you gave by hand go with it, and the safety lines named in them."

    def run(self) -> None:
        """Take it back."""
        course, student, assignment = self.course, self.student, self.assignment
        # Whose it was taken for must not be named there: erasing that person would take another's work along.
        bag = bag_of_kept(self.attempt, title_of(assignment))
        quarantine.set_aside(bag, course, WHY, datetime.now(UTC).replace(tzinfo=None))
        self._remove_what_was_made()
        folder = course.submitted(student, assignment)
        if self.before:
            clean = normalize(bag_of_kept(self.before), assignment, read_release(course, assignment))
            clean.write(folder, time_of(self.before.name))
        else:
            remove_folder(folder)
        remove_folder(self.attempt)

    def _remove_what_was_made(self) -> None:
        course, student, assignment = self.course, self.student, self.assignment
        for made in (course.autograded(student, assignment), course.feedback(student, assignment)):
            if made.is_dir():
                remove_folder(made)
        (course.root / TO_SEND / assignment / f"{student}.zip").unlink(missing_ok=True)
        regrades.forget(course, student, assignment)
        if has_gradebook(course):
            remove_rows(course.db_url, student, assignment)


def _day(attempt: Path) -> str:
    return f"{time_of(attempt.name):%Y-%m-%d %H:%M} UTC"
