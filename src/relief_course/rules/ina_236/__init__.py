"""INA 236: detention while a case is pending."""

from __future__ import annotations

from .c1e_laken_riley import LAKEN_RILEY
from .c_mandatory_detention import MANDATORY_DETENTION
from .not_modeled import BOND

RULES = (BOND, MANDATORY_DETENTION, LAKEN_RILEY)
