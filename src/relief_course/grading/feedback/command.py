"""``relief feedback``: a page for each learner, and the files to send back."""

from __future__ import annotations

import click

from ..command_line import assignments_of, counted, course_alone, say
from ..course import Course
from ..handing_out.exchange_folders import exchange_of
from ..progress import progress_of


@click.command("feedback")
@click.argument("assignment", required=False)
@click.option(
    "--zip", "packing", type=click.Choice(["each", "one", "none"]), default="each", show_default=True,
    help="A zip file for each learner, one for all, or none; they are in to-send/.",
)  # fmt: skip
@click.option("--progress", type=click.Choice(["bar", "lines"]), default="bar", hidden=True)
def feedback(assignment: str | None, packing: str, progress: str) -> None:
    """Make the feedback of one ASSIGNMENT, or of all: a page for each learner in feedback/, and zip files to send.

    Where nbgrader's exchange is set up, the pages are released there too. Again at any time: pages are made anew.
    """
    failed = False
    with course_alone() as course:
        states = {one: course.students_of(one) for one in assignments_of(course, assignment)}
        wanted = [one for one, students in states.items() if students or one == assignment]
        for one in wanted:
            failed |= _make(course, one, packing, progress)
    if not wanted:
        say(["Nothing is handed in yet, so there is no feedback to make."])
    if failed:
        raise SystemExit(1)


def _make(course: Course, assignment: str, packing: str, progress: str) -> bool:
    """Make the feedback of one assignment; return whether anything failed."""
    from ..marking.named_problems import unknown_named_lines
    from . import feedback_files

    with progress_of(assignment, len(course.students_of(assignment)), progress) as advance:
        written, failures = feedback_files.write_feedback(course, assignment, advance)
    say([*failures.values(), *unknown_named_lines(course, assignment)], problem=True)
    waiting = [one.name or one.student for one in written if one.by_hand]
    if waiting:
        say([f"Still to grade by hand: {'; '.join(waiting[:10])}{'; and more' if len(waiting) > 10 else ''}."])
    where = _pack(course, assignment, packing, [one.student for one in written])
    released = _release(course, assignment, [one.student for one in written]) if exchange_of(course) else ""
    say([f"{assignment}: feedback for {counted(len(written), 'learner')} made{where}{released}."])
    return bool(failures)


def _pack(course: Course, assignment: str, packing: str, students: list[str]) -> str:
    from . import feedback_files

    if packing == "none" or not students:
        return ""
    pack = feedback_files.zip_each if packing == "each" else feedback_files.zip_all
    return f"; send what is in {pack(course, assignment, students).relative_to(course.root).as_posix()}"


def _release(course: Course, assignment: str, students: list[str]) -> str:
    """Release the pages of those who handed in through the exchange; the others' have no place there."""
    from nbgrader.apps import NbGraderAPI

    from ..handing_out.exchange_folders import SECRET
    from ..handing_out.handing_out import run_exchange

    api = NbGraderAPI(config=course.config)
    there = [one for one in students if (course.feedback(one, assignment) / SECRET).is_file()]
    for student in there:
        run_exchange(api.release_feedback, assignment, student)
    return f"; {len(there)} released to the exchange"
