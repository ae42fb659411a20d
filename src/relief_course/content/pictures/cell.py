"""The Markdown cell that shows a picture."""

from __future__ import annotations

from html import escape

from ..schemas.pieces import Picture
from .words import words_html


def picture_cell(picture: Picture) -> str:
    """Return the Markdown of a picture: its title, the drawing and, one click away, its words."""
    title = " ".join(picture.title.split())
    words = f"<summary>The picture in words: {escape(title, quote=False)}</summary>{words_html(picture)}"
    return f'**{title}**\n\n<details class="relief-source">{words}</details>'
