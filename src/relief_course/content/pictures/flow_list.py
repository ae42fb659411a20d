"""A flow for a narrow screen: its boxes one below the other, each with its number and where it leads."""

from __future__ import annotations

from ..schemas.pieces import Arrow, Flow
from .canvas import Canvas
from .flow import PAD, box_height, draw_box
from .text import LINE, wrap
from .words import way_words

GAP = 30


def flow_list(picture: Flow, width: float) -> Canvas:
    """Draw a flow as a list of boxes."""
    sheet = Canvas(width)
    boxes = [box for row in picture.rows for box in row]
    numbers = {box.id: number for number, box in enumerate(boxes, start=1)}
    top, room = 2.0, width - 4 - 2 * PAD
    for number, box in enumerate(boxes, start=1):
        lines = [line for way in _ways(picture, box.id, numbers) for line in wrap(way, room, bold=True)]
        height = box_height(box, width - 4, number) + len(lines) * LINE
        y = draw_box(sheet, box, (2, top, width - 4, height), number)
        for line in lines:
            sheet.text(2 + PAD, y + 15, line, room, bold=True, accent=True)
            y += LINE
        if _leads_on(picture.arrows, boxes[number - 1 : number + 1]):
            sheet.way((width / 2, top + height), (width / 2, top + height + GAP))
        top += height + GAP
    sheet.height = top - GAP + 2
    return sheet


def _ways(picture: Flow, box: str, numbers: dict[str, int]) -> list[str]:
    return [way_words(arrow, numbers) for arrow in picture.arrows if arrow.start == box]


def _leads_on(arrows: tuple[Arrow, ...], pair: list) -> bool:
    """Tell whether an arrow goes from a box to the next."""
    ends = tuple(box.id for box in pair)
    return any((arrow.start, arrow.end) == ends for arrow in arrows)
