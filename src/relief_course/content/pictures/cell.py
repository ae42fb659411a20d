"""The Markdown cell that shows a picture.

The drawings are images in the cell itself, since Jupyter shows no SVG that is attached to a cell. The one for narrow
screens has no size, and is hidden (which Jupyter itself drops), until the course's style sheet shows it.
"""

from __future__ import annotations

import base64
from html import escape

from ..schemas.pieces import Picture
from .drawing import draw
from .words import plain_words, words_html


def picture_cell(picture: Picture) -> str:
    """Return the Markdown of a picture: its title, the drawing and, one click away, its words."""
    title = " ".join(picture.title.split())
    words = f"<summary>The picture in words: {escape(title, quote=False)}</summary>{words_html(picture)}"
    images = "".join(_image(picture, narrow) for narrow in (False, True))
    return f'**{title}**\n\n<p>{images}</p>\n\n<details class="relief-source">{words}</details>'


def _image(picture: Picture, narrow: bool) -> str:
    title = " ".join(picture.title.split())
    sheet = draw(picture, narrow)
    data = base64.b64encode(sheet.svg(title, plain_words(picture)).encode()).decode()
    alt = escape(f"Picture: {title}. Its words follow under “The picture in words”.")
    shown = f'class="relief-picture relief-wide" width="{sheet.width:.0f}"'
    if narrow:
        shown = 'class="relief-picture relief-narrow" hidden width="0" height="0"'
    return f'<img {shown} alt="{alt}" src="data:image/svg+xml;base64,{data}">'
