"""``relief release``: hand out one assignment or all."""

from __future__ import annotations

import click

from ..command_line import assignments_of, course_alone, say
from .exchange_folders import exchange_of

AT_HOME = (
    "Volunteers at home need a web address instead of a file: the guide says how the folder for a web server is made, "
    "under “What to send to volunteers”."
)


@click.command("release")
@click.argument("assignment", required=False)
def release(assignment: str | None) -> None:
    """Hand out one ASSIGNMENT, or all.

    Where nbgrader's exchange is set up, learners fetch it there. Where it is not, one zip file with every page for
    learners is made in hand-out/, for computers on which the course is installed. It holds no key. Volunteers at home
    need no zip file but a web address: see `relief site build`. Again at any time: nothing of a learner's changes.
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
            ready = f"{path.relative_to(course.root).as_posix()} is ready: {pages} pages."
            say([AT_HOME, f"{ready} Send it to learners on whose computers the course is installed."])
