"""What the board knows of the course: its pages in order, and the practice questions with their keys."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ...forms.page import load_content
from ...forms.twin import plain_text

START = "00-start-here"


@dataclass(frozen=True)
class Listed:
    """One page of the course, as the start page lists it."""

    id: str
    title: str
    kind: str
    path: str
    objectives: tuple[str, ...]


class CourseMap:
    """The course as it is shipped."""

    @cached_property
    def pages(self) -> dict[str, Listed]:
        """Every page, by id, in the course's order."""
        rows = load_content(START)["pages"]
        return {row["page"]: _listed(row) for row in rows}

    @cached_property
    def lessons(self) -> list[Listed]:
        return [page for page in self.pages.values() if page.kind == "lesson"]

    @cached_property
    def questions(self) -> dict[str, dict[str, dict]]:
        """The practice questions of each page, by page and id."""
        found = {page: (load_content(page) or {}).get("questions", {}) for page in self.pages}
        return {page: {one: q for one, q in asked.items() if "practice" in q} for page, asked in found.items()}

    def page_at(self, path: str) -> str:
        """Return the id of the page at a notebook's path, "" for none of the course's."""
        return next((page.id for page in self.pages.values() if page.path == path), "")

    def before(self, page: str) -> list[Listed]:
        """Return the lessons that come before a page."""
        order = [lesson.id for lesson in self.lessons]
        return self.lessons[: order.index(page)] if page in order else []


def label(question: dict) -> str:
    """Return the beginning of a question, to know it by."""
    text = plain_text(question["stem"])
    return text if len(text) <= 110 else text[:110].rsplit(" ", 1)[0] + "…"


def _listed(row: dict) -> Listed:
    objectives = tuple(one["text"] for one in row.get("objectives", ()))
    return Listed(row["page"], row["title"], row["kind"], row["path"], objectives)
