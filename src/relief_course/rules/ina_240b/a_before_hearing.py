"""INA 240B(a): voluntary departure instead of proceedings, or before they end. It asks for no good moral character."""

from __future__ import annotations

from ..conditions import all_of, any_of, is_in, is_true, unsettled
from ..facts import cancellation
from ..rule import RELIEF, Rule, Text
from .bars import ANY_AGGRAVATED_FELONY, SHARED_BARS

DEPARTURE_BEFORE_HEARING = Rule(
    id="240Ba-voluntary-departure-before-hearing",
    title="Voluntary departure before the hearing ends",
    kind=RELIEF,
    authorities=("ina-240B-a",),
    texts=(
        Text(
            requires=any_of(
                "asked for in time, and everything else given up",
                is_true(
                    cancellation.departure_terms_met,
                    "It is asked for in time, removability is conceded, and other relief and appeal are given up.",
                    "It is not asked for in time, or removability, other relief or appeal is still fought over.",
                ),
                unsettled(
                    "departure_on_other_terms",
                    "What the government may agree to, before a case or until it ends, is for an attorney.",
                ),
                by=("8-cfr-1240-26",),
            ),
            bars=any_of(
                "one of the bars",
                SHARED_BARS,
                ANY_AGGRAVATED_FELONY,
                is_in(
                    cancellation.security_ground,
                    {"terrorism, in 237(a)(4)(B)"},
                    "A terrorism ground bars.",
                    "No terrorism ground bars.",
                ),
                all_of(
                    "another security ground",
                    is_in(
                        cancellation.security_ground,
                        {"only in 212(a)(3)", "another one in 237(a)(4)"},
                        "Another security ground reaches the person.",
                        "No other security ground reaches the person.",
                    ),
                    unsettled(
                        "other_security_ground_and_departure",
                        "The statute shuts out only terrorism, and the regulation every security ground of INA 237; "
                        "what follows is for an attorney.",
                        "8-cfr-1240-26",
                    ),
                ),
                is_true(
                    cancellation.arriving_case,
                    "The person is arriving, and the case began or would begin at the arrival.",
                    "The person is not arriving with a case that began at the arrival.",
                ),
            ),
        ),
    ),
)
