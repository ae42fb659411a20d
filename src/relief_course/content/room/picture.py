"""A picture on the wall: its words large enough to read, and the drawing where arrows say more than words."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from html import escape

from ..markdown import as_html, as_inline_html
from ..pictures.drawing import draw
from ..pictures.words import box_words, plain_words, way_words
from ..schemas.pieces import Column, Comparison, Flow, Picture, Steps
from .chunks import chunks

SIDE_BY_SIDE = 85
"""Columns of more words than this stand on a screen each."""

OPENING = 5
"""By how many of its words a box is named where an arrow leads to it."""


def picture_screens(picture: Picture) -> Iterator[tuple[str, str, str]]:
    """Yield title, HTML and look of each screen of a picture."""
    match picture:
        case Flow():
            yield picture.title, _drawing(picture), "picture"
            yield from _told(picture, _boxes(picture))
        case Steps():
            yield from _told(picture, (f"**{one.title}.** {' '.join(one.points)}" for one in picture.steps))
        case Comparison():
            yield from _columns(picture)


def _told(picture: Picture, points: Iterator[str]) -> Iterator[tuple[str, str, str]]:
    listed = "\n".join(f"{number}. {' '.join(point.split())}" for number, point in enumerate(points, start=1))
    yield from ((picture.title, as_html(chunk), "text") for chunk in chunks(listed))


def _boxes(picture: Flow) -> Iterator[str]:
    boxes = [box for row in picture.rows for box in row]
    numbers = {box.id: number for number, box in enumerate(boxes, start=1)}
    openings = {box.id: _opening(box.text) for box in boxes}  # the box itself may stand on another screen
    for box in boxes:
        arrows = [arrow for arrow in picture.arrows if arrow.start == box.id]
        yield box_words(box) + "".join(f" **{way_words(one, numbers)} ({openings[one.end]}).**" for one in arrows)


def _opening(text: str) -> str:
    """Return the first words of a box, to know it by."""
    words = text.partition(":")[0].split()
    return " ".join(words[:OPENING]) + ("…" if len(words) > OPENING else "")


def _columns(picture: Comparison) -> Iterator[tuple[str, str, str]]:
    columns = [_column(column) for column in picture.columns]
    if len(plain_words(picture).split()) <= SIDE_BY_SIDE and len(columns) == 2:
        yield picture.title, f'<div class="columns">{"".join(columns)}</div>', "text"
    else:
        yield from ((picture.title, column, "text") for column in columns)


def _column(column: Column) -> str:
    points = "".join(f"<li>{as_inline_html(point)}</li>" for point in column.points)
    return f"<div><h3>{as_inline_html(column.title)}</h3><ul>{points}</ul></div>"


def _drawing(picture: Flow) -> str:
    svg = base64.b64encode(draw(picture, narrow=False).svg(picture.title, plain_words(picture)).encode()).decode()
    return f'<img alt="{escape(f"Picture: {picture.title}. Its words follow.")}" src="data:image/svg+xml;base64,{svg}">'
