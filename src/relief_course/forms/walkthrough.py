"""A walkthrough. The browser alone plays it; the kernel keeps the path."""

from __future__ import annotations

from typing import TYPE_CHECKING

import traitlets as t

from .form import Form, script
from .twin import walk_twin

if TYPE_CHECKING:
    from .page import Page


class WalkthroughForm(Form):
    """A branching case as a native form, with its path beside it."""

    _esm = script("saver", "walkthrough")
    walk = t.Dict().tag(sync=True)
    answer = t.Dict().tag(sync=True)

    def __init__(self, page: Page):
        super().__init__(page, walk=page.content["questions"][page.id], answer=page.answers.get(page.id, {}))

    def text_twin(self) -> str:
        return walk_twin(self.walk)

    def refresh(self) -> None:
        self.answer = self._page.answers.get(self._page.id, {})
