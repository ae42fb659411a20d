"""INA 316: naturalization."""

from __future__ import annotations

from .naturalization import NATURALIZATION

RULES = (NATURALIZATION,)
