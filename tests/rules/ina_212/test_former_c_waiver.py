"""Former 212(c): old pleas of permanent residents."""

from __future__ import annotations

from datetime import date

from ..pairs import Pair
from .convictions import ACQUITTED, COCAINE, THEFT

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"

SOLD_IN_1995 = {
    **COCAINE,
    "conduct": "sale or distribution",
    "offense_on": date(1995, 2, 3),
    "convicted_on": date(1996, 4, 23),
}
RECENT = {**COCAINE, "offense_on": date(2005, 2, 3), "convicted_on": date(2005, 6, 1)}

LUIS = {
    "status": "permanent resident",
    "residence_lawfully_obtained": True,
    "seven_years_lawful_domicile": True,
    "five_years_served": False,
    "security_inadmissibility": "none",
    "order_reinstated": False,
    "final_order": False,
    "frivolous_application": False,
    "convictions": [SOLD_IN_1995],
}
"""Luis pleaded guilty to a sale of cocaine on 23 April 1996, the last day of the first class."""


def only(**change) -> dict:
    """Return a change of the first conviction."""
    return {"convictions": [change]}


PAIRS = {
    "212c-former-waiver": [
        Pair(
            "a day later it is the next class", LUIS, only(convicted_on=date(1996, 4, 24)), MAY, ATTORNEY, "abdelghany"
        ),
        Pair("a day that nobody knows", LUIS, only(convicted_on=None), MAY, ATTORNEY, "abdelghany"),
        Pair(
            "a plea after the repeal, for an offense before it",
            {**LUIS, "convictions": [RECENT]},
            only(offense_on=date(1997, 3, 31)),
            BARRED,
            ATTORNEY,
            "st-cyr",
        ),
        Pair(
            "an offense on the day of the repeal",
            {**LUIS, "convictions": [RECENT]},
            only(offense_on=date(1997, 4, 1)),
            BARRED,
            BARRED,
            "st-cyr",
        ),
        Pair(
            "an offense before the repeal, a plea the day before it",
            LUIS,
            only(convicted_on=date(1997, 3, 31)),
            MAY,
            ATTORNEY,
            "abdelghany",
        ),
        Pair("another conviction, of 2005", LUIS, {"convictions": [{}, RECENT]}, MAY, ATTORNEY, "st-cyr"),
        Pair(
            "another conviction, entered the day before the repeal",
            LUIS,
            {"convictions": [{}, {**SOLD_IN_1995, "convicted_on": date(1997, 3, 31)}]},
            MAY,
            MAY,
            "abdelghany",
        ),
        Pair(
            "another conviction, entered on the day of the repeal",
            LUIS,
            {"convictions": [{}, {**SOLD_IN_1995, "convicted_on": date(1997, 4, 1)}]},
            MAY,
            ATTORNEY,
            "st-cyr",
        ),
        Pair("a recent theft", LUIS, {"convictions": [{}, {**THEFT, "offense_on": None}]}, MAY, MAY, "st-cyr"),
        Pair(
            "a recent acquittal",
            LUIS,
            {"convictions": [{}, {**RECENT, **ACQUITTED, "convicted_on": date(2005, 6, 1)}]},
            MAY,
            MAY,
            "ina-101-a-48-A",
        ),
        Pair("an old acquittal", LUIS, only(**ACQUITTED), MAY, ATTORNEY, "ina-101-a-48-A"),
        Pair(
            "an old acquittal beside a recent conviction",
            {**LUIS, "convictions": [SOLD_IN_1995, RECENT]},
            {"convictions": [{**ACQUITTED, "convicted_on": date(1996, 4, 23)}]},
            ATTORNEY,
            BARRED,
            "st-cyr",
        ),
        Pair(
            "an old theft beside a recent drug conviction",
            {**LUIS, "convictions": [SOLD_IN_1995, RECENT]},
            {"convictions": [{"conduct": "not a drug offense", "drug": "no drug"}]},
            ATTORNEY,
            BARRED,
            "st-cyr",
        ),
        Pair(
            "only a theft",
            LUIS,
            {"convictions": [{**THEFT, "offense_on": date(1994, 1, 1), "convicted_on": date(1995, 1, 1)}]},
            MAY,
            ATTORNEY,
            "st-cyr",
        ),
        Pair("no conviction", LUIS, {"convictions": []}, MAY, MAY, "st-cyr"),
        Pair("seven years lacking", LUIS, {"seven_years_lawful_domicile": False}, MAY, BARRED, "abdelghany"),
        Pair("years are for an attorney", LUIS, {"seven_years_lawful_domicile": None}, MAY, ATTORNEY, "abdelghany"),
        Pair("never lawfully a resident", LUIS, {"residence_lawfully_obtained": False}, MAY, BARRED, "koloamatangi"),
        Pair("a conditional resident", LUIS, {"status": "conditional resident"}, MAY, MAY, "abdelghany"),
        Pair("an asylee", LUIS, {"status": "asylee"}, MAY, BARRED, "abdelghany"),
        Pair("no status on paper", LUIS, {"status": "no lawful status"}, MAY, ATTORNEY, "abdelghany"),
        Pair("abroad", LUIS, {"status": "outside the United States"}, MAY, ATTORNEY, "abdelghany"),
        Pair("five years served", LUIS, {"five_years_served": True}, MAY, BARRED, "abdelghany"),
        Pair("time served is for an attorney", LUIS, {"five_years_served": None}, MAY, ATTORNEY, "abdelghany"),
        *(
            Pair(ground, LUIS, {"security_inadmissibility": ground}, MAY, BARRED, "abdelghany")
            for ground in (
                "terrorism, a designated cartel included",
                "espionage, sabotage, overthrow or other unlawful activity",
                "export of forbidden goods or secrets",
                "foreign policy",
                "Nazi persecution or genocide",
                "torture or extrajudicial killing",
            )
        ),
        Pair(
            "another security ground",
            LUIS,
            {"security_inadmissibility": "another security ground"},
            MAY,
            MAY,
            "abdelghany",
        ),
        Pair("a reinstated order", LUIS, {"order_reinstated": True}, MAY, BARRED, "ina-241-a-5"),
        Pair("a final order", LUIS, {"final_order": True}, MAY, ATTORNEY, "ina-240-c-7"),
        Pair("a frivolous application", LUIS, {"frivolous_application": True}, MAY, BARRED, "ina-208-d-6"),
    ]
}
