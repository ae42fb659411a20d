"""The site’s first page, and the page of the stop card."""

from __future__ import annotations

from markupsafe import Markup

from ..forms.page import load_content
from .reading import FOLDER, PlainPage, to_html, weight
from .templates import filled

START = "00-start-here"
LITE = "lite/notebooks/index.html?path="
STOP_CARD = f"{FOLDER}/stop-card.html"
KINDS = {"lessons": "lesson", "walkthroughs": "walkthrough", "quizzes": "quiz"}


def landing_page(pages: list[PlainPage], megabytes: int) -> str:
    """Return the first page: what the course is, what to read, where a learner stands, and what the browser keeps.

    Args:
        pages: the pages to read.
        megabytes: what the interactive edition loads when it is first opened.
    """
    listed = load_content(START)["pages"]
    rows = {name: [row for row in listed if row["kind"] == kind] for name, kind in KINDS.items()}
    asked = {page.id: page.questions for page in pages if page.questions}
    ways = {"read": _to_read, "lite": lambda row: LITE + row["path"]}
    return filled(
        "home", title="Relief course", up="", start=START, weight=weight(megabytes), asked=asked, **rows, **ways
    )


def stop_card(notebook: dict) -> str:
    """Return the page of the four questions and the stop card: the warnings of a lesson, alone."""
    warnings = [cell for cell in notebook["cells"] if cell["metadata"].get("relief", {}).get("look") == "warning"]
    cards = [Markup(to_html("".join(cell["source"]).replace("### ", "## ", 1))) for cell in warnings]
    return filled("stop-card", title="The four questions and the stop card", up="../", cards=cards)


def _to_read(row: dict) -> str:
    path = row["path"].removeprefix("notebooks/").removesuffix(".ipynb")
    return f"{FOLDER}/{path}.html"
