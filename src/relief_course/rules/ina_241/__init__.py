"""INA 241: withholding of removal, and what follows an order of removal."""

from __future__ import annotations

from .not_modeled import CUSTODY_AND_THIRD_COUNTRY, REINSTATEMENT
from .withholding import BARRED_FROM_WITHHOLDING, WITHHOLDING

RULES = (CUSTODY_AND_THIRD_COUNTRY, REINSTATEMENT, BARRED_FROM_WITHHOLDING, WITHHOLDING)
