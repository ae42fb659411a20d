"""Former 212(c): old pleas of permanent residents."""

from __future__ import annotations

from datetime import date

from relief_course.rules.facts.person import PERHAPS_ENDED

from ..pairs import Pair
from . import earlier_cases
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

OLD_THEFT = {
    **LUIS,
    "convictions": [{**THEFT, "offense_on": date(1995, 2, 3), "convicted_on": date(1999, 6, 1)}, RECENT],
}


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
            ATTORNEY,
            "abdelghany",
        ),
        Pair(
            "another conviction, entered on the last day before the waiver was narrowed",
            LUIS,
            {"convictions": [{}, SOLD_IN_1995]},
            MAY,
            MAY,
            "abdelghany",
        ),
        Pair(
            "another conviction, entered on the day when the waiver was narrowed",
            LUIS,
            {"convictions": [{}, {**SOLD_IN_1995, "convicted_on": date(1996, 4, 24)}]},
            MAY,
            ATTORNEY,
            "abdelghany",
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
            ATTORNEY,
            "st-cyr",
        ),
        *(
            Pair(
                f"a theft {what}, beside a recent drug conviction", OLD_THEFT, only(**change), ATTORNEY, after, "st-cyr"
            )
            for what, change, after in (
                ("of the day of the repeal", {"offense_on": date(1997, 4, 1)}, BARRED),
                ("of the day before the repeal", {"offense_on": date(1997, 3, 31)}, ATTORNEY),
                ("that ended in an acquittal", ACQUITTED, BARRED),
                ("that was a drug offense of 1999", {**RECENT, "offense_on": date(1999, 1, 1)}, BARRED),
            )
        ),
        Pair(
            "only a theft",
            LUIS,
            {"convictions": [{**THEFT, "offense_on": date(1994, 1, 1), "convicted_on": date(1995, 1, 1)}]},
            MAY,
            ATTORNEY,
            "st-cyr",
        ),
        Pair("only a recent theft", LUIS, {"convictions": [THEFT]}, MAY, ATTORNEY, "st-cyr"),
        Pair("no conviction", LUIS, {"convictions": []}, MAY, MAY, "st-cyr"),
        Pair("seven years lacking", LUIS, {"seven_years_lawful_domicile": False}, MAY, BARRED, "abdelghany"),
        Pair("years are for an attorney", LUIS, {"seven_years_lawful_domicile": None}, MAY, ATTORNEY, "abdelghany"),
        Pair("never lawfully a resident", LUIS, {"residence_lawfully_obtained": False}, MAY, BARRED, "koloamatangi"),
        Pair("a conditional resident", LUIS, {"status": "conditional resident"}, MAY, MAY, "abdelghany"),
        Pair("a refugee", LUIS, {"status": "refugee"}, MAY, BARRED, "abdelghany"),
        *(
            Pair(f"perhaps once a resident: {status}", LUIS, {"status": status}, MAY, ATTORNEY, "abdelghany")
            for status in (
                PERHAPS_ENDED,
                "asylee",
                "parolee",
                "TPS",
                "T status",
                "U status",
                "no lawful status",
                "outside the United States",
            )
        ),
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
            ATTORNEY,
            "abdelghany",
        ),
        *earlier_cases.green_card_pairs(LUIS),
    ]
}
