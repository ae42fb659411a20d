"""INA 212(a)(1)(A)(iv) where the law lets the health ground be waived for a humanitarian purpose and the like."""

from __future__ import annotations

from ..conditions import any_of, is_in, is_true
from ..facts.conduct import physician_finding
from ..facts.waivers import humanitarian_family_or_public_interest

NO_DRUG_ABUSE_OR_A_PURPOSE = any_of(
    "no finding of drug abuse, or a reason to waive it",
    is_in(
        physician_finding,
        {"in remission", "neither"},
        "No physician finds present drug abuse or addiction.",
        "A physician finds drug abuse or addiction.",
        "ina-212-a-1-A-iv",
    ),
    is_true(
        humanitarian_family_or_public_interest,
        "A humanitarian purpose, family unity or the public interest can be shown.",
        "No humanitarian purpose, family unity or public interest can be shown.",
    ),
)
