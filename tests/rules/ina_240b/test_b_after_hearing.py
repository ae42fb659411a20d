"""Voluntary departure at the end of the hearing. The five years of character began on 24 November 2021."""

from __future__ import annotations

from datetime import date

from ..ina_101.character import pardon_pairs, second_crime_pairs
from ..ina_240a.people import (
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
    earlier_case_pairs,
    one,
    overstay_pair,
    yes_pairs,
)
from ..pairs import Pair, changed

RECENT = {"offense_on": date(2024, 8, 1), "convicted_on": date(2025, 2, 1)}
HUGO = {
    "status": "no lawful status",
    "entry": "without inspection",
    "present_since": date(2013, 6, 1),
    "notice_to_appear": "served",
    "complete_notice_served_on": date(2026, 5, 4),
    "good_moral_character_five_years": True,
    "means_and_intent_to_depart": True,
    "departed_voluntarily_after_entry": False,
    "formal_admission": False,
    "reason_to_believe": False,
    "other_character_bar": False,
    "turpitude_exception": "neither",
    "days_confined_in_last_five_years": 179,
    **{name: value for name, value in NO_BARS.items() if name not in ("cancellation_bar", "cancelled_before")},
    "convictions": [{**DRIVING, **RECENT}],
}
"""Never admitted, a recent conviction that bars nothing, and nothing else that bars."""

WITH_COCAINE = changed(HUGO, one(**{**COCAINE, **RECENT, "moral_turpitude": False}))
TEN = changed(HUGO, one(**{**TEN_GRAMS, **RECENT, "moral_turpitude": False}))
OLD = changed(HUGO, one(offense_on=date(1990, 3, 1), convicted_on=date(1990, 11, 28)))
OLD_ADMITTED = changed(
    OLD,
    {
        "status": "nonimmigrant",
        "entry": "inspected and admitted",
        "first_admitted_on": date(1985, 6, 1),
        **one(other_aggravated_felony=True),
    },
)
SECOND = {**TEN_GRAMS, **RECENT, "moral_turpitude": False}

DRUGS = [
    Pair(
        "cocaine two years ago bars good moral character",
        HUGO,
        one(**{**COCAINE, **RECENT, "moral_turpitude": False}),
        AVAILABLE,
        BARRED,
        "ina-101-f-3",
    ),
    Pair(
        "five years ago tomorrow it still bars",
        WITH_COCAINE,
        one(offense_on=date(2021, 11, 25)),
        BARRED,
        BARRED,
        "ina-101-f-3",
    ),
    Pair(
        "five years ago today is for an attorney",
        WITH_COCAINE,
        one(offense_on=date(2021, 11, 24)),
        BARRED,
        ATTORNEY,
        "ina-101-f-3",
    ),
    Pair(
        "five years ago yesterday it does not",
        WITH_COCAINE,
        one(offense_on=date(2021, 11, 23)),
        BARRED,
        AVAILABLE,
        "ina-101-f-3",
    ),
    Pair(
        "an overbroad law does not bar",
        WITH_COCAINE,
        one(schedule_match="overbroad and indivisible"),
        BARRED,
        AVAILABLE,
        "mellouli",
    ),
    Pair("an acquittal does not bar", WITH_COCAINE, one(**ACQUITTED), BARRED, AVAILABLE, "ina-101-a-48-A"),
    Pair("an attempt bars", WITH_COCAINE, one(inchoate="attempt"), BARRED, BARRED, "ina-212-a-2-A"),
    Pair("a conspiracy bars", WITH_COCAINE, one(inchoate="conspiracy"), BARRED, BARRED, "ina-212-a-2-A"),
    Pair("aiding bars", WITH_COCAINE, one(inchoate="aiding and abetting"), BARRED, BARRED, "ina-212-a-2-A"),
    Pair("solicitation is for an attorney", WITH_COCAINE, one(inchoate="solicitation"), BARRED, ATTORNEY, "beltran"),
    Pair(
        "an admitted drug offense is for an attorney",
        HUGO,
        {"formal_admission": True},
        AVAILABLE,
        ATTORNEY,
        "ina-101-f-3",
    ),
    Pair(
        "so is another bar to good moral character",
        HUGO,
        {"other_character_bar": True},
        AVAILABLE,
        ATTORNEY,
        "ina-101-f-6",
    ),
    aggregate_pair(HUGO, ATTORNEY, "ina-101-f-3"),
    Pair("nobody has looked for one", HUGO, {"other_character_bar": None}, AVAILABLE, ATTORNEY, "ina-101-f-6"),
    Pair("so is reason to believe", HUGO, {"reason_to_believe": True}, AVAILABLE, ATTORNEY, "ina-101-f-3"),
]

TEN_GRAMS_AND_LESS = [
    Pair(
        "a single possession of ten grams does not bar; cocaine does",
        TEN,
        one(drug="another drug"),
        AVAILABLE,
        BARRED,
        "ina-101-f-3",
    ),
    Pair("thirty grams do not", TEN, one(grams=30), AVAILABLE, AVAILABLE, "ina-101-f-3"),
    Pair("thirty-one do", TEN, one(grams=31), AVAILABLE, BARRED, "ina-101-f-3"),
    Pair("hashish is for an attorney", TEN, one(drug="hashish or concentrate"), AVAILABLE, ATTORNEY, "ina-101-f-3"),
    Pair("so is a hemp product", TEN, one(drug="hemp product"), AVAILABLE, ATTORNEY, "ina-101-f-3"),
    Pair("so is a drug that is not named", TEN, one(drug="not named"), AVAILABLE, ATTORNEY, "ina-101-f-3"),
    Pair(
        "so is giving some away",
        TEN,
        one(conduct="giving or delivery without payment"),
        AVAILABLE,
        ATTORNEY,
        "csa-401-b-4",
    ),
    Pair(
        "paraphernalia is for an attorney", TEN, one(conduct="paraphernalia"), AVAILABLE, ATTORNEY, "martinez-espinoza"
    ),
    Pair("so is use", TEN, one(conduct="use or being under the influence"), AVAILABLE, ATTORNEY, "medina-ashcroft"),
    Pair(
        "a school zone as an element bars outside the Fifth Circuit",
        {**TEN, "circuit": "2d"},
        one(aggravating_element=True),
        AVAILABLE,
        BARRED,
        "martinez-zapata",
    ),
    Pair(
        "inside it that is for an attorney",
        {**TEN, "circuit": "5th"},
        one(aggravating_element=True),
        AVAILABLE,
        ATTORNEY,
        "esquivel",
    ),
    Pair(
        "a second conviction bars",
        TEN,
        {"convictions": [{"same_incident_as_others": False}, {**SECOND, "same_incident_as_others": False}]},
        AVAILABLE,
        BARRED,
        "ina-101-f-3",
    ),
    Pair(
        "two counts of one incident are for an attorney",
        TEN,
        {"convictions": [{"same_incident_as_others": True}, {**SECOND, "same_incident_as_others": True}]},
        AVAILABLE,
        ATTORNEY,
        "davey",
    ),
]

SINGLE = [
    Pair(
        "a second charge that ended in an acquittal leaves it single",
        TEN,
        {"convictions": [{}, {**SECOND, **ACQUITTED}]},
        AVAILABLE,
        AVAILABLE,
        "ina-101-f-3",
    ),
    Pair(
        "so does a second conviction that is not for drugs",
        TEN,
        {"convictions": [{}, {**DRIVING, **RECENT}]},
        AVAILABLE,
        AVAILABLE,
        "ina-101-f-3",
    ),
]

TURPITUDE = [
    Pair("a crime of moral turpitude bars", HUGO, one(moral_turpitude=True), AVAILABLE, BARRED, "ina-101-f-3"),
    *second_crime_pairs(changed(HUGO, one(moral_turpitude=True)), AVAILABLE, BARRED),
    *(
        Pair(why, changed(HUGO, one(moral_turpitude=True)), change, BARRED, AVAILABLE, authority)
        for why, change, authority in (
            ("a petty offense does not", {"turpitude_exception": "petty offense"}, "ina-212-a-2-A-ii"),
            ("a political offense does not", one(purely_political=True), "ina-212-a-2-A"),
            ("an old one does not", one(offense_on=date(2021, 11, 23)), "ina-101-f-3"),
            ("an acquittal does not", one(**ACQUITTED), "ina-101-a-48-A"),
        )
    ),
]

YEAR = [
    Pair(
        "a notice in the first year bars",
        HUGO,
        {"complete_notice_served_on": date(2014, 5, 31)},
        AVAILABLE,
        BARRED,
        "ina-240B-b",
    ),
    Pair(
        "on the very day it is for an attorney",
        HUGO,
        {"complete_notice_served_on": date(2014, 6, 1)},
        AVAILABLE,
        ATTORNEY,
        "ina-240B-b",
    ),
    Pair(
        "a day later it does not",
        HUGO,
        {"complete_notice_served_on": date(2014, 6, 2)},
        AVAILABLE,
        AVAILABLE,
        "ina-240B-b",
    ),
    Pair(
        "without a notice an attorney counts",
        HUGO,
        {"notice_to_appear": "not served", "complete_notice_served_on": None},
        AVAILABLE,
        ATTORNEY,
        "mfo",
    ),
    Pair(
        "so too with one that is not complete",
        HUGO,
        {"notice_to_appear": "served, not complete"},
        AVAILABLE,
        ATTORNEY,
        "mfo",
    ),
]

PAIRS = {
    "240Bb-voluntary-departure-after-hearing": [
        *DRUGS,
        *TEN_GRAMS_AND_LESS,
        *SINGLE,
        *TURPITUDE,
        *YEAR,
        Pair(
            "an old drug felony bars for good",
            HUGO,
            one(**{**COCAINE, **SALE, "moral_turpitude": False}),
            AVAILABLE,
            BARRED,
            "ina-101-f-8",
        ),
        *aggravated_felony_pairs(HUGO, OLD),
        Pair(
            "deportable for an aggravated felony of November 1990, an admitted person is barred",
            OLD_ADMITTED,
            {"entry": "without inspection", "status": "no lawful status"},
            BARRED,
            ATTORNEY,
            "ina-237-a-2-A-iii",
        ),
        Pair(
            "half a year in jail bars",
            HUGO,
            {"days_confined_in_last_five_years": 180},
            AVAILABLE,
            BARRED,
            "ina-101-f-7",
        ),
        *pardon_pairs(HUGO, "days_confined_in_last_five_years", BARRED),
        *yes_pairs(HUGO, "ina-240B-b", "good_moral_character_five_years", "means_and_intent_to_depart"),
        Pair(
            "terrorism bars", HUGO, {"security_ground": "terrorism, in 237(a)(4)(B)"}, AVAILABLE, BARRED, "ina-240B-b"
        ),
        Pair(
            "so does another security ground",
            HUGO,
            {"security_ground": "another one in 237(a)(4)"},
            AVAILABLE,
            BARRED,
            "ina-240B-b",
        ),
        Pair(
            "one of inadmissibility alone is for an attorney",
            HUGO,
            {"security_ground": "only in 212(a)(3)"},
            AVAILABLE,
            ATTORNEY,
            "ina-240B-b",
        ),
        Pair(
            "a second departure after presence without admission is barred",
            HUGO,
            {"departed_voluntarily_after_entry": True},
            AVAILABLE,
            BARRED,
            "ina-240B-c",
        ),
        overstay_pair(HUGO),
        *earlier_case_pairs(HUGO),
    ]
}
