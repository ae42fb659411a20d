"""INA 212: grounds of inadmissibility and their waivers."""

from __future__ import annotations

from . import grounds
from .d3_visitor_waiver import WAIVER_212D3A
from .d13_t_waiver import WAIVER_212D13
from .d14_u_waiver import WAIVER_212D14
from .former_c_waiver import FORMER_WAIVER_212C
from .g_health_waiver import HEALTH_WAIVER_212G
from .h_waiver import WAIVER_212H

RULES = (
    *grounds.RULES,
    FORMER_WAIVER_212C,
    WAIVER_212D3A,
    WAIVER_212D13,
    WAIVER_212D14,
    HEALTH_WAIVER_212G,
    WAIVER_212H,
)
