"""The start page's dashboard: the way into the course, how far a learner is, and a record of it to print."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import traitlets as t

from ..words import _
from . import place
from .form import Form, script
from .kept import WAY
from .whole_course import Standing, next_on, standing_of, still_open, way_rows, words_due

if TYPE_CHECKING:
    from .page import Page


class ProgressPanel(Form):
    """One button that begins or continues; the ways, what to look at again, and the progress of each page."""

    _esm = script("saver", "progress-record", "progress")
    twin = "Your progress is shown here."

    pages = t.List().tag(sync=True)
    ways = t.List().tag(sync=True)
    answer = t.Dict(help="the way that was chosen, as an entry of the answers file").tag(sync=True)
    next = t.Dict().tag(sync=True)
    review = t.Dict().tag(sync=True)
    record = t.Dict().tag(sync=True)
    folder = t.Unicode(help="where answers are kept; empty where the browser keeps them").tag(sync=True)

    def __init__(self, page: Page, clock: Callable[[], datetime] = lambda: datetime.now(UTC)):
        self._clock = clock
        content = page.content
        record = {
            "learner": place.read_learner(page.work),
            "as_of": content.get("as_of", ""),
            "refresh_by": content.get("refresh_by", ""),
        }
        folder = "" if place.IN_BROWSER else str(page.work or page.file.path.parent)
        super().__init__(page, folder=folder, record=record)
        self.refresh()

    def refresh(self) -> None:
        pages = self._standings()
        others = [one for name, one in pages.items() if name != self._page.id]
        entry = self._page.answers.get(WAY, {})
        ways = way_rows(self._page.content.get("ways", ()), pages, self._page.id)
        with self.hold_trait_notifications():
            self.pages = [one.row() for one in others]
            self.ways = ways
            self.answer = entry
            chosen = next((way for way in ways if [way["id"]] == entry.get("choice")), None)
            self.next = _next(chosen, others, begun=any(one.latest for one in pages.values()))
            self.review = {
                "words": words_due(others, self._clock),
                "sections": [section for one in pages.values() for section in one.again()],
            }

    def _answers(self) -> dict[str, Callable[[dict], None]]:
        return {**super()._answers(), "refresh": lambda content: self.refresh()}

    def _standings(self) -> dict[str, Standing]:
        page = self._page
        root = page.work or page.folder.parent
        return {
            listed["page"]: standing_of(listed, page.content_of(listed["page"]), root, page.folder, page.work)
            for listed in page.content.get("pages", ())
        }


def _next(way: dict | None, pages: list[Standing], begun: bool) -> dict:
    """Return where the button leads, and why: along the chosen way, else to the page worked on last, else on."""
    if not pages:
        return {}
    if way:
        step = next_on(way)
        return {"begun": begun, **step, "why": step["why"] if begun else ""}
    unfinished = [page for page in pages if not page.finished]
    worked_on = [page for page in unfinished if page.latest]
    page = max(worked_on, key=lambda one: one.latest) if worked_on else (unfinished or pages)[0]
    why = " ".join([_("You were here last."), still_open(page.open)]) if worked_on else ""
    return {"begun": begun, "title": page.listed["title"], "link": page.link, "why": why, "done": not unfinished}
