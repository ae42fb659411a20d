"""``relief regrade``: grade again after a key was corrected, and keep what each score was."""

from __future__ import annotations

import click

from ..command_line import counted, course_alone, say
from ..progress import progress_of


@click.command("regrade")
@click.argument("assignment")
@click.option("--reason", required=True, help="Why, in one sentence; learners read it.")
@click.option("--by", default="", help="Who does it, if not you.")
@click.option("--progress", type=click.Choice(["bar", "lines"]), default="bar", hidden=True)
def regrade(assignment: str, reason: str, by: str, progress: str) -> None:
    """Grade ASSIGNMENT again after a key was corrected.

    The old score, the new score, the reason, when and who are kept for each score that changed, in regrades.jsonl.
    Learners see them in their feedback. Scores that a person gave by hand stay.
    """
    from ..bank import load_bank
    from ..people.people import members, user_name
    from .regrade import regrade as run
    from .regrades import numbered

    with course_alone() as course, progress_of(assignment, len(course.students_of(assignment)), progress) as advance:
        changes, report = run(course, assignment, reason, by or user_name(), advance)
        numbers = numbered(load_bank(course.root, assignment))
        names = {one.id: one.name or one.id for one in members(course)}
    say(f"{names[one.student]}: {one.sentence(numbers[one.question])}" for one in changes)
    say(report.failures.values(), problem=True)
    learners = len({one.student for one in changes})
    say(
        [
            f"{assignment} was graded again: {counted(len(changes), 'score')} of {counted(learners, 'learner')} "
            "changed; make the feedback again."
        ]
    )
    if report.failures:
        raise SystemExit(1)
