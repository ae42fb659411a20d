"""Equal answers, in the capstone alone: everywhere else people may work in pairs."""

from __future__ import annotations

from .. import statistics
from ..shapes import Section, Table, capped
from ..statistics import FEWEST_WRONG
from ..view import CAPSTONE, View, title_of

FAIR = (
    "Only the capstone is compared: in all other quizzes people may work in pairs. Listed are people who chose the "
    f"same answer to every question, with at least {FEWEST_WRONG} of them not right. That shows nothing by itself: "
    "people who learned together err alike. Talk with them before you think anything."
)


def section(view: View) -> Section | None:
    """Return the section, or None where nobody took the capstone."""
    banks = [bank for bank in view.banks if statistics.quiz_of(bank) == CAPSTONE]
    if not banks:
        return None
    found = [(bank, one) for bank in banks for one in statistics.equal_answers(view.responses, bank)]
    if not found:
        return Section("alike", "Equal answers in the capstone", [FAIR, "There are none."])
    rows = [(", ".join(map(view.name, one.learners)), title_of(bank), f"{one.wrong}") for bank, one in found]
    rows, note = capped(rows, "groups")
    table = Table("Equal answers", ("People", "Form", "Not right, the same way"), rows, note)
    return Section("alike", "Equal answers in the capstone", [FAIR, table])
