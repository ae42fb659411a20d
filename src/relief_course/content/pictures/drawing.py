"""Which drawing a picture gets on a wide sheet and on a narrow one."""

from __future__ import annotations

from collections.abc import Iterator

from ..schemas.pieces import Comparison, Flow, Picture, Steps
from .canvas import Canvas
from .columns import comparison, steps
from .flow import flow
from .flow_list import flow_list

WIDE, NARROW = 640, 300
"""The width of a page's column, and of a small phone's (px)."""


def draw(picture: Picture, narrow: bool = False) -> Canvas:
    """Return the drawing of a picture."""
    width = NARROW if narrow else WIDE
    match picture:
        case Comparison():
            return comparison(picture, width, side_by_side=not narrow)
        case Steps():
            return steps(picture, width)
        case Flow():
            return flow_list(picture, width) if narrow else flow(picture, width)


def picture_problems(picture: Picture) -> Iterator[tuple[tuple, str]]:
    """Yield what does not fit in either drawing, with the place that a person should look at."""
    for narrow in (False, True):
        size = "narrow" if narrow else "wide"
        for problem in draw(picture, narrow).problems():
            yield ("title",), f"in the {size} drawing, {problem}; use fewer or shorter words"
