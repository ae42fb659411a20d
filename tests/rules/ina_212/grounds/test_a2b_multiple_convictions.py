"""Two or more convictions whose sentences come to five years. Three and two years are 1,095 and 730 days."""

from __future__ import annotations

from ...pairs import Pair
from .people import (
    APPLIES,
    ATTORNEY,
    COCAINE,
    DISMISSED,
    NEVER_ADMITTED,
    NOT_SHOWN,
    SHOPLIFTING,
    citizenship_pairs,
    one,
    second,
)

GROUND = "ina-212-a-2-B"
UNCHANGED = {"sentence_changed_later": False}
THREE_YEARS = {**COCAINE, **UNCHANGED, "sentence_days": 1095}
TWO_YEARS = {**COCAINE, **UNCHANGED, "sentence_days": 730}
THEFT = {**SHOPLIFTING, **UNCHANGED, "sentence_days": 730, "purely_political": False}
ABROAD = {**TWO_YEARS, "court": "foreign court", "court_proceeding_is_criminal": True}

OSCAR = {**NEVER_ADMITTED, "sentences_run": "one after another", "convictions": [THREE_YEARS, TWO_YEARS]}
FIVE_IN_ONE = {**OSCAR, "convictions": [{**THREE_YEARS, "sentence_days": 1825}]}

SHORT = {**OSCAR, "convictions": [TWO_YEARS, TWO_YEARS]}
SHORT_TOGETHER = {**SHORT, "sentences_run": "at the same time"}


def _run(how: str | None) -> dict:
    return {"sentences_run": how}


def _third(conviction: dict, **changes) -> dict:
    return {"convictions": [{}, {}, {**conviction, **changes}]}


def _days(days: int | None) -> dict:
    return second({}, sentence_days=days)


PAIRS = {
    "212a2B-multiple-convictions": [
        *citizenship_pairs(OSCAR, GROUND),
        # --- two convictions ---
        Pair("one conviction is not two", OSCAR, second({}, **DISMISSED), APPLIES, NOT_SHOWN, GROUND),
        Pair("five years for one conviction alone", FIVE_IN_ONE, second(TWO_YEARS), NOT_SHOWN, APPLIES, GROUND),
        Pair("a dismissed second charge", FIVE_IN_ONE, second(TWO_YEARS, **DISMISSED), NOT_SHOWN, NOT_SHOWN, GROUND),
        Pair(
            "a second, pardoned crime",
            FIVE_IN_ONE,
            second(THEFT, later_change="pardoned"),
            NOT_SHOWN,
            ATTORNEY,
            "22-cfr-40-21",
        ),
        Pair("a second crime of any kind", FIVE_IN_ONE, second(THEFT), NOT_SHOWN, APPLIES, GROUND),
        Pair(
            "a purely political second offense",
            FIVE_IN_ONE,
            second(THEFT, purely_political=True),
            NOT_SHOWN,
            NOT_SHOWN,
            GROUND,
        ),
        Pair(
            "a second offense that nobody decided to be political or not",
            FIVE_IN_ONE,
            second(THEFT, purely_political=None),
            NOT_SHOWN,
            ATTORNEY,
            GROUND,
        ),
        Pair("a drug offense tried abroad may be political", FIVE_IN_ONE, second(ABROAD), NOT_SHOWN, ATTORNEY, GROUND),
        Pair(
            "a political drug case abroad",
            FIVE_IN_ONE,
            second(ABROAD, purely_political=True),
            NOT_SHOWN,
            NOT_SHOWN,
            GROUND,
        ),
        Pair("nobody knows of convictions or not", OSCAR, {"convictions": None}, APPLIES, ATTORNEY, GROUND),
        Pair(
            "a governor’s pardon does not lift this ground; whose it was is for an attorney",
            OSCAR,
            one(later_change="pardoned", full_pardon=True),
            APPLIES,
            ATTORNEY,
            "22-cfr-40-21",
        ),
        Pair(
            "an expungement does not",
            OSCAR,
            one(later_change="expunged, sealed or dismissed after the sentence", first_offender_law="neither"),
            APPLIES,
            APPLIES,
            "roldan",
        ),
        Pair(
            "a pardoned third conviction adds no sure sentence",
            SHORT,
            _third(TWO_YEARS, later_change="pardoned"),
            NOT_SHOWN,
            ATTORNEY,
            "22-cfr-40-21",
        ),
        # --- five years in all ---
        Pair("exactly five years", OSCAR, _days(731), APPLIES, APPLIES, GROUND),
        Pair("a day short is too close to five years", OSCAR, _days(729), APPLIES, ATTORNEY, GROUND),
        Pair("sixty months of 30 days are too close as well", OSCAR, _days(705), APPLIES, ATTORNEY, GROUND),
        Pair("a day less than that is short", OSCAR, _days(704), APPLIES, NOT_SHOWN, GROUND),
        Pair("a sentence that is not known", OSCAR, _days(None), APPLIES, ATTORNEY, GROUND),
        Pair("a sentence changed later", OSCAR, one(sentence_changed_later=True), APPLIES, ATTORNEY, "thomas-thompson"),
        Pair("sentences that run together", OSCAR, _run("at the same time"), APPLIES, ATTORNEY, "fernandez"),
        Pair("short ones that run together", SHORT, _run("at the same time"), NOT_SHOWN, NOT_SHOWN, "fernandez"),
        Pair("short ones, and nobody knows how they run", SHORT, _run(None), NOT_SHOWN, NOT_SHOWN, GROUND),
        Pair("some of each", OSCAR, _run("some of each"), APPLIES, ATTORNEY, "fernandez"),
        # --- which convictions are added ---
        Pair("a third of two years", SHORT, _third(TWO_YEARS), NOT_SHOWN, APPLIES, GROUND),
        Pair("a dismissed third charge", SHORT, _third(TWO_YEARS, **DISMISSED), NOT_SHOWN, NOT_SHOWN, GROUND),
        Pair("a third crime of any kind", SHORT, _third(THEFT), NOT_SHOWN, APPLIES, GROUND),
        Pair("a third, political one", SHORT, _third(THEFT, purely_political=True), NOT_SHOWN, NOT_SHOWN, GROUND),
        Pair("a third, perhaps political", SHORT, _third(THEFT, purely_political=None), NOT_SHOWN, ATTORNEY, GROUND),
        Pair(
            "a third, political drug case abroad",
            SHORT,
            _third(ABROAD, purely_political=True),
            NOT_SHOWN,
            NOT_SHOWN,
            GROUND,
        ),
        Pair("a third that runs with them", SHORT_TOGETHER, _third(TWO_YEARS), NOT_SHOWN, ATTORNEY, "fernandez"),
        Pair(
            "a dismissed third charge, and the others run together",
            SHORT_TOGETHER,
            _third(TWO_YEARS, **DISMISSED),
            NOT_SHOWN,
            NOT_SHOWN,
            GROUND,
        ),
        Pair("how they run is not known", OSCAR, _run(None), APPLIES, ATTORNEY, "fernandez"),
    ]
}
