"""INA 242: review in a federal court."""

from __future__ import annotations

from ..rule import PROCEDURE, not_modeled

COURT_REVIEW = not_modeled(
    "242-court-review",
    "Review in a federal court",
    PROCEDURE,
    "Licensed attorneys only; thirty days from the order.",
    "ina-242-b-1",
    "ina-242-a-2",
    "riley",
)
