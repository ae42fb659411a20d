"""212(d)(13): victims of trafficking in persons."""

from __future__ import annotations

from ..pairs import Pair
from .convictions import ACQUITTED, COCAINE, THEFT

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"

NADIA = {
    "status": "no lawful status",
    "described_as_trafficking_victim": True,
    "national_interest": True,
    "caused_by_victimization": True,
    "formal_admission": False,
    "reason_to_believe": False,
    "family_benefit": False,
    "security_inadmissibility": "none",
    "convictions": [COCAINE],
}
"""Nadia possessed cocaine while a trafficker controlled her."""

HER_OWN_DOING = {**NADIA, "caused_by_victimization": False}
ONLY_HEALTH = {**HER_OWN_DOING, "convictions": [THEFT], "physician_finding": "abuser or addict"}

PAIRS = {
    "212d13-t-waiver": [
        Pair("not caused by the trafficking", NADIA, {"caused_by_victimization": False}, MAY, BARRED, "ina-212-d-13"),
        Pair("the cause is for an attorney", NADIA, {"caused_by_victimization": None}, MAY, ATTORNEY, "ina-212-d-13"),
        Pair("no national interest", NADIA, {"national_interest": False}, MAY, BARRED, "ina-212-d-13"),
        Pair("interest is for an attorney", NADIA, {"national_interest": None}, MAY, ATTORNEY, "ina-212-d-13"),
        Pair("not such a victim", NADIA, {"described_as_trafficking_victim": False}, MAY, BARRED, "ina-212-d-13"),
        Pair(
            "T status shows it",
            {**NADIA, "described_as_trafficking_victim": False},
            {"status": "T status"},
            BARRED,
            MAY,
            "ina-212-d-13",
        ),
        Pair("drug use alone needs no cause", HER_OWN_DOING, {"convictions": [THEFT]}, BARRED, MAY, "ina-212-d-13"),
        Pair("a charge without conviction", HER_OWN_DOING, {"convictions": [ACQUITTED]}, BARRED, MAY, "ina-212-d-13"),
        Pair("convictions unknown", ONLY_HEALTH, {"convictions": None}, MAY, ATTORNEY, "ina-212-d-13"),
        Pair("drug use and an admission", ONLY_HEALTH, {"formal_admission": True}, MAY, BARRED, "ina-212-d-13"),
        Pair("drug use and reason to believe", ONLY_HEALTH, {"reason_to_believe": True}, MAY, BARRED, "ina-212-d-13"),
        Pair("drug use and a benefit", ONLY_HEALTH, {"family_benefit": True}, MAY, BARRED, "ina-212-d-13"),
        *(
            Pair(ground, NADIA, {"security_inadmissibility": ground}, MAY, BARRED, "ina-212-d-13")
            for ground in (
                "terrorism, a designated cartel included",
                "espionage, sabotage, overthrow or other unlawful activity",
                "export of forbidden goods or secrets",
                "foreign policy",
                "Nazi persecution or genocide",
                "torture or extrajudicial killing",
                "another security ground",
            )
        ),
        Pair("security is for an attorney", NADIA, {"security_inadmissibility": None}, MAY, ATTORNEY, "ina-212-d-13"),
    ]
}
