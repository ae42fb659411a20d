"""INA 240A(c), and the bars that earlier cases leave behind."""

from __future__ import annotations

from ..conditions import any_of, is_in, is_true
from ..facts import cancellation
from ..ina_212.earlier_cases import FINAL_ORDER, FRIVOLOUS, REINSTATED_ORDER

EARLIER_CASES = any_of(
    "what an earlier case left behind",
    is_in(
        cancellation.ten_year_bar,
        {"voluntary departure overstayed", "ordered removed in absentia"},
        "An overstayed voluntary departure or a missed hearing bars this relief for ten years.",
        "Neither an overstayed voluntary departure nor a missed hearing bars this relief.",
        "ina-240B-d-1",
        "ina-240-b-7",
    ),
    REINSTATED_ORDER,
    FINAL_ORDER,
    FRIVOLOUS,
)

CANCELLATION_BARS = any_of(
    "one of the bars of INA 240A(c), or of an earlier case",
    is_in(
        cancellation.cancellation_bar,
        {"crewman", "exchange visitor", "persecutor"},
        "The person is barred as a crewman, an exchange visitor or a persecutor.",
        "The person is not barred as a crewman, an exchange visitor or a persecutor.",
    ),
    is_in(
        cancellation.security_ground,
        {"only in 212(a)(3)", "terrorism, in 237(a)(4)(B)", "another one in 237(a)(4)"},
        "A security or terrorism ground bars.",
        "No security or terrorism ground bars.",
    ),
    is_true(
        cancellation.cancelled_before,
        "Removal was cancelled, deportation suspended or a 212(c) waiver granted before.",
        "No cancellation, suspension or 212(c) waiver was granted before.",
    ),
    EARLIER_CASES,
    by=("ina-240A-c",),
)
