"""INA 240B(b): voluntary departure at the end of the hearing. It asks for five years of good moral character."""

from __future__ import annotations

from ..conditions import all_of, any_of, holds, is_in, is_true, unsettled
from ..facts import cancellation, residence
from ..facts.moral_character import days_confined_in_last_five_years, offense_in_last_five_years
from ..ina_101.f_good_moral_character import character_bars
from ..ina_212.grounds.a2b_multiple_convictions import MULTIPLE_CONVICTIONS
from ..ina_240a.character import OTHER_CHARACTER_BAR
from ..rule import RELIEF, Rule, Text
from .bars import SHARED_BARS

ONE_YEAR = any_of(
    "a year of presence before the notice to appear",
    all_of(
        "a year before a complete notice",
        is_in(
            residence.notice_to_appear,
            {"served"},
            "A notice to appear was served.",
            "No complete notice to appear was served.",
        ),
        is_true(
            residence.notice_after_one_year,
            "The complete notice to appear came after more than one year of presence.",
            "The complete notice to appear came within one year of presence.",
        ),
    ),
    all_of(
        "no complete notice",
        is_in(
            residence.notice_to_appear,
            {"not served", "served, not complete"},
            "No complete notice to appear was served.",
            "A notice to appear was served.",
        ),
        unsettled(
            "presence_without_a_complete_notice",
            "How the year is counted without a complete notice to appear is for an attorney.",
            "mfo",
            "posos-sanchez",
        ),
    ),
)

DEPARTURE_AFTER_HEARING = Rule(
    id="240Bb-voluntary-departure-after-hearing",
    title="Voluntary departure at the end of the hearing",
    kind=RELIEF,
    authorities=("ina-240B-b",),
    texts=(
        Text(
            requires=all_of(
                "a year of presence, good moral character, and the means to leave",
                ONE_YEAR,
                is_true(
                    cancellation.good_moral_character_five_years,
                    "Good moral character can be shown for the five years.",
                    "Good moral character cannot be shown for the five years.",
                ),
                is_true(
                    cancellation.means_and_intent_to_depart,
                    "The means to depart, and the intent to do so, can be proved.",
                    "The means to depart, or the intent to do so, cannot be proved.",
                ),
            ),
            bars=any_of(
                "one of the bars",
                SHARED_BARS,
                any_of(
                    "a bar to good moral character in the last five years",
                    *character_bars(offense_in_last_five_years, days_confined_in_last_five_years),
                    OTHER_CHARACTER_BAR,
                    all_of(
                        "sentences of five years in all",
                        holds(
                            MULTIPLE_CONVICTIONS,
                            "Two or more convictions have sentences of five years or more in all.",
                            "No convictions have sentences of five years or more in all.",
                        ),
                        unsettled(
                            "both_offenses_in_the_five_years",
                            "Whether those offenses were committed within the last five years is for an attorney.",
                        ),
                        by=("ina-101-f-3",),
                    ),
                ),
                is_in(
                    cancellation.security_ground,
                    {"terrorism, in 237(a)(4)(B)", "another one in 237(a)(4)"},
                    "A security or terrorism ground bars.",
                    "No security or terrorism ground bars.",
                ),
                all_of(
                    "a security ground of inadmissibility alone",
                    is_in(
                        cancellation.security_ground,
                        {"only in 212(a)(3)"},
                        "A security ground of INA 212 reaches the person, and none of INA 237.",
                        "No security ground reaches the person through INA 212 alone.",
                    ),
                    unsettled(
                        "inadmissible_for_security_and_departure",
                        "INA 240B names only security grounds of deportability; what one of inadmissibility does is "
                        "for an attorney.",
                    ),
                ),
            ),
        ),
    ),
)
