"""INA 240A(a): cancellation of removal for permanent residents."""

from __future__ import annotations

from ..conditions import all_of, any_of, is_in, is_true, unsettled
from ..facts import residence
from ..facts.person import residence_lawfully_obtained, status
from ..ina_101.a20_residence import PERHAPS_STILL_RESIDENT
from ..rule import RELIEF, Rule, Text
from .bars import CANCELLATION_BARS
from .d1_stop_time import SEVEN_YEARS, enough_years
from .listed_offenses import AGGRAVATED_FELONY_CONVICTION

PERMANENT_RESIDENT = any_of(
    "a permanent resident",
    is_in(
        status,
        {"permanent resident"},
        "The person is a permanent resident.",
        "The papers do not show permanent residence.",
    ),
    all_of(
        "residence on conditions",
        is_in(
            status,
            {"conditional resident"},
            "The person is a conditional resident.",
            "The person is not a conditional resident.",
        ),
        unsettled("residence_that_counts", "Whether residence on conditions counts is for an attorney."),
    ),
    PERHAPS_STILL_RESIDENT,
)

LPR_CANCELLATION = Rule(
    id="240Aa-lpr-cancellation",
    title="Cancellation of removal for permanent residents",
    kind=RELIEF,
    authorities=("ina-240A-a",),
    texts=(
        Text(
            requires=all_of(
                "five years as a permanent resident and seven years of residence",
                PERMANENT_RESIDENT,
                is_true(
                    residence_lawfully_obtained,
                    "The green card was lawfully obtained.",
                    "The green card was not lawfully obtained.",
                    "koloamatangi",
                ),
                enough_years(residence.five_years_resident, "five years as a permanent resident"),
                SEVEN_YEARS,
            ),
            bars=any_of("one of the bars", AGGRAVATED_FELONY_CONVICTION, CANCELLATION_BARS),
        ),
    ),
)
