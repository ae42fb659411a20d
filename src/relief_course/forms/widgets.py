"""A question, and the panel that ends a quiz."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import quote

import traitlets as t

from ..answers import AnswersError, now
from ..words import _
from . import hand_in, place
from .feedback import check
from .form import Form, script
from .twin import text_twin

if TYPE_CHECKING:
    from .page import Page


QUESTION_PARTS = ("saver", "question-controls", "question-feedback", "question-form")


class QuestionForm(Form):
    """One question as a native form."""

    _esm = script(*QUESTION_PARTS, "question")

    question = t.Dict().tag(sync=True)
    variant = t.Unicode(help="which of the question's variants this is, if it has any").tag(sync=True)
    number = t.Int().tag(sync=True)
    total = t.Int().tag(sync=True)
    answer = t.Dict().tag(sync=True)
    result = t.Dict(help="the feedback on a practice answer that was checked; empty for any other").tag(sync=True)
    lesson_link = t.Unicode().tag(sync=True)

    def __init__(self, page: Page, question_id: str):
        self._question, variant = page.shown_question(question_id)
        order = page.content["order"]
        super().__init__(
            page,
            question={name: value for name, value in self._question.items() if name != "practice"},
            variant=variant,
            number=order.index(question_id) + 1 if question_id in order else 0,
            total=len(order),
            answer=page.answers.get(question_id, {}),
            result=self._result(page),
            lesson_link=self._link(page),
        )

    def refresh(self) -> None:
        with self.hold_trait_notifications():
            self.answer = self._page.answers.get(self._question["id"], {})
            self.result = self._result(self._page)

    def _result(self, page: Page) -> dict:
        one = self._question["id"]
        return check(self._question, page.answers[one]) if self._is_practice and page.was_checked(one) else {}

    @property
    def _is_practice(self) -> bool:
        return "practice" in self._question

    def text_twin(self) -> str:
        return text_twin(self._question)

    def _link(self, page: Page) -> str:
        """Return the address of the section to go back to when it is on another page, else ""."""
        lesson = self._question["lesson"]
        if lesson == page.id:
            return ""
        up = "../.." if page.content["kind"] == "quiz" else ".."
        return f"{up}/notebooks/{quote(lesson)}.ipynb#{quote(self._question['section'])}"

    def _answers(self) -> dict[str, Callable[[dict], None]]:
        return {**super()._answers(), "check": self._check}

    def _check(self, content: dict) -> None:
        """Mark a practice answer: the one sent along, since the disk may be failing, else the one saved."""
        if not self._is_practice:
            return
        response = content.get("answer", self.answer)
        result = check(self._question, response)
        self.send({"did": "checked", "check": content.get("check"), "result": result})
        saved = self._page.answers.get(self._question["id"], {})
        if result["state"] != "unanswered" and isinstance(response, dict) and response.get("at") == saved.get("at"):
            with suppress(AnswersError):  # it stands checked on this page, if not on the next one
                self._page.keep_checked(self._question["id"])


class FinishPanel(Form):
    """The end of a quiz: what is answered, what is open, and handing in."""

    _esm = script("finish")
    twin = "Open the course to see what you have answered, and to hand it in."

    summary = t.Dict().tag(sync=True)
    learner = t.Unicode().tag(sync=True)
    exchange = t.Bool(False).tag(sync=True)
    outdated = t.Bool(False, help="an answer was changed after the hand-in file was made").tag(sync=True)

    def __init__(self, page: Page):
        self._made_of: dict[str, dict] | None = None
        self._made: tuple[tuple, hand_in.HandIn] | None = None
        super().__init__(page, summary=page.summary(), learner=place.read_learner(page.work))
        if hand_in.exchange_likely():
            _aside(lambda: hand_in.exchange_takes(page.id, page.folder), lambda takes: setattr(self, "exchange", takes))

    def refresh(self) -> None:
        self.summary = self._page.summary()
        self.outdated = self._made_of not in (None, self._page.answers)

    def _answers(self) -> dict[str, Callable[[dict], None]]:
        return {**super()._answers(), "hand-in": self._hand_in, "submit": self._submit}

    def _hand_in(self, content: dict) -> None:
        learner = place.clean_learner(content.get("learner"))
        if not learner:
            self.send({"did": "hand-in-failed", "why": _("Type your name, e-mail address or learner ID first.")})
            return
        place.keep_learner(self._page.work, learner)
        try:
            made = self._make(learner)
        except OSError as error:
            why = _(
                "The hand-in file could not be written ({why}). Your answers are safe; try again.", why=error.strerror
            )
            self.send({"did": "hand-in-failed", "why": why})
            return
        self._made_of, self.outdated = dict(self._page.answers), False
        path = "" if place.IN_BROWSER else str(made.path)
        told = {"did": "hand-in-made", "file": made.path.name, "path": path, "note": made.note, "at": now()}
        self.send(told, [made.data])

    def _make(self, learner: str) -> hand_in.HandIn:
        """Make the file, or give the last one again when nothing changed: a double click is one hand-in."""
        page = self._page
        saved = page.file.read()
        same = (learner, repr(saved.answers))
        if self._made is None or self._made[0] != same or not self._made[1].path.exists():
            self._made = (same, hand_in.make_hand_in(page.id, learner, saved, page.folder, page.work))
        return self._made[1]

    def _submit(self, content: dict) -> None:
        _aside(
            lambda: hand_in.submit(self._page.id, self._page.folder),
            lambda done: self.send({"did": "submitted", "ok": done[0], "message": done[1], "at": now()}),
        )


def _aside(work: Callable, then: Callable) -> None:
    """Do slow work beside the kernel's loop, so that answers are saved meanwhile, and then tell of it."""
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        then(work())
        return

    async def run() -> None:
        then(await asyncio.to_thread(work))

    task = loop.create_task(run())
    _running.add(task)
    task.add_done_callback(_running.discard)


_running: set[asyncio.Task] = set()
"""The loop itself keeps only weak references to tasks."""
