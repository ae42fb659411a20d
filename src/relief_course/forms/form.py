"""What every widget of a page has in common: the page, saving, and knowing whether anybody sees it.

Their front end is plain JavaScript in ``static/``, their state one-way: the kernel tells the browser what is saved,
and the browser sends each change as a message that the kernel acknowledges.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import anywidget
import traitlets as t

from ..answers import AnswersError, now
from ..words import WORDS, _

if TYPE_CHECKING:
    from .page import Page

STATIC = Path(__file__).with_name("static")
SHARED = ("words", "outbox")


def script(*parts: str) -> str:
    """Return one widget's module: anywidget takes a single text, so what all share is put before its own parts."""
    return spoken(*SHARED, *parts)


def spoken(*parts: str) -> str:
    """Return files of ``static/`` as one module, its sentences in the learner's language before it."""
    text = "\n".join((STATIC / f"{part}.js").read_text(encoding="utf-8") for part in parts)
    return f"const CATALOG = {json.dumps(_sentences_in(text), ensure_ascii=False)};\n{text}"


def _sentences_in(text: str) -> dict | None:
    """Return the catalog with what these scripts say and no more: a page has forty forms, each with its own copy."""
    if WORDS is None:
        return None
    said = {one: told for one, told in WORDS.catalog["messages"].items() if f'"{one}"' in text}
    return {**WORDS.catalog, "messages": said}


class Form(anywidget.AnyWidget):
    """What all widgets have in common: the page, saving, and knowing whether anybody sees them."""

    _css = (STATIC / "relief.css").read_text(encoding="utf-8")

    page = t.Unicode().tag(sync=True)
    store = t.Unicode().tag(sync=True)
    notice = t.Unicode().tag(sync=True)

    twin: ClassVar[str] = ""

    def __init__(self, page: Page, **traits):
        self._page = page
        self._views: set[str] = set()
        self._was_shown = False
        super().__init__(page=page.id, store=page.store, notice=page.notice, **traits)
        self.on_msg(lambda _, content, buffers: self._receive(content))

    def refresh(self) -> None:
        """Take up the page's answers as they now stand."""
        raise NotImplementedError

    def is_left(self) -> bool:
        """Tell whether the form was shown and no browser shows it any more."""
        return self._was_shown and not self._views

    def text_twin(self) -> str:
        """Return the text that stands for the form where no kernel runs."""
        return self.twin

    def _repr_mimebundle_(self, **kwargs) -> tuple[dict, dict]:
        data, metadata = super()._repr_mimebundle_(**kwargs)
        return {**data, "text/plain": self.text_twin()}, metadata

    # --- messages from the browser ---

    def _receive(self, content: object) -> None:
        """Answer one message. Whatever goes wrong, the browser hears of it: silence would look like a dead kernel."""
        if not isinstance(content, dict):
            return
        answer = self._answers().get(content.get("do"))
        if answer is not None:
            answer(content)

    def _answers(self) -> dict[str, Callable[[dict], None]]:
        """Return what this form does for each message."""
        return {"save": self._save, "shown": self._shown, "gone": self._gone}

    def _shown(self, content: dict) -> None:
        self._was_shown = True
        self._views.add(str(content.get("view")))

    def _gone(self, content: dict) -> None:
        self._views.discard(str(content.get("view")))

    def _save(self, content: dict) -> None:
        changes = content.get("changes")
        try:
            if not isinstance(changes, dict):
                raise AnswersError(_("An answer could not be saved: it is not in the course's format."))
            saved = self._page.save(changes)
        except AnswersError as error:
            self.send({"did": "not-saved", "save": content.get("save"), "why": str(error)})
        else:
            self.send({"did": "saved", "save": content.get("save"), "at": now(), "answers": saved})
