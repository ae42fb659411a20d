"""The pictures of a report, drawn by matplotlib: narrow enough for a telephone, and as text, so that they are small.

On the page a color is a variable of its style sheet, so that pictures follow light and dark.
"""

from __future__ import annotations

import io
import re
import textwrap
from collections.abc import Callable, Sequence
from functools import wraps

import matplotlib as mpl
import numpy as np
import pandas as pd
from matplotlib.figure import Figure

INK, LINE, GOOD, PART, BAD, UNSURE, NONE, AXIS = (
    "#1c1c1b", "#cfcfcb", "#1c6e5b", "#7db9a6", "#b4432c", "#8b909a", "#e3e3e0", "#5c5c59"
)  # fmt: skip
VARIABLES = {
    INK: "ink", LINE: "line", GOOD: "good", PART: "part", BAD: "bad", UNSURE: "unsure", NONE: "none", AXIS: "soft"
}  # fmt: skip
STATES = {"right": GOOD, "partly right": PART, "wrong": BAD, "not sure": UNSURE, "unanswered": NONE}
WIDTH = 3.5
MOST_POINTS = 60
STYLE = {
    "svg.fonttype": "none", "font.size": 9, "font.family": "sans-serif", "text.color": INK, "axes.labelcolor": AXIS,
    "xtick.color": AXIS, "ytick.color": INK, "axes.edgecolor": LINE, "axes.spines.top": False,
    "axes.spines.right": False, "axes.spines.left": False, "axes.grid": True, "axes.grid.axis": "x",
    "grid.color": LINE, "grid.linewidth": 0.6, "axes.axisbelow": True, "xtick.major.size": 0, "ytick.major.size": 0,
    "legend.frameon": False, "legend.fontsize": 8,
}  # fmt: skip


def styled(draw: Callable[..., Figure]) -> Callable[..., Figure]:
    """Let a function draw in the report's style."""

    @wraps(draw)
    def in_style(*values):
        with mpl.rc_context(STYLE):
            return draw(*values)

    return in_style


@styled
def spread(values: dict[str, Sequence[float]], unit: str, most: float | None = None) -> Figure:
    """Return a box for each name: its quartiles, its middle, and each person where there are few."""
    figure, axes = _canvas(0.55 * len(values) + 0.5)
    for row, (name, found) in enumerate(values.items()):
        axes.boxplot(
            [found], positions=[row], orientation="horizontal", widths=0.34, showfliers=len(found) > MOST_POINTS,
            patch_artist=True, boxprops={"facecolor": NONE, "edgecolor": AXIS}, medianprops={"color": INK, "lw": 2},
            whiskerprops={"color": AXIS}, capprops={"color": AXIS},
            flierprops={"marker": ".", "markersize": 3, "markerfacecolor": AXIS, "markeredgecolor": AXIS},
        )  # fmt: skip
        if len(found) <= MOST_POINTS:
            lift = np.random.default_rng(row).uniform(-0.12, 0.12, len(found))
            axes.plot(found, row + lift, "o", color=GOOD, markersize=3.5, markeredgewidth=0, clip_on=False)
        _name(axes, row - 0.32, name)
    axes.set_xlim(0, most)
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.set_ylim(len(values) - 0.6, -0.75)
    axes.set_yticks([])
    axes.set_xlabel(unit)
    return figure


@styled
def answers(table: pd.DataFrame) -> Figure:
    """Return a bar for each question: how many got it right, in part, wrong, were not sure, or left it."""
    table = table[table["type"] != "written"]
    figure, axes = _canvas(0.24 * len(table) + 0.9, left=0.38, top=0.42)
    left = np.zeros(len(table))
    rows = np.arange(len(table))
    for state, color in STATES.items():
        width = 100 * table[state].to_numpy() / max(table["people"].max(), 1)
        if width.any():
            axes.barh(rows, width, left=left, height=0.7, color=color, label=state)
        left += width
    axes.set_yticks(rows, [f"Q{place}" for place in table["place"]])
    axes.set_ylim(len(table) - 0.5, -0.5)
    axes.set_xlim(0, 100)
    axes.set_xlabel("percent of the hand-ins")
    axes.legend(
        loc="lower left", bbox_to_anchor=(-0.06, 1.0), ncols=3, handlelength=0.8, columnspacing=0.9, handletextpad=0.4
    )
    return figure


@styled
def items(tables: dict[str, pd.DataFrame]) -> Figure:
    """Return a point for each question: how easy it is, and how well it tells strong from weak."""
    figure, axes = _canvas(2.8, left=0.58)
    every = pd.concat(tables.values())
    weak = every["discrimination"] < 0.1
    for chosen, color, marker in ((~weak, GOOD, "o"), (weak, BAD, "D")):
        easy, telling = 100 * every["difficulty"][chosen], every["discrimination"][chosen]
        axes.plot(easy, telling, marker, color=color, markersize=4, clip_on=False)
    axes.axhline(0, color=AXIS, linewidth=0.8)
    axes.set_xlim(0, 100)
    axes.set_xlabel("mean percent of the points (right: easy)")
    axes.set_ylabel("tells strong from weak")
    return figure


@styled
def bars(values: dict[str, float], unit: str) -> Figure:
    """Return a bar for each name, its name above it."""
    names = [textwrap.wrap(name, 48) for name in values]
    tops, at = [], 0.0
    for lines in names:
        tops.append(at)
        at += 0.17 * len(lines) + 0.26
    figure, axes = _canvas(at + 0.45)
    for top, lines, value in zip(tops, names, values.values(), strict=True):
        bar = top + 0.17 * len(lines) + 0.06
        axes.text(0, top, "\n".join(lines), va="top", ha="left", fontsize=8.5)
        axes.barh(bar, value, height=0.11, color=BAD)
        axes.text(value + 1, bar, f"{value:.0f}%", va="center", fontsize=8)
    axes.set_xlim(0, 100)
    axes.set_ylim(at, -0.05)
    axes.set_yticks([])
    axes.set_xlabel(unit)
    return figure


@styled
def change(places: pd.DataFrame) -> Figure:
    """Return a line for each pair of questions, from before to after."""
    figure, axes = _canvas(0.26 * len(places) + 0.75, left=0.38, top=0.3)
    rows = np.arange(len(places))
    before, after = 100 * places["before"], 100 * places["after"]
    axes.hlines(rows, before, after, color=[GOOD if one else BAD for one in after >= before], linewidth=2)
    axes.plot(before, rows, "o", color=UNSURE, markersize=5, label="before", clip_on=False)
    axes.plot(after, rows, "D", color=INK, markersize=5, label="after", clip_on=False)
    axes.set_yticks(rows, [f"Q{place}" for place in places["place"]])
    axes.set_ylim(len(places) - 0.5, -0.5)
    axes.set_xlim(0, 100)
    axes.set_xlabel("mean percent of the points")
    axes.legend(loc="lower left", bbox_to_anchor=(-0.06, 1.0), ncols=2, handlelength=1)
    return figure


def _canvas(height: float, left: float = 0.08, top: float = 0.05):
    """Return a figure and its axes, with so many inches beside and above them: to measure words takes longer."""
    figure = Figure(figsize=(WIDTH, height))
    figure.subplots_adjust(left / WIDTH, 0.42 / height, 1 - 0.16 / WIDTH, 1 - top / height)
    return figure, figure.add_subplot()


def _name(axes, row: float, name: str) -> None:
    axes.text(0, row, name, va="center", ha="left", transform=axes.get_yaxis_transform(), fontsize=8.5)


def as_svg(figure: Figure, prefix: str) -> str:
    """Return a picture as the text of an SVG element, to stand inside a page.

    Args:
        figure: the picture.
        prefix: what makes its ids its own among the pictures of a page.
    """
    stream = io.StringIO()
    with mpl.rc_context({**STYLE, "svg.hashsalt": prefix}):
        figure.savefig(stream, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    text = stream.getvalue()
    text = text[text.index("<svg") :]
    text = re.sub(r"<metadata>.*?</metadata>\s*", "", text, flags=re.DOTALL)
    text = re.sub(r'(\bid="|url\(#|xlink:href="#)', rf"\g<1>{prefix}-", text)
    for color, variable in VARIABLES.items():
        text = text.replace(color, f"var(--{variable})")
    return text


def as_png(figure: Figure) -> bytes:
    """Return a picture as a PNG on white, for a notebook."""
    stream = io.BytesIO()
    with mpl.rc_context(STYLE):
        figure.savefig(stream, format="png", dpi=110, facecolor="white", metadata={"Software": None})
    return stream.getvalue()
