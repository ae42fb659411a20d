"""INA 212(a): grounds of inadmissibility that a drug case meets."""

from __future__ import annotations

from . import not_modeled
from .a1a_abuser_or_addict import ABUSER_OR_ADDICT
from .a2a_controlled_substance import CONTROLLED_SUBSTANCE_212
from .a2a_moral_turpitude import MORAL_TURPITUDE_212
from .a2b_multiple_convictions import MULTIPLE_CONVICTIONS
from .a2c_trafficker import TRAFFICKER
from .a2c_trafficker_family import TRAFFICKER_FAMILY
from .a6a_present_without_admission import PRESENT_WITHOUT_ADMISSION

RULES = (
    CONTROLLED_SUBSTANCE_212,
    MORAL_TURPITUDE_212,
    MULTIPLE_CONVICTIONS,
    TRAFFICKER,
    TRAFFICKER_FAMILY,
    ABUSER_OR_ADDICT,
    PRESENT_WITHOUT_ADMISSION,
    *not_modeled.RULES,
)
