"""Cancellation for people without a green card. Present since 1 June 2013: ten years end on 1 June 2023."""

from __future__ import annotations

from datetime import date

from relief_course.rules.ina_240a import NONLPR_CANCELLATION

from ..pairs import Pair, changed, finding
from .people import (
    ACQUITTED,
    ATTORNEY,
    AVAILABLE,
    BARRED,
    COCAINE,
    DRIVING,
    NO_BARS,
    SALE,
    TEN_GRAMS,
    aggravated_felony_pairs,
    aggregate_pair,
    cancellation_bar_pairs,
    drug_offense_pairs,
    military_pairs,
    one,
    yes_pairs,
)

TOMAS = {
    "present_since": date(2013, 6, 1),
    "notice_to_appear": "served",
    "complete_notice_served_on": date(2026, 5, 4),
    "count_unbroken": True,
    "military_service": "none",
    "good_moral_character_ten_years": True,
    "relative_spouse_parent_minor_child": True,
    "exceptional_hardship": True,
    "days_confined_in_last_ten_years": 179,
    "turpitude_exception": "neither",
    "turpitude_admission": False,
    "formal_admission": False,
    "reason_to_believe": False,
    "other_character_bar": False,
    **NO_BARS,
    "convictions": [DRIVING],
}
"""A conviction that is not listed, a young citizen daughter, and nothing that bars."""

WITH_COCAINE = changed(TOMAS, one(**{**COCAINE, "offense_on": date(2016, 8, 1), "moral_turpitude": False}))
"""Cocaine before the ten years of good moral character: (b)(1)(C) bars all the same."""
UNNAMED = changed(
    WITH_COCAINE,
    one(drug="not named", schedule_match="divisible, record unclear", convicted_on=date(2019, 2, 1)),
)
TURPITUDE_FOUND = changed(TOMAS, one(moral_turpitude=True))
OLD_MARIJUANA = {**TEN_GRAMS, "convicted_on": date(2018, 2, 1)}
OLD = changed(
    TOMAS,
    {"present_since": date(1980, 2, 1), **one(offense_on=date(1990, 3, 1), convicted_on=date(1990, 11, 28))},
)
SHORT = changed(TOMAS, {"complete_notice_served_on": date(2023, 5, 31)})
NO_NOTICE = changed(TOMAS, {"notice_to_appear": "not served", "complete_notice_served_on": None})

CONVICTIONS = [
    Pair("ten grams bar: there is no small amount here", TOMAS, one(**TEN_GRAMS), AVAILABLE, BARRED, "bustamante"),
    Pair(
        "a record that does not show the drug bars, for the person must show it",
        changed(UNNAMED, one(schedule_match="overbroad and indivisible")),
        one(schedule_match="divisible, record unclear"),
        AVAILABLE,
        BARRED,
        "pereida",
    ),
    Pair("one that names a drug is for an attorney", UNNAMED, one(drug="marijuana"), BARRED, ATTORNEY, "pereida"),
    *drug_offense_pairs(WITH_COCAINE),
    Pair(
        "marijuana of 2017 is for an attorney, though it came within the ten years",
        TOMAS,
        one(**OLD_MARIJUANA),
        AVAILABLE,
        ATTORNEY,
        "dor",
    ),
    Pair(
        "an acquittal bars nothing, however unclear",
        UNNAMED,
        one(**ACQUITTED),
        BARRED,
        AVAILABLE,
        "ina-101-a-48-A",
    ),
    *(
        Pair(f"a listed offense bars: {where}", TOMAS, one(listed_offense=where), AVAILABLE, BARRED, authority)
        for where, authority in (
            ("in 212(a)(2)", "cortez-canales"),
            ("only in 237(a)(2) or (3)", "cortez-canales"),
            ("divisible, record unclear", "pereida"),
        )
    ),
    Pair(
        "an acquittal of it does not",
        changed(TOMAS, one(listed_offense="only in 237(a)(2) or (3)")),
        one(**ACQUITTED),
        BARRED,
        AVAILABLE,
        "ina-101-a-48-A",
    ),
    Pair(
        "domestic violence may be waived for a victim",
        TOMAS,
        one(listed_offense="domestic violence that a waiver may reach"),
        AVAILABLE,
        ATTORNEY,
        "ina-237-a-7",
    ),
    Pair(
        "an acquittal of domestic violence needs no waiver",
        changed(TOMAS, one(listed_offense="domestic violence that a waiver may reach")),
        one(**ACQUITTED),
        ATTORNEY,
        AVAILABLE,
        "ina-101-a-48-A",
    ),
    aggregate_pair(TOMAS, BARRED, "pina-galindo"),
    Pair(
        "a drug felony bars whatever list counts",
        changed(TOMAS, one(**OLD_MARIJUANA)),
        one(**{**SALE, "drug": "marijuana"}),
        ATTORNEY,
        BARRED,
        "ina-101-a-43",
    ),
    *aggravated_felony_pairs(TOMAS, OLD),
]

TURPITUDE = [
    Pair(
        "moral turpitude without an exception is an offense of 212(a)(2), whatever else was noted",
        TOMAS,
        one(moral_turpitude=True),
        AVAILABLE,
        BARRED,
        "ina-212-a-2-A",
    ),
    *(
        Pair(why, TURPITUDE_FOUND, change, BARRED, after, authority)
        for why, change, after, authority in (
            ("a petty offense does not bar", {"turpitude_exception": "petty offense"}, AVAILABLE, "ina-212-a-2-A-ii"),
            ("a political offense does not", one(purely_political=True), AVAILABLE, "ina-212-a-2-A"),
            ("an acquittal does not", one(**ACQUITTED), AVAILABLE, "ina-101-a-48-A"),
            ("it bars after ten years too", one(offense_on=date(2016, 11, 23)), BARRED, "ina-240A-b-1"),
            (
                "domestic violence that a waiver may reach is for an attorney",
                one(listed_offense="domestic violence that a waiver may reach"),
                ATTORNEY,
                "ina-237-a-7",
            ),
        )
    ),
    Pair(
        "two petty offenses bar: the exception asks for only one crime",
        changed(TURPITUDE_FOUND, {"turpitude_exception": "petty offense"}),
        {"convictions": [{}, {**DRIVING, "moral_turpitude": True}]},
        AVAILABLE,
        BARRED,
        "ina-212-a-2-A-ii",
    ),
    Pair(
        "a crime that was only admitted is for an attorney",
        TOMAS,
        {"turpitude_admission": True},
        AVAILABLE,
        ATTORNEY,
        "ina-101-f-3",
    ),
    Pair(
        "an acquittal of domestic violence needs no waiver, and moral turpitude in another case bars",
        changed(
            TURPITUDE_FOUND,
            {"convictions": [{}, {**DRIVING, "listed_offense": "domestic violence that a waiver may reach"}]},
        ),
        {"convictions": [{}, ACQUITTED]},
        ATTORNEY,
        BARRED,
        "ina-101-a-48-A",
    ),
    Pair(
        "an acquittal after an admission is for an attorney",
        changed(TURPITUDE_FOUND, {"turpitude_admission": True}),
        one(**ACQUITTED),
        BARRED,
        ATTORNEY,
        "ina-240A-b-1",
    ),
]

CHARACTER = [
    Pair(
        "what a pardon does to an aggravated felony is for an attorney",
        changed(TOMAS, one(other_aggravated_felony=True)),
        one(later_change="pardoned"),
        BARRED,
        ATTORNEY,
        "ina-237-a-2-A-vi",
    ),
    Pair(
        "an expungement does nothing to it",
        changed(TOMAS, one(other_aggravated_felony=True)),
        one(later_change="expunged, sealed or dismissed after the sentence", first_offender_law="neither"),
        BARRED,
        BARRED,
        "roldan",
    ),
    Pair(
        "what a pardon does for those days is for an attorney",
        changed(TOMAS, {"days_confined_in_last_ten_years": 180}),
        one(later_change="pardoned"),
        BARRED,
        ATTORNEY,
        "8-cfr-316-10-c",
    ),
    Pair(
        "half a year in jail within ten years bars good moral character",
        TOMAS,
        {"days_confined_in_last_ten_years": 180},
        AVAILABLE,
        BARRED,
        "ina-101-f-7",
    ),
    Pair(
        "for domestic violence a waiver may lift that bar too",
        changed(TOMAS, {"days_confined_in_last_ten_years": 180}),
        one(listed_offense="domestic violence that a waiver may reach"),
        BARRED,
        ATTORNEY,
        "ina-237-a-7",
    ),
    Pair(
        "an acquittal of it needs no waiver, and the jail for something else bars",
        changed(
            TOMAS,
            {
                "days_confined_in_last_ten_years": 180,
                "convictions": [{}, {**DRIVING, "listed_offense": "domestic violence that a waiver may reach"}],
            },
        ),
        {"convictions": [{}, ACQUITTED]},
        ATTORNEY,
        BARRED,
        "ina-101-f-7",
    ),
    Pair(
        "the days are not known", TOMAS, {"days_confined_in_last_ten_years": None}, AVAILABLE, ATTORNEY, "ina-101-f-7"
    ),
    *(
        Pair(f"for an attorney: {name}", TOMAS, {name: True}, AVAILABLE, ATTORNEY, "ina-101-f-3")
        for name in ("formal_admission", "reason_to_believe", "other_character_bar")
    ),
]

YEARS = [
    Pair(
        "a notice on the last day before bars",
        TOMAS,
        {"complete_notice_served_on": date(2023, 5, 31)},
        AVAILABLE,
        BARRED,
        "ina-240A-d-1",
    ),
    Pair(
        "on the very day it is for an attorney",
        TOMAS,
        {"complete_notice_served_on": date(2023, 6, 1)},
        AVAILABLE,
        ATTORNEY,
        "ina-240A-d-1",
    ),
    Pair(
        "a day later it does not bar",
        SHORT,
        {"complete_notice_served_on": date(2023, 6, 2)},
        BARRED,
        AVAILABLE,
        "ina-240A-d-1",
    ),
    Pair(
        "a notice that is not complete does not stop the count",
        SHORT,
        {"notice_to_appear": "served, not complete", "complete_notice_served_on": None},
        BARRED,
        AVAILABLE,
        "niz-chavez",
    ),
    Pair("nobody knows of a notice", NO_NOTICE, {"notice_to_appear": None}, AVAILABLE, ATTORNEY, "ina-240A-d-1"),
    Pair(
        "ten years end tomorrow",
        changed(NO_NOTICE, {"present_since": date(2016, 11, 23)}),
        {"present_since": date(2016, 11, 25)},
        AVAILABLE,
        ATTORNEY,
        "ina-240A-b-1",
    ),
    *yes_pairs(TOMAS, "ina-240A-d-1", "count_unbroken"),
    *military_pairs(SHORT),
]

PAIRS = {
    "240Ab1-nonlpr-cancellation": [
        *CONVICTIONS,
        *TURPITUDE,
        *CHARACTER,
        *YEARS,
        *yes_pairs(
            TOMAS,
            "ina-240A-b-1",
            "good_moral_character_ten_years",
            "relative_spouse_parent_minor_child",
            "exceptional_hardship",
        ),
        *cancellation_bar_pairs(TOMAS),
    ]
}


def test_the_reason_for_ten_grams_is_the_board_s_decision():
    found = finding(NONLPR_CANCELLATION, changed(TOMAS, one(**TEN_GRAMS)))
    assert found.convictions == (0,)
    assert any("bustamante" in reason.authorities for reason in found.reasons)


def test_character_shown_over_a_shorter_period_is_not_enough():
    shorter = changed(TOMAS, {"good_moral_character_ten_years": None, "good_moral_character_five_years": True})
    assert finding(NONLPR_CANCELLATION, shorter).outcome == ATTORNEY
