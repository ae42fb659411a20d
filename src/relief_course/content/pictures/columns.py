"""Comparisons and steps: parts that stand side by side, or one below the other."""

from __future__ import annotations

from ..schemas.pieces import Column, Comparison, Steps
from .canvas import Canvas
from .text import LINE, wrap

PAD, GAP, BULLET = 14, 16, 16
NUMBER = 44
"""Room for the number of a step."""


def comparison(picture: Comparison, width: float, side_by_side: bool) -> Canvas:
    """Draw columns side by side, their points in common rows; or one below the other."""
    sheet = Canvas(width)
    columns = picture.columns
    across = len(columns) if side_by_side else 1
    each = (width - GAP * (across - 1)) / across
    top = 1.0
    for start in range(0, len(columns), across):
        top = _row_of_columns(sheet, columns[start : start + across], each, top) + GAP
    sheet.height = top - GAP + 1
    return sheet


def _row_of_columns(sheet: Canvas, columns: tuple[Column, ...], width: float, top: float) -> float:
    """Draw columns side by side below ``top``; return where they end."""
    room = width - 2 * PAD
    heads = [wrap(_line(column.title), room, bold=True) for column in columns]
    head = max(map(len, heads)) * LINE + 2 * PAD - 8
    rows = [
        max((len(wrap(_line(c.points[row]), room - BULLET)) for c in columns if row < len(c.points)), default=0)
        for row in range(max(len(column.points) for column in columns))
    ]
    height = head + sum(lines * LINE + PAD for lines in rows) + 6
    for place, column in enumerate(columns):
        left = 1 + place * (width + GAP)
        sheet.box(left, top, width - 2, height)
        sheet.box(left, top, width - 2, head, "question")
        sheet.paragraph(left + PAD, top + PAD - 5, _line(column.title), room - 2, bold=True)
        y = top + head + 8
        for row, lines in enumerate(rows):
            if row < len(column.points):
                _point(sheet, left + PAD, y, _line(column.points[row]), room - 2)
            y += lines * LINE + PAD
            if row + 1 < len(rows):
                sheet.rule(left + PAD, y - PAD / 2 + 1, room - 2)
    return top + height


def _point(sheet: Canvas, left: float, top: float, words: str, room: float) -> None:
    sheet.text(left, top + 15, "•", BULLET, accent=True)
    sheet.paragraph(left + BULLET, top, words, room - BULLET + 2)


def steps(picture: Steps, width: float) -> Canvas:
    """Draw steps one below the other, each with its number, an arrow from one to the next."""
    sheet = Canvas(width)
    top = 1.0
    for number, step in enumerate(picture.steps, start=1):
        start = top
        top = _step(sheet, step, number, width, top)
        if number < len(picture.steps):
            sheet.way((16, start + 42), (16, top + GAP + 8))
        top += GAP
    sheet.height = top - GAP + 1
    return sheet


def _step(sheet: Canvas, step: Column, number: int, width: float, top: float) -> float:
    room = width - NUMBER - 2 * PAD - 2
    lines = len(wrap(_line(step.title), room, bold=True))
    lines += sum(len(wrap(_line(point), room)) for point in step.points)
    height = lines * LINE + 2 * PAD - 4
    sheet.number(16, top + 25, number)
    sheet.box(NUMBER, top, width - NUMBER - 1, height, "soft")
    y = sheet.paragraph(NUMBER + PAD, top + PAD - 4, _line(step.title), room, bold=True)
    for point in step.points:
        y = sheet.paragraph(NUMBER + PAD, y, _line(point), room)
    return top + height


def _line(prose: str) -> str:
    return " ".join(prose.split())
