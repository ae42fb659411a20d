"""INA 238: removal of people with aggravated felonies without a judge."""

from __future__ import annotations

from .b_administrative_removal import ADMINISTRATIVE_REMOVAL

RULES = (ADMINISTRATIVE_REMOVAL,)
