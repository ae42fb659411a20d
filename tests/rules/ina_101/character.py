"""People whom a bar to good moral character reaches or spares; naturalization asks the same of five years."""

from __future__ import annotations

from datetime import date

from ..pairs import Facts, Pair, changed
from .people import ATTORNEY, COCAINE_POSSESSION, NON_DRUG, differ, same

GRAMS_20 = {**COCAINE_POSSESSION, "drug": "marijuana", "grams": 20, "aggravating_element": False}
"""One small marijuana possession, which 101(f)(3) leaves out."""

EXPUNGED = "expunged, sealed or dismissed after the sentence"
F3 = "ina-101-f-3"


def character_pairs(nobody: Facts, days: str, spared: str, barred: str, first_day: str) -> list[Pair]:
    """Return what convictions and confinement do to a person whom nothing bars.

    Args:
        nobody: the person, without a conviction; the period is the last five years.
        days: the name of the fact that counts days of confinement.
        spared: the outcome for that person.
        barred: the outcome when a bar reaches the person.
        first_day: the outcome for an offense on the day that the five years began.
    """
    cocaine = {**nobody, "convictions": [COCAINE_POSSESSION]}
    turpitude = {**nobody, "convictions": [{**NON_DRUG, "moral_turpitude": True}]}
    return [
        Pair("180 days, and 179", {**nobody, days: 180}, {days: 179}, barred, spared, "ina-101-f-7"),
        Pair("nobody counted the days", nobody, {days: None}, spared, ATTORNEY, "ina-101-f-7"),
        Pair("nobody knows of convictions", nobody, {"convictions": None}, spared, ATTORNEY, F3),
        Pair("an admission is for an attorney", nobody, {"formal_admission": True}, spared, ATTORNEY, F3),
        Pair("so is reason to believe", nobody, {"reason_to_believe": True}, spared, ATTORNEY, F3),
        *_aggravated_felony_pairs(cocaine, spared, barred),
        *_drug_pairs(cocaine, spared, barred, first_day),
        *pardon_pairs(nobody, days, barred),
        differ("hemp", {**nobody, "convictions": [GRAMS_20]}, "drug", "hemp product", spared, ATTORNEY, "hemp-1639o"),
        differ(
            "20 grams, and cocaine", {**nobody, "convictions": [GRAMS_20]}, "drug", "another drug", spared, barred, F3
        ),
        differ("moral turpitude in the period", turpitude, "moral_turpitude", False, barred, spared, F3),
        differ("turpitude before the period", turpitude, "offense_on", date(2020, 3, 1), barred, spared, F3),
        differ("a purely political crime", turpitude, "purely_political", True, barred, spared, F3),
        differ("no conviction", turpitude, "disposition", "acquitted", barred, spared, F3),
        *second_crime_pairs(turpitude, spared, barred),
        Pair(
            "a petty offense",
            turpitude,
            {"turpitude_exception": "petty offense"},
            barred,
            spared,
            "ina-212-a-2-A-ii",
        ),
    ]


def _aggravated_felony_pairs(cocaine: Facts, spared: str, barred: str) -> list[Pair]:
    old = {"offense_on": date(1990, 1, 5), "convicted_on": date(1990, 11, 28)}
    long_ago = changed(cocaine, {"convictions": [old]})
    other = changed(long_ago, {"convictions": [{"other_aggravated_felony": True}]})
    drugs = {"recidivist_finding": True}
    return [
        differ("what barred is over", long_ago, "other_aggravated_felony", True, spared, ATTORNEY, "ina-101-f-8"),
        differ(
            "the day that the bar began", other, "convicted_on", date(1990, 11, 29), ATTORNEY, barred, "ina-101-f-8"
        ),
        Pair(
            "a drug felony bars for good",
            changed(long_ago, {"convictions": [{"convicted_on": date(1990, 11, 30)}]}),
            {"convictions": [drugs]},
            spared,
            barred,
            "ina-101-f-8",
        ),
    ]


def pardon_pairs(nobody: Facts, days: str, barred: str) -> list[Pair]:
    """Return what a pardon does: whether it lets a conviction be passed over is for an attorney."""
    felony = {**COCAINE_POSSESSION, "recidivist_finding": True, "offense_on": date(2010, 1, 5)}
    plain = {**NON_DRUG, "moral_turpitude": False}
    barred_people = {
        "a drug conviction": {**nobody, "convictions": [COCAINE_POSSESSION]},
        "moral turpitude": {**nobody, "convictions": [{**NON_DRUG, "moral_turpitude": True}]},
        "an aggravated felony of long ago": {**nobody, "convictions": [felony]},
        "180 days in prison": {**nobody, days: 180, "convictions": [plain]},
    }
    return [
        differ(f"pardoned: {what}", person, "later_change", "pardoned", barred, ATTORNEY, "8-cfr-316-10-c")
        for what, person in barred_people.items()
    ] + [
        differ(f"expunged, not pardoned: {what}", person, "later_change", EXPUNGED, barred, barred, "roldan")
        for what, person in barred_people.items()
    ]


def _drug_pairs(cocaine: Facts, spared: str, barred: str, first_day: str) -> list[Pair]:
    return [
        differ("the second day of the period", cocaine, "offense_on", date(2021, 11, 25), barred, barred, F3),
        differ("the first day of it", cocaine, "offense_on", date(2021, 11, 24), barred, first_day, F3),
        differ("the day before", cocaine, "offense_on", date(2021, 11, 23), barred, spared, F3),
        differ("nobody knows the day", cocaine, "offense_on", None, barred, ATTORNEY, F3),
        differ(
            "not a federal drug", cocaine, "schedule_match", "overbroad and indivisible", barred, spared, "mellouli"
        ),
        *same("so do", cocaine, "inchoate", ("attempt", "conspiracy", "aiding and abetting"), barred, F3),
        differ("no conviction", cocaine, "disposition", "acquitted", barred, spared, F3),
        differ("solicitation is for an attorney", cocaine, "inchoate", "solicitation", barred, ATTORNEY, "beltran"),
    ]


def second_crime_pairs(turpitude: Facts, spared: str, barred: str) -> list[Pair]:
    """Return what a second crime does to the exceptions for a petty offense and for youth, which ask for only one.

    Args:
        turpitude: a person with one conviction, of moral turpitude and within the period, and nothing else that bars.
        spared: the outcome when an exception applies.
        barred: the outcome when none does.
    """
    petty = {**turpitude, "turpitude_exception": "petty offense"}
    older = {**petty["convictions"][0], "offense_on": date(2010, 3, 1), "convicted_on": date(2010, 9, 1)}
    two = {**petty, "convictions": [petty["convictions"][0], older]}
    authority = "ina-212-a-2-A-ii"

    def second(sentence: str, after: str, **change) -> Pair:
        return Pair(sentence, two, {"convictions": [{}, change]}, barred, after, authority)

    return [
        Pair(
            "a second crime, however old, ends the exception",
            petty,
            {"convictions": [{}, older]},
            spared,
            barred,
            authority,
        ),
        second("a second that is not turpitudinous leaves it", spared, moral_turpitude=False),
        second(
            "a second that ended in an acquittal leaves it",
            spared,
            disposition="acquitted",
            guilt_basis="none of these",
        ),
        second("a second that is purely political leaves it", spared, purely_political=True),
        second("a second that nobody has judged is for an attorney", ATTORNEY, moral_turpitude=None),
    ]
