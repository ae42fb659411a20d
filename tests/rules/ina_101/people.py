"""Invented people and convictions that the definitions share, and pairs that differ in one value of one fact."""

from __future__ import annotations

from datetime import date

from ..pairs import Facts, Pair

APPLIES, NOT, ATTORNEY = "applies", "does not apply", "needs an attorney"

PLAIN = {
    "disposition": "judgment of guilt",
    "court": "adult criminal court",
    "jurisdiction": "state",
    "later_change": "none",
}
COCAINE_POSSESSION = {
    **PLAIN,
    "drug": "another drug",
    "conduct": "possession",
    "inchoate": "the offense itself",
    "schedule_match": "matches",
    "grade": "misdemeanor",
    "recidivist_finding": False,
    "other_aggravated_felony": False,
    "moral_turpitude": False,
    "purely_political": False,
    "offense_on": date(2023, 3, 1),
    "convicted_on": date(2023, 9, 1),
}
COCAINE_SALE = {
    **COCAINE_POSSESSION,
    "conduct": "sale or distribution",
    "grade": "felony",
    "commercial_dealing": "an element",
    "federal_felony_match": "always",
}
NON_DRUG = {**COCAINE_POSSESSION, "drug": "no drug", "conduct": "not a drug offense", "schedule_match": None}


def with_one(conviction: Facts, **more) -> Facts:
    """Return a case with one conviction and other facts."""
    return {**more, "convictions": [conviction]}


def differ(
    sentence: str, base: Facts, fact: str, value: object, before: str, after: str, authority: str, **more
) -> Pair:
    """Return a pair that differs in one fact of the only conviction."""
    return Pair(sentence, base, {"convictions": [{fact: value}]}, before, after, authority, **more)


def same(sentence: str, base: Facts, fact: str, values: tuple, outcome: str, authority: str) -> list[Pair]:
    """Return pairs for values of one fact of the only conviction that change nothing."""
    return [differ(f"{sentence}: {one}", base, fact, one, outcome, outcome, authority) for one in values]
