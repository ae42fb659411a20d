"""One screen for somebody who comes late: what the room has done, and the way to where it is."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from ...content.plain_page import READ, plain_page

SHOWN = 3
START = "notebooks/00-start-here.ipynb"
RULES = f"{START}#who-may-do-what"
STYLE = READ + (
    ".go{background:#0b57d0;border-radius:4px;color:#fff;display:inline-block;font-weight:600;"
    "padding:.6rem 1.1rem;text-decoration:none}main{margin:1rem auto}h1{margin:.5rem 0}h2{margin-top:1rem}"
    "p,ul{margin:.5rem 0}"
)


def catch_up(room: dict, whose: str, base: str) -> str:
    """Return the page as HTML.

    Args:
        room: where the room is and what it has done, as the board tells it.
        whose: the line that says who comes late.
        base: the path that the volunteer's pages lie below.
    """
    done = room.get("done", [])
    latest = "".join(_lesson(one, base) for one in done[-SHOWN:])
    more = f"<p>And {len(done) - SHOWN} before; the start page lists them all.</p>" if len(done) > SHOWN else ""
    body = (
        f"{whose}<h1>Welcome. The room has begun</h1>"
        f"<p>The room is at <strong>{escape(room['title'])}</strong>.</p>"
        f'<p>1. Read this first, it is short: <a href="{_at(RULES, base)}">who may do what</a>. '
        "A volunteer never advises and never tells a result.</p>"
        f'<p>2. <a class="go" href="{_at(room["path"], base)}">Go to where the room is</a></p>'
        f"<h2>What the room has done so far</h2><ul>{latest}</ul>{more}"
        f'<p>Catch up on these later. Or <a href="{_at(START, base)}">begin at the start</a> now.</p>'
    )
    return plain_page("Welcome", body, STYLE)


def _lesson(one: dict, base: str) -> str:
    aim = f": {escape(one['aims'][0])}" if one.get("aims") else ""
    return f'<li><a href="{_at(one["path"], base)}">{escape(one["title"])}</a>{aim}</li>'


def _at(path: str, base: str) -> str:
    page, mark, section = path.partition("#")
    return escape(f"{base}notebooks/{quote(page)}{mark}{quote(section)}")
