"""A flow as a drawing: boxes in rows, and arrows that keep clear of all words.

An arrow to the next row leaves a box below. One that skips rows leaves and enters at the side, along a lane in the
margin, where both boxes are the outermost of their rows; else it takes lanes between the rows to that margin. An arrow
between neighbors in a row crosses the gap between them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from ..schemas.pieces import Arrow, Box, Flow
from .canvas import Canvas
from .text import LINE, width_of, wrap
from .words import LOOKS

PAD, COLUMN_GAP, LANE, TAIL = 14, 24, 12, 20
SINGLE = 440
"""The widest that a box alone in its row gets."""
STRIP = 80
"""Room for the label of an arrow that leaves at the side."""
LEFT, RIGHT = "left", "right"


@dataclass
class _Placed:
    """A box with its place, and the arrows that leave below and enter above, by their x."""

    box: Box
    row: int
    column: int
    left: float = 0
    top: float = 0
    width: float = 0
    height: float = 0
    exits: list[Arrow] = field(default_factory=list)
    entries: list[Arrow] = field(default_factory=list)

    @property
    def middle(self) -> float:
        return self.left + self.width / 2

    @property
    def bottom(self) -> float:
        return self.top + self.height


def flow(picture: Flow, width: float) -> Canvas:
    """Draw a flow on a wide sheet."""
    return _Flow(picture, width).draw()


class _Flow:
    def __init__(self, picture: Flow, width: float):
        self.picture, self.sheet = picture, Canvas(width)
        self.rows = [
            [_Placed(box, row, column) for column, box in enumerate(boxes)] for row, boxes in enumerate(picture.rows)
        ]
        self.boxes = {one.box.id: one for row in self.rows for one in row}
        self.beside = [arrow for arrow in picture.arrows if self._is_beside(arrow)]
        others = [arrow for arrow in picture.arrows if arrow not in self.beside]
        self.skipping = [arrow for arrow in others if self._row(arrow.end) != self._row(arrow.start) + 1]
        self.at_side = [arrow for arrow in self.skipping if self._can_leave_at_side(arrow)]
        self.below = [arrow for arrow in others if arrow not in self.at_side]
        self.lanes = self._margin_lanes()

    def draw(self) -> Canvas:
        self._place_across()
        self._meet()
        self._place_down()
        for one in self.boxes.values():
            self._draw_box(one)
        for arrow in self.beside:
            self._draw_beside(arrow)
        for side in (LEFT, RIGHT):
            self._draw_at_side([arrow for arrow in self.at_side if self._side(arrow) == side], side)
        for row in range(len(self.rows)):
            self._draw_below([arrow for arrow in self.below if self._row(arrow.start) == row], row)
        return self.sheet

    # --- which way an arrow takes ---------------------------------------------------------------------------------

    def _row(self, box: str) -> int:
        return self.boxes[box].row

    def _is_beside(self, arrow: Arrow) -> bool:
        start, end = self.boxes[arrow.start], self.boxes[arrow.end]
        return start.row == end.row and abs(start.column - end.column) == 1 and _label_width(arrow) <= STRIP - 24

    def _side(self, arrow: Arrow) -> str:
        """Return the margin that an arrow takes: the one nearer to its end."""
        end = self.boxes[arrow.end]
        return LEFT if 2 * end.column < len(self.rows[end.row]) - 1 else RIGHT

    def _can_leave_at_side(self, arrow: Arrow) -> bool:
        start, end = self.boxes[arrow.start], self.boxes[arrow.end]
        outermost = 0 if self._side(arrow) == LEFT else len(self.rows[end.row]) - 1
        alone = len(self.rows[start.row]) == 1
        return alone and end.column == outermost and _label_width(arrow) <= STRIP - 12

    def _margin_lanes(self) -> dict[int, int]:
        """Return the lane of each skipping arrow in its margin, from the boxes outward; shorter ways are inside."""
        taken: dict[str, list[list[range]]] = {LEFT: [], RIGHT: []}
        lanes = {}
        for arrow in sorted(self.skipping, key=lambda one: abs(self._row(one.end) - self._row(one.start))):
            rows = sorted((self._row(arrow.start), self._row(arrow.end)))
            span, side = range(rows[0], rows[1] + 1), taken[self._side(arrow)]
            free = (n for n, spans in enumerate(side) if not any(set(span) & set(other) for other in spans))
            lane = next(free, len(side))
            if lane == len(side):
                side.append([])
            side[lane].append(span)
            lanes[id(arrow)] = lane
        return lanes

    def _margin(self, side: str) -> float:
        lanes = [self.lanes[id(arrow)] for arrow in self.skipping if self._side(arrow) == side]
        return (max(lanes) + 1) * LANE + 16 if lanes else 1

    def _lane_x(self, arrow: Arrow) -> float:
        out = self.lanes[id(arrow)] * LANE + 20
        return self.area[0] - out if self._side(arrow) == LEFT else self.area[1] + out

    # --- where the boxes stand ------------------------------------------------------------------------------------

    def _place_across(self) -> None:
        self.area = (self._margin(LEFT) + 4, self.sheet.width - self._margin(RIGHT) - 4)
        room = self.area[1] - self.area[0]
        for row in self.rows:
            gap = STRIP if any(self._row(arrow.start) == row[0].row for arrow in self.beside) else COLUMN_GAP
            width = (room - gap * (len(row) - 1)) / len(row)
            if len(row) == 1:
                width = min(SINGLE, room - 2 * STRIP if self.at_side else room)
            left = self.area[0] + (room - width) / 2 if len(row) == 1 else self.area[0]
            for one in row:
                one.width, one.left = width, left + one.column * (width + gap)

    def _meet(self) -> None:
        """Give each box its exits below and its entries above, in the order in which their ways go."""
        for arrow in self.below:
            self.boxes[arrow.start].exits.append(arrow)
            self.boxes[arrow.end].entries.append(arrow)
        for one in self.boxes.values():
            one.exits.sort(key=lambda arrow: self._toward(arrow))
            one.entries.sort(key=lambda arrow: self.boxes[arrow.start].middle)

    def _toward(self, arrow: Arrow) -> float:
        if arrow in self.skipping:
            return -1 if self._side(arrow) == LEFT else self.sheet.width + 1
        return self.boxes[arrow.end].middle

    def _exit_x(self, arrow: Arrow) -> float:
        one = self.boxes[arrow.start]
        return one.left + one.width * (one.exits.index(arrow) + 1) / (len(one.exits) + 1)

    def _entry_x(self, arrow: Arrow) -> float:
        """Return where an arrow enters: straight below its exit where nothing else enters there."""
        one, straight = self.boxes[arrow.end], self._exit_x(arrow)
        if len(one.entries) == 1 and one.left + 20 <= straight <= one.left + one.width - 20:
            return straight
        return one.left + one.width * (one.entries.index(arrow) + 1) / (len(one.entries) + 1)

    def _label_room(self, arrow: Arrow) -> float:
        one = self.boxes[arrow.start]
        return one.width / (len(one.exits) + 1) - 14

    def _is_straight(self, arrow: Arrow) -> bool:
        return arrow not in self.skipping and abs(self._exit_x(arrow) - self._entry_x(arrow)) < 1

    def _place_down(self) -> None:
        top = 2.0 + self._above(0)
        for number, row in enumerate(self.rows):
            height = max(self._height(one) for one in row)
            for one in row:
                one.top, one.height = top, height
            top += height
            if number + 1 < len(self.rows) or self._bent(number):
                top += self._label_zone(number) + len(self._bent(number)) * LANE + TAIL + self._above(number + 1)
        self.sheet.height = top + 2

    def _above(self, row: int) -> float:
        """Return the room that lanes into a row from the margin take."""
        return LANE * len(self._from_margin(row))

    def _from_margin(self, row: int) -> list[Arrow]:
        return [arrow for arrow in self.below if arrow in self.skipping and self._row(arrow.end) == row]

    def _bent(self, row: int) -> list[Arrow]:
        return [arrow for arrow in self.below if self._row(arrow.start) == row and not self._is_straight(arrow)]

    def _label_zone(self, row: int) -> float:
        lines = [len(self._label(arrow)) for arrow in self.below if self._row(arrow.start) == row]
        return max(lines, default=0) * LINE + 10

    def _label(self, arrow: Arrow) -> list[str]:
        return wrap(_said(arrow), self._label_room(arrow), bold=True)

    def _height(self, one: _Placed) -> float:
        return len(_lines(one.box, one.width - 2 * PAD)) * LINE + 2 * PAD - 4

    # --- drawing --------------------------------------------------------------------------------------------------

    def _draw_box(self, one: _Placed) -> None:
        draw_box(self.sheet, one.box, (one.left, one.top, one.width, one.height))

    def _draw_beside(self, arrow: Arrow) -> None:
        start, end = self.boxes[arrow.start], self.boxes[arrow.end]
        right = end.column > start.column
        y = start.top + start.height / 2 + (0 if right else LINE)
        first, last = (start.left + start.width, end.left) if right else (start.left, end.left + end.width)
        self.sheet.way((first, y), (last, y))
        if arrow.says:
            left = (first + last - _label_width(arrow)) / 2
            self.sheet.text(left, y - 8, _said(arrow), STRIP, bold=True, accent=True)

    def _draw_at_side(self, arrows: list[Arrow], side: str) -> None:
        out = -1 if side == LEFT else 1
        entered: dict[str, int] = defaultdict(int)
        left_by: dict[str, int] = defaultdict(int)
        for arrow in sorted(arrows, key=lambda one: self.lanes[id(one)]):
            start, end, lane = self.boxes[arrow.start], self.boxes[arrow.end], self._lane_x(arrow)
            left_by[arrow.start] += 1
            entered[arrow.end] += 1
            leaves = (start.left if side == LEFT else start.left + start.width, start.top + 24 * left_by[arrow.start])
            enters = (end.left if side == LEFT else end.left + end.width, end.top + 16 * entered[arrow.end])
            self.sheet.way(leaves, (lane, leaves[1]), (lane, enters[1]), enters)
            if arrow.says:
                x = leaves[0] + 8 if out > 0 else leaves[0] - 8 - _label_width(arrow)
                self.sheet.text(x, leaves[1] - 7, _said(arrow), STRIP, bold=True, accent=True)

    def _draw_below(self, arrows: list[Arrow], row: int) -> None:
        lane = 0
        for arrow in arrows:
            start, end = self.boxes[arrow.start], self.boxes[arrow.end]
            leaves, enters = self._exit_x(arrow), self._entry_x(arrow)
            for number, line in enumerate(self._label(arrow)):
                y = start.bottom + 18 + number * LINE
                self.sheet.text(leaves + 8, y, line, self._label_room(arrow) + 6, bold=True, accent=True)
            if self._is_straight(arrow):
                self.sheet.way((leaves, start.bottom), (leaves, end.top))
                continue
            y = start.bottom + self._label_zone(row) + lane * LANE
            lane += 1
            points = [(leaves, start.bottom), (leaves, y)]
            if arrow in self.skipping:
                above = end.top - TAIL + 4 - LANE * self._from_margin(end.row).index(arrow)
                points += [(self._lane_x(arrow), y), (self._lane_x(arrow), above), (enters, above)]
            else:
                points.append((enters, y))
            self.sheet.way(*points, (enters, end.top))


def draw_box(sheet: Canvas, box: Box, place: tuple[float, float, float, float], number: int | None = None) -> float:
    """Draw a box with what its look says in words, and its text; return where its words end."""
    left, top, width, height = place
    look = "box" if box.look == "plain" else box.look
    sheet.box(left, top, width, height, look)
    y = top + PAD - 5
    for line, bold in _lines(box, width - 2 * PAD, number):
        sheet.text(left + PAD, y + 15, line, width - 2 * PAD, bold=bold, accent=bold)
        y += LINE
    return y


def _lines(box: Box, room: float, number: int | None = None) -> list[tuple[str, bool]]:
    """Return the lines of a box, and whether each is bold: its look in words comes first."""
    head = " ".join(part for part in (f"{number}." if number else "", LOOKS[box.look]) if part)
    text = wrap(" ".join(box.text.split()), room)
    return [(line, True) for line in wrap(head, room, bold=True)] + [(line, False) for line in text]


def box_height(box: Box, width: float, number: int | None = None) -> float:
    """Return how high a box of a width is."""
    return len(_lines(box, width - 2 * PAD, number)) * LINE + 2 * PAD - 4


def _said(arrow: Arrow) -> str:
    return " ".join((arrow.says or "").split())


def _label_width(arrow: Arrow) -> float:
    return width_of(_said(arrow), bold=True)
