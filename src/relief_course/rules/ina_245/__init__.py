"""INA 245: adjustment of status inside the country."""

from __future__ import annotations

from .a_adjustment import ADJUSTMENT_245A
from .h_juvenile_adjustment import ADJUSTMENT_245H
from .i_adjustment import ADJUSTMENT_245I

RULES = (ADJUSTMENT_245A, ADJUSTMENT_245H, ADJUSTMENT_245I)
