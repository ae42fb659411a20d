"""The review deck: one word of the glossary at a time, and how well the learner knew it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import traitlets as t

from .form import STATIC, Form, script
from .reviews import DECK, DECK_TWIN, standing, work_in

if TYPE_CHECKING:
    from .page import Page


class DeckForm(Form):
    """The words, this round, and what was kept; the browser goes through a round without asking Python again."""

    _esm = script("saver", "deck")
    _css = f"{Form._css}\n{(STATIC / 'deck.css').read_text(encoding='utf-8')}"

    deck = t.Dict().tag(sync=True)
    answer = t.Dict().tag(sync=True)
    standing = t.Dict().tag(sync=True)

    twin = DECK_TWIN

    def __init__(self, page: Page, clock: Callable[[], datetime] = lambda: datetime.now(UTC)):
        self._clock = clock
        deck = page.content["deck"]
        self._words = [card["id"] for card in deck["cards"]]
        super().__init__(page, deck=deck, **self._kept(page))

    def refresh(self) -> None:
        with self.hold_trait_notifications():  # the browser reads both together
            for name, value in self._kept(self._page).items():
                self.set_trait(name, value)

    def _kept(self, page: Page) -> dict:
        answer = page.answers.get(DECK, {})
        text = work_in(answer.get("text", ""), self._words)
        now = self._clock()
        return {
            "answer": answer,
            "standing": {"text": text, "at": answer.get("at", "")} | standing(text, self._words, now),
        }
