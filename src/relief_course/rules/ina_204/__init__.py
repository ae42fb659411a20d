"""INA 204: petitions for immigrant status."""

from __future__ import annotations

from .vawa_self_petition import VAWA_SELF_PETITION

RULES = (VAWA_SELF_PETITION,)
