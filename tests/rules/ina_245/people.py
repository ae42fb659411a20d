"""Invented people to whom nothing stands in the way of a green card."""

from __future__ import annotations

from ..ina_212.earlier_cases import NOTHING_LEFT_BEHIND

NO_DRUG_GROUND = {
    "formal_admission": False,
    "reason_to_believe": False,
    "family_benefit": False,
    "physician_finding": "neither",
    "grounds_other_than_drugs": "none",
    "circuit": "9th",
    "convictions": [],
}

ADA = {
    **NOTHING_LEFT_BEHIND,
    **NO_DRUG_GROUND,
    "status": "nonimmigrant",
    "entry": "inspected and admitted",
    "vawa_petition_approved": False,
    "adjustment_bar": False,
    "visa_available": True,
}
"""Ada came on a visa and is married to a citizen."""
