"""nbgrader's exchange of a training session: released quizzes go out, hand-ins come in, feedback goes back."""

from __future__ import annotations

from pathlib import Path

from ..grading.command_line import course_alone
from ..grading.course import Course
from ..grading.handing_out import handing_out


def release_all(course: Course, exchange: Path) -> list[str]:
    """Release each quiz that is not in the exchange as it is now; return which were.

    Raises:
        GradingError: nbgrader refused.
    """
    released = []
    for assignment in course.assignments():
        there = exchange / course.course_id / "outbound" / assignment / f"{assignment}.ipynb"
        if not there.is_file() or there.read_bytes() != course.release(assignment).read_bytes():
            handing_out.register(course, assignment)
            handing_out.to_exchange(course, assignment)
            released.append(assignment)
    return released


def prepare_exchange() -> tuple[Course, list[str]]:
    """Release what must be, one command at a time; return the course and what was released.

    Raises:
        click.ClickException: there is no course, or nbgrader refused.
    """
    with course_alone() as course:
        folder = Path(str(course.config["Exchange"]["root"]))
        return course, release_all(course, folder)
