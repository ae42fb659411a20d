"""What every section of a report is made from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
from markupsafe import Markup

from ..bank import Bank
from ..correcting.waiting import DO, waits
from ..gradebook.responses import Responses
from . import statistics
from .statistics import SMALL, Held

BEFORE, AFTER, CAPSTONE = "before", "after", "capstone"
"""Quizzes that a report treats apart, by id."""

_PLACES = {BEFORE: -1, AFTER: 1, CAPSTONE: 2}


@dataclass(frozen=True)
class View:
    """A class, and where the page will lie.

    ``lessons`` is the way from there to the lessons' room views, or "" where that cannot be known.
    """

    responses: Responses
    lessons: str = ""

    @property
    def small(self) -> bool:
        return self.responses.learners < SMALL

    @property
    def banks(self) -> list[Bank]:
        """The assignments that somebody handed in, in the order in which a class takes them."""
        used = set(self.responses.table["assignment"])
        found = [bank for name, bank in self.responses.banks.items() if name in used]
        return sorted(found, key=lambda bank: _PLACES.get(statistics.quiz_of(bank), 0))

    @cached_property
    def quizzes(self) -> dict[str, Bank]:
        """Each quiz that somebody took, by id, with its first form."""
        found: dict[str, Bank] = {}
        for bank in self.banks:
            found.setdefault(statistics.quiz_of(bank), bank)
        return found

    @cached_property
    def items(self) -> dict[str, pd.DataFrame]:
        """The questions of each assignment; see :func:`statistics.items`."""
        return {bank.assignment: statistics.items(self.responses, bank) for bank in self.banks}

    @cached_property
    def held(self) -> list[Held]:
        """The wrong beliefs of the class; what it believed before the course counts only where nothing else is.

        By the keys of today, whatever is to be graded again: what an attorney found to be right is not taught against.
        """
        others = set(self.quizzes) - {BEFORE}
        return statistics.beliefs(self.responses, leave_out=(BEFORE,) if others else ())

    def to_grade_again(self) -> list[str]:
        """Return a sentence about each assignment with hand-ins whose scores are by a key that was corrected since."""
        waiting = Counter(assignment for _, assignment in self.responses.to_grade_again)
        return [f"{waits(name, count)} {DO}, and make this report again." for name, count in sorted(waiting.items())]

    def name(self, learner: str) -> str:
        return self.responses.people[learner].name

    def lesson(self, held: Held) -> Markup:
        """Return where a belief is corrected, as a link where the page can have one."""
        title, lesson, section = held.belief.lesson_title, held.belief.lesson, held.belief.section_title
        if not lesson and held.question:
            asked = self._asked(held.question)
            title, lesson, section = asked["lesson_title"], asked["lesson"], asked["section_title"]
        if not lesson:
            return Markup("no lesson")
        where = Markup("{}, “{}”").format(title, section)
        return Markup('<a href="{}/{}.html">{}</a>').format(self.lessons, lesson, where) if self.lessons else where

    def _asked(self, question: str) -> dict:
        return next(bank.questions[question].question for bank in self.banks if question in bank.questions)


def title_of(bank: Bank) -> str:
    """Return what an assignment is called in a report."""
    title = bank.title.removeprefix("Quiz: ")
    return title[:1].upper() + title[1:]
