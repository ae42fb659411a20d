"""212(d)(14): victims of listed crimes."""

from __future__ import annotations

from ..pairs import Pair
from . import earlier_cases

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"

OLGA = {
    "status": "no lawful status",
    "described_as_crime_victim": True,
    "public_or_national_interest": True,
    "security_inadmissibility": "none",
    "reason_to_believe": False,
    "order_reinstated": False,
    "final_order": False,
    "frivolous_application": False,
}
"""Olga helped the police after an assault; she has a drug conviction."""

PAIRS = {
    "212d14-u-waiver": [
        Pair("not such a victim", OLGA, {"described_as_crime_victim": False}, MAY, BARRED, "ina-212-d-14"),
        Pair(
            "U status shows it",
            {**OLGA, "described_as_crime_victim": False},
            {"status": "U status"},
            BARRED,
            MAY,
            "ina-212-d-14",
        ),
        Pair("no public interest", OLGA, {"public_or_national_interest": False}, MAY, BARRED, "ina-212-d-14"),
        Pair("interest is for an attorney", OLGA, {"public_or_national_interest": None}, MAY, ATTORNEY, "ina-212-d-14"),
        Pair("trafficking in drugs is within the waiver", OLGA, {"reason_to_believe": True}, MAY, MAY, "ina-212-d-14"),
        *(
            Pair(ground, OLGA, {"security_inadmissibility": ground}, MAY, outcome, "ina-212-d-14")
            for ground, outcome in (
                ("Nazi persecution or genocide", BARRED),
                ("torture or extrajudicial killing", BARRED),
                ("foreign policy", MAY),
            )
        ),
        *earlier_cases.temporary_pairs(OLGA),
        Pair("security is for an attorney", OLGA, {"security_inadmissibility": None}, MAY, ATTORNEY, "ina-212-d-14"),
    ]
}
