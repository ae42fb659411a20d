"""Asylum: the year, the fear, and what bars it."""

from __future__ import annotations

from datetime import date

from ..pairs import Pair
from .convictions import ACQUITTED, NOT_AN_AGGRAVATED_FELONY, TRAFFICKING

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"

HANA = {
    "status": "no lawful status",
    "final_order": False,
    "well_founded_fear": True,
    "arrived_on": date(2025, 3, 10),
    "asylum_filed_on": date(2026, 3, 10),
    "late_filing_excuse": "neither",
    "unaccompanied_child": False,
    "earlier_asylum_denial": False,
    "safe_third_country": False,
    "entry_limits_asylum": False,
    "persecutor_or_danger": False,
    "firmly_resettled": False,
    "frivolous_application": False,
    "order_reinstated": False,
    "convictions": [NOT_AN_AGGRAVATED_FELONY],
}
LATE = {**HANA, "asylum_filed_on": date(2026, 4, 10)}
DENIED_BEFORE = {**HANA, "earlier_asylum_denial": True}
SOLD = {**HANA, "convictions": [TRAFFICKING]}
ROBBED = {**HANA, "convictions": [{**NOT_AN_AGGRAVATED_FELONY, "other_aggravated_felony": True}]}
SERIOUS = {**HANA, "convictions": [{**NOT_AN_AGGRAVATED_FELONY, "particularly_serious": True}]}


def each(**change) -> dict:
    """Return a change of the one conviction."""
    return {"convictions": [change]}


PAIRS = {
    "208-asylum": [
        Pair("no well-founded fear, no asylum", HANA, {"well_founded_fear": False}, MAY, BARRED, "ina-208-b-1"),
        Pair("fear is for an attorney", HANA, {"well_founded_fear": None}, MAY, ATTORNEY, "ina-208-b-1"),
        Pair(
            "the year ends on the anniversary of the arrival",
            HANA,
            {"asylum_filed_on": date(2026, 3, 11)},
            MAY,
            ATTORNEY,
            "ina-208-a-2-B",
        ),
        Pair(
            "in the 30 days after it, a weekend, a holiday or the day of mailing can still make it timely",
            LATE,
            {"asylum_filed_on": date(2026, 4, 9)},
            BARRED,
            ATTORNEY,
            "8-cfr-1208-4",
        ),
        Pair(
            "an application older than the last arrival belongs to an earlier one",
            {**HANA, "arrived_on": date(2026, 3, 10)},
            {"arrived_on": date(2026, 3, 11)},
            MAY,
            ATTORNEY,
            "8-cfr-1208-4",
        ),
        Pair("a day of filing that nobody knows", HANA, {"asylum_filed_on": None}, MAY, ATTORNEY, "ina-208-a-2-B"),
        Pair(
            "for an arrival before 1 April 1997 the year runs from that day",
            HANA,
            {"arrived_on": date(1996, 2, 1), "asylum_filed_on": date(1998, 4, 1)},
            MAY,
            MAY,
            "8-cfr-1208-4",
        ),
        Pair(
            "changed circumstances excuse",
            LATE,
            {"late_filing_excuse": "changed circumstances"},
            BARRED,
            MAY,
            "ina-208-a-2-D",
        ),
        Pair(
            "extraordinary circumstances excuse",
            LATE,
            {"late_filing_excuse": "extraordinary circumstances"},
            BARRED,
            MAY,
            "ina-208-a-2-D",
        ),
        Pair("an excuse is for an attorney", LATE, {"late_filing_excuse": None}, BARRED, ATTORNEY, "ina-208-a-2-D"),
        Pair("no year for a child alone", LATE, {"unaccompanied_child": True}, BARRED, MAY, "ina-208-a-2-E"),
        Pair("an earlier denial", HANA, {"earlier_asylum_denial": True}, MAY, BARRED, "ina-208-a-2-C"),
        Pair(
            "changed circumstances after a denial",
            DENIED_BEFORE,
            {"late_filing_excuse": "changed circumstances"},
            BARRED,
            MAY,
            "ina-208-a-2-D",
        ),
        Pair(
            "extraordinary circumstances after a denial are open",
            DENIED_BEFORE,
            {"late_filing_excuse": "extraordinary circumstances"},
            BARRED,
            ATTORNEY,
            "ina-208-a-2-D",
        ),
        Pair("a safe third country", HANA, {"safe_third_country": True}, MAY, BARRED, "ina-208-a-2-A"),
        Pair(
            "which does not stop a child alone",
            {**HANA, "safe_third_country": True},
            {"unaccompanied_child": True},
            BARRED,
            MAY,
            "ina-208-a-2-E",
        ),
        Pair("a regulation or a proclamation", HANA, {"entry_limits_asylum": True}, MAY, BARRED, "ina-208-b-2-C"),
        Pair(
            "dealing for value as an element bars",
            HANA,
            each(commercial_dealing="an element"),
            MAY,
            BARRED,
            "ina-208-b-2-B-i",
        ),
        Pair("what was never decided stays open", HANA, each(commercial_dealing=None), MAY, ATTORNEY, "lgh"),
        Pair(
            "the length of the sentence does not matter", SOLD, each(sentence_days=0), BARRED, BARRED, "ina-208-b-2-B-i"
        ),
        Pair(
            "an aggravated felony of another kind bars as well",
            HANA,
            each(other_aggravated_felony=True),
            MAY,
            BARRED,
            "ina-208-b-2-B-i",
        ),
        Pair("an acquittal is no conviction", ROBBED, each(**ACQUITTED), BARRED, MAY, "ina-101-a-48-A"),
        Pair(
            "convictions before 29 November 1990 are open",
            {**HANA, "convictions": [{**TRAFFICKING, "convicted_on": date(1990, 11, 29)}]},
            each(convicted_on=date(1990, 11, 28)),
            BARRED,
            ATTORNEY,
            "ina-101-a-43",
        ),
        Pair("a particularly serious crime", HANA, each(particularly_serious=True), MAY, BARRED, "nam"),
        Pair("a crime that nobody has weighed", HANA, each(particularly_serious=None), MAY, ATTORNEY, "nam"),
        Pair("a crime of which a court acquitted", SERIOUS, each(**ACQUITTED), BARRED, MAY, "ina-208-b-2-A"),
        Pair("persecution of others", HANA, {"persecutor_or_danger": True}, MAY, BARRED, "ina-208-b-2-A"),
        Pair("firm resettlement", HANA, {"firmly_resettled": True}, MAY, BARRED, "ina-208-b-2-A"),
        Pair("a frivolous application", HANA, {"frivolous_application": True}, MAY, BARRED, "ina-208-d-6"),
        Pair("from abroad", HANA, {"status": "outside the United States"}, MAY, ATTORNEY, "ina-208-b-1"),
        Pair("where the person is, is not known", HANA, {"status": None}, MAY, ATTORNEY, "ina-208-b-1"),
        Pair("after a final order, reopening comes first", HANA, {"final_order": True}, MAY, ATTORNEY, "ina-240-c-7"),
        Pair("whether an order stands", HANA, {"final_order": None}, MAY, ATTORNEY, "ina-240-c-7"),
        Pair("a reinstated order", HANA, {"order_reinstated": True}, MAY, BARRED, "ina-241-a-5"),
        Pair(
            "no conviction at all, or none that anyone knows of",
            {**HANA, "convictions": []},
            {"convictions": None},
            MAY,
            ATTORNEY,
            "ina-208-b-2-B-i",
        ),
    ]
}
