"""The page of a walkthrough, and the card with which a lesson links to it."""

from __future__ import annotations

from ...forms.twin import walk_twin
from ...rules.words import BANNER
from ..library import Library
from ..notebooks import NotebookPage
from ..schemas.scenarios import Scenario
from .shown import shown_walk

FOLDER = "notebooks/walkthroughs"


def walkthrough_notebook(scenario: Scenario, library: Library) -> str:
    """Return the notebook file of a walkthrough."""
    page = NotebookPage(scenario.id, "walkthrough", f"data/scenarios/{scenario.id}.yaml")
    page.code("setup", f'from relief_course.forms import open_page\n\npage = open_page("{scenario.id}")', role="setup")
    page.markdown("title", _title(scenario, library), look="title")
    page.code("walk", "page.walk()", twin=walk_twin(shown_walk(scenario, library)), role="walkthrough")
    page.markdown("back", _back(scenario, library), look="stop")
    return page.as_text()


def link_card(scenario: Scenario, library: Library) -> str:
    """Return what a lesson shows of a walkthrough: its title, what it is, and its care line."""
    care = care_line(scenario, library, "walkthroughs/")
    return "\n\n".join(
        [
            f"### Walkthrough: {scenario.title}",
            *([care] if care else []),
            f"You sit at the table and decide what to ask, what to copy and when to stop. About {scenario.minutes} "
            "minutes. Your path is saved.",
            f"[Open the walkthrough “{scenario.title}”](walkthroughs/{scenario.id}.ipynb)",
        ]
    )


def care_line(scenario: Scenario, library: Library, folder: str = "") -> str:
    """Return the neutral line that comes first in a case that may touch a reader, or ""."""
    if not scenario.care:
        return ""
    instead = library.scenarios[scenario.instead]
    return (
        f"**Before you begin:** this case is about {scenario.care}. "
        f"[“{instead.title}”]({folder}{instead.id}.ipynb) counts as much, without it."
    )


def _title(scenario: Scenario, library: Library) -> str:
    care = care_line(scenario, library)
    return "\n\n".join(
        [
            f"# {scenario.title}",
            *([care] if care else []),
            scenario.client,
            f"You are the volunteer, and {scenario.supervisor} is your supervising attorney. Choose what you do next. "
            f"After each choice you see what follows, and why. About {scenario.minutes} minutes. The law as read on "
            f"{scenario.as_of}.",
            f"**{BANNER}.** Everybody here is made up. This is no legal advice.",
        ]
    )


def _back(scenario: Scenario, library: Library) -> str:
    lesson = library.lessons.get(scenario.lesson)
    to_lesson = f"[Back to the lesson “{lesson.title}”](../{lesson.id}.ipynb) · " if lesson else ""
    return f"{to_lesson}[Go to the start page](../00-start-here.ipynb)"
