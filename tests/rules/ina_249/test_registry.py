"""249: registry."""

from __future__ import annotations

from datetime import date

from relief_course.rules.facts.person import PERHAPS_ENDED

from ..ina_212 import earlier_cases, never_waived, other_grounds
from ..pairs import Pair

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"

IVAN = {
    **earlier_cases.NOTHING_LEFT_BEHIND,
    "status": "no lawful status",
    "entered_to_live_here_on": date(1971, 12, 31),
    "residence_unbroken_since": True,
    "good_moral_character_shown": True,
    "ineligible_to_citizenship": False,
    "grounds_other_than_drugs": "none",
    "security_inadmissibility": "none",
    "formal_admission": False,
    "reason_to_believe": False,
    "family_benefit": False,
    "only_small_marijuana": False,
    "circuit": "9th",
    "convictions": [],
}
"""Ivan came on the last day of 1971, as his attorney knows, and stayed."""

RESIDENT = {"status": "permanent resident", "residence_lawfully_obtained": True}

PAIRS = {
    "249-registry": [
        Pair("a day too late", IVAN, {"entered_to_live_here_on": date(1972, 1, 1)}, MAY, BARRED, "ina-249"),
        Pair("entry is for an attorney", IVAN, {"entered_to_live_here_on": None}, MAY, ATTORNEY, "ina-249"),
        Pair("a break in residence", IVAN, {"residence_unbroken_since": False}, MAY, BARRED, "ina-249"),
        Pair("no good moral character", IVAN, {"good_moral_character_shown": False}, MAY, BARRED, "ina-249"),
        Pair("barred from citizenship", IVAN, {"ineligible_to_citizenship": True}, MAY, BARRED, "ina-249"),
        Pair("a permanent resident already", IVAN, RESIDENT, MAY, BARRED, "ina-249"),
        Pair("on conditions", IVAN, {**RESIDENT, "status": "conditional resident"}, MAY, BARRED, "ina-249"),
        Pair(
            "a green card not lawfully obtained",
            {**IVAN, **RESIDENT},
            {"residence_lawfully_obtained": False},
            BARRED,
            ATTORNEY,
            "koloamatangi",
        ),
        Pair(
            "nobody has looked how it was obtained",
            {**IVAN, **RESIDENT},
            {"residence_lawfully_obtained": None},
            BARRED,
            ATTORNEY,
            "koloamatangi",
        ),
        Pair("a resident once", IVAN, {**RESIDENT, "status": PERHAPS_ENDED}, MAY, ATTORNEY, "ina-249"),
        *(
            Pair(ground, IVAN, {"security_inadmissibility": ground}, MAY, BARRED, authority)
            for ground, authority in (
                ("terrorism, a designated cartel included", "ina-237-a-4-B"),
                ("espionage, sabotage, overthrow or other unlawful activity", "ina-249"),
                ("Nazi persecution or genocide", "ina-249"),
                ("torture or extrajudicial killing", "ina-249"),
            )
        ),
        *(
            Pair(ground, IVAN, {"security_inadmissibility": ground}, MAY, ATTORNEY, "ina-249")
            for ground in ("export of forbidden goods or secrets", "foreign policy", "another security ground")
        ),
        *other_grounds.pairs(IVAN, "ina-249"),
        *never_waived.pairs(IVAN, "ina-249"),
        *earlier_cases.pairs(IVAN),
    ]
}
