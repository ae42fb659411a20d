"""The federal schedules: an attorney compares; hemp and look-alikes are apart."""

from __future__ import annotations

from datetime import date

from ..ina_101.people import APPLIES, ATTORNEY, COCAINE_POSSESSION, NOT, differ, same, with_one
from ..pairs import Pair

COCAINE = with_one(COCAINE_POSSESSION)
MARIJUANA = with_one({**COCAINE_POSSESSION, "drug": "marijuana"})
BY = "csa-102-6"

PAIRS = {
    "102-controlled-substance": [
        *same("a match", COCAINE, "schedule_match", ("divisible, record names a federal drug",), APPLIES, "mellouli"),
        Pair(
            "the federal drug law needs no comparison",
            COCAINE,
            {"convictions": [{"jurisdiction": "federal", "schedule_match": "federal drug law"}]},
            APPLIES,
            APPLIES,
            BY,
        ),
        differ(
            "a broader, indivisible law",
            COCAINE,
            "schedule_match",
            "overbroad and indivisible",
            APPLIES,
            NOT,
            "mellouli",
        ),
        differ(
            "an unclear record", COCAINE, "schedule_match", "divisible, record unclear", APPLIES, ATTORNEY, "pereida"
        ),
        differ("nobody has compared", COCAINE, "schedule_match", None, APPLIES, ATTORNEY, "mellouli"),
        differ("nobody knows the drug", COCAINE, "drug", None, APPLIES, ATTORNEY, BY),
        differ("a look-alike is on no schedule", COCAINE, "drug", "look-alike drug", APPLIES, NOT, "sanchez-cornejo"),
        differ("hemp is for an attorney", MARIJUANA, "drug", "hemp product", APPLIES, ATTORNEY, "hemp-1639o"),
        differ("a record that names no drug", COCAINE, "drug", "not named", APPLIES, APPLIES, "mellouli"),
        Pair(
            "an offense without drugs",
            with_one({**COCAINE_POSSESSION, "drug": "no drug", "conduct": "something else to do with drugs"}),
            {"convictions": [{"conduct": "not a drug offense"}]},
            APPLIES,
            NOT,
            BY,
        ),
        Pair(
            "marijuana is on a schedule with or without a license, before and since April 2026",
            MARIJUANA,
            {"convictions": [{"offense_on": date(2026, 6, 1), "convicted_on": date(2026, 8, 3)}]},
            APPLIES,
            APPLIES,
            BY,
        ),
    ]
}
