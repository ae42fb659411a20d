"""Collecting from nbgrader's exchange by its own command, and who came in by it."""

from __future__ import annotations

from collections.abc import Iterator

from ..course import Course, GradingError
from ..handing_out.exchange_folders import exchange_of
from ..handing_out.handing_out import run_exchange
from ..people.people import names_of


def from_exchange(course: Course, assignment: str = "") -> Iterator[str]:
    """Collect from nbgrader's exchange and say how many hand-ins of each assignment are there.

    Raises:
        GradingError: there is no exchange, or nbgrader refused.
    """
    from nbgrader.apps import NbGraderAPI

    if exchange_of(course) is None:
        raise GradingError("No nbgrader exchange is set up on this computer; collect files instead.")
    api = NbGraderAPI(config=course.config)
    for one in [assignment] if assignment else course.assignments():
        run_exchange(api.collect, one)
        yield f"{one}: {len(course.students_of(one))} hand-ins are here after collecting from the exchange."


def not_on_list(course: Course) -> Iterator[str]:
    """Say who handed in and is not on the class list: nbgrader's exchange takes in anybody."""
    names = names_of(course)
    for student in sorted({one for assignment in course.assignments() for one in course.students_of(assignment)}):
        if names.has_list and not names.meant(student):
            yield f"{student} has handed in and is not on your class list; add the person under this ID."
