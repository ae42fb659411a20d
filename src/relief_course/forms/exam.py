"""The self-check: questions drawn from the practice of all lessons, marked together at the end."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import quote

import traitlets as t

from ..answers import AnswersError, now
from ..variants import shown_as, variant_of
from .feedback import answer_state, check
from .form import Form, script
from .kept import MARKED, ROUND
from .twin import EXAM_TWIN
from .widgets import QUESTION_PARTS

if TYPE_CHECKING:
    from .page import Page


class ExamForm(Form):
    """One round of the self-check: its questions, what was answered since it began, and its marks."""

    _esm = script(*QUESTION_PARTS, "exam")
    twin = EXAM_TWIN

    round = t.Int().tag(sync=True)
    questions = t.List(help="each with its variant and the address of its section").tag(sync=True)
    answers = t.Dict().tag(sync=True)
    result = t.Dict(help="empty until the round is marked").tag(sync=True)

    def __init__(self, page: Page):
        self._drawn: list[dict] = []
        super().__init__(page)
        self.refresh()

    def refresh(self) -> None:
        page = self._page
        number = _number(page.answers.get(ROUND)) or 1
        if number != self.round:
            self._drawn = _questions(page, number)
        since = page.answers.get(ROUND, {}).get("at", "")
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
            "new-round": lambda content: self._keep(ROUND, self.round + 1),
        }

    def _keep(self, name: str, number: int) -> None:
        """Save where the learner is; the page then refreshes this form."""
        known = self._page.answers.get(name, {})
        try:
            self._page.save({name: {"choice": [str(number)], "at": now(), "n": known.get("n", 0) + 1}})
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


def draw(pool: list[dict], size: int, learner: str, number: int) -> list[dict]:
    """Return the questions of one round: at most one for each objective, in the order of the pool.

    Args:
        pool: rows with ``id``, ``page`` and ``objective``, in the order of the lessons.
        size: how many to draw; fewer where there are fewer objectives.
        learner: what is the learner's own and does not change; the browser's store id.
        number: the round.
    """
    by_chance = sorted(pool, key=lambda row: _chance(f"{learner}:{number}:{row['id']}"))
    one_each = {row["objective"]: row for row in reversed(by_chance)}
    first = sorted(one_each.values(), key=lambda row: _chance(f"{number}:{learner}:{row['objective']}"))[:size]
    return [row for row in pool if row in first]


def _mark(question: dict, entry: dict) -> dict:
    """Return what is told of one answer; one that is not there, or begun only, is told as such and no more."""
    mark = check(question, entry)
    return {**mark, "message": ""} if mark["state"] == "unanswered" else mark


def _questions(page: Page, number: int) -> list[dict]:
    content = page.content
    drawn = draw(content["pool"], content["size"], page.store, number)
    lessons = {row["page"]: page.content_of(row["page"]) for row in drawn}
    return [lessons[row["page"]]["questions"][row["id"]] for row in drawn]


def _number(entry: dict | None) -> int:
    choice = (entry or {}).get("choice", [])
    return int(choice[0]) if choice and choice[0].isdecimal() else 0


def _chance(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "replace")).digest()
