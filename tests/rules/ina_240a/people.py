"""Invented people and convictions, and pairs that several rules of INA 240A and 240B share."""

from __future__ import annotations

from datetime import date

from ..pairs import Facts, Pair, changed

AVAILABLE, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"

JUDGMENT = {"disposition": "judgment of guilt", "court": "adult criminal court", "later_change": "none"}
COCAINE = {
    **JUDGMENT,
    "drug": "another drug",
    "conduct": "possession",
    "inchoate": "the offense itself",
    "schedule_match": "matches",
    "commercial_dealing": "not an element",
    "federal_felony_match": "not always",
    "recidivist_finding": False,
    "other_aggravated_felony": False,
    "listed_offense": "in none of them",
    "purely_political": False,
    "sentence_days": 30,
    "sentence_changed_later": False,
    "offense_on": date(2017, 8, 1),
    "convicted_on": date(2018, 2, 1),
}
TEN_GRAMS = {
    **COCAINE,
    "drug": "marijuana",
    "grams": 10,
    "own_use": True,
    "aggravating_element": False,
    "convicted_on": date(2019, 1, 15),
}
DRIVING = {
    **COCAINE,
    "drug": "no drug",
    "conduct": "not a drug offense",
    "schedule_match": None,
    "moral_turpitude": False,
}
"""A conviction that no paragraph lists."""

ACQUITTED = {"disposition": "acquitted", "guilt_basis": "none of these"}
SALE = {
    "drug": "another drug",
    "conduct": "sale or distribution",
    "schedule_match": "matches",
    "federal_felony_match": "always",
}

NO_BARS = {
    "citizenship": "no sign",
    "cancellation_bar": "none",
    "security_ground": "none",
    "cancelled_before": False,
    "ten_year_bar": "neither",
    "order_reinstated": False,
    "final_order": False,
    "frivolous_application": False,
}


def one(**conviction) -> Facts:
    """Return the change of the first conviction."""
    return {"convictions": [conviction]}


def drug_offense_pairs(barred: Facts) -> list[Pair]:
    """Return what the form of the offense and the drug do to a person barred by cocaine, convicted in February 2018."""
    marijuana = {"drug": "marijuana", "convicted_on": date(2018, 12, 20)}
    hemp = {"drug": "hemp product", "convicted_on": date(2018, 12, 20)}
    look_alike = {"drug": "look-alike drug", "convicted_on": date(2018, 12, 20)}
    by = "ina-212-a-2-A"
    return [
        Pair("an attempt bars like the offense", barred, one(inchoate="attempt"), BARRED, BARRED, by),
        Pair("so does a conspiracy", barred, one(inchoate="conspiracy"), BARRED, BARRED, by),
        Pair("so does aiding", barred, one(inchoate="aiding and abetting"), BARRED, BARRED, by),
        Pair("solicitation is disputed", barred, one(inchoate="solicitation"), BARRED, ATTORNEY, "zorilla-vidal"),
        Pair("crack cocaine bars too", barred, one(drug="crack cocaine"), BARRED, BARRED, by),
        Pair("flunitrazepam bars too", barred, one(drug="flunitrazepam"), BARRED, BARRED, by),
        Pair("a look-alike is for an attorney", barred, one(**look_alike), BARRED, ATTORNEY, "mellouli"),
        Pair("so does marijuana since hemp left the list", barred, one(**marijuana), BARRED, BARRED, "csa-102-16"),
        Pair("a hemp product is for an attorney", barred, one(**hemp), BARRED, ATTORNEY, "dor"),
        Pair(
            "so is marijuana from the day before",
            changed(barred, one(**marijuana)),
            one(convicted_on=date(2018, 12, 19)),
            BARRED,
            ATTORNEY,
            "dor",
        ),
        Pair(
            "an overbroad law does not bar",
            barred,
            one(schedule_match="overbroad and indivisible"),
            BARRED,
            AVAILABLE,
            "mellouli",
        ),
        Pair("nobody has compared the law", barred, one(schedule_match=None), BARRED, ATTORNEY, "mellouli"),
        Pair("an acquittal does not bar", barred, one(**ACQUITTED), BARRED, AVAILABLE, "ina-101-a-48-A"),
    ]


def aggregate_pair(free: Facts, after: str, authority: str) -> Pair:
    """Return what two sentences of three years do to a person with one conviction that is not listed."""
    years = {"sentence_days": 3 * 365}
    change = {"sentences_run": "one after another", "convictions": [years, {**DRIVING, **years}]}
    return Pair("five years and more in all", free, change, AVAILABLE, after, authority)


def aggravated_felony_pairs(free: Facts, old: Facts) -> list[Pair]:
    """Return what aggravated felonies do.

    Args:
        free: a person who is not barred, with one conviction that is not listed.
        old: a person who is not barred, with one such conviction of 28 November 1990.
    """
    other = {"other_aggravated_felony": True}
    return [
        Pair("a drug felony by its elements bars", free, one(**SALE), AVAILABLE, BARRED, "ina-101-a-43"),
        Pair("another aggravated felony bars", free, one(**other), AVAILABLE, BARRED, "ina-101-a-43"),
        Pair(
            "a charge that ended in an acquittal is no aggravated-felony conviction",
            changed(free, one(**other)),
            one(**ACQUITTED),
            BARRED,
            AVAILABLE,
            "ina-101-a-48-A",
        ),
        Pair(
            "an aggravated-felony conviction before 29 November 1990 is for an attorney",
            old,
            one(**other),
            AVAILABLE,
            ATTORNEY,
            "ina-101-a-43",
        ),
        Pair(
            "one of that day bars",
            changed(old, one(**other)),
            one(convicted_on=date(1990, 11, 29)),
            ATTORNEY,
            BARRED,
            "ina-101-a-43",
        ),
        Pair(
            "nobody knows whether there is a conviction",
            free,
            {"convictions": None},
            AVAILABLE,
            ATTORNEY,
            "ina-101-a-43",
        ),
    ]


def earlier_case_pairs(free: Facts) -> list[Pair]:
    """Return what an earlier order does to a person who is not barred."""
    return [
        Pair(
            "a frivolous asylum application bars",
            free,
            {"frivolous_application": True},
            AVAILABLE,
            BARRED,
            "ina-208-d-6",
        ),
        Pair("a reinstated order bars", free, {"order_reinstated": True}, AVAILABLE, BARRED, "ina-241-a-5"),
        Pair(
            "after a final order an attorney is needed", free, {"final_order": True}, AVAILABLE, ATTORNEY, "ina-240-b-7"
        ),
        Pair(
            "a missed hearing bars for ten years",
            free,
            {"ten_year_bar": "ordered removed in absentia"},
            AVAILABLE,
            BARRED,
            "ina-240-b-7",
        ),
    ]


def overstay_pair(free: Facts) -> Pair:
    """Return what an overstayed voluntary departure does where abuse does not matter."""
    change = {"ten_year_bar": "voluntary departure overstayed"}
    return Pair("an overstayed voluntary departure bars", free, change, AVAILABLE, BARRED, "ina-240B-d-1")


def cancellation_bar_pairs(free: Facts) -> list[Pair]:
    """Return what the bars of 240A(c) do to a person who is not barred."""
    return [
        Pair("a crewman is barred", free, {"cancellation_bar": "crewman"}, AVAILABLE, BARRED, "ina-240A-c"),
        Pair(
            "so is an exchange visitor", free, {"cancellation_bar": "exchange visitor"}, AVAILABLE, BARRED, "ina-240A-c"
        ),
        Pair("so is a persecutor", free, {"cancellation_bar": "persecutor"}, AVAILABLE, BARRED, "ina-240A-c"),
        Pair("an earlier cancellation bars", free, {"cancelled_before": True}, AVAILABLE, BARRED, "ina-240A-c"),
        *security_pairs(free, "ina-240A-c"),
        *earlier_case_pairs(free),
        overstay_pair(free),
    ]


def security_pairs(free: Facts, authority: str) -> list[Pair]:
    """Return what each security ground does where all of them bar."""
    grounds = ("only in 212(a)(3)", "terrorism, in 237(a)(4)(B)", "another one in 237(a)(4)")
    return [
        Pair(f"a security ground bars: {ground}", free, {"security_ground": ground}, AVAILABLE, BARRED, authority)
        for ground in grounds
    ]


def military_pairs(short: Facts) -> list[Pair]:
    """Return what military service does to a person who lacks the years and nothing else."""
    enough = {"military_service": "24 months, honorable, here at enlistment"}
    return [
        Pair("honorable service replaces the years", short, enough, BARRED, AVAILABLE, "ina-240A-d-3"),
        Pair("some service is for an attorney", short, {"military_service": "some"}, BARRED, ATTORNEY, "ina-240A-d-3"),
        Pair(
            "too little service does not", short, {"military_service": "less than that"}, BARRED, BARRED, "ina-240A-d-3"
        ),
    ]


def yes_pairs(free: Facts, authority: str, *names: str) -> list[Pair]:
    """Return what it does to lack one thing that is required, and not to know it."""
    return [
        Pair(f"{name}: {word}", free, {name: value}, AVAILABLE, outcome, authority)
        for name in names
        for word, value, outcome in (("no", False, BARRED), ("not known", None, ATTORNEY))
    ]
