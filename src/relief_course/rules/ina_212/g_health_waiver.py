"""INA 212(g): the waiver of health grounds, which is not modeled."""

from __future__ import annotations

from ..rule import RELIEF, not_modeled

HEALTH_WAIVER_212G = not_modeled(
    "212g-health-waiver",
    "Waiver of health grounds",
    RELIEF,
    "It does not reach drug abusers or addicts; what else can be done about that ground is for an attorney.",
    "ina-212-a-1-A-iv",
)
