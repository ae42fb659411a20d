"""What the course changed: the quiz before it against the one after."""

from __future__ import annotations

from .. import plots, statistics
from ..shapes import Plot, Section, Table
from ..statistics import FEWEST_PAIRS, RESAMPLES, Gain
from ..view import AFTER, BEFORE, View
from ..words import people, percent


def section(view: View) -> Section | None:
    """Return the section, or None where nobody took both quizzes."""
    if not {BEFORE, AFTER} <= set(view.quizzes):
        return None
    found = statistics.gain(view.responses, BEFORE, AFTER)
    if found is None:
        return Section("change", "Before and after", ["Nobody handed in both the quiz before and the one after."])
    rows = [
        (
            f"Q{row.place}",
            percent(row.before),
            percent(row.after),
            _points(row.after - row.before),
            f"{row.gained:,}",
            f"{row.lost:,}",
        )
        for row in found.places.itertuples()
    ]
    columns = ("Question", "Before", "After", "Change", "Not right, then right", "Right, then not right")
    alt = f"A line for each of {len(rows)} pairs of questions, from before to after; the table below has the figures."
    parts = [
        _sentence(found),
        _uncertainty(found),
        Plot("Before and after, by pair of questions", alt, plots.change(found.places)),
        Table("Pairs of parallel questions", columns, rows, "A question is paired with the one at the same place."),
    ]
    return Section("change", "Before and after", parts)


def _sentence(found: Gain) -> str:
    return (
        f"{people(found.people)} took both. Their mean share of the points went from {percent(found.before)} to "
        f"{percent(found.after)}, a change of {_points(found.gain)} percentage points."
    )


def _uncertainty(found: Gain) -> str:
    if found.low is None:
        return f"How uncertain that is cannot be said before {FEWEST_PAIRS} people took both."
    small = " With so few people the true range is wider." if found.people < statistics.SMALL else ""
    return (
        f"The 95 percent interval is {_points(found.low)} to {_points(found.high)}: people were drawn again from "
        f"this class {RESAMPLES:,} times (percentile bootstrap, each person’s own change).{small} There is no other "
        "group to compare with, so not all of the change need come from the course."
    )


def _points(share: float) -> str:
    rounded = round(100 * share)
    return f"{rounded:+}".replace("-", "−") if rounded else "0"
