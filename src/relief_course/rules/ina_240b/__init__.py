"""INA 240B: voluntary departure."""

from __future__ import annotations

from .a_before_hearing import DEPARTURE_BEFORE_HEARING
from .b_after_hearing import DEPARTURE_AFTER_HEARING

RULES = (DEPARTURE_BEFORE_HEARING, DEPARTURE_AFTER_HEARING)
