"""INA 237: grounds of deportability, and the one waiver that section has for a drug case to know about."""

from __future__ import annotations

from . import not_modeled
from .a1a_inadmissible_at_admission import INADMISSIBLE_AT_ADMISSION
from .a2a_aggravated_felony import AGGRAVATED_FELONY_237
from .a2a_moral_turpitude import MORAL_TURPITUDE_237
from .a2b_abuser_or_addict import ABUSER_OR_ADDICT_237
from .a2b_controlled_substance import CONTROLLED_SUBSTANCE_237
from .a7_domestic_violence_waiver import DOMESTIC_VIOLENCE_WAIVER

RULES = (
    INADMISSIBLE_AT_ADMISSION,
    MORAL_TURPITUDE_237,
    AGGRAVATED_FELONY_237,
    CONTROLLED_SUBSTANCE_237,
    ABUSER_OR_ADDICT_237,
    *not_modeled.RULES,
    DOMESTIC_VIOLENCE_WAIVER,
)
