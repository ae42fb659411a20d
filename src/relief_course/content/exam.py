"""The page of the self-check, and the pool of practice questions that it draws from."""

from __future__ import annotations

from ..forms.kept import MARKED, ROUND
from ..forms.twin import EXAM_TWIN
from .library import Library
from .notebooks import NotebookPage

PAGE = "self-check"
TITLE = "Self-check"
SIZE = 20
"""How many questions a round has."""

_ABOUT = f"""# {TITLE}

**Who it is for:** people who study by themselves, without an instructor

{SIZE} questions, about 30 minutes. The law as read on {{as_of}}. For training only: not legal advice,
and not for a real person’s case."""

_HOW = """* Every person here is invented. Take the facts as true and complete. Never type anything about a real client.
* Choose **Not sure yet** when you are not sure. It is the honest answer, and never counted against you.
* The questions come first from the lessons that you have worked in, then from the others. Most are ones that you have
  not answered there.
* You see no feedback until the end. Choose **Mark my answers** there: then each question tells you why.
* Nobody else sees your answers. A new self-check draws other questions."""


def pool(library: Library) -> list[dict]:
    """Return the practice questions that a page can mark, in the order of the lessons."""
    return [
        {"page": lesson.id, "id": question.id, "objective": question.objective}
        for lesson in library.lessons.values()
        for question in library.asked_in(lesson)
        if question.type != "written" and not question.any
    ]


def exam_page(library: Library) -> dict:
    """Return the runtime JSON of the page, without the members that every page has."""
    rows = pool(library)
    keeps = [ROUND, MARKED, *(row["id"] for row in rows)]
    page = {"page": PAGE, "kind": "exam", "title": TITLE, "assignment": None}
    return {**page, "size": SIZE, "pool": rows, "keeps": keeps}


def exam_notebook(library: Library) -> str:
    """Return the page as a notebook."""
    as_of = max(lesson.as_of for lesson in library.lessons.values())
    page = NotebookPage(PAGE, "exam", "src/relief_course/content/exam.py")
    opening = f'from relief_course.forms import open_page\n\npage = open_page("{PAGE}")'
    page.code("setup", opening, role="setup")
    page.markdown("title", _ABOUT.format(as_of=as_of), look="title")
    page.markdown("how", _HOW)
    page.code("exam", "page.exam()", twin=EXAM_TWIN, role="question")
    return page.as_text()
