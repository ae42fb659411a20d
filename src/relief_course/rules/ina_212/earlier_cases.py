"""What an earlier case leaves behind for adjustment, registry, temporary protection and the old 212(c) waiver."""

from __future__ import annotations

from ..conditions import all_of, any_of, is_in, is_true, unsettled
from ..facts.cancellation import final_order, ten_year_bar
from ..facts.proceedings import order_reinstated
from ..facts.protection import frivolous_application
from ..facts.waivers import vawa_self_petitioner

FRIVOLOUS = is_true(
    frivolous_application,
    "A frivolous asylum application was knowingly made, which rules out every benefit for good.",
    "No asylum application was found to be knowingly frivolous.",
    "ina-208-d-6",
)

TEN_YEARS = any_of(
    "a bar of ten years",
    is_in(
        ten_year_bar,
        {"ordered removed in absentia"},
        "A missed hearing after oral warnings rules this out for ten years.",
        "No missed hearing rules this out.",
        "ina-240-b-7",
    ),
    all_of(
        "an overstayed voluntary departure",
        is_in(
            ten_year_bar,
            {"voluntary departure overstayed"},
            "Voluntary departure was overstayed in the last ten years.",
            "No voluntary departure was overstayed in the last ten years.",
        ),
        any_of(
            "no exception for abuse",
            is_in(
                vawa_self_petitioner,
                {False},
                "The person is not a VAWA self-petitioner.",
                "The person is a VAWA self-petitioner.",
            ),
            unsettled(
                "overstay_because_of_abuse", "Whether abuse was a central reason to overstay is for an attorney."
            ),
        ),
        by=("ina-240B-d-1",),
    ),
)

REINSTATED_ORDER = is_true(
    order_reinstated,
    "An earlier order has been reinstated, which shuts out this relief.",
    "No earlier order has been reinstated.",
    "ina-241-a-5",
)

FINAL_ORDER = all_of(
    "a final order that stands",
    is_true(final_order, "A final order stands.", "No final order stands."),
    unsettled(
        "relief_beside_a_final_order",
        "What can still be asked for after a final order is for an attorney.",
    ),
    by=("ina-240-c-7",),
)

EARLIER_CASES = any_of("what an earlier case left behind", TEN_YEARS, REINSTATED_ORDER, FINAL_ORDER, FRIVOLOUS)

BESIDE_A_GREEN_CARD = any_of(
    "what an earlier case left behind for a waiver that goes with a green card",
    REINSTATED_ORDER,
    FINAL_ORDER,
    FRIVOLOUS,
)

BESIDE_A_TEMPORARY_STATUS = any_of(
    "what an earlier case left behind for a temporary status",
    all_of(
        "an earlier order that was reinstated",
        is_true(order_reinstated, "An earlier order has been reinstated.", "No earlier order has been reinstated."),
        unsettled(
            "temporary_status_after_reinstatement",
            "What a reinstated order leaves of a temporary status is for an attorney.",
        ),
        by=("ina-241-a-5",),
    ),
    FRIVOLOUS,
)
