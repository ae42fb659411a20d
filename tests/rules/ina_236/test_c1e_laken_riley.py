"""The Laken Riley Act asks for both of two things, and for a release."""

from __future__ import annotations

from ..pairs import Pair

APPLIES, NOT, ATTORNEY = "applies", "does not apply", "needs an attorney"

LUZ = {
    "citizenship": "no sign",
    "status": "no lawful status",
    "entry": "without inspection",
    "fraud_or_document_ground": False,
    "listed_arrest": True,
    "released_after_listed_arrest": True,
}

FALSE_CLAIM = {**LUZ, "entry": "inspected and admitted", "fraud_or_document_ground": True}

PAIRS = {
    "236c1E-laken-riley": [
        Pair("not a citizen", LUZ, {"citizenship": "citizen"}, APPLIES, NOT, "ina-236-c-1-E"),
        Pair("no citizen, however admitted", FALSE_CLAIM, {"citizenship": "citizen"}, APPLIES, NOT, "ina-236-c-1-E"),
        Pair("an arrest alone is not enough", LUZ, {"entry": "inspected and admitted"}, APPLIES, NOT, "ina-236-c-1-E"),
        Pair(
            "fraud, a false claim or lack of documents is another such ground",
            FALSE_CLAIM,
            {"fraud_or_document_ground": False},
            APPLIES,
            NOT,
            "ina-236-c-1-E",
        ),
        Pair("entry alone is not enough", LUZ, {"listed_arrest": False}, APPLIES, NOT, "ina-236-c-1-E"),
        Pair("no release", LUZ, {"released_after_listed_arrest": False}, APPLIES, ATTORNEY, "ina-236-c-1-E"),
        Pair(
            "a release from custody for another offense says nothing",
            {**LUZ, "criminal_custody": "released"},
            {"released_after_listed_arrest": None},
            APPLIES,
            ATTORNEY,
            "garcia-arreola",
        ),
        Pair("what is listed is for an attorney", LUZ, {"listed_arrest": None}, APPLIES, ATTORNEY, "ina-236-c-1-E"),
    ]
}
