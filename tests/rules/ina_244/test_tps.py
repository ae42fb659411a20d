"""244: temporary protected status."""

from __future__ import annotations

from datetime import date

from ..ina_212 import never_waived, other_grounds
from ..ina_212.convictions import ACQUITTED, SMALL, THEFT
from ..pairs import TODAY, Pair

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"

JULY = date(2026, 7, 1)
"""A day on which the list of countries was still as it had been read."""

MISDEMEANOR = {
    **THEFT,
    "grade": "misdemeanor",
    "maximum_term": "up to one year",
    "sentence_days": 30,
    "sentence_changed_later": False,
    "other_aggravated_felony": False,
    "particularly_serious": False,
}
FELONY = {**MISDEMEANOR, "grade": "felony", "maximum_term": "more than one year"}
MARIJUANA = {**SMALL, **MISDEMEANOR, "conduct": "possession", "drug": "marijuana", "grams": 10}
MARIJUANA |= {
    "aggravating_element": False,
    "commercial_dealing": "not an element",
    "federal_felony_match": "not always",
}

EXPUNGED = {"later_change": "expunged, sealed or dismissed after the sentence", "first_offender_law": "neither"}
ABROAD = {"jurisdiction": "foreign", "court": "foreign court", "court_proceeding_is_criminal": True}

AMIRA = {
    "tps_country": "designated",
    "tps_presence_and_residence": True,
    "tps_registration": "in time",
    "grounds_other_than_drugs": "none",
    "physician_finding": "neither",
    "humanitarian_family_or_public_interest": False,
    "formal_admission": False,
    "reason_to_believe": False,
    "family_benefit": False,
    "only_small_marijuana": False,
    "persecutor_or_danger": False,
    "firmly_resettled": False,
    "order_reinstated": False,
    "frivolous_application": False,
    "circuit": "9th",
    "convictions": [],
}
"""Amira’s country was designated in July 2026."""

OLD_FELONY = {
    **MISDEMEANOR,
    "other_aggravated_felony": True,
    "offense_on": date(1990, 1, 5),
    "convicted_on": date(1990, 11, 29),
}

ONE_FELONY = {**AMIRA, "convictions": [FELONY]}
ONE_MISDEMEANOR = {**AMIRA, "convictions": [MISDEMEANOR]}
TWO_MISDEMEANORS = {**AMIRA, "convictions": [MISDEMEANOR, MISDEMEANOR]}
TREATED = {**FELONY, "grade": "misdemeanor", "sentence_days": 365}
"""The law allows more than a year, but its state calls it a misdemeanor, and a year was ordered."""


def pair(sentence, base, change, before, after, authority="ina-244-c") -> Pair:
    """Return a pair on a day when the list of countries was still as it had been read."""
    return Pair(sentence, base, change, before, after, authority, on=JULY)


def only(**change) -> dict:
    """Return a change of the first conviction."""
    return {"convictions": [change]}


REQUIRED = [
    Pair("the list of countries must be read again", AMIRA, {}, ATTORNEY, ATTORNEY, "mullin-doe", on=TODAY),
    Pair("two misdemeanors bar whatever the list says", TWO_MISDEMEANORS, {}, BARRED, BARRED, "8-cfr-244-4", on=TODAY),
    pair("a designation that ended", AMIRA, {"tps_country": "designation ended"}, MAY, ATTORNEY, "mullin-doe"),
    pair("a country that nobody looked up", AMIRA, {"tps_country": None}, MAY, ATTORNEY, "mullin-doe"),
    pair("a break in presence", AMIRA, {"tps_presence_and_residence": False}, MAY, BARRED),
    pair("presence is for an attorney", AMIRA, {"tps_presence_and_residence": None}, MAY, ATTORNEY),
    pair("a late registration", AMIRA, {"tps_registration": "late or not at all"}, MAY, ATTORNEY),
]

CRIMINAL_BAR = [
    pair("one felony", ONE_MISDEMEANOR, {"convictions": [FELONY]}, MAY, BARRED),
    pair("a felony abroad", ONE_FELONY, only(**ABROAD), BARRED, MAY),
    pair("a federal felony", ONE_FELONY, only(jurisdiction="federal"), BARRED, BARRED),
    pair("a felony in a territory", ONE_FELONY, only(jurisdiction="tribal or territorial"), BARRED, BARRED),
    pair("an acquittal of a felony", ONE_FELONY, only(**ACQUITTED), BARRED, MAY, "ina-101-a-48-A"),
    pair("a maximum that nobody looked up", ONE_FELONY, only(maximum_term=None), BARRED, ATTORNEY, "8-cfr-244-4"),
    pair("a state felony with a maximum of a year", ONE_FELONY, only(maximum_term="up to one year"), BARRED, MAY),
    pair("a state misdemeanor, a year ordered", ONE_FELONY, {"convictions": [TREATED]}, BARRED, MAY, "8-cfr-244-4"),
    pair(
        "a state misdemeanor, 366 days ordered",
        {**AMIRA, "convictions": [TREATED]},
        only(sentence_days=366),
        MAY,
        BARRED,
        "8-cfr-244-4",
    ),
    pair(
        "a state misdemeanor, cut to a year later",
        {**AMIRA, "convictions": [TREATED]},
        only(sentence_changed_later=True),
        MAY,
        ATTORNEY,
        "thomas-thompson",
    ),
    pair(
        "a state misdemeanor of two years, changed later",
        {**AMIRA, "convictions": [{**TREATED, "sentence_days": 730}]},
        only(sentence_changed_later=True),
        BARRED,
        ATTORNEY,
        "thomas-thompson",
    ),
    pair("a pardoned felony is for an attorney", ONE_FELONY, only(later_change="pardoned"), BARRED, ATTORNEY, "suh"),
    pair("so is a pardoned misdemeanor", TWO_MISDEMEANORS, only(later_change="pardoned"), BARRED, ATTORNEY, "suh"),
    pair("an expungement changes nothing", ONE_FELONY, only(**EXPUNGED), BARRED, BARRED, "roldan"),
    pair("nor for misdemeanors", TWO_MISDEMEANORS, only(**EXPUNGED), BARRED, BARRED, "roldan"),
    pair("a state felony, a year ordered", ONE_FELONY, only(sentence_days=365), BARRED, BARRED, "8-cfr-244-4"),
    pair("a second misdemeanor", ONE_MISDEMEANOR, {"convictions": [{}, MISDEMEANOR]}, MAY, BARRED),
    *(
        pair(f"two misdemeanors, one {what}", TWO_MISDEMEANORS, only(**change), BARRED, MAY, authority)
        for what, change, authority in (
            ("abroad", ABROAD, "ina-244-c"),
            ("acquitted", ACQUITTED, "ina-101-a-48-A"),
            ("with a maximum of five days", {"maximum_term": "five days or less"}, "8-cfr-244-4"),
        )
    ),
    pair("two misdemeanors, one federal", TWO_MISDEMEANORS, only(jurisdiction="federal"), BARRED, BARRED),
    pair(
        "two misdemeanors, one territorial",
        TWO_MISDEMEANORS,
        only(jurisdiction="tribal or territorial"),
        BARRED,
        BARRED,
    ),
    pair(
        "two misdemeanors, one treated as such",
        TWO_MISDEMEANORS,
        {"convictions": [TREATED]},
        BARRED,
        BARRED,
        "8-cfr-244-4",
    ),
    pair(
        "two misdemeanors, one with 365 days and a maximum of five",
        {**AMIRA, "convictions": [TREATED, MISDEMEANOR]},
        only(maximum_term="five days or less"),
        BARRED,
        MAY,
        "8-cfr-244-4",
    ),
    pair("two misdemeanors, a maximum unknown", TWO_MISDEMEANORS, only(maximum_term=None), BARRED, ATTORNEY),
]

OTHER_BARS = [
    pair(
        "a drug-trafficking aggravated felony, even of a little marijuana",
        {**AMIRA, "convictions": [{**MARIJUANA, "conduct": "transport or import"}]},
        only(federal_felony_match="always"),
        ATTORNEY,
        BARRED,
        "ina-208-b-2-B-i",
    ),
    pair(
        "another aggravated felony, convicted before 29 November 1990",
        {**AMIRA, "convictions": [OLD_FELONY]},
        only(convicted_on=date(1990, 11, 28)),
        BARRED,
        ATTORNEY,
        "ina-101-a-43",
    ),
    pair(
        "another aggravated felony", ONE_MISDEMEANOR, only(other_aggravated_felony=True), MAY, BARRED, "ina-208-b-2-B-i"
    ),
    pair(
        "an aggravated felony, acquitted",
        {**AMIRA, "convictions": [{**MISDEMEANOR, "other_aggravated_felony": True}]},
        only(**ACQUITTED),
        BARRED,
        MAY,
        "ina-101-a-48-A",
    ),
    pair(
        "a particularly serious crime", ONE_MISDEMEANOR, only(particularly_serious=True), MAY, BARRED, "ina-208-b-2-A"
    ),
    pair(
        "a particularly serious crime, acquitted",
        {**AMIRA, "convictions": [{**MISDEMEANOR, "particularly_serious": True}]},
        only(**ACQUITTED),
        BARRED,
        MAY,
        "ina-101-a-48-A",
    ),
    pair("persecution, or danger", AMIRA, {"persecutor_or_danger": True}, MAY, BARRED, "ina-208-b-2-A"),
    pair("firm resettlement", AMIRA, {"firmly_resettled": True}, MAY, BARRED, "ina-208-b-2-A"),
    pair("a reinstated order", AMIRA, {"order_reinstated": True}, MAY, ATTORNEY, "ina-241-a-5"),
    pair("a frivolous application", AMIRA, {"frivolous_application": True}, MAY, BARRED, "ina-208-d-6"),
]

PAIRS = {
    "244-tps": [
        *REQUIRED,
        *CRIMINAL_BAR,
        *OTHER_BARS,
        *other_grounds.pairs(AMIRA, "ina-244-c", on=JULY),
        *other_grounds.health_pairs(AMIRA, "ina-244-c", on=JULY),
        *never_waived.pairs(AMIRA, "ina-244-c", small={**MARIJUANA, "maximum_term": "five days or less"}, on=JULY),
    ]
}
