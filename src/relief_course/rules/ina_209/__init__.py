"""INA 209: refugees and asylees who become permanent residents."""

from __future__ import annotations

from .c_waiver import WAIVER_209C

RULES = (WAIVER_209C,)
