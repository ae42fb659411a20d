"""Deferral under the torture convention: no conviction bars it."""

from __future__ import annotations

from relief_course.rules.cat.deferral import CAT_DEFERRAL

from ..ina_208.convictions import TRAFFICKING
from ..pairs import Pair, outcome

TEN_YEARS = {
    "status": "no lawful status",
    "final_order": False,
    "torture_likely": True,
    "convictions": [{**TRAFFICKING, "sentence_days": 3650}],
}

PAIRS = {
    "cat-deferral": [
        Pair(
            "torture must be more likely than not",
            TEN_YEARS,
            {"torture_likely": False},
            "may be available",
            "barred",
            "8-cfr-1208-17",
        ),
        Pair(
            "how likely torture is, is for an attorney",
            TEN_YEARS,
            {"torture_likely": None},
            "may be available",
            "needs an attorney",
            "8-cfr-1208-17",
        ),
        *(
            Pair(sentence, TEN_YEARS, change, "may be available", "needs an attorney", authority)
            for sentence, change, authority in (
                ("from abroad", {"status": "outside the United States"}, "farra-2242"),
                ("after a final order, reopening comes first", {"final_order": True}, "ina-240-c-7"),
                ("whether an order stands", {"final_order": None}, "ina-240-c-7"),
            )
        ),
    ]
}


def test_no_conviction_changes_deferral():
    for convictions in (None, [], TEN_YEARS["convictions"]):
        assert outcome(CAT_DEFERRAL, {**TEN_YEARS, "convictions": convictions}) == "may be available"
