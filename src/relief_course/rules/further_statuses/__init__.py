"""Statuses and paths that are named here, and always need an attorney."""

from __future__ import annotations

from .not_modeled import (
    CONDITIONAL_RESIDENCE,
    COUNTRY_ACTS,
    MILITARY_NATURALIZATION,
    SPECIAL_STATUSES,
    T_AND_U_ADJUSTMENT,
)

RULES = (
    COUNTRY_ACTS,
    CONDITIONAL_RESIDENCE,
    T_AND_U_ADJUSTMENT,
    SPECIAL_STATUSES,
    MILITARY_NATURALIZATION,
)
