"""``relief release``: hand out one assignment or all."""

from __future__ import annotations

import click

from ..command_line import assignments_of, course_alone, say
from .exchange_folders import exchange_of


@click.command("release")
@click.argument("assignment", required=False)
def release(assignment: str | None) -> None:
    """Hand out one ASSIGNMENT, or all.

    Where nbgrader's exchange is set up, learners fetch it there. Where it is not, one zip file with every page for
    learners is made in hand-out/: send it to them. It holds no key. Again at any time: nothing of a learner's changes.
    """
    from . import handing_out

    with course_alone() as course:
        wanted = assignments_of(course, assignment)
        for one in wanted:
            handing_out.register(course, one)
        if exchange_of(course):
            for one in wanted:
                handing_out.to_exchange(course, one)
            say([f"Released to the exchange: {', '.join(wanted)}."])
        else:
            path, pages = handing_out.zip_file(course)
            say([f"{path.relative_to(course.root).as_posix()} is ready: {pages} pages. Send it to your learners."])
