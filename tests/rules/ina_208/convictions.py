"""One invented conviction for selling drugs, with what an attorney has decided about it, for several rules' tests."""

from __future__ import annotations

from datetime import date

NOT_AN_AGGRAVATED_FELONY = {
    "disposition": "judgment of guilt",
    "court": "adult criminal court",
    "later_change": "none",
    "convicted_on": date(2018, 6, 1),
    "pleaded_on": date(2018, 6, 1),
    "sentence_days": 400,
    "sentence_changed_later": False,
    "grade": "felony",
    "conduct": "sale or distribution",
    "drug": "another drug",
    "inchoate": "the offense itself",
    "schedule_match": "matches",
    "commercial_dealing": "not an element",
    "federal_felony_match": "not always",
    "other_aggravated_felony": False,
    "particularly_serious": False,
    "trafficking_presumption": "overcome",
}
"""As an attorney reads the law of conviction, it reaches giving a little away, so it is no aggravated felony."""

TRAFFICKING = {**NOT_AN_AGGRAVATED_FELONY, "commercial_dealing": "an element"}
"""The same, where dealing for something of value is an element: illicit trafficking, an aggravated felony."""

ACQUITTED = {"disposition": "acquitted", "guilt_basis": "none of these"}
"""The change that makes it no conviction."""
