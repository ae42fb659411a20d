"""What a conviction is: plain judgments decide, everything else waits for what an attorney decides."""

from __future__ import annotations

from datetime import date

from relief_course.rules.ina_101.a48a_conviction import CONVICTION

from ..pairs import Pair, changed, outcome
from .people import APPLIES, ATTORNEY, NOT, PLAIN, differ, same, with_one

BY = "ina-101-a-48-A"
GUILT = ("plea of guilty or no contest", "found guilty", "admitted enough facts")

JUDGMENT = with_one(PLAIN, circuit="2d")
WITHHELD = with_one(
    {
        **PLAIN,
        "disposition": "plea, judgment withheld or deferred",
        "restraint_ordered": True,
        "first_offender_law": "neither",
    },
    circuit="2d",
)
DIVERTED = changed(
    WITHHELD,
    {"convictions": [{"disposition": "diversion or deferral, plea not known", "guilt_basis": "found guilty"}]},
)
PENDING = with_one({**PLAIN, "disposition": "charge pending", "guilt_basis": "none of these"})
MUNICIPAL = with_one({**PLAIN, "court": "municipal court", "court_proceeding_is_criminal": True})
YOUTH = with_one({**PLAIN, "court": "juvenile court or youthful offender", "youthful_disposition": "adult conviction"})
EXPUNGED = with_one(
    {
        **PLAIN,
        "later_change": "expunged, sealed or dismissed after the sentence",
        "convicted_on": date(2009, 5, 4),
        "first_offender_law": "neither",
    },
    circuit="9th",
)
VACATED = with_one({**PLAIN, "later_change": "vacated", "vacated_because": "a legal defect in the case"}, circuit="2d")

GUILT_PAIRS = [
    differ("an acquittal is no conviction", JUDGMENT, "disposition", "acquitted", APPLIES, NOT, BY),
    differ("nobody knows how the count ended", JUDGMENT, "disposition", None, APPLIES, ATTORNEY, BY),
    differ("a plea with a restraint counts", WITHHELD, "restraint_ordered", False, APPLIES, NOT, "salazar-regino"),
    differ("whether there was a restraint is asked", WITHHELD, "restraint_ordered", None, APPLIES, ATTORNEY, BY),
    *same("guilt without judgment", DIVERTED, "guilt_basis", GUILT, APPLIES, "mohamed"),
    differ("diversion with no plea is none", DIVERTED, "guilt_basis", "none of these", APPLIES, NOT, "grullon"),
    differ("diversion, plea not known", DIVERTED, "guilt_basis", None, APPLIES, ATTORNEY, "grullon"),
    differ("a plea that was dismissed later counts", DIVERTED, "disposition", "dismissed", APPLIES, APPLIES, BY),
    differ("a diversion without restraint is none", DIVERTED, "restraint_ordered", False, APPLIES, NOT, "retuta"),
    *(
        differ(f"a guilty {one} before judgment is open", PENDING, "guilt_basis", one, NOT, ATTORNEY, BY)
        for one in GUILT
    ),
    Pair(
        "a federal first-offender disposition is none",
        changed(WITHHELD, {"convictions": [{"jurisdiction": "federal"}]}),
        {"convictions": [{"first_offender_law": "18 U.S.C. 3607"}]},
        APPLIES,
        NOT,
        "ffoa-3607",
    ),
]

COURT_PAIRS = [
    *same("a genuine criminal proceeding", MUNICIPAL, "court", ("military court", "infraction or ticket"), APPLIES, BY),
    Pair(
        "a foreign court counts alike",
        MUNICIPAL,
        {"convictions": [{"court": "foreign court", "jurisdiction": "foreign"}]},
        APPLIES,
        APPLIES,
        BY,
    ),
    differ("no criminal safeguards", MUNICIPAL, "court_proceeding_is_criminal", False, APPLIES, NOT, "eslamizar"),
    differ("a volunteer cannot tell", MUNICIPAL, "court_proceeding_is_criminal", None, APPLIES, ATTORNEY, BY),
    differ("delinquency is none", YOUTH, "youthful_disposition", "delinquency", APPLIES, NOT, "devison"),
    differ("not analyzed yet", YOUTH, "youthful_disposition", None, APPLIES, ATTORNEY, "vx"),
    differ("a tribal court is for an attorney", JUDGMENT, "court", "tribal court", APPLIES, ATTORNEY, BY),
    differ("nobody knows the court", JUDGMENT, "court", None, APPLIES, ATTORNEY, BY),
]

LATER_PAIRS = [
    differ("a pardon leaves the conviction", JUDGMENT, "later_change", "pardoned", APPLIES, APPLIES, "suh"),
    differ(
        "an open appeal is for an attorney",
        JUDGMENT,
        "later_change",
        "on direct appeal",
        APPLIES,
        ATTORNEY,
        "acosta-jm",
    ),
    differ("nobody knows what came later", JUDGMENT, "later_change", None, APPLIES, ATTORNEY, BY),
    differ(
        "an expungement helps in the Ninth Circuit's old window",
        EXPUNGED,
        "first_offender_law",
        "Ninth Circuit, before 15 July 2011",
        APPLIES,
        NOT,
        "lujan",
    ),
    differ("an expungement, law not analyzed", EXPUNGED, "first_offender_law", None, APPLIES, ATTORNEY, "roldan"),
    differ(
        "a vacatur for rehabilitation does not help",
        VACATED,
        "vacated_because",
        "rehabilitation or immigration hardship",
        NOT,
        APPLIES,
        "pickering",
    ),
    differ("an order without a reason", VACATED, "vacated_because", "reason not stated", NOT, ATTORNEY, "azrag"),
    differ("nobody has read the order", VACATED, "vacated_because", None, NOT, ATTORNEY, "azrag"),
    Pair("a vacatur in the Fifth Circuit", VACATED, {"circuit": "5th"}, NOT, ATTORNEY, "renteria-gonzalez"),
    Pair("no circuit yet", VACATED, {"circuit": "none yet"}, NOT, ATTORNEY, "renteria-gonzalez"),
]

STATE = with_one({"jurisdiction": "state", "convicted_on": date(2011, 7, 15)}, circuit="9th")
OLD = changed(STATE, {"convictions": [{"convicted_on": date(2011, 7, 14)}]})
FEDERAL = with_one({"jurisdiction": "federal", "first_offender_law": "neither", "convicted_on": date(2015, 2, 2)})

FIRST_OFFENDER_PAIRS = [
    differ("the day the window closed", STATE, "convicted_on", date(2011, 7, 14), APPLIES, ATTORNEY, "nunez-reyes"),
    differ("the day after", STATE, "convicted_on", date(2011, 7, 16), APPLIES, APPLIES, "nunez-reyes"),
    Pair("outside the Ninth Circuit the date does not matter", OLD, {"circuit": "10th"}, ATTORNEY, APPLIES, "roldan"),
    Pair("no circuit yet", OLD, {"circuit": "none yet"}, ATTORNEY, ATTORNEY, "roldan"),
    differ(
        "in the window, and it applies",
        OLD,
        "first_offender_law",
        "Ninth Circuit, before 15 July 2011",
        ATTORNEY,
        NOT,
        "lujan",
    ),
    Pair(
        "the same with no circuit yet",
        changed(OLD, {"circuit": "none yet"}),
        {"convictions": [{"first_offender_law": "Ninth Circuit, before 15 July 2011"}]},
        ATTORNEY,
        NOT,
        "lujan",
    ),
    differ("a federal disposition", FEDERAL, "first_offender_law", "18 U.S.C. 3607", APPLIES, NOT, "ffoa-3607"),
    differ("a federal one, not analyzed", FEDERAL, "first_offender_law", None, APPLIES, ATTORNEY, "ffoa-3607"),
]


PAIRS = {
    "101a48A-conviction": [*GUILT_PAIRS, *COURT_PAIRS, *LATER_PAIRS],
    "101a48A-no-first-offender-law": FIRST_OFFENDER_PAIRS,
}


def test_a_plea_with_a_restraint_counts_only_where_no_first_offender_law_can_spare_it():
    open_window = changed(WITHHELD, {"circuit": None, "convictions": [{"first_offender_law": None}]})
    assert outcome(CONVICTION, open_window) == ATTORNEY
    assert outcome(CONVICTION, changed(open_window, {"circuit": "5th"})) == APPLIES
