"""Who is a noncitizen: a sign of citizenship always goes to an attorney."""

from __future__ import annotations

from relief_course.rules.ina_101 import NONCITIZEN

from ..pairs import Pair, finding
from .people import APPLIES, ATTORNEY, NOT

NO_SIGN = {"citizenship": "no sign"}
A_SIGN = {"citizenship": "a sign"}
BY = "std-citizenship"

PAIRS = {
    "101a3-noncitizen": [
        Pair("a sign of citizenship goes to an attorney", NO_SIGN, A_SIGN, APPLIES, ATTORNEY, BY),
        Pair("an attorney found a citizen", NO_SIGN, {"citizenship": "citizen"}, APPLIES, NOT, BY),
        Pair("an attorney found a national", NO_SIGN, {"citizenship": "US national"}, APPLIES, NOT, "ina-101-a-3"),
        Pair("an attorney found no citizen", A_SIGN, {"citizenship": "not a citizen"}, ATTORNEY, APPLIES, BY),
        Pair(
            "a naturalization after an arrest is never taken for the end of the question",
            {"citizenship": "citizen"},
            {"citizenship": "naturalized after drug conduct or an arrest"},
            NOT,
            ATTORNEY,
            "ina-340",
        ),
        Pair("nobody has looked", NO_SIGN, {"citizenship": None}, APPLIES, ATTORNEY, BY),
    ]
}


def test_a_claim_to_citizenship_says_who_decides():
    assert "Only an attorney decides a claim to citizenship." in [
        one.text for one in finding(NONCITIZEN, A_SIGN).reasons
    ]
