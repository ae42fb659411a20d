"""A sheet that words, boxes and lines are put on, and the SVG that it makes: the same sheet, the same bytes.

The picture is shown as an image, so it brings its own ground and colors, for light and for dark.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

from .text import LINE, SIZE, width_of, wrap

Point = tuple[float, float]

STYLE = (
    ":root{--ground:#fff;--ink:#1a1a1a;--line:#6b6b6b;--accent:#0b4f9e;--soft:#eaf1fb;--warn:#fff4d6}"
    "@media (prefers-color-scheme:dark){:root{--ground:#16181c;--ink:#ececec;--line:#9a9a9a;--accent:#8ab8f5;"
    "--soft:#1d2a3d;--warn:#3a2e10}}"
    ".ground{fill:var(--ground)}text{fill:var(--ink)}.accent{fill:var(--accent)}.bold{font-weight:700}"
    ".box{fill:var(--ground);stroke:var(--line)}.soft{fill:var(--soft);stroke:var(--line)}"
    ".question{fill:var(--soft);stroke:var(--accent);stroke-width:2}"
    ".warning{fill:var(--warn);stroke:var(--ink);stroke-width:2}"
    ".attorney{fill:var(--ground);stroke:var(--ink);stroke-width:2;stroke-dasharray:6 4}"
    ".way{fill:none;stroke:var(--accent);stroke-width:2}.head{fill:var(--accent)}.rule{stroke:var(--line)}"
)
FONT = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'DejaVu Sans',sans-serif"


@dataclass(frozen=True)
class Words:
    """One line of words: where it starts, on which base line, and how far it may reach."""

    x: float
    y: float
    text: str
    room: float
    bold: bool = False

    @property
    def width(self) -> float:
        return width_of(self.text, self.bold)


@dataclass(frozen=True)
class Rectangle:
    x: float
    y: float
    width: float
    height: float


@dataclass
class Canvas:
    """A sheet of a width (px); its height is set when all is drawn.

    ``words``, ``boxes`` and ``ways`` tell what was drawn where, so that a test can look for what covers what.
    """

    width: float
    height: float = 0
    words: list[Words] = field(default_factory=list)
    boxes: list[Rectangle] = field(default_factory=list)
    ways: list[tuple[Point, ...]] = field(default_factory=list)
    _shapes: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, line: str, room: float, *, bold: bool = False, accent: bool = False) -> None:
        """Put one line of words on the base line ``y``; it must not be wider than ``room``."""
        self.words.append(Words(x, y, line, room, bold))
        names = " ".join(name for name, on in (("bold", bold), ("accent", accent)) if on)
        look = f' class="{names}"' if names else ""
        self._shapes.append(f'<text x="{_px(x)}" y="{_px(y)}"{look}>{escape(line)}</text>')

    def paragraph(
        self, x: float, top: float, words: str, room: float, *, bold: bool = False, accent: bool = False
    ) -> float:
        """Put words below ``top`` in as many lines as they need; return where the next may begin."""
        for line in wrap(words, room, bold):
            self.text(x, top + SIZE, line, room, bold=bold, accent=accent)
            top += LINE
        return top

    def box(self, x: float, y: float, width: float, height: float, look: str = "box") -> None:
        """Draw a frame; a warning has a bar at its side as well, like the warnings of a page."""
        self.boxes.append(Rectangle(x, y, width, height))
        at = f'x="{_px(x)}" y="{_px(y)}" width="{_px(width)}" height="{_px(height)}"'
        self._shapes.append(f'<rect {at} rx="6" class="{look}"/>')
        if look == "warning":
            bar = f'x="{_px(x)}" y="{_px(y)}" width="8" height="{_px(height)}"'
            self._shapes.append(f'<rect {bar} rx="3" fill="var(--ink)"/>')

    def way(self, *points: Point) -> None:
        """Draw an arrow along points."""
        self.ways.append(points)
        path = "M" + "L".join(f"{_px(x)} {_px(y)}" for x, y in points)
        self._shapes.append(f'<path d="{path}" class="way"/>{_head(*points[-2:])}')

    def rule(self, x: float, y: float, width: float) -> None:
        """Draw a thin line between two parts."""
        self._shapes.append(f'<path d="M{_px(x)} {_px(y)}h{_px(width)}" class="rule"/>')

    def number(self, x: float, y: float, number: int) -> None:
        """Draw a number in a disk around a point."""
        place = f'x="{_px(x)}" y="{_px(y + 5)}" text-anchor="middle" class="bold" style="fill:var(--ground)"'
        self._shapes.append(f'<circle cx="{_px(x)}" cy="{_px(y)}" r="14" class="head"/><text {place}>{number}</text>')

    def svg(self, title: str, description: str) -> str:
        """Return the sheet as an SVG document."""
        width, height = _px(self.width), _px(self.height)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {width} {height}" width="{width}" '
            f'height="{height}" font-family="{FONT}" font-size="{SIZE}"><title>{escape(title)}</title>'
            f"<desc>{escape(description)}</desc><style>{STYLE}</style>"
            f'<rect class="ground" width="{width}" height="{height}"/>{"".join(self._shapes)}</svg>\n'
        )

    def problems(self) -> list[str]:
        """Return what does not fit, a sentence each."""
        found = [f"“{one.text}” is wider than its place" for one in self.words if one.width > one.room + 0.5]
        for way in self.ways:
            for start, end in pairwise(way):
                found += [f"an arrow crosses “{one.text}”" for one in self.words if _crosses(start, end, one)]
        return found


def _head(before: Point, tip: Point) -> str:
    (x, y), (dx, dy) = tip, (_sign(tip[0] - before[0]), _sign(tip[1] - before[1]))
    left = (x - 9 * dx - 5 * dy, y - 9 * dy - 5 * dx)
    right = (x - 9 * dx + 5 * dy, y - 9 * dy + 5 * dx)
    return '<path d="M' + "L".join(f"{_px(a)} {_px(b)}" for a, b in (tip, left, right)) + 'Z" class="head"/>'


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def _crosses(start: Point, end: Point, words: Words) -> bool:
    """Tell whether a straight line, upright or level, runs through a line of words."""
    left, right = sorted((start[0], end[0]))
    top, bottom = sorted((start[1], end[1]))
    across = left < words.x + words.width and right > words.x
    return across and top < words.y + 3 and bottom > words.y - SIZE + 3


def _px(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
