"""The self-check: questions drawn from the practice of all lessons, marked together at the end."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import quote

import traitlets as t

from ..answers import AnswersError, now
from ..variants import shown_as, variant_of
from . import place
from .feedback import answer_state, check
from .form import Form, script
from .kept import MARKED, ROUND
from .twin import EXAM_TWIN
from .whole_course import saved_answers
from .widgets import QUESTION_PARTS

if TYPE_CHECKING:
    from .page import Page


class ExamForm(Form):
    """One round of the self-check: its questions, what was answered since it began, and its marks."""

    _esm = script(*QUESTION_PARTS, "exam")
    twin = EXAM_TWIN

    round = t.Int().tag(sync=True)
    worked_in = t.Int(help="how many of the questions are from lessons that the learner has worked in").tag(sync=True)
    questions = t.List(help="each with its variant and the address of its section").tag(sync=True)
    answers = t.Dict().tag(sync=True)
    result = t.Dict(help="empty until the round is marked").tag(sync=True)

    def __init__(self, page: Page):
        self._drawn: list[dict] = []
        super().__init__(page)
        self.refresh()
        if not _drawn_in(page.answers.get(ROUND)):
            self._keep(ROUND, self.round, [one["id"] for one in self._drawn])

    def refresh(self) -> None:
        page = self._page
        entry = page.answers.get(ROUND, {})
        number = _number(entry) or 1
        since = entry["at"] if number > 1 else ""
        if number != self.round:
            lessons = _Lessons(page)
            self._drawn = lessons.questions(_drawn_in(entry) or lessons.draw(number))
            self.worked_in = lessons.worked_in([one["id"] for one in self._drawn])
        answers = {one["id"]: page.answers[one["id"]] for one in self._drawn if one["id"] in page.answers}
        answers = {one: entry for one, entry in answers.items() if entry["at"] >= since}
        with self.hold_trait_notifications():
            if number != self.round:
                self.questions = [self._shown(one, answers.get(one["id"])) for one in self._drawn]
                self.round = number
            self.answers = answers
            self.result = self._marks() if _number(page.answers.get(MARKED)) == number else {}

    def _answers(self) -> dict[str, Callable[[dict], None]]:
        return {
            **super()._answers(),
            "mark": lambda content: self._keep(MARKED, self.round),
            "new-round": lambda content: self._keep(ROUND, self.round + 1, _Lessons(self._page).draw(self.round + 1)),
        }

    def _keep(self, name: str, number: int, drawn: list[str] | None = None) -> None:
        """Save where the learner is; the page then refreshes this form.

        What was drawn is saved too: it depends on what is answered in the lessons, and a round must not change midway.
        """
        known = self._page.answers.get(name, {})
        at = known["at"] if _number(known) == number else now()
        try:
            self._page.save({name: {"choice": [str(number), *(drawn or ())], "at": at, "n": known.get("n", 0) + 1}})
        except AnswersError as error:
            self.send({"did": "not-saved", "why": str(error)})

    def _shown(self, question: dict, entry: dict | None) -> dict:
        variant = variant_of(question, entry, self._page.store)
        shown = {name: value for name, value in shown_as(question, variant).items() if name != "practice"}
        link = f"{quote(question['lesson'])}.ipynb#{quote(question['section'])}"
        return {"question": {**shown, "mode": "exam", "hint": "", "not_sure": True}, "variant": variant, "link": link}

    def _marks(self) -> dict:
        """Return the marks of the round, and the sections to read again, in the order of the lessons."""
        marks = {one["id"]: _mark(one, self.answers.get(one["id"], {})) for one in self._drawn}
        again = {
            one["section"]: {"title": one["section_title"], "lesson": one["lesson_title"], "link": shown["link"]}
            for one, shown in zip(self._drawn, self.questions, strict=True)
            if marks[one["id"]]["state"] != "right"
        }
        states = [mark["state"] for mark in marks.values()]
        unsure = [answer_state(one, self.answers.get(one["id"])) for one in self._drawn].count("not sure")
        return {
            "items": marks,
            "right": states.count("right"),
            "partly": states.count("partly right"),
            "not_sure": unsure,
            "unanswered": states.count("unanswered"),
            "total": len(states),
            "again": list(again.values()),
        }


def draw(
    pool: list[dict], size: int, learner: str, number: int, after: Callable[[dict], tuple] = lambda row: (False, False)
) -> list[dict]:
    """Return the questions of one round: at most one for each objective, in the order of the pool.

    Args:
        pool: rows with ``id``, ``page`` and ``objective``, in the order of the lessons.
        size: how many to draw; fewer where there are fewer objectives.
        learner: what is the learner's own and does not change; the browser's store id.
        number: the round.
        after: tells of a row whether it comes after others: because of its lesson, and because of itself.
    """
    by_chance = sorted(pool, key=lambda row: (after(row), _chance(f"{learner}:{number}:{row['id']}")))
    one_each = {row["objective"]: row for row in reversed(by_chance)}
    first = sorted(
        one_each.values(), key=lambda row: (after(row)[0], _chance(f"{number}:{learner}:{row['objective']}"))
    )[:size]
    return [row for row in pool if row in first]


class _Lessons:
    """The lessons that a round draws from, and what the learner has answered in each."""

    def __init__(self, page: Page):
        self._page = page
        self._pool = {row["id"]: row for row in page.content["pool"]}
        lessons = dict.fromkeys(row["page"] for row in self._pool.values())
        self._answers = {
            one: saved_answers(place.answers_path(one, "lesson", page.folder, page.work), one) for one in lessons
        }

    def worked_in(self, ids: list[str]) -> int:
        """Return how many of these questions are from lessons that the learner has worked in."""
        return sum(bool(self._answers[self._pool[one]["page"]]) for one in ids)

    def draw(self, number: int) -> list[str]:
        """Return the ids of a round: first of lessons that the learner has worked in, and not answered there yet."""
        page = self._page
        rows = draw(page.content["pool"], page.content["size"], page.store, number, self._comes_after)
        return [row["id"] for row in rows]

    def questions(self, ids: list[str]) -> list[dict]:
        """Return the questions with these ids that the course still has."""
        rows = [self._pool[one] for one in ids if one in self._pool]
        contents = {row["page"]: self._page.content_of(row["page"]) for row in rows}
        return [contents[row["page"]]["questions"][row["id"]] for row in rows]

    def _comes_after(self, row: dict) -> tuple[bool, bool]:
        answers = self._answers[row["page"]]
        return not answers, row["id"] in answers


def _mark(question: dict, entry: dict) -> dict:
    """Return what is told of one answer; one that is not there, or begun only, is told as such and no more."""
    mark = check(question, entry, last=True)
    return {**mark, "message": ""} if mark["state"] == "unanswered" else mark


def _number(entry: dict | None) -> int:
    choice = (entry or {}).get("choice", [])
    return int(choice[0]) if choice and choice[0].isdecimal() else 0


def _drawn_in(entry: dict | None) -> list[str]:
    return (entry or {}).get("choice", [])[1:]


def _chance(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "replace")).digest()
