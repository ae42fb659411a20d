"""Grounds of deportability that are named here and left to an attorney."""

from __future__ import annotations

from ..rule import GROUND, not_modeled

FIREARMS = not_modeled(
    "237a2C-firearms",
    "Firearms offenses",
    GROUND,
    "A drug case with a gun goes to an attorney.",
    "ina-237-a-2-C",
)
CHILD_ABUSE_AND_DOMESTIC_VIOLENCE = not_modeled(
    "237a2E-child-abuse-and-domestic-violence",
    "Child abuse, neglect and domestic violence",
    GROUND,
    "Drugs near a child can be charged so; elements need an attorney.",
    "ina-237-a-2-E",
    "mendoza-osorio",
)
FALSE_CLAIMS = not_modeled(
    "237a3-false-claims-and-documents",
    "False claims to citizenship, document fraud",
    GROUND,
    "What was said, when and how needs an attorney.",
    "ina-237-a-3",
)
SECURITY = not_modeled(
    "237a4-security",
    "Security and terrorism grounds",
    GROUND,
    "Cartel designations made since February 2025 reach drug facts.",
    "ina-237-a-4-B",
)

RULES = (FIREARMS, CHILD_ABUSE_AND_DOMESTIC_VIOLENCE, FALSE_CLAIMS, SECURITY)
