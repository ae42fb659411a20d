"""Pairs for drug grounds where one small marijuana possession at most can be waived."""

from __future__ import annotations

from datetime import date

from relief_course.rules.facts.person import PERHAPS_ENDED

from ..ina_212 import never_waived
from ..ina_212.convictions import ACQUITTED, BEYOND, CLOSE, COCAINE, SMALL
from ..pairs import Facts, Pair

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"

OVERBROAD = {"schedule_match": "overbroad and indivisible"}
OLD = {"offense_on": date(1997, 3, 31), "convicted_on": date(2019, 2, 1)}
ONCE_RESIDENTS = (
    "permanent resident",
    "conditional resident",
    PERHAPS_ENDED,
    "asylee",
    "parolee",
    "TPS",
    "T status",
    "U status",
    "no lawful status",
    "outside the United States",
)
APART = {"same_incident_as_others": False}


def pairs(clean: Facts) -> list[Pair]:
    """Return the pairs of a nonimmigrant to whom nothing stands in the way, without a conviction."""
    small = {**clean, "convictions": [SMALL]}
    cocaine = {**clean, "convictions": [COCAINE]}
    old_cocaine = {**clean, "convictions": [{**COCAINE, **OLD}]}
    school = {**clean, "convictions": [{**SMALL, "aggravating_element": True}]}
    once_resident = {
        **clean,
        "status": "no lawful status",
        "reason_to_believe": True,
        "convictions": [{**SMALL, **OVERBROAD, **OLD}],
    }
    trafficker = {**clean, "reason_to_believe": True}

    def one(**change) -> Facts:
        return {"convictions": [change]}

    return [
        Pair("drugs: one small marijuana possession", clean, {"convictions": [SMALL]}, MAY, ATTORNEY, "ina-212-h"),
        *(Pair(f"drugs: {what}", small, one(**change), ATTORNEY, ATTORNEY, "ina-212-h") for what, change in CLOSE),
        *(Pair(f"drugs: {what}", small, one(**change), ATTORNEY, BARRED, "ina-212-a-2-A") for what, change in BEYOND),
        Pair("drugs: 30 grams", small, one(grams=30), ATTORNEY, ATTORNEY, "ina-212-h"),
        Pair("drugs: a school zone", small, one(aggravating_element=True), ATTORNEY, BARRED, "martinez-zapata"),
        Pair("drugs: a school zone, 5th Circuit", school, {"circuit": "5th"}, BARRED, ATTORNEY, "esquivel"),
        Pair("drugs: a school zone, no circuit yet", school, {"circuit": "none yet"}, BARRED, ATTORNEY, "esquivel"),
        Pair("drugs: an overbroad law", small, one(**OVERBROAD), ATTORNEY, MAY, "mellouli"),
        Pair("drugs: cocaine under an overbroad law", cocaine, one(**OVERBROAD), BARRED, MAY, "mellouli"),
        Pair("drugs: an acquittal", small, one(**ACQUITTED), ATTORNEY, MAY, "ina-101-a-48-A"),
        Pair("drugs: an acquittal of cocaine", cocaine, one(**ACQUITTED), BARRED, MAY, "ina-101-a-48-A"),
        Pair("drugs: convictions unknown", clean, {"convictions": None}, MAY, ATTORNEY, "ina-212-a-2-A"),
        # --- the former 212(c) waiver ---
        *(
            Pair(f"drugs: old cocaine, {status}", old_cocaine, {"status": status}, BARRED, ATTORNEY, "st-cyr")
            for status in ONCE_RESIDENTS
        ),
        Pair(
            "drugs: a resident’s cocaine of the day of the repeal",
            {**old_cocaine, "status": "permanent resident"},
            one(offense_on=date(1997, 4, 1)),
            ATTORNEY,
            BARRED,
            "st-cyr",
        ),
        Pair(
            "drugs: a resident’s cocaine, day unknown",
            {**cocaine, "status": "permanent resident"},
            one(offense_on=None),
            BARRED,
            ATTORNEY,
            "st-cyr",
        ),
        # --- more than one ---
        *never_waived.certain_pairs(clean),
        *never_waived.several_pairs(clean, "ina-212-h"),
        *(
            Pair(
                f"drugs: two incidents, one of them old, {status}",
                {**clean, "convictions": [{**SMALL, **APART}, {**SMALL, **OLD}]},
                {"status": status},
                BARRED,
                ATTORNEY,
                "st-cyr",
            )
            for status in ONCE_RESIDENTS
        ),
        Pair(
            "drugs: a resident’s two incidents, the second on the day of the repeal",
            {**clean, "status": "permanent resident", "convictions": [{**SMALL, **APART}, {**SMALL, **OLD}]},
            {"convictions": [{}, {"offense_on": date(1997, 4, 1)}]},
            ATTORNEY,
            BARRED,
            "st-cyr",
        ),
        # --- without a conviction ---
        Pair("drugs: an admission", clean, {"formal_admission": True}, MAY, ATTORNEY, "ina-212-a-2-A"),
        Pair(
            "drugs: an admission is for an attorney", clean, {"formal_admission": None}, MAY, ATTORNEY, "ina-212-a-2-A"
        ),
        Pair("drugs: reason to believe", clean, {"reason_to_believe": True}, MAY, BARRED, "ina-212-a-2-C"),
        Pair("drugs: a benefit", clean, {"family_benefit": True}, MAY, BARRED, "ina-212-a-2-C"),
        Pair(
            "drugs: a resident trafficker", trafficker, {"status": "permanent resident"}, BARRED, ATTORNEY, "abdelghany"
        ),
        Pair(
            "drugs: a conditional one", trafficker, {"status": "conditional resident"}, BARRED, ATTORNEY, "abdelghany"
        ),
        Pair("drugs: a trafficker once a resident", trafficker, {"status": PERHAPS_ENDED}, BARRED, ATTORNEY, "lok"),
        Pair(
            "drugs: a resident with a benefit",
            {**clean, "status": "permanent resident"},
            {"family_benefit": True},
            MAY,
            ATTORNEY,
            "abdelghany",
        ),
        *(
            Pair(f"drugs: trafficking, {what}", once_resident, one(**change), ATTORNEY, after, "st-cyr")
            for what, change, after in (
                ("an offense of the day of the repeal", {"offense_on": date(1997, 4, 1)}, BARRED),
                ("an acquittal", ACQUITTED, BARRED),
                ("an old theft", {"conduct": "not a drug offense", "drug": "no drug"}, BARRED),
                ("an offense of a day that nobody knows", {"offense_on": None}, ATTORNEY),
            )
        ),
        *(
            Pair(f"drugs: trafficking, {status}", once_resident, {"status": status}, ATTORNEY, ATTORNEY, "st-cyr")
            for status in ONCE_RESIDENTS
        ),
        Pair(
            "drugs: trafficking, an old conviction, never a resident",
            once_resident,
            {"status": "nonimmigrant"},
            ATTORNEY,
            BARRED,
            "st-cyr",
        ),
        Pair("drugs: abuse", clean, {"physician_finding": "abuser or addict"}, MAY, BARRED, "ina-212-a-1-A-iv"),
        Pair("drugs: in remission", clean, {"physician_finding": "in remission"}, MAY, MAY, "ina-212-a-1-A-iv"),
        Pair("drugs: no examination yet", clean, {"physician_finding": None}, MAY, ATTORNEY, "ina-212-a-1-A-iv"),
    ]
