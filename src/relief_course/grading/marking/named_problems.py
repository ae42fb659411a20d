"""What an instructor is told of a comment that names a safety line that there is not."""

from __future__ import annotations

from ..bank import load_bank
from ..course import Course
from ..people.roster import read_roster
from .named_lines import unknown_lines


def unknown_named_lines(course: Course, assignment: str) -> list[str]:
    """Return a sentence for each id in the comments of an assignment that no safety line has.

    Raises:
        GradingError: the course's data is not right.
    """
    bank, roster = load_bank(course.root, assignment), read_roster(course)
    numbers = {question: number for number, question in enumerate(bank.questions, start=1)}
    return [
        f"{roster.people[student].name}, question {numbers.get(question, '?')} of {assignment}: “{line[:40]}” is no "
        f"safety line. It counts as crossed; correct the comment. The lines are: {', '.join(bank.safety)}."
        for (student, name), comments in roster.comments.items()
        if name == assignment
        for question, line in unknown_lines(comments, bank.safety)
    ]
