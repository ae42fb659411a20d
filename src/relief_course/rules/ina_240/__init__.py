"""INA 240: removal proceedings, and what a criminal court or an executive can still change."""

from __future__ import annotations

from .not_modeled import COMPETENCY_VENUE_AND_ADDRESS, DISCRETION, MISSED_HEARING
from .post_conviction_relief import POST_CONVICTION_RELIEF

RULES = (MISSED_HEARING, COMPETENCY_VENUE_AND_ADDRESS, POST_CONVICTION_RELIEF, DISCRETION)
