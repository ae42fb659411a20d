"""245(a): after an admission or parole."""

from __future__ import annotations

from relief_course.rules.facts.person import PERHAPS_ENDED

from ..ina_212 import earlier_cases, other_grounds
from ..pairs import Pair
from . import drug_grounds
from .people import ADA

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"

VAWA = {**ADA, "vawa_petition_approved": True}

PAIRS = {
    "245a-adjustment": [
        Pair("abroad", ADA, {"status": "outside the United States"}, MAY, ATTORNEY, "ina-245-a"),
        Pair("a resident on conditions", ADA, {"status": "conditional resident"}, MAY, ATTORNEY, "ina-216"),
        Pair("or once one, perhaps still", ADA, {"status": PERHAPS_ENDED}, MAY, ATTORNEY, "ina-216"),
        Pair("a permanent resident", ADA, {"status": "permanent resident"}, MAY, MAY, "ina-245-a"),
        Pair("paroled", ADA, {"entry": "paroled"}, MAY, MAY, "ina-245-a"),
        Pair("without inspection", ADA, {"entry": "without inspection"}, MAY, BARRED, "ina-245-a"),
        Pair("an entry that nobody knows", ADA, {"entry": None}, MAY, ATTORNEY, "ina-245-a"),
        Pair("waved through", ADA, {"entry": "waved through"}, MAY, ATTORNEY, "quilantan"),
        Pair(
            "without inspection, but VAWA",
            {**ADA, "entry": "without inspection"},
            {"vawa_petition_approved": True},
            BARRED,
            MAY,
            "ina-245-a",
        ),
        Pair("a bar of 245(c)", ADA, {"adjustment_bar": True}, MAY, BARRED, "ina-245-c"),
        Pair("245(c) is for an attorney", ADA, {"adjustment_bar": None}, MAY, ATTORNEY, "ina-245-c"),
        Pair("245(c) does not reach VAWA", VAWA, {"adjustment_bar": True}, MAY, MAY, "ina-245-c"),
        Pair("no visa", ADA, {"visa_available": False}, MAY, BARRED, "ina-245-a"),
        Pair("a visa is for an attorney", ADA, {"visa_available": None}, MAY, ATTORNEY, "ina-245-a"),
        *drug_grounds.pairs(ADA),
        *other_grounds.pairs(ADA, "ina-245-a"),
        *earlier_cases.pairs(ADA),
    ]
}
