"""INA 235: inspection, expedited removal and detention of applicants for admission."""

from __future__ import annotations

from .not_modeled import APPLICANTS_FOR_ADMISSION, EXPEDITED_REMOVAL

RULES = (EXPEDITED_REMOVAL, APPLICANTS_FOR_ADMISSION)
