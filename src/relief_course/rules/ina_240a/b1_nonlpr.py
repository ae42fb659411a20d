"""INA 240A(b)(1): cancellation of removal for people without a green card.

A conviction that (b)(1)(C) names bars whenever the offense was committed. So of the bars to good moral character only
those are asked for that need no such conviction, and they are counted over ten years.
"""

from __future__ import annotations

from ..conditions import all_of, any_conviction, any_of, holds, is_true, unsettled
from ..facts import cancellation, residence
from ..facts.conviction import moral_turpitude
from ..ina_101.f_good_moral_character import NOT_PARDONED, WITHOUT_CONVICTION, confined
from ..ina_212.grounds.a2a_moral_turpitude import MORAL_TURPITUDE_212
from ..ina_212.grounds.a2b_multiple_convictions import MULTIPLE_CONVICTIONS
from ..rule import RELIEF, Rule, Text
from .bars import CANCELLATION_BARS
from .character import OTHER_CHARACTER_BAR
from .d1_stop_time import MILITARY_SERVICE, enough_years, no_early_notice
from .listed_offenses import (
    AGGRAVATED_FELONY_CONVICTION,
    DOMESTIC_VIOLENCE,
    DRUG_OFFENSE_OR_UNCLEAR,
    NO_DOMESTIC_VIOLENCE,
    conviction_listed,
)

TEN_YEARS = any_of(
    "ten years of presence, or military service",
    all_of(
        "ten years of continuous presence",
        enough_years(residence.ten_years_present, "ten years of presence"),
        no_early_notice(residence.notice_after_ten_years, "ten"),
        is_true(
            residence.count_unbroken,
            "Nothing else broke or stopped the ten years.",
            "Something else broke or stopped the ten years.",
            "ina-240A-d-1",
        ),
    ),
    MILITARY_SERVICE,
)

DRUG_CONVICTION = any_conviction(
    "There is a drug conviction, and no amount is small enough not to bar.",
    "There is no drug conviction that bars.",
    DRUG_OFFENSE_OR_UNCLEAR,
    "ina-240A-b-1",
    "bustamante",
)

OTHER_LISTED_CONVICTION = any_conviction(
    "There is another conviction that INA 212(a)(2), 237(a)(2) or 237(a)(3) names.",
    "There is no other conviction that INA 212(a)(2), 237(a)(2) or 237(a)(3) names.",
    any_of(
        "a listed offense",
        conviction_listed(
            {"in 212(a)(2)", "only in 237(a)(2) or (3)", "divisible, record unclear"},
            "The offense is listed, or the record leaves that open, and the person must show that it is not.",
            "The offense is not listed, drugs aside.",
            "cortez-canales",
            "pereida",
            "ina-240-c-4",
        ),
        all_of(
            "domestic violence that a waiver may reach",
            DOMESTIC_VIOLENCE,
            unsettled(
                "waiver_for_victims", "Whether the waiver for victims of domestic violence applies is for an attorney."
            ),
            by=("ina-237-a-7",),
        ),
    ),
    "ina-240A-b-1",
)

TURPITUDE = all_of(
    "moral turpitude, and no domestic violence that a waiver may reach",
    holds(
        MORAL_TURPITUDE_212,
        "A crime involving moral turpitude makes the person inadmissible.",
        "No crime involving moral turpitude makes the person inadmissible.",
    ),
    NO_DOMESTIC_VIOLENCE,
    any_of(
        "with a case in a criminal court, and not only an admission",
        any_conviction(
            "There is a case about a crime involving moral turpitude.",
            "There is no case about a crime involving moral turpitude.",
            is_true(
                moral_turpitude,
                "An attorney found that it involves moral turpitude.",
                "An attorney found that it does not involve moral turpitude.",
            ),
            "ina-240A-b-1",
        ),
        unsettled(
            "admitted_turpitude_and_character",
            "Whether a crime involving moral turpitude that was only admitted falls within the ten years is for an "
            "attorney.",
            "ina-101-f-3",
        ),
    ),
)

UNPARDONED_AGGRAVATED_FELONY = any_conviction(
    "There is a conviction of an aggravated felony.",
    "There is no conviction of an aggravated felony.",
    all_of("an aggravated felony that was not pardoned", AGGRAVATED_FELONY_CONVICTION.each, NOT_PARDONED),
    "ina-101-f-8",
    "ina-240A-b-1",
)
"""Unlike (a)(3), paragraph (b)(1) names no aggravated felony: it bars through 237(a)(2) and good moral character."""

LONG_CONFINEMENT = all_of(
    "half a year in jail or prison, and no domestic violence that a waiver may reach",
    confined(cancellation.days_confined_in_last_ten_years),
    NO_DOMESTIC_VIOLENCE,
)
"""The waiver may reach good moral character as well (240A(b)(5)); a conviction that it may reach is for an attorney."""

NONLPR_CANCELLATION = Rule(
    id="240Ab1-nonlpr-cancellation",
    title="Cancellation of removal for people without a green card",
    kind=RELIEF,
    authorities=("ina-240A-b-1",),
    texts=(
        Text(
            requires=all_of(
                "ten years, good moral character, and exceptional hardship to a close relative",
                TEN_YEARS,
                is_true(
                    cancellation.good_moral_character_ten_years,
                    "Good moral character can be shown for the ten years.",
                    "Good moral character cannot be shown for the ten years.",
                ),
                is_true(
                    cancellation.relative_spouse_parent_minor_child,
                    "A spouse, a parent or an unmarried child under 21 is a citizen or permanent resident.",
                    "No spouse, parent or unmarried child under 21 is a citizen or permanent resident.",
                ),
                is_true(
                    cancellation.exceptional_hardship,
                    "Removal would be exceptional and extremely unusual hardship to that relative.",
                    "Removal would not be exceptional and extremely unusual hardship to that relative.",
                ),
            ),
            bars=any_of(
                "one of the bars",
                DRUG_CONVICTION,
                OTHER_LISTED_CONVICTION,
                TURPITUDE,
                holds(
                    MULTIPLE_CONVICTIONS,
                    "Two or more convictions have sentences of five years or more in all.",
                    "No convictions have sentences of five years or more in all.",
                    "pina-galindo",
                ),
                UNPARDONED_AGGRAVATED_FELONY,
                WITHOUT_CONVICTION,
                LONG_CONFINEMENT,
                OTHER_CHARACTER_BAR,
                CANCELLATION_BARS,
            ),
        ),
    ),
)
