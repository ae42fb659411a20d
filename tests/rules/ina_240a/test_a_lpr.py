"""Cancellation for permanent residents. First admitted on 1 June 2013: seven years end on 1 June 2020."""

from __future__ import annotations

from datetime import date

from relief_course.rules.facts.person import PERHAPS_ENDED
from relief_course.rules.ina_240a import LPR_CANCELLATION

from ..pairs import Pair, changed, finding
from .people import (
    ACQUITTED,
    ATTORNEY,
    AVAILABLE,
    BARRED,
    COCAINE,
    DRIVING,
    NO_BARS,
    TEN_GRAMS,
    aggravated_felony_pairs,
    aggregate_pair,
    cancellation_bar_pairs,
    drug_offense_pairs,
    military_pairs,
    one,
    yes_pairs,
)

LATE = {"offense_on": date(2023, 8, 1), "convicted_on": date(2024, 2, 1)}
MILA = {
    "status": "permanent resident",
    "residence_lawfully_obtained": True,
    "first_admitted_on": date(2013, 6, 1),
    "resident_since": date(2016, 3, 1),
    "residence_dated_back": False,
    "notice_to_appear": "served",
    "complete_notice_served_on": date(2026, 5, 4),
    "count_unbroken": True,
    "military_service": "none",
    "turpitude_admission": False,
    "turpitude_exception": "neither",
    **NO_BARS,
    "convictions": [{**COCAINE, "moral_turpitude": False, **LATE}],
}
"""Cocaine in the eleventh year, and nothing that bars."""

EARLY = changed(MILA, one(offense_on=date(2017, 8, 1), convicted_on=date(2018, 2, 1)))
"""The same offense in the fifth year."""

DRIVER = changed(MILA, one(**{**DRIVING, **LATE}))
EARLY_THEFT = changed(EARLY, one(**{**DRIVING, "listed_offense": "in 212(a)(2)"}))
OLD = changed(
    MILA,
    {
        "first_admitted_on": date(1992, 6, 1),
        "resident_since": date(1992, 6, 1),
        **one(offense_on=date(1997, 4, 1)),
    },
)
PIONEER = changed(
    MILA,
    {
        "first_admitted_on": date(1980, 2, 1),
        "resident_since": date(1980, 2, 1),
        **one(**{**DRIVING, "offense_on": date(1990, 3, 1), "convicted_on": date(1990, 11, 28)}),
    },
)
NEWCOMER = changed(
    MILA,
    {
        "first_admitted_on": date(2019, 11, 23),
        "resident_since": date(2021, 11, 23),
        "notice_to_appear": "not served",
        "complete_notice_served_on": None,
        "convictions": [],
    },
)
NEWCOMER["convictions"] = []
"""Seven years since admission, and five as a resident, ended yesterday."""

STOP_TIME = [
    Pair(
        "ten grams in the fifth year stop the count, though they do not deport",
        MILA,
        {"convictions": [{}, {**TEN_GRAMS, "offense_on": date(2017, 8, 1)}]},
        AVAILABLE,
        BARRED,
        "ina-240A-d-1",
    ),
    Pair(
        "an offense after seven years leaves the count",
        EARLY,
        one(offense_on=date(2020, 6, 2), convicted_on=date(2021, 2, 1)),
        BARRED,
        AVAILABLE,
        "barton",
    ),
    Pair(
        "one on the last day before does not",
        EARLY,
        one(offense_on=date(2020, 5, 31), convicted_on=date(2021, 2, 1)),
        BARRED,
        BARRED,
        "barton",
    ),
    Pair(
        "on the very day it is for an attorney",
        EARLY,
        one(offense_on=date(2020, 6, 1), convicted_on=date(2021, 2, 1)),
        BARRED,
        ATTORNEY,
        "barton",
    ),
    Pair("the day of the offense is not known", EARLY, one(offense_on=None), BARRED, ATTORNEY, "barton"),
    Pair(
        "a theft in the fifth year that 212(a)(2) names stops the count; a firearm does not",
        EARLY_THEFT,
        one(listed_offense="only in 237(a)(2) or (3)"),
        BARRED,
        AVAILABLE,
        "campos-torres",
    ),
    *(
        Pair(
            f"whether it stops the count is for an attorney: {where}",
            changed(EARLY_THEFT, one(listed_offense="in none of them")),
            one(listed_offense=where),
            AVAILABLE,
            ATTORNEY,
            "ina-240A-d-1",
        )
        for where in ("divisible, record unclear", "domestic violence that a waiver may reach")
    ),
    Pair(
        "moral turpitude without an exception is for an attorney, whatever else was noted",
        changed(EARLY_THEFT, one(listed_offense="in none of them")),
        one(moral_turpitude=True),
        AVAILABLE,
        ATTORNEY,
        "ina-240A-d-1",
    ),
    Pair(
        "a petty offense stops nothing",
        changed(EARLY_THEFT, one(listed_offense="in none of them", moral_turpitude=True)),
        {"turpitude_exception": "petty offense"},
        ATTORNEY,
        AVAILABLE,
        "garcia-stop",
    ),
    Pair(
        "moral turpitude in a later case leaves an early conviction that has none",
        changed(EARLY_THEFT, one(listed_offense="in none of them", moral_turpitude=True)),
        {"convictions": [{"moral_turpitude": False}, {**DRIVING, **LATE, "moral_turpitude": True}]},
        ATTORNEY,
        AVAILABLE,
        "ina-240A-d-1",
    ),
    Pair(
        "an early charge that ended in an acquittal stops nothing, though a later conviction has moral turpitude",
        changed(
            EARLY_THEFT,
            {
                "convictions": [
                    {"listed_offense": "in none of them", "moral_turpitude": True},
                    {**DRIVING, **LATE, "moral_turpitude": True},
                ]
            },
        ),
        {"convictions": [ACQUITTED]},
        ATTORNEY,
        AVAILABLE,
        "ina-240A-d-1",
    ),
    Pair(
        "an acquittal of it is for nobody",
        changed(EARLY_THEFT, one(listed_offense="divisible, record unclear")),
        one(**ACQUITTED),
        ATTORNEY,
        AVAILABLE,
        "ina-101-a-48-A",
    ),
    Pair(
        "after the seven years it does not matter what the record leaves open",
        changed(EARLY_THEFT, one(listed_offense="divisible, record unclear")),
        one(offense_on=date(2020, 6, 2), convicted_on=date(2021, 2, 1)),
        ATTORNEY,
        AVAILABLE,
        "ina-240A-d-1",
    ),
    Pair("an acquittal of theft stops nothing", EARLY_THEFT, one(**ACQUITTED), BARRED, AVAILABLE, "ina-101-a-48-A"),
    Pair("a day earlier the law was another", OLD, one(offense_on=date(1997, 3, 31)), BARRED, ATTORNEY, "perez-stop"),
    Pair(
        "an offense before the green card is for an attorney",
        EARLY,
        one(offense_on=date(2016, 2, 29)),
        BARRED,
        ATTORNEY,
        "ina-240A-d-1",
    ),
    Pair(
        "so is one after a residence that was dated back",
        EARLY,
        {"residence_dated_back": True},
        BARRED,
        ATTORNEY,
        "ina-240A-d-1",
    ),
    Pair(
        "on the first day of residence it counts",
        EARLY,
        one(offense_on=date(2016, 3, 1)),
        BARRED,
        BARRED,
        "ina-240A-d-1",
    ),
    *drug_offense_pairs(EARLY),
    aggregate_pair(DRIVER, ATTORNEY, "ina-212-a-2-B"),
    *military_pairs(EARLY),
]

NOTICE = [
    Pair(
        "a complete notice within seven years stops the count",
        MILA,
        {"complete_notice_served_on": date(2020, 5, 31)},
        AVAILABLE,
        BARRED,
        "ina-240A-d-1",
    ),
    Pair(
        "on the very day it is for an attorney",
        MILA,
        {"complete_notice_served_on": date(2020, 6, 1)},
        AVAILABLE,
        ATTORNEY,
        "ina-240A-d-1",
    ),
    Pair(
        "a day later it stops nothing",
        MILA,
        {"complete_notice_served_on": date(2020, 6, 2)},
        AVAILABLE,
        AVAILABLE,
        "ina-240A-d-1",
    ),
    Pair(
        "a notice without day and time does not stop the count",
        changed(MILA, {"complete_notice_served_on": date(2020, 5, 31)}),
        {"notice_to_appear": "served, not complete", "complete_notice_served_on": None},
        BARRED,
        AVAILABLE,
        "niz-chavez",
    ),
    Pair(
        "no notice, no stop",
        changed(MILA, {"complete_notice_served_on": None}),
        {"notice_to_appear": "not served"},
        ATTORNEY,
        AVAILABLE,
        "ina-240A-d-1",
    ),
]

YEARS = [
    Pair(
        "seven years end tomorrow",
        NEWCOMER,
        {"first_admitted_on": date(2019, 11, 25)},
        AVAILABLE,
        ATTORNEY,
        "ina-240A-a",
    ),
    Pair(
        "five years end tomorrow", NEWCOMER, {"resident_since": date(2021, 11, 25)}, AVAILABLE, ATTORNEY, "ina-240A-a"
    ),
    Pair("the first admission is not known", MILA, {"first_admitted_on": None}, AVAILABLE, ATTORNEY, "ina-240A-a"),
    *yes_pairs(MILA, "ina-240A-a", "count_unbroken"),
]

STATUS = [
    Pair(
        "an asylee is no permanent resident",
        MILA,
        {"status": "asylee", "resident_since": None},
        AVAILABLE,
        BARRED,
        "ina-240A-a",
    ),
    Pair(
        "a conditional resident is for an attorney",
        MILA,
        {"status": "conditional resident"},
        AVAILABLE,
        ATTORNEY,
        "ina-240A-a",
    ),
    Pair("so is a residence that ended or may have ended", MILA, {"status": PERHAPS_ENDED}, AVAILABLE, ATTORNEY, "lok"),
    Pair(
        "nor is a person who never had a status",
        changed(MILA, {"status": PERHAPS_ENDED, "resident_since": None}),
        {"status": "no lawful status"},
        ATTORNEY,
        BARRED,
        "ina-240A-a",
    ),
    Pair(
        "so is someone abroad",
        MILA,
        {"status": "outside the United States", "resident_since": None},
        AVAILABLE,
        ATTORNEY,
        "ina-240A-a",
    ),
    *yes_pairs(MILA, "koloamatangi", "residence_lawfully_obtained"),
]

PAIRS = {
    "240Aa-lpr-cancellation": [
        *STOP_TIME,
        *NOTICE,
        *YEARS,
        *STATUS,
        *aggravated_felony_pairs(DRIVER, PIONEER),
        *cancellation_bar_pairs(MILA),
    ]
}


def test_the_reason_names_the_small_conviction_that_stopped_the_count():
    both = changed(MILA, {"convictions": [{}, {**TEN_GRAMS, "offense_on": date(2017, 8, 1)}]})
    found = finding(LPR_CANCELLATION, both)
    assert found.convictions == (1,)
    assert any(
        "day of the offense counts" in reason.text and "barton" in reason.authorities for reason in found.reasons
    )


def test_a_notice_is_asked_for_when_nothing_is_known_of_it():
    unknown = changed(MILA, {"notice_to_appear": None, "complete_notice_served_on": None})
    asked = [fact.name for fact in finding(LPR_CANCELLATION, unknown).ask]
    assert asked == ["notice_to_appear", "complete_notice_served_on"]
