"""INA 244: temporary protected status."""

from __future__ import annotations

from .tps import TPS

RULES = (TPS,)
