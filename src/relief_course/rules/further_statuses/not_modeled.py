"""Green cards, statuses and naturalization with law of their own. Each needs an attorney."""

from __future__ import annotations

from ..rule import RELIEF, not_modeled

T_AND_U_ADJUSTMENT = not_modeled(
    "245l-245m-t-and-u-adjustment",
    "Green card for T and U holders",
    RELIEF,
    "The test for the green card differs from that of the visa waiver.",
    "ina-245-l",
    "ina-245-m",
)
CONDITIONAL_RESIDENCE = not_modeled(
    "216-conditional-residence",
    "Removing conditions on residence",
    RELIEF,
    "A deadline runs, and only an attorney can say what a waiver or the criminal case does here.",
    "ina-216",
)
SPECIAL_STATUSES = not_modeled(
    "289-and-further-statuses",
    "Special statuses (American Indians born in Canada, COFA citizens, US nationals, crewmen, Visa Waiver entrants)",
    RELIEF,
    "Each of these statuses has its own law.",
    "ina-289",
    "yellowquill",
)
COUNTRY_ACTS = not_modeled(
    "202-nacara-hrifa-cuban-adjustment",
    "Cuban Adjustment, NACARA, HRIFA",
    RELIEF,
    "Each of these acts has its own law.",
    "cuban-adjustment-act",
    "nacara",
    "hrifa",
)
MILITARY_NATURALIZATION = not_modeled(
    "328-military-naturalization",
    "Naturalization through military service",
    RELIEF,
    "Its character rules differ, and it can end a removal case.",
    "ina-328",
)
