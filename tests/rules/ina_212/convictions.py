"""Invented convictions that the tests of waivers and adjustment share, with what an attorney decided about each."""

from __future__ import annotations

from datetime import date

SMALL = {
    "disposition": "judgment of guilt",
    "court": "adult criminal court",
    "later_change": "none",
    "jurisdiction": "state",
    "conduct": "possession",
    "drug": "marijuana",
    "inchoate": "the offense itself",
    "schedule_match": "matches",
    "grams": 10,
    "aggravating_element": False,
    "offense_on": date(2020, 5, 4),
    "convicted_on": date(2020, 9, 1),
    "same_incident_as_others": True,
}
"""Simple possession of 10 grams of marijuana."""

COCAINE = {**SMALL, "drug": "another drug"}
OVERBROAD = {**SMALL, "schedule_match": "overbroad and indivisible"}
"""Its law covers drugs that the federal schedules do not, so it makes nobody inadmissible."""

THEFT = {**SMALL, "conduct": "not a drug offense", "drug": "no drug", "grams": None, "aggravating_element": None}

ACQUITTED = {"disposition": "acquitted", "guilt_basis": "none of these", "convicted_on": None, "later_change": None}
"""The change that makes it no conviction."""

CLOSE = [
    ("hashish", {"drug": "hashish or concentrate"}),
    ("a hemp product", {"drug": "hemp product"}),
    ("a look-alike", {"drug": "look-alike drug"}),
    ("a drug that the record does not name", {"drug": "not named"}),
    ("paraphernalia for no drug in particular", {"drug": "no drug", "conduct": "paraphernalia"}),
    ("paraphernalia", {"conduct": "paraphernalia"}),
    ("being under the influence", {"conduct": "use or being under the influence"}),
    ("driving under the influence", {"conduct": "driving under the influence"}),
    ("giving a little away", {"conduct": "giving or delivery without payment"}),
    ("transport", {"conduct": "transport or import"}),
    ("something else to do with drugs", {"conduct": "something else to do with drugs"}),
]
"""Changes of a small possession after which only an attorney can say whether it still is one."""

BEYOND = [
    ("cocaine", {"drug": "another drug"}),
    ("sale", {"conduct": "sale or distribution"}),
    ("intent to sell", {"conduct": "possession with intent to sell or distribute"}),
    ("growing", {"conduct": "growing or making"}),
    ("31 grams", {"grams": 31}),
]
"""Changes after which it is none, whatever an attorney says."""

OF_2015 = {"offense_on": date(2015, 5, 4), "convicted_on": date(2015, 9, 1)}
BEFORE_HEMP_LEFT = {"offense_on": date(2018, 5, 4), "convicted_on": date(2018, 12, 19)}
WHEN_HEMP_LEFT = {"offense_on": date(2018, 5, 4), "convicted_on": date(2018, 12, 20)}

STILL_CERTAIN = [
    ("an attempt", {"inchoate": "attempt"}),
    ("a conspiracy", {"inchoate": "conspiracy"}),
    ("aiding", {"inchoate": "aiding and abetting"}),
]
"""Changes that leave a conviction one for violating a drug law."""

DOUBTFUL = [
    ("under an overbroad law", {"schedule_match": "overbroad and indivisible"}),
    ("acquitted", ACQUITTED),
    ("vacated for a legal defect", {"later_change": "vacated", "vacated_because": "a legal defect in the case"}),
    ("solicitation", {"inchoate": "solicitation"}),
    ("help after the fact", {"inchoate": "accessory after the fact"}),
    ("a form that nobody knows", {"inchoate": None}),
]
"""Changes after which a conviction no longer makes a person inadmissible for certain."""
