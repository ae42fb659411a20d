"""DACA. Its rule is in litigation and had to be read again by now, so the pairs are of an earlier day."""

from __future__ import annotations

from datetime import date

from ..ina_212.convictions import ACQUITTED, THEFT
from ..pairs import Pair

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"

JUNE = date(2026, 6, 1)

MISDEMEANOR = {**THEFT, "maximum_term": "up to one year", "sentence_days": 90, "sentence_changed_later": False}
FELONY = {**MISDEMEANOR, "maximum_term": "more than one year"}
SALE = {**MISDEMEANOR, "conduct": "sale or distribution", "drug": "marijuana"}
CHANGED = {"later_change": "expunged, sealed or dismissed after the sentence", "first_offender_law": "neither"}

ABROAD = {"jurisdiction": "foreign", "court": "foreign court", "court_proceeding_is_criminal": True}

PAOLA = {"status": "DACA", "daca_guidelines_met": True, "convictions": [MISDEMEANOR]}
"""Paola renews; she has one misdemeanor conviction, with 90 days ordered."""


def pair(sentence, base, change, before, after) -> Pair:
    """Return a pair on a day when the rule was still as it had been read."""
    return Pair(sentence, base, change, before, after, "8-cfr-236-22", on=JUNE)


def only(**change) -> dict:
    """Return a change of the first conviction."""
    return {"convictions": [change]}


ONE_FELONY = {**PAOLA, "convictions": [FELONY]}
ONE_SALE = {**PAOLA, "convictions": [SALE]}

PAIRS = {
    "8cfr236-daca": [
        pair("a first request", PAOLA, {"status": "no lawful status"}, MAY, ATTORNEY),
        pair("guidelines not met", PAOLA, {"daca_guidelines_met": False}, MAY, BARRED),
        pair("guidelines are for an attorney", PAOLA, {"daca_guidelines_met": None}, MAY, ATTORNEY),
        pair("a felony", PAOLA, only(maximum_term="more than one year"), MAY, BARRED),
        pair("a felony, acquitted", ONE_FELONY, only(**ACQUITTED), BARRED, MAY),
        pair("a felony, expunged", ONE_FELONY, only(**CHANGED), BARRED, ATTORNEY),
        pair("a felony, abroad", ONE_FELONY, only(**ABROAD), BARRED, ATTORNEY),
        pair("a felony, federal", ONE_FELONY, only(jurisdiction="federal"), BARRED, BARRED),
        pair("a felony, territorial", ONE_FELONY, only(jurisdiction="tribal or territorial"), BARRED, BARRED),
        pair("a sale, abroad", ONE_SALE, only(**ABROAD), BARRED, ATTORNEY),
        pair("a sale, federal", ONE_SALE, only(jurisdiction="federal"), BARRED, BARRED),
        pair("a sale, territorial", ONE_SALE, only(jurisdiction="tribal or territorial"), BARRED, BARRED),
        pair("a sale", PAOLA, {"convictions": [SALE]}, MAY, BARRED),
        pair("a sale with a maximum of five days", ONE_SALE, only(maximum_term="five days or less"), BARRED, MAY),
        pair("a sale, maximum unknown", ONE_SALE, only(maximum_term=None), BARRED, ATTORNEY),
        pair("a sale, acquitted", ONE_SALE, only(**ACQUITTED), BARRED, MAY),
        pair("a sale, expunged", ONE_SALE, only(**CHANGED), BARRED, ATTORNEY),
        pair("intent to sell", ONE_SALE, only(conduct="possession with intent to sell or distribute"), BARRED, BARRED),
        pair("driving under the influence", ONE_SALE, only(conduct="driving under the influence"), BARRED, BARRED),
        pair("giving some away", ONE_SALE, only(conduct="giving or delivery without payment"), BARRED, ATTORNEY),
        pair("growing", ONE_SALE, only(conduct="growing or making"), BARRED, ATTORNEY),
        pair("transport", ONE_SALE, only(conduct="transport or import"), BARRED, ATTORNEY),
        pair("possession", ONE_SALE, only(conduct="possession"), BARRED, MAY),
        pair("91 days ordered", PAOLA, only(sentence_days=91), MAY, ATTORNEY),
        pair(
            "91 days ordered, a maximum of five",
            ONE_SALE,
            only(maximum_term="five days or less", sentence_days=91),
            BARRED,
            MAY,
        ),
        pair("three misdemeanors", PAOLA, {"convictions": [{}, MISDEMEANOR, MISDEMEANOR]}, MAY, ATTORNEY),
        pair("two misdemeanors", PAOLA, {"convictions": [{}, MISDEMEANOR]}, MAY, MAY),
        *(
            pair(
                f"three misdemeanors, one {what}",
                {**PAOLA, "convictions": [MISDEMEANOR] * 3},
                only(**change),
                ATTORNEY,
                MAY,
            )
            for what, change in (
                ("acquitted", ACQUITTED),
                ("with a small maximum", {"maximum_term": "five days or less"}),
            )
        ),
        pair("convictions unknown", PAOLA, {"convictions": None}, MAY, ATTORNEY),
    ]
}
