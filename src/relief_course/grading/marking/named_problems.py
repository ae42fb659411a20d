"""What an instructor is told of comments: those that name no safety line, and those to an earlier answer."""

from __future__ import annotations

from ..bank import load_bank
from ..course import Course
from ..people.roster import read_roster
from ..quiz_titles import title_of
from .named_lines import unknown_lines


def unknown_named_lines(course: Course, assignment: str) -> list[str]:
    """Return a sentence for each id in the comments of an assignment that no safety line has.

    Raises:
        GradingError: the course's data is not right.
    """
    bank, roster = load_bank(course.root, assignment), read_roster(course)
    numbers = {question: number for number, question in enumerate(bank.questions, start=1)}
    return [
        f"{roster.people[student].name}, question {numbers.get(question, '?')} of “{title_of(assignment)}”: "
        f"“{line[:40]}” is no safety line. It counts as crossed; correct the comment. "
        f"The lines are: {', '.join(bank.safety)}."
        for (student, name), comments in roster.comments.items()
        if name == assignment
        for question, line in unknown_lines(comments, bank.safety)
    ]


def no_comment_at_all(course: Course, assignment: str) -> list[str]:
    """Return a sentence where answers in words have points, and not one of them a comment: some may be lost."""
    roster = read_roster(course)
    if any(name == assignment for _, name in roster.comments) or all(name != assignment for _, name in roster.by_hand):
        return []
    return [
        f"No written answer of “{title_of(assignment)}” has a comment. If you wrote one, look whether it was saved: a "
        "safety line that a comment does not name is not crossed."
    ]


def given_to_an_earlier_answer(course: Course, assignment: str) -> list[str]:
    """Return a sentence for each answer with points or a comment that wait until an instructor has read it.

    Raises:
        GradingError: the course's data is not right.
    """
    bank, roster = load_bank(course.root, assignment), read_roster(course)
    return [
        f"{roster.people[student].name}, question {number} of “{title_of(assignment)}”: your points or comment there "
        "were not given to the answer that is there now. They do not count before you have looked: change the points, "
        "or press “Resolve”."
        for (student, name), unread in sorted(roster.unread.items())
        if name == assignment
        for number, question in enumerate(bank.questions, start=1)
        if question in unread
        and question in roster.by_hand.get((student, name), {}) | roster.comments.get((student, name), {})
    ]
