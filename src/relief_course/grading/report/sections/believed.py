"""The wrong beliefs of the class and of each learner."""

from __future__ import annotations

from .. import plots
from ..shapes import Cell, Fold, Plot, Section, Table
from ..statistics import Held
from ..view import View
from ..words import percent

MOST_BELIEFS = 12
MOST_LEARNERS = 60
IN_PLOT = 8


def section(view: View) -> Section | None:
    """Return the section, or None where no question has an option that stands for a belief."""
    if not view.held:
        return None
    parts = [
        "A wrong option stands for a wrong belief. Counted is who chose such an option in their last sitting of a "
        "quiz, among those who were asked a question with one. The stronger a shade, the more people."
    ]
    chosen = [one for one in view.held if one.holders]
    if not chosen:
        return Section("beliefs", "Misconceptions", ["No option that stands for a wrong belief was chosen."])
    most = chosen[:IN_PLOT]
    parts.append(
        Plot(
            "The most widely held",
            f"Bars for {len(most)} beliefs, from {percent(most[0].share)} down to {percent(most[-1].share)}.",
            plots.bars({one.belief.text: 100 * one.share for one in most}, "percent of those who were asked"),
        )
    )
    parts.append(_of_the_class(view, chosen[:MOST_BELIEFS]))
    if chosen[MOST_BELIEFS:]:
        parts.append(Fold(f"{len(chosen[MOST_BELIEFS:])} more beliefs", (_of_the_class(view, chosen, MOST_BELIEFS),)))
    parts.append(_of_each(view, chosen[:MOST_BELIEFS]))
    return Section("beliefs", "Misconceptions", parts)


def _of_the_class(view: View, held: list[Held], start: int = 0) -> Table:
    rows = [
        (
            f"{number}. {one.belief.text}",
            Cell(f"{percent(one.share)}", one.share),
            f"{len(one.holders):,} of {len(one.asked):,}",
            view.lesson(one),
        )
        for number, one in enumerate(held, start=1)
        if number > start
    ]
    return Table("The class, by misconception", ("Wrong belief", "Share", "People", "Corrected in"), rows)


def _of_each(view: View, held: list[Held]) -> Fold:
    count = {one: sum(one in belief.holders for belief in held) for one in view.responses.people}
    order = sorted(count, key=lambda one: (-count[one], view.name(one)))
    rows = [
        (view.name(one), *(_cell(belief, one) for belief in held), Cell(f"{count[one]}", count[one] / len(held)))
        for one in order[:MOST_LEARNERS]
    ]
    note = "The numbers above the columns are those of the table of the class. “–”: was not asked."
    if len(order) > MOST_LEARNERS:
        note += f" Shown are the {MOST_LEARNERS} of {len(order):,} people who hold the most."
    columns = ("Person", *(str(number) for number in range(1, len(held) + 1)), "Held")
    return Fold("Each person", (Table("Each person, by misconception", columns, rows, note),))


def _cell(belief: Held, learner: str) -> str | Cell:
    if learner not in belief.asked:
        return "–"
    return Cell("holds", 1.0) if learner in belief.holders else ""
