"""Admission: the last entry, or a status that counts as one, of a person who is here."""

from __future__ import annotations

from relief_course.rules.facts.person import PERHAPS_ENDED

from ..pairs import Pair
from .people import APPLIES, ATTORNEY, NOT

RESIDENT = {"status": "permanent resident"}
VISITOR = {"status": "no lawful status", "entry": "inspected and admitted"}
ASYLEE = {"status": "asylee", "entry": "without inspection"}
PAROLED = {"status": "asylee", "entry": "paroled"}
REFUGEE = {"status": "refugee", "entry": "without inspection"}
BY = "ina-101-a-13-A"

PAIRS = {
    "101a13A-admission": [
        Pair(
            "residence on conditions counts alike", RESIDENT, {"status": "conditional resident"}, APPLIES, APPLIES, BY
        ),
        Pair("so does a refugee's status", VISITOR, {"status": "refugee"}, APPLIES, APPLIES, "dk"),
        Pair("a refugee paroled back is for an attorney", PAROLED, {"status": "refugee"}, NOT, ATTORNEY, "dk"),
        Pair("a refugee whose last entry nobody knows", REFUGEE, {"entry": None}, APPLIES, ATTORNEY, "dk"),
        Pair("an asylee who came uninspected was not admitted", ASYLEE, {"status": "refugee"}, NOT, APPLIES, "vx"),
        Pair("a green card counts as an admission however one came", ASYLEE, RESIDENT, NOT, APPLIES, "rosas"),
        Pair(
            "a former resident who came back uninspected is for an attorney",
            ASYLEE,
            {"status": PERHAPS_ENDED},
            NOT,
            ATTORNEY,
            "lok",
        ),
        Pair("one who was inspected was admitted", VISITOR, {"status": PERHAPS_ENDED}, APPLIES, APPLIES, BY),
        Pair("an inspected visitor was admitted", VISITOR, {"entry": "without inspection"}, APPLIES, NOT, BY),
        Pair("parole is no admission", VISITOR, {"entry": "paroled"}, APPLIES, NOT, BY),
        Pair("a crewman's landing is no admission", VISITOR, {"entry": "crewman"}, APPLIES, NOT, BY),
        Pair("a wave through is for an attorney", VISITOR, {"entry": "waved through"}, APPLIES, ATTORNEY, "quilantan"),
        Pair("a return to TPS on parole is for an attorney", PAROLED, {"status": "TPS"}, NOT, ATTORNEY, BY),
        Pair("TPS alone is no admission", ASYLEE, {"status": "TPS"}, NOT, NOT, BY),
        Pair("T status given inside is for an attorney", ASYLEE, {"status": "T status"}, NOT, ATTORNEY, BY),
        Pair("so is U status given inside", ASYLEE, {"status": "U status"}, NOT, ATTORNEY, BY),
        Pair("a visitor who left is not here", VISITOR, {"status": "outside the United States"}, APPLIES, NOT, BY),
        Pair("nobody knows the entry", VISITOR, {"entry": None}, APPLIES, ATTORNEY, BY),
        Pair("nobody knows the status", VISITOR, {"status": None}, APPLIES, ATTORNEY, BY),
    ]
}
