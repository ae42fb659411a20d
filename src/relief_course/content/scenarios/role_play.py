"""A walkthrough as a play for three, to print: a card each for client, volunteer and observer, and
what lies on the table. Needs no device."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from ...rules.words import BANNER
from ..library import Library
from ..markdown import as_html, as_inline_html
from ..schemas.lessons import Card
from ..schemas.scenarios import RolePlay, Scenario

FOLDER = Path("docs/role-play")

STYLE = (
    "<style>:root{color-scheme:light}body{font:1.05rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;"
    "padding:0 1rem;color:#1a1a1a;background:#fff}section{border:2px solid;border-radius:6px;padding:.5rem 1.5rem 1rem;"
    "margin:0 0 2rem}h1{font-size:1.7rem;margin:.25rem 0}h3{font-size:1.1rem}"
    ".tick{list-style:none;padding-left:0}.tick li{margin:.6rem 0;padding-left:1.5rem;text-indent:-1.5rem}"
    ".table{font-size:.9em;line-height:1.35;break-inside:avoid}.table :is(p,ul,ol){margin:.4rem 0}"
    ".banner{font-weight:700;border-top:1px solid;padding-top:.5rem}"
    "@media print{body{margin:0;max-width:none}section{break-after:page;margin:0}"
    "section:last-of-type{break-after:auto}}@page{margin:1.5cm}</style>"
)


def role_play_files(library: Library) -> dict[Path, str]:
    """Return the sheets of every walkthrough that has them, by path."""
    return {FOLDER / f"{one.id}.html": _sheets(one, library) for one in library.scenarios.values() if one.role_play}


def _sheets(scenario: Scenario, library: Library) -> str:
    play: RolePlay = scenario.role_play
    ticks = "".join(f"<li>☐ {as_inline_html(one)}</li>" for one in play.observer)
    points = "".join(f"<li>{as_inline_html(one)}</li>" for one in scenario.key_points)
    observer = (
        "<p>Say nothing while they play. Tick what you hear. Then tell the volunteer first what helped the client, and "
        f'one thing to try.</p><ul class="tick">{ticks}</ul><h3>When all have spoken, read aloud</h3><ul>{points}</ul>'
    )
    care = f"<p><strong>This case is about {scenario.care}.</strong> Anybody may take another one.</p>"
    cards = [
        ("Client", (care if scenario.care else "") + as_html(play.client)),
        ("Volunteer", as_html(play.volunteer)),
        ("Observer", observer),
    ]
    if play.cards:
        cards.append(("For the table", _on_the_table([library.cards[one] for one in play.cards])))
    title = escape(scenario.title)
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Role-play: {title}</title>{STYLE}"
    )
    body = "\n".join(_card(title, who, text) for who, text in cards)
    return f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body><main>\n{body}\n</main></body></html>\n'


def _on_the_table(cards: Iterable[Card]) -> str:
    shown = (f"<h3>{as_inline_html(card.title)}</h3>{as_html(card.body)}" for card in cards)
    return "".join(f'<div class="table">{one}</div>' for one in shown)


def _card(title: str, who: str, text: str) -> str:
    return (
        f"<section><p>Role-play: {title}</p><h1>{who}</h1>{text}"
        f'<p class="banner">{BANNER}. Everybody here is made up. Nobody tells a real story.</p></section>'
    )
