"""A physician's finding of drug abuse."""

from __future__ import annotations

from ...pairs import Pair
from .people import APPLIES, ATTORNEY, NEVER_ADMITTED, NOT_SHOWN, citizenship_pairs

GROUND = "ina-212-a-1-A-iv"
APPLICANT = {**NEVER_ADMITTED, "physician_finding": "abuser or addict"}


def _found(finding: str | None) -> dict:
    return {"physician_finding": finding}


PAIRS = {
    "212a1Aiv-abuser-or-addict": [
        *citizenship_pairs(APPLICANT, GROUND),
        Pair("the physician found neither", APPLICANT, _found("neither"), APPLIES, NOT_SHOWN, GROUND),
        Pair("remission is for an attorney", APPLICANT, _found("in remission"), APPLIES, ATTORNEY, "42-cfr-34-2"),
        Pair("no physician's finding is known", APPLICANT, _found(None), APPLIES, ATTORNEY, GROUND),
    ]
}
