"""A picture in words: everything that it says, in an order that can be read aloud."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape, unescape

from ..schemas.pieces import Arrow, Box, Column, Comparison, Flow, Picture, Steps

LOOKS = {"plain": "", "question": "Question", "warning": "Warning", "attorney": "For the attorney"}
"""How a box says in words what its look says."""


def words_html(picture: Picture) -> str:
    """Return the words of a picture as HTML on one line, as a Markdown cell needs it."""
    match picture:
        case Flow():
            return _flow(picture)
        case Comparison():
            return "".join(_column(column) for column in picture.columns)
        case Steps():
            return _list((_step(step) for step in picture.steps), "ol")


def plain_words(picture: Picture) -> str:
    """Return the words of a picture without marks, on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", words_html(picture))).split())


def box_words(box: Box) -> str:
    """Return what a box says, its look in words before it."""
    look = LOOKS[box.look]
    return f"{look}: {_line(box.text)}" if look else _line(box.text)


def _flow(picture: Flow) -> str:
    boxes = [box for row in picture.rows for box in row]
    numbers = {box.id: number for number, box in enumerate(boxes, start=1)}
    return _list((_box(box, picture.arrows, numbers) for box in boxes), "ol")


def _box(box: Box, arrows: Iterable[Arrow], numbers: dict[str, int]) -> str:
    ways = [escape(way_words(arrow, numbers), quote=False) for arrow in arrows if arrow.start == box.id]
    return escape(box_words(box), quote=False) + (_list(ways, "ul") if ways else "")


def way_words(arrow: Arrow, numbers: dict[str, int]) -> str:
    """Return where an arrow leads, by the number of its box."""
    goal = f"go to {numbers[arrow.end]}"
    return f"{_line(arrow.says)}: {goal}" if arrow.says else goal.capitalize()


def _column(column: Column) -> str:
    points = (escape(_line(point), quote=False) for point in column.points)
    return f"<p><strong>{escape(_line(column.title), quote=False)}</strong></p>{_list(points, 'ul')}"


def _step(step: Column) -> str:
    points = " ".join(_line(point) for point in step.points)
    return f"<strong>{escape(_line(step.title), quote=False)}</strong> {escape(points, quote=False)}"


def _list(items: Iterable[str], tag: str) -> str:
    return f"<{tag}>" + "".join(f"<li>{item}</li>" for item in items) + f"</{tag}>"


def _line(prose: str) -> str:
    return " ".join(prose.split())
