"""INA 242: review in a federal court."""

from __future__ import annotations

from .not_modeled import COURT_REVIEW

RULES = (COURT_REVIEW,)
