"""A rule's tree as a picture (SVG): an indented tree of boxes, readable in any color scheme, with a text twin."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from textwrap import wrap

from .conditions import Condition, Count, Group, Holds, Leaf
from .rule import Rule, Text
from .words import BANNER, UNREVIEWED

WIDTH, INDENT, LINE, GAP, LETTERS = 760, 26, 18, 10, 80
WORDS = {"all": "all of", "any": "any of", "none": "none of"}
TREES = {"applies": "applies when", "requires": "requires", "bars": "is barred when"}


@dataclass(frozen=True)
class _Box:
    """One condition, placed: its depth, its top (px), its lines of text and the height (px) that it hangs from."""

    depth: int
    top: int
    lines: list[str]
    parent: int | None

    @property
    def height(self) -> int:
        return LINE * len(self.lines) + 10


def picture(rule: Rule, text: Text, signed: str = "") -> str:
    """Return one text of a rule as an SVG document; its title and description are the text twin.

    Args:
        rule: the rule.
        text: the one to draw.
        signed: who read it and when; while it is empty, the picture says that it is unreviewed.
    """
    notes = [BANNER, f"Read by / on: {signed}" if signed else UNREVIEWED]
    boxes = _placed(text, GAP + LINE * len(notes))
    height = boxes[-1].top + boxes[-1].height + GAP
    twin = "\n".join([*notes, *("  " * box.depth + " ".join(box.lines) for box in boxes)])
    body = _rows(notes, GAP, 0, ' font-weight="bold"') + "".join(map(_drawn, boxes))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" viewBox="0 0 {WIDTH} {height}" '
        f'width="{WIDTH}" height="{height}" font-family="system-ui, sans-serif" font-size="13" color="currentColor">'
        f'<title id="t">{escape(rule.title)}</title><desc id="d">{escape(twin)}</desc>{body}</svg>\n'
    )


def _placed(text: Text, top: int) -> list[_Box]:
    """Return the boxes of a text's trees, from a height (px) on."""
    boxes: list[_Box] = []
    for name, words in TREES.items():
        tree = getattr(text, name)
        if tree is not None:
            _place(tree, boxes, 0, None, top, f"It {words}: ")
    return boxes


def _place(
    condition: Condition, boxes: list[_Box], depth: int, parent: int | None, first: int, before: str = ""
) -> None:
    """Append a condition's box and those below it; each hangs from its parent's bottom, the first from ``first``."""
    top = boxes[-1].top + boxes[-1].height + GAP if boxes else first
    box = _Box(depth, top, wrap(before + _said(condition), LETTERS - 3 * depth), parent)
    boxes.append(box)
    for part in condition.parts:
        _place(part, boxes, depth + 1, top + box.height, first)


def _said(condition: Condition) -> str:
    if isinstance(condition, Group):
        return f"{WORDS[condition.kind]}: {condition.says}"
    if isinstance(condition, Holds):
        return f"{condition.says} (see {condition.rule.title})"
    if isinstance(condition, Count):
        return condition.says
    is_open = isinstance(condition, Leaf) and condition.says == condition.says_not
    return f"For an attorney: {condition.says}" if is_open else condition.says


def _drawn(box: _Box) -> str:
    left = GAP + box.depth * INDENT
    middle = box.top + box.height // 2
    line = ""
    if box.parent is not None:
        start = left - INDENT // 2
        line = (
            f'<path d="M{start} {box.parent}V{middle}H{left}" fill="none" stroke="currentColor" stroke-opacity="0.5"/>'
        )
    frame = (
        f'<rect x="{left}" y="{box.top}" width="{WIDTH - left - GAP}" height="{box.height}" rx="4" fill="none" '
        f'stroke="currentColor" stroke-opacity="0.7"/>'
    )
    return f"{line}{frame}{_rows(box.lines, left + 8, box.top)}"


def _rows(lines: list[str], left: int, top: int, look: str = "") -> str:
    return "".join(
        f'<text x="{left}" y="{top + LINE * (row + 1)}" fill="currentColor"{look}>{escape(words)}</text>'
        for row, words in enumerate(lines)
    )
