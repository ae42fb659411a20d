"""Fact combinations that cannot be are refused, one change away from one that can."""

from __future__ import annotations

from datetime import date

import pytest

from relief_course.rules.case import Case
from relief_course.rules.facts.person import PERHAPS_ENDED
from relief_course.rules.impossible import IMPOSSIBLE
from relief_course.rules.possible import why_impossible

from .pairs import case_of

JUNE, JULY = date(2020, 6, 1), date(2020, 7, 1)

CONVICTIONS = [
    ({"conduct": "not a drug offense", "drug": "marijuana"}, {"drug": "no drug"}),
    ({"conduct": "possession", "drug": "no drug"}, {"drug": "not named"}),
    ({"conduct": "possession", "commercial_dealing": "an element"}, {"conduct": "sale or distribution"}),
    ({"conduct": "possession", "federal_felony_match": "always"}, {"conduct": "growing or making"}),
    ({"schedule_match": "federal drug law", "jurisdiction": "state"}, {"jurisdiction": "federal"}),
    (
        {"federal_felony_match": "felony of the federal drug law", "jurisdiction": "state"},
        {"jurisdiction": "federal"},
    ),
    ({"federal_felony_match": "felony of the federal drug law", "grade": "misdemeanor"}, {"grade": "felony"}),
    ({"jurisdiction": "foreign", "court": "adult criminal court"}, {"court": "foreign court"}),
    ({"court": "foreign court", "jurisdiction": "state"}, {"jurisdiction": "foreign"}),
    ({"court": "municipal court", "jurisdiction": "federal"}, {"jurisdiction": "state"}),
    ({"disposition": "judgment of guilt", "guilt_basis": "none of these"}, {"guilt_basis": "found guilty"}),
    ({"disposition": "plea, judgment withheld or deferred", "guilt_basis": "none of these"}, {"guilt_basis": None}),
    ({"disposition": "acquitted", "guilt_basis": "found guilty"}, {"guilt_basis": "none of these"}),
    ({"disposition": "charge pending", "later_change": "vacated"}, {"later_change": "none"}),
    ({"full_pardon": True, "later_change": "none"}, {"later_change": "pardoned"}),
    ({"court": "adult criminal court", "court_proceeding_is_criminal": False}, {"court": "infraction or ticket"}),
    (
        {"court": "adult criminal court", "youthful_disposition": "delinquency"},
        {"court": "juvenile court or youthful offender"},
    ),
    ({"first_offender_law": "18 U.S.C. 3607", "jurisdiction": "state"}, {"jurisdiction": "federal"}),
    (
        {"first_offender_law": "Ninth Circuit, before 15 July 2011", "jurisdiction": "federal"},
        {"jurisdiction": "state"},
    ),
    (
        {"first_offender_law": "Ninth Circuit, before 15 July 2011", "convicted_on": date(2011, 7, 15)},
        {"convicted_on": date(2011, 7, 14)},
    ),
    ({"convicted_on": JUNE, "offense_on": JULY}, {"convicted_on": JULY}),
    ({"pleaded_on": JUNE, "offense_on": JULY}, {"pleaded_on": JULY}),
]
WHOLE = [
    (
        {"first_admitted_on": JULY, "convictions": [{"convicted_on": JUNE, "convicted_after_admission": True}]},
        {"first_admitted_on": JUNE},
    ),
    (
        {"first_admitted_on": JUNE, "convictions": [{"convicted_on": JULY, "convicted_after_admission": False}]},
        {"first_admitted_on": JULY},
    ),
    ({"status": "no lawful status", "resident_since": JUNE}, {"status": PERHAPS_ENDED}),
    ({"status": "outside the United States", "resident_since": JUNE}, {"status": "permanent resident"}),
    ({"status": "parolee", "past_protection": "refugee, then a green card"}, {"status": "outside the United States"}),
    ({"detained": True, "status": "outside the United States"}, {"detained": False}),
    ({"entry": "never entered", "status": "asylee"}, {"status": "outside the United States"}),
    (
        {"notice_to_appear": "not served", "complete_notice_served_on": date(2024, 5, 1)},
        {"notice_to_appear": "served"},
    ),
]


def holding(case: Case) -> list[int]:
    """Return the places in the table of the combinations that a case holds."""
    view = case.on(date(2026, 11, 24))
    views = (view, *(view.convictions or ()))
    return [place for place, never in enumerate(IMPOSSIBLE) if any(never.truth(one) == 1 for one in views)]


def the_case(facts: dict, whole: bool) -> Case:
    return case_of(facts if whole else {"convictions": [facts]})


EXAMPLES = [(one, other, False) for one, other in CONVICTIONS] + [(one, other, True) for one, other in WHOLE]

UNCLEAR = "divisible, record unclear"


@pytest.mark.parametrize("part", ["commercial_dealing", "federal_felony_match"])
def test_a_count_that_says_possession_leaves_no_doubt_whether_it_was_more(part):
    assert why_impossible(the_case({"conduct": "possession", part: UNCLEAR}, False))
    assert why_impossible(the_case({part: UNCLEAR}, False)) == ""
    assert why_impossible(the_case({"conduct": "possession", "schedule_match": UNCLEAR}, False)) == ""


def test_an_order_can_be_there_before_it_is_final():
    assert why_impossible(case_of({"stage": "removal order", "final_order": False})) == ""


@pytest.mark.parametrize(("never", "change", "whole"), EXAMPLES)
def test_a_combination_that_cannot_be_is_refused_and_its_neighbor_is_not(never, change, whole):
    assert why_impossible(the_case(never, whole))
    assert why_impossible(the_case({**never, **change}, whole)) == ""


def test_each_combination_has_an_example_and_no_example_holds_two():
    held = [holding(the_case(never, whole)) for never, _, whole in EXAMPLES]
    assert {tuple(places) for places in held} == {(place,) for place in range(len(IMPOSSIBLE))}


def test_what_is_not_known_is_never_impossible():
    assert why_impossible(case_of({"convictions": [{}]})) == ""
