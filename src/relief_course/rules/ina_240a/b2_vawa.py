"""INA 240A(b)(2): cancellation of removal for battered spouses, children and parents. No drug ground is waived."""

from __future__ import annotations

from ..conditions import all_of, any_conviction, any_of, holds, is_in, is_true, unsettled
from ..facts import cancellation, residence
from ..ina_212.earlier_cases import FINAL_ORDER, FRIVOLOUS, REINSTATED_ORDER
from ..ina_212.grounds.a2a_controlled_substance import CONTROLLED_SUBSTANCE_212
from ..ina_212.grounds.a2a_moral_turpitude import MORAL_TURPITUDE_212
from ..ina_212.grounds.a2b_multiple_convictions import MULTIPLE_CONVICTIONS
from ..ina_212.grounds.a2c_trafficker import TRAFFICKER
from ..ina_212.grounds.a2c_trafficker_family import TRAFFICKER_FAMILY
from ..ina_237.a2a_moral_turpitude import MORAL_TURPITUDE_237
from ..ina_237.a2b_abuser_or_addict import ABUSER_OR_ADDICT_237
from ..ina_237.a2b_controlled_substance import CONTROLLED_SUBSTANCE_237
from ..rule import RELIEF, Rule, Text
from .d1_stop_time import MILITARY_SERVICE, enough_years
from .listed_offenses import AGGRAVATED_FELONY_CONVICTION, NO_DOMESTIC_VIOLENCE, conviction_listed

THREE_YEARS = any_of(
    "three years of presence, or military service",
    all_of(
        "three years of continuous presence, which a notice to appear does not stop",
        enough_years(residence.three_years_present, "three years of presence"),
        is_true(
            residence.count_unbroken,
            "Nothing else broke or stopped the three years.",
            "Something else broke or stopped the three years.",
            "ina-240A-d-1",
        ),
    ),
    MILITARY_SERVICE,
)

LISTED_CONVICTION = any_conviction(
    "A conviction, not for drugs, is of an offense that INA 212(a)(2) or 237(a) names.",
    "No conviction, drugs aside, is of an offense that INA 212(a)(2) or 237(a) names.",
    any_of(
        "a listed offense",
        conviction_listed(
            {"in 212(a)(2)"},
            "INA 212(a)(2) names the offense.",
            "INA 212(a)(2) does not name the offense, drugs aside.",
        ),
        all_of(
            "an offense that only INA 237(a) names, or an unclear record",
            conviction_listed(
                {"only in 237(a)(2) or (3)", "domestic violence that a waiver may reach", "divisible, record unclear"},
                "Only INA 237(a) names the offense, or the record leaves that open.",
                "INA 237(a) does not name the offense, and the record leaves nothing open.",
            ),
            unsettled(
                "deportable_for_a_listed_offense",
                "Whether the offense makes the person deportable, and whether a waiver reaches it, is for an attorney.",
                "ina-237-a-7",
            ),
        ),
    ),
)

GROUNDS = any_of(
    "inadmissible under INA 212(a)(2) or (3), or deportable under INA 237(a)(2) to (4)",
    holds(
        CONTROLLED_SUBSTANCE_212,
        "A drug conviction or admission makes the person inadmissible, and no waiver cures that here.",
        "No drug conviction or admission makes the person inadmissible.",
        "ynp",
    ),
    holds(
        MULTIPLE_CONVICTIONS,
        "Two or more convictions have sentences of five years or more in all.",
        "No convictions have sentences of five years or more in all.",
    ),
    holds(
        TRAFFICKER,
        "There is reason to believe that the person is or was a trafficker.",
        "There is no reason to believe that the person is or was a trafficker.",
    ),
    holds(
        TRAFFICKER_FAMILY,
        "The person knowingly had a benefit from a relative’s trafficking.",
        "The person did not knowingly have a benefit from a relative’s trafficking.",
    ),
    holds(
        CONTROLLED_SUBSTANCE_237,
        "The person is deportable for a drug conviction.",
        "The person is not deportable for a drug conviction.",
    ),
    holds(
        ABUSER_OR_ADDICT_237,
        "The person is deportable as a drug abuser or addict.",
        "The person is not deportable as a drug abuser or addict.",
    ),
    all_of(
        "moral turpitude, and no domestic violence that a waiver may reach",
        any_of(
            "moral turpitude",
            holds(
                MORAL_TURPITUDE_212,
                "A crime involving moral turpitude makes the person inadmissible.",
                "No crime involving moral turpitude makes the person inadmissible.",
            ),
            holds(
                MORAL_TURPITUDE_237,
                "A crime involving moral turpitude makes the person deportable.",
                "No crime involving moral turpitude makes the person deportable.",
            ),
        ),
        NO_DOMESTIC_VIOLENCE,
    ),
    LISTED_CONVICTION,
    is_in(
        cancellation.security_ground,
        {"only in 212(a)(3)", "terrorism, in 237(a)(4)(B)", "another one in 237(a)(4)"},
        "A security or terrorism ground bars.",
        "No security or terrorism ground bars.",
    ),
    is_true(cancellation.other_vawa_bar, "Another listed ground bars.", "No other listed ground bars."),
    by=("ina-240A-b-2",),
)

EARLIER_CASES = any_of(
    "what an earlier case left behind",
    is_in(
        cancellation.ten_year_bar,
        {"ordered removed in absentia"},
        "A missed hearing bars this relief for ten years.",
        "No missed hearing bars this relief.",
        "ina-240-b-7",
    ),
    all_of(
        "voluntary departure overstayed",
        is_in(
            cancellation.ten_year_bar,
            {"voluntary departure overstayed"},
            "Voluntary departure was overstayed within ten years.",
            "Voluntary departure was not overstayed within ten years.",
        ),
        unsettled(
            "overstay_because_of_abuse_and_cancellation",
            "Whether abuse was a central reason for the overstay is for an attorney.",
        ),
        by=("ina-240B-d-2",),
    ),
    REINSTATED_ORDER,
    FINAL_ORDER,
    FRIVOLOUS,
)

VAWA_CANCELLATION = Rule(
    id="240Ab2-vawa-cancellation",
    title="Cancellation of removal for battered spouses, children and parents (VAWA)",
    kind=RELIEF,
    authorities=("ina-240A-b-2",),
    texts=(
        Text(
            requires=all_of(
                "abuse, three years, good moral character and extreme hardship",
                is_true(
                    cancellation.abused_by_relative_for_cancellation,
                    "There was abuse by a citizen or resident whom the law names.",
                    "There was no abuse by a citizen or resident whom the law names.",
                    "ina-240A-b-2",
                    "am-vawa",
                ),
                THREE_YEARS,
                is_true(
                    cancellation.good_moral_character_three_years,
                    "Good moral character can be shown for the three years.",
                    "Good moral character cannot be shown for the three years.",
                ),
                is_true(
                    cancellation.vawa_hardship,
                    "Removal would be extreme hardship to the person, a child or a parent.",
                    "Removal would not be extreme hardship to the person, a child or a parent.",
                ),
            ),
            bars=any_of(
                "one of the bars",
                GROUNDS,
                AGGRAVATED_FELONY_CONVICTION,
                EARLIER_CASES,
            ),
        ),
    ),
)
