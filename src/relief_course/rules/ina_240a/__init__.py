"""INA 240A: cancellation of removal."""

from __future__ import annotations

from .a_lpr import LPR_CANCELLATION
from .b1_nonlpr import NONLPR_CANCELLATION
from .b2_vawa import VAWA_CANCELLATION

RULES = (LPR_CANCELLATION, NONLPR_CANCELLATION, VAWA_CANCELLATION)
