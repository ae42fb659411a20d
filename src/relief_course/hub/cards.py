"""The cards with the one-time codes, to print and cut. They are the only place where the codes can be read."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path

from ..content.plain_page import plain_page

FOLDER = "cards"
STYLE = (
    "html{background:#fff;color:#1a1a1a}body{font:1rem/1.45 system-ui,sans-serif;margin:0}"
    "main{max-width:48rem;margin:1rem auto;padding:0 1rem}h1{font-size:1.3rem}"
    "ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));gap:.75rem;list-style:none;padding:0}"
    "li{border:2px dashed #555;border-radius:6px;padding:.75rem 1rem;break-inside:avoid}"
    "h2{font-size:1.15rem;margin:0 0 .4rem}p{margin:.3rem 0}"
    ".code{font:700 1.6rem/1.3 ui-monospace,monospace;letter-spacing:.06em}"
    ".address,.print{font-family:ui-monospace,monospace;overflow-wrap:anywhere}.print{font-size:.7rem}"
    "@media print{h1,.note{display:none}main{margin:0;max-width:none}}@page{margin:1cm}"
)


@dataclass(frozen=True)
class Card:
    """One person's card."""

    name: str
    code: str


def write_cards(folder: Path, cards: list[Card], address: str, fingerprint: str = "") -> Path:
    """Write a page of cards that only the instructor can read; return where it is.

    Args:
        folder: the session's private folder.
        cards: whose they are, with the codes.
        address: what volunteers open.
        fingerprint: of a certificate that browsers do not know, "" for none.
    """
    place = folder / FOLDER
    place.mkdir(mode=0o700, exist_ok=True)
    number = 1 + sum(1 for _ in place.glob("cards-*.html"))
    path = place / f"cards-{number}.html"
    path.touch(mode=0o600)
    path.write_text(_page(cards, address, fingerprint), encoding="utf-8")
    return path


def _page(cards: list[Card], address: str, fingerprint: str) -> str:
    shown = "".join(_card(card, address, fingerprint) for card in sorted(cards, key=lambda one: one.name.casefold()))
    note = (
        '<p class="note">Print this page, cut along the lines, and give each person their own card. A code works once. '
        "Nobody can read it anywhere else: keep this file, or make new cards.</p>"
    )
    return plain_page("Cards to sign in", f"<h1>Cards to sign in</h1>{note}<ul>{shown}</ul>", STYLE)


def _card(card: Card, address: str, fingerprint: str) -> str:
    known_by = f'<p>If the browser warns: the fingerprint must be<br><span class="print">{fingerprint}</span></p>'
    return (
        f"<li><h2>{escape(card.name)}</h2>"
        f'<p>1. Open <span class="address">{escape(address)}</span></p>'
        f'<p>2. Type this code once, and choose a PIN:</p><p class="code">{escape(card.code)}</p>'
        "<p>3. Next time: your name as it stands here, and your PIN.</p>"
        f"{known_by if fingerprint else ''}</li>"
    )
