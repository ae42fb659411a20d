"""212(d)(3)(A): temporary visitors."""

from __future__ import annotations

from ..pairs import Pair
from . import earlier_cases

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"

MINA = {
    "immigrant_application": "nonimmigrant visa or admission",
    "stage": "visa application abroad",
    "temporary_entry_papers": False,
    "security_inadmissibility": "none",
    "reason_to_believe": True,
    "order_reinstated": False,
    "final_order": False,
    "frivolous_application": False,
    "convictions": [],
}
"""Mina asks a consulate for a visitor visa; officers have reason to believe that she helped a trafficker."""

PAIRS = {
    "212d3A-temporary-visitor-waiver": [
        Pair(
            "a green card is not for a while",
            MINA,
            {"immigrant_application": "adjustment of status"},
            MAY,
            BARRED,
            "ina-212-d-3",
        ),
        Pair("nothing asked for yet", MINA, {"immigrant_application": "nothing yet"}, MAY, ATTORNEY, "ina-212-d-3"),
        Pair("a request that nobody knows", MINA, {"immigrant_application": None}, MAY, ATTORNEY, "ina-212-d-3"),
        *(
            Pair(what, {**MINA, "stage": "at a port of entry"}, {"stage": what}, BARRED, ATTORNEY, "ina-212-d-3")
            for what in ("immigration court", "appeal at the Board")
        ),
        *earlier_cases.temporary_pairs(MINA),
        Pair("at the border without papers", MINA, {"stage": "at a port of entry"}, MAY, BARRED, "ina-212-d-3"),
        Pair(
            "at the border with papers",
            {**MINA, "stage": "at a port of entry"},
            {"temporary_entry_papers": True},
            BARRED,
            MAY,
            "ina-212-d-3",
        ),
        *(
            Pair(ground, MINA, {"security_inadmissibility": ground}, MAY, outcome, "ina-212-d-3")
            for ground, outcome in (
                ("espionage, sabotage, overthrow or other unlawful activity", BARRED),
                ("foreign policy", BARRED),
                ("Nazi persecution or genocide", BARRED),
                ("export of forbidden goods or secrets", MAY),
                ("torture or extrajudicial killing", MAY),
                ("another security ground", MAY),
            )
        ),
        Pair(
            "terrorism has rules of its own",
            MINA,
            {"security_inadmissibility": "terrorism, a designated cartel included"},
            MAY,
            ATTORNEY,
            "ina-212-a-3-B",
        ),
        Pair("security is for an attorney", MINA, {"security_inadmissibility": None}, MAY, ATTORNEY, "ina-212-d-3"),
        Pair("trafficking in drugs is within the waiver", MINA, {"reason_to_believe": False}, MAY, MAY, "ina-212-d-3"),
    ]
}
