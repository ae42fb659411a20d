"""The file of each lesson's room view: one page of HTML that needs no server."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from ..library import Library
from ..plain_page import plain_page
from ..schemas.lessons import Lesson
from .screens import Screen, screens

FOLDER = Path("notebooks/room")
HERE = Path(__file__).parent
_LINK = re.compile(r'href="(?![a-z]+:|#)')
"""The start of a link to a page of the course; prose has them as seen from the folder above."""


def room_files(library: Library) -> dict[Path, str]:
    """Return the room view of every lesson, by path."""
    return {FOLDER / f"{lesson.id}.html": room_page(lesson, library) for lesson in library.lessons.values()}


def room_page(lesson: Lesson, library: Library) -> str:
    """Return the room view of a lesson."""
    shown = screens(lesson, library)
    body = "\n".join(_screen(screen, number) for number, screen in enumerate(shown, start=1))
    style, script = ((HERE / name).read_text(encoding="utf-8") for name in ("room.css", "room.js"))
    return plain_page(f"{lesson.title}: room view", f"{body}\n{_controls(lesson, shown)}", style, script)


def _screen(screen: Screen, number: int) -> str:
    title = escape(screen.title, quote=False)
    heading = f"<h{screen.level}>{title}</h{screen.level}>"
    shown = _LINK.sub('href="../', screen.html)
    return f'<section id="screen-{number}" class="{screen.look}">{heading}{shown}</section>'


def _controls(lesson: Lesson, shown: list[Screen]) -> str:
    parts = "".join(
        f'<option value="{number}">{escape(screen.begins, quote=False)}</option>'
        for number, screen in enumerate(shown, start=1)
        if screen.begins
    )
    return (
        '<nav aria-label="Screens"><button type="button" id="back">← Back</button>'
        '<button type="button" id="next">Next →</button><span id="place" role="status"></span>'
        f'<select id="part" aria-label="Go to a part of the lesson">{parts}</select>'
        f'<a id="leave" href="../{lesson.id}.ipynb">Leave</a></nav>'
    )
