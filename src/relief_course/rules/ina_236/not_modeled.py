"""INA 236(a): release on bond. A volunteer never says whether bond exists."""

from __future__ import annotations

from ..rule import DETENTION, not_modeled

BOND = not_modeled(
    "236a-bond",
    "Release on bond",
    DETENTION,
    "Jurisdiction, danger and flight are for an attorney; volunteers never say whether bond exists.",
    "ina-236-a",
    "guerra",
)
