"""8 CFR: what rests on a regulation alone."""

from __future__ import annotations

from .daca import DACA

RULES = (DACA,)
