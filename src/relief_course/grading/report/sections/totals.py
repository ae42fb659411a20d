"""How many took part, and how many points they got."""

from __future__ import annotations

from ...bank import Bank
from .. import plots
from ..shapes import Plot, Section, Table
from ..statistics import SMALL
from ..view import View, title_of
from ..words import people


def section(view: View) -> Section:
    """Return the section; it is never left out."""
    parts = [_who(view), *view.to_grade_again()]
    if view.small:
        parts.append(
            f"This is a small class: fewer than {SMALL} people. One person more or less changes every figure. What "
            "would mean nothing here (how well a question tells strong from weak, and reliability) is left out."
        )
    rows, percents = [], {}
    for bank in view.banks:
        found = _percents(view, bank)
        percents[title_of(bank)] = found
        middle = found.quantile([0, 0.25, 0.5, 0.75, 1]).round(0)
        waiting = int(view.responses.of(bank.assignment)["earned"].isna().sum())
        cells = [f"{one:.0f}%" for one in middle]
        rows.append((title_of(bank), f"{len(found):,}", *cells, f"{waiting:,}"))
    columns = (
        "Assignment",
        "Handed in",
        "Least",
        "Lower quarter",
        "Middle",
        "Upper quarter",
        "Most",
        "To grade by hand",
    )
    parts.append(
        Plot(
            "Percent of all points",
            f"Boxes for {people(len(rows), 'assignment', 'assignments')}; the table below has the figures.",
            plots.spread({name: found.to_list() for name, found in percents.items()}, "percent of all points", 100),
        )
    )
    note = "Of all points. An answer in words that is not graded yet counts as none."
    parts.append(Table("Percent of the points, by assignment", columns, rows, note))
    return Section("totals", "Totals", parts)


def _who(view: View) -> str:
    sittings = sum(
        len(view.items[bank.assignment]) > 0 and view.items[bank.assignment]["people"].iloc[0] for bank in view.banks
    )
    return (
        f"{people(view.responses.learners)} handed in {people(int(sittings), 'sitting', 'sittings')} of "
        f"{people(len(view.banks), 'assignment', 'assignments')}. “Not sure yet” earns no points, and is told apart "
        "from a wrong answer everywhere below."
    )


def _percents(view: View, bank: Bank):
    table = view.responses.of(bank.assignment)
    earned = table.groupby("learner", observed=True)["earned"].sum()
    return 100 * earned / bank.maximum
