"""What one learner has handed in and how it was graded: what a result page and a certificate are made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from ..bank import Bank, load_banks
from ..course import Course
from ..marking.marking import mark
from ..marking.named_lines import named_lines
from ..marking.stamp import bank_that_graded
from ..marking.standard import Marked, Sitting, Standard, standard_of
from ..people.roster import Person, Roster, read_roster
from ..submission import read_submission


@dataclass(frozen=True)
class Taken:
    """One form of a quiz as it was graded.

    Attributes:
        received: when it was handed in (UTC), where that is known.
        penalty: the points taken off because it came late.
        comments: what an instructor wrote beside an answer that is still the same, by question.
        to_grade_again: whether a key was corrected since: all this follows the earlier key.
    """

    marked: Marked
    received: datetime | None
    penalty: float
    comments: dict[str, str]
    to_grade_again: bool = False

    @property
    def bank(self) -> Bank:
        return self.marked.bank

    @property
    def day(self) -> date | None:
        """The day of the hand-in where the instructor is: an evening there may be the next day in UTC."""
        return self.received.replace(tzinfo=UTC).astimezone().date() if self.received else None


@dataclass(frozen=True)
class Record:
    """One learner.

    Attributes:
        banks: all assignments of the course, by name.
        taken: those of this learner that were graded, by name.
    """

    person: Person
    banks: dict[str, Bank]
    taken: dict[str, Taken]

    def forms(self, assignment: str) -> list[Taken]:
        """Return what was graded of the quiz of an assignment: that form first, then the other."""
        return [self.taken[one] for one in (assignment, self.banks[assignment].twin) if one in self.taken]

    def standard(self, assignment: str) -> Standard:
        """Return how the learner stands in the quiz of an assignment, of which some form was graded."""
        return standard_of(*(one.marked for one in self.forms(assignment)))

    def is_to_grade_again(self, assignment: str) -> bool:
        """Tell whether a form of the quiz still has the scores of a key that was corrected since."""
        return any(one.to_grade_again for one in self.forms(assignment))

    def met_on(self, assignment: str) -> date | None:
        """Return the day on which a standard that is met was met, where that is known.

        It is the day of the form that counts, or of a later one that mended a crossed line.
        """
        found = self.standard(assignment)
        counted = [one for one in self.forms(assignment) if found.crossed or one.bank.assignment == found.assignment]
        return max((one.day for one in counted if one.day), default=None)


def read_record(course: Course, student: str) -> Record:
    """Return what was graded of one learner, as the gradebook has it and the keys that graded it mark it.

    Raises:
        GradingError: the course's data is not right.
    """
    banks, roster = load_banks(course.root), read_roster(course, student)
    taken = {
        name: _taken(course, bank, student, roster)
        for name, bank in banks.items()
        if course.autograded(student, name).is_dir()
    }
    return Record(roster.people.get(student) or Person(student, student), banks, taken)


def _taken(course: Course, bank: Bank, student: str, roster: Roster) -> Taken:
    at, given = (student, bank.assignment), roster.given(student, bank.assignment)
    answers = read_submission(course.autograded(student, bank.assignment), bank.assignment).answers
    named = {question: named_lines(text) for question, text in given.comments.items()}
    graded_by = bank_that_graded(course, bank, student)
    marked = Marked(Sitting(graded_by, answers, given.points, named, given.unread), mark(graded_by, answers))
    penalty = roster.penalties.get(at, 0.0)
    return Taken(marked, roster.received.get(at), penalty, given.comments, graded_by is not bank)


def in_words(day: date) -> str:
    """Return a day as Americans write it: November 24, 2026."""
    return f"{day:%B} {day.day}, {day.year}"
