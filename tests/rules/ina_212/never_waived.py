"""Pairs for law that waives nothing about drugs, except perhaps one small marijuana possession."""

from __future__ import annotations

from ..pairs import Facts, Pair
from .convictions import (
    ACQUITTED,
    BEFORE_HEMP_LEFT,
    BEYOND,
    CLOSE,
    DOUBTFUL,
    OF_2015,
    SMALL,
    STILL_CERTAIN,
    THEFT,
    WHEN_HEMP_LEFT,
)

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"
OVERBROAD = {"schedule_match": "overbroad and indivisible"}


def one(**change) -> Facts:
    """Return a change of the first conviction."""
    return {"convictions": [change]}


def certain_pairs(clean: Facts, small: Facts = SMALL, **also) -> list[Pair]:
    """Return the pairs of a conviction that makes inadmissible for certain, or in doubt; nothing waives it."""
    cocaine = {**clean, "convictions": [{**small, "drug": "another drug"}]}
    more = {**clean, "convictions": [{**small, "grams": 31, **WHEN_HEMP_LEFT}]}

    def pair(sentence, base, change, after, authority="ina-212-a-2-A") -> Pair:
        return Pair(f"drugs: {sentence}", base, change, BARRED, after, authority, **also)

    return [
        *(pair(f"cocaine, {what}", cocaine, one(**change), BARRED) for what, change in STILL_CERTAIN),
        pair("cocaine, solicitation", cocaine, one(inchoate="solicitation"), ATTORNEY, "coronado-durazo"),
        pair("cocaine, help after the fact", cocaine, one(inchoate="accessory after the fact"), ATTORNEY),
        pair("cocaine, match unknown", cocaine, one(schedule_match=None), ATTORNEY, "mellouli"),
        *(
            pair(f"{drug}, before hemp left the list", cocaine, one(drug=drug, **OF_2015), BARRED)
            for drug in ("another drug", "crack cocaine", "flunitrazepam")
        ),
        pair("31 grams, the day before hemp left the list", more, one(**BEFORE_HEMP_LEFT), ATTORNEY, "csa-102-16"),
        pair("31 grams, a day that nobody knows", more, one(convicted_on=None), ATTORNEY, "csa-102-16"),
    ]


def several_pairs(clean: Facts, authority: str, small: Facts = SMALL, **also) -> list[Pair]:
    """Return the pairs of two small marijuana possessions."""
    apart = {**small, "same_incident_as_others": False}
    together = {**clean, "convictions": [small, small]}
    two = {**clean, "convictions": [apart, small]}
    three = {**clean, "convictions": [small, small, apart]}
    close_days = (
        ("on the day when hemp left the list", WHEN_HEMP_LEFT, BARRED),
        ("the day before", BEFORE_HEMP_LEFT, ATTORNEY),
    )

    def pair(sentence, base, change, before, after, rests_on=authority) -> Pair:
        return Pair(f"drugs: {sentence}", base, change, before, after, rests_on, **also)

    return [
        pair(
            "two of one incident", {**clean, "convictions": [small]}, {"convictions": [{}, small]}, ATTORNEY, ATTORNEY
        ),
        pair("two incidents", together, one(same_incident_as_others=False), ATTORNEY, BARRED),
        pair("two, the incident for an attorney", two, one(same_incident_as_others=None), BARRED, ATTORNEY),
        *(pair(f"two incidents, one {what}", two, one(**change), BARRED, ATTORNEY) for what, change in DOUBTFUL),
        *(
            pair(f"two incidents, the other {what}", two, {"convictions": [{}, change]}, BARRED, after)
            for what, change, after in (
                *((what, change, BARRED) for what, change in STILL_CERTAIN),
                *((what, change, ATTORNEY) for what, change in DOUBTFUL),
                *close_days,
            )
        ),
        *(
            pair(f"two of one incident, a third {what}", three, {"convictions": [{}, {}, change]}, BARRED, after)
            for what, change, after in (
                *((what, change, BARRED) for what, change in STILL_CERTAIN),
                *((what, change, ATTORNEY) for what, change in DOUBTFUL),
                *close_days,
            )
        ),
    ]


def admission_pairs(clean: Facts, authority: str, **also) -> list[Pair]:
    """Return the pairs of a person without a conviction who admitted more than one small marijuana possession."""
    admitted = {
        **clean,
        "convictions": [],
        "formal_admission": True,
        "admitted_under_license": False,
        "only_small_marijuana": False,
    }

    def pair(sentence, change, after, rests_on=authority) -> Pair:
        return Pair(f"drugs: an admission, {sentence}", admitted, change, BARRED, after, rests_on, **also)

    return [
        pair("of use under a license", {"admitted_under_license": True}, ATTORNEY, "fr-91-22714"),
        pair("beside a drug charge that failed", {"convictions": [{**SMALL, **ACQUITTED}]}, ATTORNEY, "seda"),
        pair("beside a theft", {"convictions": [THEFT]}, BARRED, "seda"),
        pair("and convictions unknown", {"convictions": None}, ATTORNEY, "seda"),
        pair("of no more than that", {"only_small_marijuana": True}, ATTORNEY),
        pair("of an extent that nobody knows", {"only_small_marijuana": None}, ATTORNEY),
    ]


def pairs(clean: Facts, authority: str, small: Facts = SMALL, **also) -> list[Pair]:
    """Return the pairs.

    Args:
        clean: a person to whom nothing stands in the way, without a conviction, in another circuit than the Fifth.
        authority: the id of the law that waives nothing.
        small: the small marijuana possession that the pairs change.
        also: further arguments of every pair.
    """
    one_small = {**clean, "convictions": [small]}
    cocaine = {**clean, "convictions": [{**small, "drug": "another drug"}]}
    school = {**clean, "convictions": [{**small, "aggravating_element": True}]}
    trafficker = {"reason_to_believe": True, "only_small_marijuana": False}

    def pair(sentence, base, change, before, after, rests_on=authority) -> Pair:
        return Pair(f"drugs: {sentence}", base, change, before, after, rests_on, **also)

    return [
        pair("one small marijuana possession", clean, {"convictions": [small]}, MAY, ATTORNEY),
        *(pair(what, one_small, one(**change), ATTORNEY, ATTORNEY) for what, change in CLOSE),
        *(pair(what, one_small, one(**change), ATTORNEY, BARRED) for what, change in BEYOND),
        pair("30 grams", one_small, one(grams=30), ATTORNEY, ATTORNEY),
        pair("a school zone", one_small, one(aggravating_element=True), ATTORNEY, BARRED, "martinez-zapata"),
        pair("a school zone, 5th Circuit", school, {"circuit": "5th"}, BARRED, ATTORNEY, "esquivel"),
        pair("a school zone, no circuit yet", school, {"circuit": "none yet"}, BARRED, ATTORNEY, "esquivel"),
        pair("an overbroad law", one_small, one(**OVERBROAD), ATTORNEY, MAY, "mellouli"),
        pair("cocaine under an overbroad law", cocaine, one(**OVERBROAD), BARRED, MAY, "mellouli"),
        pair("an acquittal", one_small, one(**ACQUITTED), ATTORNEY, MAY, "ina-101-a-48-A"),
        pair("an acquittal of cocaine", cocaine, one(**ACQUITTED), BARRED, MAY, "ina-101-a-48-A"),
        pair("convictions unknown", clean, {"convictions": None}, MAY, ATTORNEY),
        *certain_pairs(clean, small, **also),
        *several_pairs(clean, authority, small, **also),
        pair("an admission is for an attorney", clean, {"formal_admission": None}, MAY, ATTORNEY),
        pair(
            "an admission that nothing bars",
            clean,
            {"formal_admission": True, "admitted_under_license": False, "only_small_marijuana": False},
            MAY,
            BARRED,
        ),
        *admission_pairs(clean, authority, **also),
        pair("reason to believe trafficking", clean, trafficker, MAY, BARRED),
        pair("a benefit from trafficking", clean, {"family_benefit": True, "only_small_marijuana": False}, MAY, BARRED),
    ]
