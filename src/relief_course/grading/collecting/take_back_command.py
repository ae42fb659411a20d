"""``relief take-back``: a hand-in that was given to the wrong person."""

from __future__ import annotations

import click

from ..command_line import assignments_of, course_alone, say


@click.command("take-back")
@click.argument("learner", metavar="ID")
@click.argument("assignment")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--list-only", is_flag=True, help="Only say what would happen.")
def take_back(learner: str, assignment: str, yes: bool, list_only: bool) -> None:
    """Take back the latest hand-in of ASSIGNMENT that was given to ID: it is set aside, to be given to its person.

    The hand-in before it counts again, if there is one.
    """
    from .take_back import TakingBack

    with course_alone() as course:
        assignments_of(course, assignment)
        taking = TakingBack(course, learner, assignment)
        say(taking.what)
        if list_only:
            say(["This would happen; nothing was changed."])
            return
        if not yes:
            click.confirm("Take this hand-in back?", abort=True)
        taking.run()
    say([f"The hand-in is no longer {taking.who}’s. Grade, and make the feedback and the report again."])
