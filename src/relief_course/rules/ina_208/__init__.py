"""INA 208: asylum."""

from __future__ import annotations

from .asylum import ASYLUM

RULES = (ASYLUM,)
