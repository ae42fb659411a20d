"""212(h): one small marijuana possession, three paths, three bars."""

from __future__ import annotations

from datetime import date

from ..pairs import Pair
from . import earlier_cases, never_waived
from .convictions import ACQUITTED, BEYOND, CLOSE, COCAINE, DOUBTFUL, OVERBROAD, SMALL, STILL_CERTAIN, THEFT

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"

ROSA = {
    "immigrant_application": "adjustment of status",
    "relative_spouse_parent_child": True,
    "extreme_hardship": True,
    "vawa_self_petitioner": False,
    "contrary_to_national_welfare": False,
    "rehabilitated": False,
    "murder_or_torture": False,
    "admitted_before_as_resident": False,
    "reason_to_believe": False,
    "family_benefit": False,
    "formal_admission": False,
    "order_reinstated": False,
    "final_order": False,
    "frivolous_application": False,
    "circuit": "9th",
    "convictions": [SMALL],
}
"""Rosa's husband is a citizen; she has one conviction for 10 grams of marijuana."""

NO_HARDSHIP = {**ROSA, "extreme_hardship": False}
LONG_AGO = {
    **NO_HARDSHIP,
    "rehabilitated": True,
    "convictions": [{**SMALL, "offense_on": date(2011, 11, 23), "convicted_on": date(2012, 3, 1)}],
}
ADMITTED_AS_RESIDENT = {
    **ROSA,
    "admitted_before_as_resident": True,
    "aggravated_felony_since_that_admission": False,
    "seven_years_lawful_residence": True,
}
IN_A_SCHOOL_ZONE = {**ROSA, "convictions": [{**SMALL, "aggravating_element": True}]}
TWO = {**ROSA, "convictions": [SMALL, SMALL]}
APART = {**ROSA, "convictions": [SMALL, {**SMALL, "same_incident_as_others": False}]}
HASHISH_APART = {
    **ROSA,
    "convictions": [{**SMALL, "drug": "hashish or concentrate", "same_incident_as_others": False}, SMALL],
}
THREE = {**ROSA, "convictions": [SMALL, SMALL, {**SMALL, "same_incident_as_others": False}]}
ONE_COCAINE = {**ROSA, "convictions": [COCAINE]}
ALONE_OVERBROAD = {**ROSA, "convictions": [OVERBROAD]}
WITH_COCAINE = {**ROSA, "convictions": [SMALL, COCAINE]}
BESIDE_OVERBROAD = {**ROSA, "convictions": [OVERBROAD, SMALL]}
"""The first conviction makes nobody inadmissible, so everything hangs on the second."""


def only(**change) -> dict:
    """Return a change of the first conviction."""
    return {"convictions": [change]}


def second(**change) -> dict:
    """Return a change of the second conviction."""
    return {"convictions": [{}, change]}


ONE_SMALL_POSSESSION = [
    *(Pair(f"{what}: for an attorney", ROSA, only(**change), MAY, ATTORNEY, "ina-212-h") for what, change in CLOSE),
    *(Pair(f"{what}: out of reach", ROSA, only(**change), MAY, BARRED, "ina-212-h") for what, change in BEYOND),
    Pair("30 grams is 30 grams or less", ROSA, only(grams=30), MAY, MAY, "ina-212-h"),
    Pair(
        "30 grams of hashish is for an attorney, 31 are out of reach",
        {**ROSA, "convictions": [{**SMALL, "drug": "hashish or concentrate", "grams": 30}]},
        only(grams=31),
        ATTORNEY,
        BARRED,
        "ina-212-h",
    ),
    Pair("an amount that nobody knows", ROSA, only(grams=None), MAY, ATTORNEY, "ina-212-h"),
    Pair("a school zone as an element", ROSA, only(aggravating_element=True), MAY, BARRED, "martinez-zapata"),
    Pair("elements are for an attorney", ROSA, only(aggravating_element=None), MAY, ATTORNEY, "martinez-zapata"),
    Pair("a school zone in the Fifth Circuit", IN_A_SCHOOL_ZONE, {"circuit": "5th"}, BARRED, ATTORNEY, "esquivel"),
    Pair("a school zone, no circuit yet", IN_A_SCHOOL_ZONE, {"circuit": "none yet"}, BARRED, ATTORNEY, "esquivel"),
    Pair("a school zone, circuit unknown", IN_A_SCHOOL_ZONE, {"circuit": None}, BARRED, ATTORNEY, "esquivel"),
    Pair("an acquittal leaves nothing to waive", ROSA, only(**ACQUITTED), MAY, ATTORNEY, "ina-212-h"),
    Pair(
        "an acquittal of cocaine takes the bar away",
        {**ROSA, "convictions": [COCAINE]},
        only(**ACQUITTED),
        BARRED,
        ATTORNEY,
        "ina-212-h",
    ),
    Pair("theft is no drug offense", ROSA, {"convictions": [THEFT]}, MAY, ATTORNEY, "ina-212-h"),
    Pair("convictions nobody has looked for", ROSA, {"convictions": None}, MAY, ATTORNEY, "ina-212-h"),
    Pair(
        "no conviction at all: an admission may still need it",
        ROSA | {"convictions": []},
        {"formal_admission": True},
        ATTORNEY,
        ATTORNEY,
        "ina-212-h",
    ),
    *(
        Pair(f"cocaine, {what}", ONE_COCAINE, only(**change), BARRED, BARRED, "ina-212-h")
        for what, change in STILL_CERTAIN
    ),
    *(
        Pair(f"cocaine, {what}", ONE_COCAINE, only(**change), BARRED, ATTORNEY, "ina-212-h")
        for what, change in DOUBTFUL
    ),
    Pair(
        "cocaine, a match that nobody has checked", ONE_COCAINE, only(schedule_match=None), BARRED, ATTORNEY, "mellouli"
    ),
]
"""Where no ground is certain there may be nothing to waive, or another ground that the waiver reaches."""

UNDER_AN_OVERBROAD_LAW = [
    *(
        Pair(f"overbroad law, {what}: for an attorney", ALONE_OVERBROAD, only(**change), MAY, ATTORNEY, "ina-212-h")
        for what, change in CLOSE
    ),
    *(
        Pair(f"overbroad law, {what}: for an attorney", ALONE_OVERBROAD, only(**change), MAY, ATTORNEY, "mellouli")
        for what, change in BEYOND
    ),
    Pair(
        "overbroad law, a school zone",
        ALONE_OVERBROAD,
        only(aggravating_element=True),
        MAY,
        ATTORNEY,
        "mellouli",
    ),
    Pair(
        "overbroad law, a school zone in the Fifth Circuit",
        ALONE_OVERBROAD,
        {"circuit": "5th", **only(aggravating_element=True)},
        MAY,
        ATTORNEY,
        "esquivel",
    ),
]
"""A conviction that makes nobody inadmissible bars nothing; what else there is to waive is for an attorney."""

NO_OTHER_CONVICTION = [
    *(
        Pair(f"second, {what}: for an attorney", BESIDE_OVERBROAD, second(**change), MAY, ATTORNEY, "ina-212-h")
        for what, change in CLOSE
    ),
    *(
        Pair(f"second, {what}: out of reach", BESIDE_OVERBROAD, second(**change), MAY, BARRED, "ina-212-h")
        for what, change in BEYOND
    ),
    Pair(
        "second, sale of a look-alike",
        BESIDE_OVERBROAD,
        second(drug="look-alike drug", conduct="sale or distribution"),
        MAY,
        ATTORNEY,
        "mellouli",
    ),
    Pair("second, 30 grams", BESIDE_OVERBROAD, second(grams=30), MAY, MAY, "ina-212-h"),
    Pair(
        "second, in a school zone", BESIDE_OVERBROAD, second(aggravating_element=True), MAY, BARRED, "martinez-zapata"
    ),
    Pair(
        "second, in a school zone in the Fifth Circuit",
        BESIDE_OVERBROAD,
        {"circuit": "5th", **second(aggravating_element=True)},
        MAY,
        ATTORNEY,
        "esquivel",
    ),
    Pair(
        "second, in a school zone, no circuit yet",
        BESIDE_OVERBROAD,
        {"circuit": "none yet", **second(aggravating_element=True)},
        MAY,
        ATTORNEY,
        "esquivel",
    ),
    Pair(
        "an overbroad cocaine law makes nobody inadmissible",
        {**ROSA, "convictions": [SMALL, COCAINE]},
        second(schedule_match="overbroad and indivisible"),
        BARRED,
        MAY,
        "mellouli",
    ),
    Pair(
        "an acquittal of cocaine",
        {**ROSA, "convictions": [SMALL, COCAINE]},
        second(**ACQUITTED),
        BARRED,
        MAY,
        "ina-101-a-48-A",
    ),
    *(
        Pair(f"second, cocaine, {what}", WITH_COCAINE, second(**change), BARRED, ATTORNEY, "ina-212-h")
        for what, change in (
            ("solicitation", {"inchoate": "solicitation"}),
            ("help after the fact", {"inchoate": "accessory after the fact"}),
        )
    ),
    *(
        Pair(f"second, cocaine, {what}", WITH_COCAINE, second(**change), BARRED, BARRED, "ina-212-h")
        for what, change in STILL_CERTAIN
    ),
]

ONE_INCIDENT = [
    Pair("one conviction more, same incident", ROSA, {"convictions": [{}, SMALL]}, MAY, ATTORNEY, "davey"),
    Pair("separate days", TWO, second(same_incident_as_others=False), ATTORNEY, BARRED, "ina-212-h"),
    *(
        Pair(f"separate days, one {what}", APART, second(**change), BARRED, BARRED, "ina-212-h")
        for what, change in STILL_CERTAIN
    ),
    Pair("separate days, one solicitation", APART, second(inchoate="solicitation"), BARRED, ATTORNEY, "ina-212-h"),
    *(
        Pair(
            f"three, one of a separate day: {what}",
            THREE,
            {"convictions": [{}, {}, change]},
            BARRED,
            after,
            "ina-212-h",
        )
        for what, change, after in (
            *((what, change, BARRED) for what, change in STILL_CERTAIN),
            *((what, change, ATTORNEY) for what, change in DOUBTFUL),
        )
    ),
    *(
        Pair(
            f"hashish of another day, beside a conviction: {what}",
            HASHISH_APART,
            second(**change),
            BARRED,
            ATTORNEY,
            "davey",
        )
        for what, change in DOUBTFUL
    ),
    *(
        Pair(f"hashish of another day, beside {what}", HASHISH_APART, second(**change), BARRED, BARRED, "davey")
        for what, change in STILL_CERTAIN
    ),
    Pair("which incident is for an attorney", TWO, second(same_incident_as_others=None), ATTORNEY, ATTORNEY, "davey"),
    Pair(
        "separate days, one overbroad law",
        {**ROSA, "convictions": [SMALL, {**SMALL, "same_incident_as_others": False}]},
        second(schedule_match="overbroad and indivisible"),
        BARRED,
        MAY,
        "mellouli",
    ),
    Pair(
        "separate days, a match that nobody has checked",
        {**ROSA, "convictions": [SMALL, {**SMALL, "same_incident_as_others": False}]},
        second(schedule_match=None),
        BARRED,
        ATTORNEY,
        "mellouli",
    ),
    Pair(
        "separate days, one acquittal",
        {**ROSA, "convictions": [SMALL, {**SMALL, "same_incident_as_others": False}]},
        second(**ACQUITTED),
        BARRED,
        MAY,
        "ina-101-a-48-A",
    ),
    Pair(
        "a third, overbroad conviction of another day does not count",
        TWO,
        {"convictions": [{}, {}, {**OVERBROAD, "same_incident_as_others": False}]},
        ATTORNEY,
        ATTORNEY,
        "mellouli",
    ),
    Pair(
        "a third charge of another day, acquitted, does not count",
        TWO,
        {"convictions": [{}, {}, {**SMALL, "same_incident_as_others": False, **ACQUITTED}]},
        ATTORNEY,
        ATTORNEY,
        "ina-101-a-48-A",
    ),
]

PATHS = [
    Pair("(B) hardship", ROSA, {"extreme_hardship": False}, MAY, BARRED, "ina-212-h"),
    Pair("(B) hardship is for an attorney", ROSA, {"extreme_hardship": None}, MAY, ATTORNEY, "ina-212-h"),
    Pair("(B) a close relative", ROSA, {"relative_spouse_parent_child": False}, MAY, BARRED, "ina-212-h"),
    Pair("(C) VAWA needs no hardship", NO_HARDSHIP, {"vawa_self_petitioner": True}, BARRED, MAY, "ina-212-h"),
    Pair("(A) rehabilitated", LONG_AGO, {"rehabilitated": False}, MAY, BARRED, "ina-212-h"),
    Pair("(A) contrary to welfare", LONG_AGO, {"contrary_to_national_welfare": True}, MAY, BARRED, "ina-212-h"),
    Pair("(A) exactly 15 years", LONG_AGO, only(offense_on=date(2011, 11, 24)), MAY, BARRED, "ina-212-h"),
    Pair("(A) a day that nobody knows", LONG_AGO, only(offense_on=None), MAY, ATTORNEY, "ina-212-h"),
    Pair(
        "(A) the days of waiting count",
        {**LONG_AGO, "convictions": [{**SMALL, "offense_on": date(2011, 11, 24), "convicted_on": date(2012, 3, 1)}]},
        {},
        MAY,
        MAY,
        "alarcon-1992",
        on=date(2026, 11, 25),
    ),
    Pair(
        "(A) a recent overbroad conviction is no bar",
        LONG_AGO,
        {"convictions": [{}, OVERBROAD]},
        MAY,
        MAY,
        "mellouli",
    ),
    Pair(
        "(A) a recent acquittal is no bar",
        LONG_AGO,
        {"convictions": [{}, {**SMALL, **ACQUITTED}]},
        MAY,
        MAY,
        "ina-101-a-48-A",
    ),
]

APPLICATION = [
    Pair("no application to go with", ROSA, {"immigrant_application": "nothing yet"}, MAY, ATTORNEY, "rivas"),
    Pair(
        "an immigrant visa or admission",
        ROSA,
        {"immigrant_application": "immigrant visa or admission"},
        MAY,
        MAY,
        "ina-212-h",
    ),
    Pair(
        "a temporary visa",
        ROSA,
        {"immigrant_application": "nonimmigrant visa or admission"},
        MAY,
        ATTORNEY,
        "ina-212-h",
    ),
]

BARS = [
    Pair("murder or torture", ROSA, {"murder_or_torture": True}, MAY, BARRED, "ina-212-h"),
    Pair("murder or torture is for an attorney", ROSA, {"murder_or_torture": None}, MAY, ATTORNEY, "ina-212-h"),
    Pair("reason to believe trafficking", ROSA, {"reason_to_believe": True}, MAY, BARRED, "ina-212-a-2-C"),
    Pair("a benefit from trafficking", ROSA, {"family_benefit": True}, MAY, BARRED, "ina-212-a-2-C"),
    Pair("an admission is for an attorney", ROSA, {"formal_admission": None}, MAY, ATTORNEY, "matter-of-k"),
    Pair(
        "an admission of cocaine",
        ROSA,
        {"formal_admission": True, "only_small_marijuana": False},
        MAY,
        ATTORNEY,
        "ina-212-h",
    ),
    Pair(
        "an admission of that same possession",
        ROSA,
        {"formal_admission": True, "only_small_marijuana": True},
        MAY,
        MAY,
        "ina-212-h",
    ),
    *never_waived.admission_pairs(ROSA, "ina-212-h"),
    *earlier_cases.green_card_pairs(ROSA),
    Pair("admitted as a resident, nothing since", ROSA, ADMITTED_AS_RESIDENT, MAY, MAY, "ina-212-h"),
    Pair(
        "an aggravated felony since",
        ADMITTED_AS_RESIDENT,
        {"aggravated_felony_since_that_admission": True},
        MAY,
        BARRED,
        "ina-212-h",
    ),
    Pair(
        "seven years lacking",
        ADMITTED_AS_RESIDENT,
        {"seven_years_lawful_residence": False},
        MAY,
        BARRED,
        "rotimi",
    ),
    Pair(
        "the same felony, but adjusted inside the country",
        {**ADMITTED_AS_RESIDENT, "aggravated_felony_since_that_admission": True},
        {"admitted_before_as_resident": False},
        BARRED,
        MAY,
        "jhj",
    ),
]

PAIRS = {
    "212h-waiver": [
        *ONE_SMALL_POSSESSION,
        *UNDER_AN_OVERBROAD_LAW,
        *NO_OTHER_CONVICTION,
        *ONE_INCIDENT,
        *PATHS,
        *APPLICATION,
        *BARS,
    ]
}
