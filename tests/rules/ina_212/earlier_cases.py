"""Pairs for what an earlier case leaves behind."""

from __future__ import annotations

from ..pairs import Facts, Pair

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"

NOTHING_LEFT_BEHIND = {
    "ten_year_bar": "neither",
    "vawa_self_petitioner": False,
    "order_reinstated": False,
    "final_order": False,
    "frivolous_application": False,
}


def pairs(clean: Facts) -> list[Pair]:
    """Return the pairs of a person with nothing left behind, to whom nothing stands in the way."""
    overstayed = {**clean, "ten_year_bar": "voluntary departure overstayed"}
    return [
        Pair("earlier: overstayed", clean, overstayed, MAY, BARRED, "ina-240B-d-1"),
        Pair("earlier: and VAWA", overstayed, {"vawa_self_petitioner": True}, BARRED, ATTORNEY, "ina-240B-d-1"),
        Pair("earlier: VAWA alone", clean, {"vawa_self_petitioner": True}, MAY, MAY, "ina-240B-d-1"),
        Pair(
            "earlier: a missed hearing",
            clean,
            {"ten_year_bar": "ordered removed in absentia"},
            MAY,
            BARRED,
            "ina-240-b-7",
        ),
        Pair("earlier: a reinstated order", clean, {"order_reinstated": True}, MAY, BARRED, "ina-241-a-5"),
        Pair("earlier: a final order", clean, {"final_order": True}, MAY, ATTORNEY, "ina-240-c-7"),
        Pair("earlier: a frivolous application", clean, {"frivolous_application": True}, MAY, BARRED, "ina-208-d-6"),
        Pair("earlier: for an attorney", clean, {"order_reinstated": None}, MAY, ATTORNEY, "ina-241-a-5"),
    ]


def green_card_pairs(clean: Facts) -> list[Pair]:
    """Return the pairs for a waiver that goes with a green card."""
    return [
        Pair("earlier: a reinstated order", clean, {"order_reinstated": True}, MAY, BARRED, "ina-241-a-5"),
        Pair("earlier: nobody knows of one", clean, {"order_reinstated": None}, MAY, ATTORNEY, "ina-241-a-5"),
        Pair("earlier: a final order", clean, {"final_order": True}, MAY, ATTORNEY, "ina-240-c-7"),
        Pair("earlier: a frivolous application", clean, {"frivolous_application": True}, MAY, BARRED, "ina-208-d-6"),
    ]


def temporary_pairs(clean: Facts) -> list[Pair]:
    """Return the pairs for a waiver that goes with a temporary status."""
    return [
        Pair("earlier: a reinstated order", clean, {"order_reinstated": True}, MAY, ATTORNEY, "ina-241-a-5"),
        Pair("earlier: a final order", clean, {"final_order": True}, MAY, MAY, "ina-240-c-7"),
        Pair("earlier: a frivolous application", clean, {"frivolous_application": True}, MAY, BARRED, "ina-208-d-6"),
        Pair("earlier: nobody knows of one", clean, {"frivolous_application": None}, MAY, ATTORNEY, "ina-208-d-6"),
    ]
