"""How long people took."""

from __future__ import annotations

from .. import plots, statistics
from ..shapes import Plot, Section, Table
from ..view import View, title_of


def section(view: View) -> Section | None:
    """Return the section, or None where no times are known."""
    spent = statistics.minutes(view.responses).dropna(subset="minutes")
    found = {title_of(bank): spent["minutes"][spent["assignment"] == bank.assignment] for bank in view.banks}
    found = {name: minutes for name, minutes in found.items() if len(minutes)}
    if not found:
        return None
    rows = [
        (name, f"{len(one):,}", *(f"{value:.0f}" for value in one.quantile([0.25, 0.5, 0.75])))
        for name, one in found.items()
    ]
    return Section(
        "time",
        "Time spent",
        [
            "From the first question shown to the last answer given. A gap of more than five minutes counts as five, "
            "so a break is not counted. The times are those of each person’s own computer. Nothing is timed in a "
            "quiz: a long time is not a fault.",
            Plot(
                "Minutes by assignment",
                "A box for each assignment; the table below has the figures.",
                plots.spread({name: one.to_list() for name, one in found.items()}, "minutes"),
            ),
            Table("Minutes", ("Assignment", "Hand-ins with times", "Lower quarter", "Middle", "Upper quarter"), rows),
        ],
    )
