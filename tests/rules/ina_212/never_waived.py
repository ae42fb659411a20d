"""Pairs for law that waives nothing about drugs, except perhaps one small marijuana possession."""

from __future__ import annotations

from ..pairs import Facts, Pair
from .convictions import ACQUITTED, BEYOND, CLOSE, OVERBROAD, SMALL

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"


def pairs(clean: Facts, authority: str, small: Facts = SMALL, **also) -> list[Pair]:
    """Return the pairs.

    Args:
        clean: a person to whom nothing stands in the way, without a conviction, in another circuit than the Fifth.
        authority: the id of the law that waives nothing.
        small: the small marijuana possession that the pairs change.
        also: further arguments of every pair.
    """
    one_small = {**clean, "convictions": [small]}
    school = {**clean, "convictions": [{**small, "aggravating_element": True}]}
    more = [(f"drugs: {what}", {"convictions": [change]}) for what, change in BEYOND]
    close = [(f"drugs: {what}", {"convictions": [change]}) for what, change in CLOSE]
    overbroad = {"convictions": [{**OVERBROAD, **small, "schedule_match": "overbroad and indivisible"}]}

    def pair(sentence, base, change, before, after, rests_on=authority) -> Pair:
        return Pair(sentence, base, change, before, after, rests_on, **also)

    return [
        pair("drugs: one small marijuana possession", clean, {"convictions": [small]}, MAY, ATTORNEY),
        *(pair(what, one_small, change, ATTORNEY, ATTORNEY) for what, change in close),
        *(pair(what, one_small, change, ATTORNEY, BARRED) for what, change in more),
        pair("drugs: 30 grams", one_small, {"convictions": [{"grams": 30}]}, ATTORNEY, ATTORNEY),
        pair(
            "drugs: a school zone",
            one_small,
            {"convictions": [{"aggravating_element": True}]},
            ATTORNEY,
            BARRED,
            "martinez-zapata",
        ),
        pair("drugs: a school zone, 5th Circuit", school, {"circuit": "5th"}, BARRED, ATTORNEY, "esquivel"),
        pair("drugs: a school zone, no circuit yet", school, {"circuit": "none yet"}, BARRED, ATTORNEY, "esquivel"),
        pair("drugs: an overbroad law", one_small, overbroad, ATTORNEY, MAY, "mellouli"),
        pair(
            "drugs: cocaine under an overbroad law",
            {**clean, "convictions": [{**small, "drug": "another drug"}]},
            {"convictions": [{"schedule_match": "overbroad and indivisible"}]},
            BARRED,
            MAY,
            "mellouli",
        ),
        pair("drugs: an acquittal", one_small, {"convictions": [ACQUITTED]}, ATTORNEY, MAY, "ina-101-a-48-A"),
        pair(
            "drugs: an acquittal of cocaine",
            {**clean, "convictions": [{**small, "drug": "another drug"}]},
            {"convictions": [ACQUITTED]},
            BARRED,
            MAY,
            "ina-101-a-48-A",
        ),
        pair("drugs: convictions unknown", clean, {"convictions": None}, MAY, ATTORNEY),
        pair(
            "drugs: an admission of more than that",
            clean,
            {"formal_admission": True, "only_small_marijuana": False},
            MAY,
            BARRED,
        ),
        pair(
            "drugs: an admission of no more than that",
            clean,
            {"formal_admission": True, "only_small_marijuana": True},
            MAY,
            ATTORNEY,
        ),
        pair("drugs: an admission is for an attorney", clean, {"formal_admission": None}, MAY, ATTORNEY),
        pair(
            "drugs: reason to believe trafficking",
            clean,
            {"reason_to_believe": True, "only_small_marijuana": False},
            MAY,
            BARRED,
        ),
        pair(
            "drugs: a benefit from trafficking",
            clean,
            {"family_benefit": True, "only_small_marijuana": False},
            MAY,
            BARRED,
        ),
    ]
