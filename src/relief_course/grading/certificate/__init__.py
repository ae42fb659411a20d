"""A learner's certificate, as a PDF, once the standard of a quiz is met."""

from __future__ import annotations

from ..course import Course
from ..gradebook.record import read_record
from .drawing import drawn
from .words import is_certain, words_of


def certificate(course: Course, assignment: str, student: str) -> bytes | None:
    """Return the certificate of one learner, or None where the standard of this quiz is not met or nothing counts.

    It lists each quiz whose standard is met. Where a key was corrected since, nothing is certified before the quiz is
    graded again. The same record gives the same bytes.

    Args:
        course: the course.
        assignment: a form of the quiz that the certificate is sent along with.
        student: the learner's id.

    Raises:
        GradingError: the course's data is not right.
    """
    record = read_record(course, student)
    if assignment not in record.taken or not is_certain(record, assignment):
        return None
    return drawn(words_of(record))
