"""245(i): on an old petition."""

from __future__ import annotations

from datetime import date

from relief_course.rules.facts.person import PERHAPS_ENDED

from ..ina_212 import earlier_cases, other_grounds
from ..pairs import Pair
from . import drug_grounds
from .people import ADA

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"

BEA = {
    **ADA,
    "status": "DACA",
    "entry": "without inspection",
    "adjustment_bar": False,
    "petition_filed_on": date(2001, 4, 30),
    "petition_approvable_when_filed": True,
    "here_on_21_december_2000": True,
}
"""Bea’s brother petitioned for her on the last day; how she came in is known to her attorney."""

EARLY = {**BEA, "petition_filed_on": date(1998, 1, 14), "here_on_21_december_2000": False}
ADMITTED = {**BEA, "entry": "inspected and admitted"}

PAIRS = {
    "245i-adjustment": [
        Pair("a crewman", BEA, {"entry": "crewman"}, MAY, MAY, "ina-245-i"),
        Pair("admitted, with nothing to lift", BEA, {"entry": "inspected and admitted"}, MAY, BARRED, "ina-245-i"),
        Pair("admitted, with a bar of 245(c)", ADMITTED, {"adjustment_bar": True}, BARRED, MAY, "ina-245-i"),
        Pair("waved through", ADMITTED, {"entry": "waved through"}, BARRED, ATTORNEY, "quilantan"),
        Pair("an entry that nobody knows", BEA, {"entry": None}, MAY, ATTORNEY, "ina-245-i"),
        Pair("abroad", BEA, {"status": "outside the United States"}, MAY, ATTORNEY, "ina-245-i"),
        Pair("once a resident", BEA, {"status": PERHAPS_ENDED}, MAY, ATTORNEY, "ina-216"),
        Pair("a resident on conditions", BEA, {"status": "conditional resident"}, MAY, ATTORNEY, "ina-216"),
        Pair("a petition a day late", BEA, {"petition_filed_on": date(2001, 5, 1)}, MAY, BARRED, "ina-245-i"),
        Pair("a petition of an unknown day", BEA, {"petition_filed_on": None}, MAY, ATTORNEY, "ina-245-i"),
        Pair(
            "a petition that could never be approved",
            BEA,
            {"petition_approvable_when_filed": False},
            MAY,
            BARRED,
            "ina-245-i",
        ),
        Pair(
            "grandfathering is for an attorney",
            BEA,
            {"petition_approvable_when_filed": None},
            MAY,
            ATTORNEY,
            "ina-245-i",
        ),
        Pair("not here in December 2000", BEA, {"here_on_21_december_2000": False}, MAY, BARRED, "ina-245-i"),
        Pair(
            "a petition of 15 January 1998", EARLY, {"petition_filed_on": date(1998, 1, 15)}, MAY, BARRED, "ina-245-i"
        ),
        Pair("no visa", BEA, {"visa_available": False}, MAY, BARRED, "ina-245-i"),
        *drug_grounds.pairs(BEA),
        *other_grounds.pairs(BEA, "ina-245-i"),
        *earlier_cases.pairs(BEA),
    ]
}
