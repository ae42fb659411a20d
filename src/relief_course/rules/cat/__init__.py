"""The Convention Against Torture, as the regulations carry it out."""

from __future__ import annotations

from .deferral import CAT_DEFERRAL
from .withholding import CAT_WITHHOLDING

RULES = (CAT_WITHHOLDING, CAT_DEFERRAL)
