"""INA 241(a): custody after an order, third countries, and a return after an order."""

from __future__ import annotations

from ..rule import PROCEDURE, not_modeled

CUSTODY_AND_THIRD_COUNTRY = not_modeled(
    "241a-custody-and-third-country",
    "Custody after an order, third-country removal",
    PROCEDURE,
    "Policy and court orders change by the week.",
    "ina-241-a",
    "zadvydas",
    "cigm-lvsg",
    "guzman-chavez",
)
REINSTATEMENT = not_modeled(
    "241a5-reinstatement",
    "Reinstatement of an earlier order, illegal reentry",
    PROCEDURE,
    "Any return after an order is a danger that only an attorney weighs.",
    "ina-241-a-5",
)
