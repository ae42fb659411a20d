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
