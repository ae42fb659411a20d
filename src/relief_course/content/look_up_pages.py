"""The notebooks of the look-up pages: prose only, one form of relief each, and the list of them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..rules.words import BANNER
from .library import Library
from .look_up_checks import TITLES
from .notebooks import NotebookPage
from .schemas.look_up import LookUpGroup, LookUpPage
from .sources import source_disclosure

FOLDER = Path("notebooks/look-up")
INDEX = "index"
LESSONS = ("05-relief-options-available", "06-waivers-for-drug-convictions")
PARTS = {
    "stops": "Which drug facts stop it",
    "record": "Which record shows that",
    "attorney": "What only an attorney decides",
}
NEVER = "What seems to fit here is a question for an attorney, never news for a client. You choose no form of relief."


def look_up_notebooks(library: Library) -> dict[Path, str]:
    """Return the file of each look-up page and of their list; none, where there are no pages."""
    if not library.look_up:
        return {}
    pages = {page.id: _page(page, group, library) for group in library.look_up.values() for page in group.pages}
    return {FOLDER / f"{name}.ipynb": text for name, text in {INDEX: _index(library), **pages}.items()}


def _page(page: LookUpPage, group: LookUpGroup, library: Library) -> str:
    notebook = NotebookPage(page.id, "look-up", f"data/look-up/{group.id}.yaml")
    notebook.markdown("title", _title(TITLES[page.id], page.as_of), look="title")
    notebook.markdown("who", f"**Who it is for.** {page.who}")
    for part, heading in PARTS.items():
        notebook.markdown(part, f"## {heading}\n\n{_list(getattr(page, part))}")
    authorities = [library.authorities[one] for one in page.authorities]
    notebook.markdown("source", source_disclosure(authorities, TITLES[page.id]), look="source")
    notebook.markdown("back", _back(library), look="stop")
    return notebook.as_text()


def _index(library: Library) -> str:
    groups = library.look_up.values()
    notebook = NotebookPage(f"look-up-{INDEX}", "look-up", "data/look-up/")
    read_on = max(page.as_of for group in groups for page in group.pages)
    notebook.markdown("title", _title("Look-up pages: every form of relief", read_on), look="title")
    for group in groups:
        notebook.markdown(group.id, f"## {group.title}\n\n{_list(map(_entry, group.pages))}")
    notebook.markdown("back", " · ".join(_lessons(library)), look="stop")
    return notebook.as_text()


def _entry(page: LookUpPage) -> str:
    link = f"[{TITLES[page.id]}]({page.id}.ipynb)"
    return f"{link}: {page.about.strip()}" if page.about else link


def _title(title: str, read_on: str) -> str:
    return f"# {title}\n\n**{BANNER}.** No legal advice. The law as read on {read_on}.\n\n{NEVER}"


def _back(library: Library) -> str:
    return " · ".join([f"[All look-up pages]({INDEX}.ipynb)", *_lessons(library)])


def _lessons(library: Library) -> Iterator[str]:
    for lesson in LESSONS:
        if lesson in library.lessons:
            yield f"[Lesson “{library.lessons[lesson].title}”](../{lesson}.ipynb)"
    yield "[Go to the start page](../00-start-here.ipynb)"


def _list(points: Iterable[str]) -> str:
    return "\n".join(f"* {point}" for point in points)
