"""INA 240: orders made in absence, earlier orders, and what no rule gives."""

from __future__ import annotations

from ..rule import PROCEDURE, RELIEF, not_modeled

MISSED_HEARING = not_modeled(
    "240-missed-hearing-and-prior-order",
    "Missed hearing, order in absentia, earlier order",
    PROCEDURE,
    "Reopening has short limits and its own proof.",
    "ina-240-b-5",
    "ina-240-b-7",
)
COMPETENCY_VENUE_AND_ADDRESS = not_modeled(
    "240-competency-venue-and-address",
    "Competency, venue and change of address",
    PROCEDURE,
    "Safeguards for a person who cannot follow the hearing, moving a case and reporting an address need an attorney.",
    "ma-m",
    "ina-240-b-5",
)
DISCRETION = not_modeled(
    "240-prosecutorial-discretion-and-private-bills",
    "Prosecutorial discretion, private bills",
    RELIEF,
    "Neither follows from rules; policy changes often.",
    "std-legal-line",
)
