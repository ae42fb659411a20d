"""``relief feedback``: a page for each learner, and the files to send back."""

from __future__ import annotations

from dataclasses import dataclass

import click

from ..command_line import assignments_of, counted, course_alone, say
from ..course import Course
from ..handing_out.exchange_folders import exchange_of
from ..progress import progress_of

TO_SEND = "to-send/"


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
    with course_alone() as course:
        states = {one: course.students_of(one) for one in assignments_of(course, assignment)}
        wanted = [one for one, students in states.items() if students or one == assignment]
        made = [_make(course, one, packing, progress) for one in wanted]
    if not wanted:
        say(["Nothing is handed in yet, so there is no feedback to make."], problem=True)
    elif not any(one.learners for one in made):
        say(["No feedback was made: nothing is graded yet. Grade first."], problem=True)
    elif len(made) > 1:
        every = _Made(sum(one.learners for one in made), sum(one.waiting for one in made))
        say([f"{counted(len(made), 'quiz', 'quizzes')}: {every.sentence(TO_SEND if packing != 'none' else '')}."])
    if any(one.failed for one in made) or (made and not any(one.learners for one in made)):
        raise SystemExit(1)


@dataclass
class _Made:
    """How many learners' feedback was made, how many of them wait for points by hand, and whether any failed."""

    learners: int
    waiting: int
    failed: bool = False

    def sentence(self, where: str) -> str:
        waiting = f"; {self.waiting} of them still {'waits' if self.waiting == 1 else 'wait'} for points by hand"
        parts = [f"feedback for {counted(self.learners, 'learner')} made", waiting if self.waiting else ""]
        return "".join([*parts, f"; send each their own part of {where}" if where else ""])


def _make(course: Course, assignment: str, packing: str, progress: str) -> _Made:
    """Make the feedback of one assignment, and say so."""
    from ..bank import load_bank
    from ..correcting.waiting import to_grade_again
    from ..marking.named_problems import no_comment_at_all, unknown_named_lines
    from ..people.people import members
    from . import feedback_files

    with progress_of(assignment, len(course.students_of(assignment)), progress) as advance:
        written, failures = feedback_files.write_feedback(course, assignment, advance)
    say([*failures.values(), *unknown_named_lines(course, assignment)], problem=True)
    say(no_comment_at_all(course, assignment), problem=True)
    say(to_grade_again(course, [load_bank(course.root, assignment)]), problem=True)
    waiting = [one.name or one.student for one in written if one.by_hand]
    if waiting:
        say([f"Still to grade by hand: {_listed(waiting)}."], problem=True)
    ungraded = sorted({*course.students_of(assignment)} - {one.student for one in written} - {*failures})
    if ungraded:
        names = {one.id: one.name for one in members(course)}
        say([f"Not graded yet: {_listed([names.get(one) or one for one in ungraded])}."], problem=True)
    made = _Made(len(written), len(waiting), bool(failures))
    where = _pack(course, assignment, packing, [one.student for one in written])
    released = _release(course, assignment, [one.student for one in written]) if exchange_of(course) else ""
    if written:
        say([f"{assignment}: {made.sentence(where)}{released}."])
    return made


def _listed(names: list[str]) -> str:
    return "; ".join(names[:10]) + ("; and more" if len(names) > 10 else "")


def _pack(course: Course, assignment: str, packing: str, students: list[str]) -> str:
    from . import feedback_files

    if packing == "none" or not students:
        return ""
    pack = feedback_files.zip_each if packing == "each" else feedback_files.zip_all
    return pack(course, assignment, students).relative_to(course.root).as_posix()


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
