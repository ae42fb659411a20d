"""Pairs that several grounds of deportability share."""

from __future__ import annotations

from datetime import date

from ..ina_212.grounds.people import APPLIES, ATTORNEY, NOT_SHOWN, one
from ..pairs import Facts, Pair

ADMITTED_ON = date(2010, 1, 10)
BEFORE = date(2010, 1, 9)


def after_admission_pairs(applies: Facts, authority: str) -> list[Pair]:
    """Return what the day of conviction does; the person was admitted on 10 January 2010 and convicted later."""
    earlier = {**applies, **_first(applies, convicted_on=BEFORE)}
    no_day = {**applies, "first_admitted_on": None}
    stated = "convicted_after_admission"
    return [
        Pair(
            "convicted the day after admission",
            applies,
            one(convicted_on=date(2010, 1, 11)),
            APPLIES,
            APPLIES,
            authority,
        ),
        Pair("on the day of admission", applies, one(convicted_on=ADMITTED_ON), APPLIES, ATTORNEY, authority),
        Pair("the day before admission", applies, one(convicted_on=BEFORE), APPLIES, ATTORNEY, authority),
        Pair("before admission, as the papers say too", earlier, one(**{stated: False}), ATTORNEY, ATTORNEY, authority),
        Pair("the day of admission is not known", applies, {"first_admitted_on": None}, APPLIES, ATTORNEY, authority),
        Pair("but the papers show which came first", no_day, one(**{stated: True}), ATTORNEY, APPLIES, authority),
        Pair("and they show that the conviction did", no_day, one(**{stated: False}), ATTORNEY, ATTORNEY, authority),
    ]


def pardon_pairs(applies: Facts) -> list[Pair]:
    """Return what a pardon does to a person whom a ground reaches that a pardon cures."""
    pardoned = {**applies, **_first(applies, later_change="pardoned", full_pardon=True)}
    cured = "ina-237-a-2-A-vi"
    return [
        Pair("a full pardon", applies, one(later_change="pardoned", full_pardon=True), APPLIES, NOT_SHOWN, cured),
        Pair("a pardon that is not full", pardoned, one(full_pardon=False), NOT_SHOWN, APPLIES, "nolan"),
        Pair("a pardon nobody looked into", pardoned, one(full_pardon=None), NOT_SHOWN, ATTORNEY, cured),
    ]


def _first(case: Facts, **changes) -> Facts:
    first, *others = case["convictions"]
    return {"convictions": [{**first, **changes}, *others]}
