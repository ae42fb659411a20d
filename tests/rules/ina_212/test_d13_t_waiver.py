"""212(d)(13): victims of trafficking in persons."""

from __future__ import annotations

from ..pairs import Pair
from . import earlier_cases, never_waived, other_grounds
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
    "grounds_other_than_drugs": "none",
    "security_inadmissibility": "none",
    "circuit": "9th",
    "order_reinstated": False,
    "final_order": False,
    "frivolous_application": False,
    "convictions": [COCAINE],
}
"""Nadia possessed cocaine while a trafficker controlled her."""

HER_OWN_DOING = {**NADIA, "caused_by_victimization": False}
ONLY_HEALTH = {**HER_OWN_DOING, "convictions": [THEFT], "physician_finding": "abuser or addict"}
ADMITTED = {**HER_OWN_DOING, "convictions": [THEFT], "formal_admission": True, "admitted_under_license": False}
FAILED_CHARGE = {**COCAINE, **ACQUITTED}
VACATED = {"later_change": "vacated", "vacated_because": "a legal defect in the case"}
OVERBROAD = {"schedule_match": "overbroad and indivisible"}

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
        Pair("an overbroad law", HER_OWN_DOING, {"convictions": [OVERBROAD]}, BARRED, MAY, "mellouli"),
        *never_waived.certain_pairs(HER_OWN_DOING),
        *(
            Pair(
                f"solicitation beside {what}",
                {**HER_OWN_DOING, "convictions": [COCAINE, other]},
                {"convictions": [{"inchoate": "solicitation"}]},
                BARRED,
                ATTORNEY,
                "ina-212-a-2-A",
            )
            for what, other in (
                ("a theft", THEFT),
                ("an overbroad law", {**COCAINE, **OVERBROAD}),
                ("a conviction vacated for a legal defect", {**COCAINE, **VACATED}),
            )
        ),
        Pair(
            "drug use and an admission",
            ONLY_HEALTH,
            {"formal_admission": True, "admitted_under_license": False},
            MAY,
            BARRED,
            "ina-212-d-13",
        ),
        Pair(
            "drug use, an admission for an attorney",
            ONLY_HEALTH,
            {"formal_admission": None},
            MAY,
            ATTORNEY,
            "matter-of-k",
        ),
        Pair(
            "an admission of licensed use", ADMITTED, {"admitted_under_license": True}, BARRED, ATTORNEY, "fr-91-22714"
        ),
        Pair(
            "an admission beside a failed charge", ADMITTED, {"convictions": [FAILED_CHARGE]}, BARRED, ATTORNEY, "seda"
        ),
        *other_grounds.pairs(ONLY_HEALTH, "ina-212-d-13"),
        Pair(
            "another ground, caused by the trafficking as well",
            NADIA,
            {"grounds_other_than_drugs": "one that cannot be waived"},
            MAY,
            MAY,
            "ina-212-d-13",
        ),
        *earlier_cases.temporary_pairs(NADIA),
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
