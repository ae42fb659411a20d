"""Grounds of inadmissibility that are named here and left to an attorney."""

from __future__ import annotations

from ...rule import GROUND, not_modeled

MONEY_LAUNDERING = not_modeled(
    "212a2I-money-laundering",
    "Money laundering",
    GROUND,
    "Elements and reason to believe need an attorney.",
    "ina-212-a-2-I",
)
TERRORISM = not_modeled(
    "212a3B-terrorism",
    "Terrorism bars, cartel designations included",
    GROUND,
    "Designations and what counts as support change often; carrying, paying or being extorted can be enough.",
    "ina-212-a-3-B",
)
MISREPRESENTATION = not_modeled(
    "212a6C-misrepresentation",
    "Fraud, misrepresentation and false claim to citizenship",
    GROUND,
    "What was said, when and how needs an attorney.",
    "ina-212-a-6-C",
)
UNLAWFUL_PRESENCE = not_modeled(
    "212a9-unlawful-presence-and-prior-orders",
    "Unlawful presence and earlier removal orders",
    GROUND,
    "Entries, exits and orders need the whole file and an attorney.",
    "ina-212-a-9",
    "delcarmen-lara",
)

RULES = (MONEY_LAUNDERING, TERRORISM, MISREPRESENTATION, UNLAWFUL_PRESENCE)
