"""Cancellation for battered spouses, children and parents. Three years of presence end on 1 June 2016."""

from __future__ import annotations

from datetime import date

from ..pairs import Pair, changed
from .people import (
    ACQUITTED,
    ATTORNEY,
    AVAILABLE,
    BARRED,
    DRIVING,
    NO_BARS,
    SALE,
    TEN_GRAMS,
    aggravated_felony_pairs,
    aggregate_pair,
    earlier_case_pairs,
    military_pairs,
    one,
    security_pairs,
    yes_pairs,
)

NADIA = {
    "abused_by_relative_for_cancellation": True,
    "present_since": date(2013, 6, 1),
    "count_unbroken": True,
    "military_service": "none",
    "good_moral_character_three_years": True,
    "vawa_hardship": True,
    "formal_admission": False,
    "admitted_under_license": False,
    "turpitude_admission": False,
    "turpitude_exception": "neither",
    "reason_to_believe": False,
    "family_benefit": False,
    "abuser_or_addict_since_admission": False,
    "other_vawa_bar": False,
    "status": "no lawful status",
    "entry": "without inspection",
    **{name: value for name, value in NO_BARS.items() if name not in ("cancellation_bar", "cancelled_before")},
    "convictions": [DRIVING],
}
"""A conviction that is not listed, and nothing that bars."""

ADMITTED = changed(NADIA, {"status": "nonimmigrant", "entry": "inspected and admitted"})
TURPITUDE = {"turpitude_exception": "neither", **one(moral_turpitude=True)}
OLD_MARIJUANA = {
    **TEN_GRAMS,
    "convicted_on": date(2018, 2, 1),
    "convicted_after_admission": True,
    "same_incident_as_others": True,
}
DIASPORA = changed(NADIA, one(offense_on=date(1990, 1, 1), convicted_on=date(1990, 11, 28)))

CONVICTIONS = [
    Pair("ten grams bar, and no waiver cures that", NADIA, one(**TEN_GRAMS), AVAILABLE, BARRED, "ynp"),
    Pair("an admitted drug offense bars too", NADIA, {"formal_admission": True}, AVAILABLE, BARRED, "ina-212-a-2-A"),
    Pair(
        "old marijuana that deports bars whatever list counts",
        changed(ADMITTED, one(**OLD_MARIJUANA)),
        one(grams=31),
        ATTORNEY,
        BARRED,
        "ina-237-a-2-B-i",
    ),
    Pair(
        "an offense that 212(a)(2) names bars",
        NADIA,
        one(listed_offense="in 212(a)(2)"),
        AVAILABLE,
        BARRED,
        "ina-240A-b-2",
    ),
    Pair(
        "an acquittal of it does not",
        changed(NADIA, one(listed_offense="in 212(a)(2)")),
        one(**ACQUITTED),
        BARRED,
        AVAILABLE,
        "ina-101-a-48-A",
    ),
    *(
        Pair(f"for an attorney: {where}", NADIA, one(listed_offense=where), AVAILABLE, ATTORNEY, "ina-237-a-7")
        for where in (
            "only in 237(a)(2) or (3)",
            "domestic violence that a waiver may reach",
            "divisible, record unclear",
        )
    ),
    Pair(
        "an acquittal is for nobody",
        changed(NADIA, one(listed_offense="only in 237(a)(2) or (3)")),
        one(**ACQUITTED),
        ATTORNEY,
        AVAILABLE,
        "ina-101-a-48-A",
    ),
    Pair("moral turpitude bars, whatever else was noted", NADIA, TURPITUDE, AVAILABLE, BARRED, "ina-212-a-2-A"),
    Pair(
        "a petty offense does not",
        changed(NADIA, TURPITUDE),
        {"turpitude_exception": "petty offense"},
        BARRED,
        AVAILABLE,
        "ina-212-a-2-A-ii",
    ),
    Pair(
        "unless it deports",
        changed(ADMITTED, {**TURPITUDE, "turpitude_exception": "petty offense"}),
        one(turpitude_soon_after_admission=True, one_year_possible=True, convicted_after_admission=True),
        ATTORNEY,
        BARRED,
        "ina-237-a-2-A-i",
    ),
    Pair(
        "domestic violence that a waiver may reach is for an attorney",
        changed(NADIA, TURPITUDE),
        one(listed_offense="domestic violence that a waiver may reach"),
        BARRED,
        ATTORNEY,
        "ina-237-a-7",
    ),
    Pair(
        "an acquittal of it needs no waiver, and moral turpitude in another case bars",
        changed(
            NADIA,
            {
                "turpitude_exception": "neither",
                "convictions": [
                    {"moral_turpitude": True},
                    {**DRIVING, "listed_offense": "domestic violence that a waiver may reach"},
                ],
            },
        ),
        {"convictions": [{}, ACQUITTED]},
        ATTORNEY,
        BARRED,
        "ina-101-a-48-A",
    ),
    Pair("an admitted crime bars too", NADIA, {"turpitude_admission": True}, AVAILABLE, BARRED, "ina-212-a-2-A"),
    aggregate_pair(NADIA, BARRED, "ina-212-a-2-B"),
    Pair(
        "a drug felony bars whatever list counts",
        changed(NADIA, one(**OLD_MARIJUANA)),
        one(**{**SALE, "drug": "marijuana"}),
        ATTORNEY,
        BARRED,
        "ina-240A-b-2",
    ),
    *aggravated_felony_pairs(NADIA, DIASPORA),
]

CONDUCT = [
    Pair("reason to believe bars", NADIA, {"reason_to_believe": True}, AVAILABLE, BARRED, "ina-212-a-2-C"),
    Pair(
        "a knowing benefit from a relative's trafficking bars",
        NADIA,
        {"family_benefit": True},
        AVAILABLE,
        BARRED,
        "ina-212-a-2-C",
    ),
    Pair(
        "addiction since an admission bars",
        ADMITTED,
        {"abuser_or_addict_since_admission": True},
        AVAILABLE,
        BARRED,
        "ina-237-a-2-B-ii",
    ),
    Pair(
        "without an admission it does not",
        NADIA,
        {"abuser_or_addict_since_admission": True},
        AVAILABLE,
        AVAILABLE,
        "ina-237-a-2-B-ii",
    ),
    Pair("another listed ground bars", NADIA, {"other_vawa_bar": True}, AVAILABLE, BARRED, "ina-240A-b-2"),
    *security_pairs(NADIA, "ina-240A-b-2"),
]

YEARS = [
    Pair(
        "three years end tomorrow",
        changed(NADIA, {"present_since": date(2023, 11, 23)}),
        {"present_since": date(2023, 11, 25)},
        AVAILABLE,
        ATTORNEY,
        "ina-240A-b-2",
    ),
    *yes_pairs(NADIA, "ina-240A-d-1", "count_unbroken"),
    *military_pairs(changed(NADIA, {"count_unbroken": False})),
]

PAIRS = {
    "240Ab2-vawa-cancellation": [
        *CONVICTIONS,
        *CONDUCT,
        *YEARS,
        *yes_pairs(
            NADIA,
            "ina-240A-b-2",
            "abused_by_relative_for_cancellation",
            "good_moral_character_three_years",
            "vawa_hardship",
        ),
        *earlier_case_pairs(NADIA),
        Pair(
            "an overstayed voluntary departure may be excused by abuse",
            NADIA,
            {"ten_year_bar": "voluntary departure overstayed"},
            AVAILABLE,
            ATTORNEY,
            "ina-240B-d-2",
        ),
    ]
}
