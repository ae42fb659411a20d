"""Good moral character as cancellation for people without a green card and voluntary departure ask for it.

Each relief counts a period of its own, and what is found for one period says nothing about another.
"""

from __future__ import annotations

from ..conditions import all_of, is_true, unsettled
from ..facts.moral_character import other_character_bar

OTHER_CHARACTER_BAR = all_of(
    "another bar to good moral character",
    is_true(
        other_character_bar,
        "Another bar of 101(f) reaches the person.",
        "No other bar of 101(f) reaches the person.",
    ),
    unsettled(
        "other_character_bar_in_this_period",
        "Whether another bar to good moral character reaches into the period of this relief is for an attorney.",
    ),
    by=("ina-101-f-3", "ina-101-f-6"),
)
