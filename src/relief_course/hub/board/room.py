"""The room as it is now: what everybody's servers reported, and the two views of it.

The view for the wall holds counts alone: no name leaves this module in it. The view for the instructor holds names.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ...forms.feedback import answer_state
from ...scoring import score
from .course_map import START, CourseMap, label
from .report import Report

DONE = ("answered", "not sure")
RIGHT = ("right", "written")
FEWEST = 3
"""Of fewer people's answers the wall says nothing: everybody would know whose they are."""

MISSED_SHOWN = 3
TRIES = 3
QUIET_MINUTES = 10
AWAY_MINUTES = 3
"""After how long without a report somebody counts as away; a server reports at least every minute."""


@dataclass
class _Person:
    report: Report = field(default_factory=Report)
    page: str = ""
    answered: float = 0.0  # when the last answer came
    heard: float = 0.0  # when the last report came


class Room:
    """Everybody who has reported.

    Args:
        course: the course's pages and questions.
        clock: tells the time in seconds.
    """

    def __init__(self, course: CourseMap, clock: Callable[[], float] = time.time):
        self._course, self._clock = course, clock
        self._people: dict[str, _Person] = {}
        self._led_to = ""

    # --- what comes in ----------------------------------------------------------------------------------------------

    def take(self, student: str, report: Report) -> None:
        """Take in what a volunteer's server reported."""
        person = self._people.setdefault(student, _Person(answered=self._clock()))
        if report.answers != person.report.answers:
            person.answered = self._clock()
        person.report, person.heard = report, self._clock()
        person.page = self._course.page_at(report.here) or person.page

    def lead_to(self, page: str) -> None:
        """Say where the room is; "" leaves it to where most are."""
        self._led_to = page if page in self._course.pages else ""

    # --- what is shown ----------------------------------------------------------------------------------------------

    @property
    def place(self) -> str:
        """The id of the page where the room is: what the instructor said, else where most are."""
        if self._led_to:
            return self._led_to
        most = Counter(person.page for _, person in self._here() if person.page).most_common(1)
        return most[0][0] if most else START

    def for_the_wall(self) -> dict:
        """Return what everybody may see: counts alone."""
        return {
            "people": sum(1 for _ in self._here()),
            "place": self._title(self.place),
            "pages": self._counts(),
            "missed": self._missed(),
        }

    def for_the_instructor(self, names: dict[str, str]) -> dict:
        """Return what the instructor alone may see.

        Args:
            names: everybody's name, by id.
        """
        rows = [self._row(student, person, names) for student, person in self._people.items()]
        rows.sort(key=lambda row: (not row["stuck"], row["name"].casefold()))
        absent = [{"id": one, "name": name} for one, name in names.items() if one not in self._people]
        pages = [{"id": page.id, "title": page.title} for page in self._course.pages.values() if page.kind != "quiz"]
        return {**self.for_the_wall(), "led": self._led_to, "lessons": pages, "rows": rows, "absent": absent}

    def so_far(self) -> dict:
        """Return where the room is and what it has done, for somebody who comes late."""
        page = self._course.pages[self.place]
        before = self._course.before(page.id)
        done = [{"title": one.title, "path": one.path, "aims": list(one.objectives)} for one in before]
        return {"page": page.id, "title": page.title, "path": page.path, "done": done}

    # --- how it is worked out ---------------------------------------------------------------------------------------

    def _here(self) -> Iterator[tuple[str, _Person]]:
        since = self._clock() - 60 * AWAY_MINUTES
        return ((student, person) for student, person in self._people.items() if person.heard >= since)

    def _title(self, page: str) -> str:
        return self._course.pages[page].title if page in self._course.pages else ""

    def _counts(self) -> list[dict]:
        """Return how many are at each page and how many have answered all of it, for the pages that somebody is at."""
        at = Counter(person.page for _, person in self._here())
        asked = self._course.questions
        done = Counter(
            page for person in self._people.values() for page in asked if _has_answered(person, page, asked[page])
        )
        return [
            {"title": page.title, "here": at[page.id], "done": done[page.id]}
            for page in self._course.pages.values()
            if at[page.id] or (done[page.id] and page.kind == "lesson")
        ]

    def _missed(self) -> list[dict]:
        """Return the practice questions that most people who answered them have wrong, the worst first."""
        found = []
        for page, asked in self._course.questions.items():
            for one, question in asked.items():
                states = [state for person in self._people.values() if (state := _state(person, page, one, question))]
                wrong = sum(state not in RIGHT for state in states)
                if len(states) >= FEWEST and wrong:
                    shown = {"question": label(question), "lesson": self._title(page)}
                    found.append((wrong / len(states), wrong, {**shown, "share": f"{wrong} of {len(states)}"}))
        found.sort(key=lambda one: one[:2], reverse=True)
        return [shown for _, _, shown in found[:MISSED_SHOWN]]

    def _row(self, student: str, person: _Person, names: dict[str, str]) -> dict:
        now = self._clock()
        return {
            "id": student,
            "name": names.get(student, student),
            "page": self._title(person.page),
            "answered": sum(len(entries) for entries in person.report.answers.values()),
            "quiet": int((now - person.answered) // 60),
            "away": now - person.heard > 60 * AWAY_MINUTES,
            "stuck": self._stuck(person),
        }

    def _stuck(self, person: _Person) -> str:
        """Return why somebody may need help, "" where nothing shows it."""
        for page, asked in self._course.questions.items():
            for one, question in asked.items():
                tries = person.report.answers.get(page, {}).get(one, {}).get("n", 0)
                if tries >= TRIES and _state(person, page, one, question) == "wrong":
                    return f"Changed {tries} times and not right yet: {label(question)}"
        quiet = int((self._clock() - person.answered) // 60)
        if quiet >= QUIET_MINUTES and self._is_behind(person.page):
            return f"No answer for {quiet} minutes, and behind the room"
        return ""

    def _is_behind(self, page: str) -> bool:
        order = list(self._course.pages)
        return page in order and self.place in order and order.index(page) < order.index(self.place)


def _state(person: _Person, page: str, one: str, question: dict) -> str:
    """Return the state of somebody's answer to a question, "" where there is none yet."""
    entry = person.report.answers.get(page, {}).get(one)
    if entry is None or answer_state(question, entry) not in DONE:
        return ""
    return score(question, question["practice"]["key"], entry).state


def _has_answered(person: _Person, page: str, asked: dict[str, dict]) -> bool:
    """Tell whether somebody has answered every practice question of a page."""
    given = person.report.answers.get(page, {})
    return bool(asked) and all(answer_state(question, given.get(one)) in DONE for one, question in asked.items())
