"""INA 249: registry."""

from __future__ import annotations

from .registry import REGISTRY

RULES = (REGISTRY,)
