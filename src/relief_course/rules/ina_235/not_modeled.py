"""INA 235: what happens at the border and to people who were never admitted. It changes too fast to be modeled."""

from __future__ import annotations

from ..rule import DETENTION, PROCEDURE, not_modeled

EXPEDITED_REMOVAL = not_modeled(
    "235b1-expedited-removal",
    "Expedited removal",
    PROCEDURE,
    "Who it reaches is in litigation and changes; only an attorney decides, today.",
    "ina-235-b-1",
    "make-the-road",
)
APPLICANTS_FOR_ADMISSION = not_modeled(
    "235b-detention-of-applicants-for-admission",
    "Detention of applicants for admission",
    DETENTION,
    "Whether an immigration judge can grant bond varies by circuit and by week.",
    "ina-235-b",
    "yajure-hurtado",
)
