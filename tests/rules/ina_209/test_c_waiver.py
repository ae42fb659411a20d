"""209(c): refugees and asylees who adjust."""

from __future__ import annotations

from ..ina_212 import earlier_cases
from ..ina_212.convictions import COCAINE, STILL_CERTAIN
from ..pairs import Pair

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"

TESFAY = {
    "status": "refugee",
    "past_protection": "never",
    "humanitarian_family_or_public_interest": True,
    "violent_or_dangerous": False,
    "reason_to_believe": False,
    "family_benefit": False,
    "security_inadmissibility": "none",
    "order_reinstated": False,
    "final_order": False,
    "frivolous_application": False,
    "convictions": [COCAINE],
}
"""Tesfay came as a refugee and has a conviction for possession of heroin."""

SALE = {"conduct": "sale or distribution", "commercial_dealing": "an element", "grade": "felony"}
SOLD = {**TESFAY, "convictions": [{**COCAINE, **SALE}]}


def only(**change) -> dict:
    """Return a change of the first conviction."""
    return {"convictions": [change]}


WITHOUT_STATUS = {**TESFAY, "status": "no lawful status"}

PAIRS = {
    "209c-refugee-asylee-waiver": [
        Pair("an asylee", TESFAY, {"status": "asylee"}, MAY, MAY, "ina-209-c"),
        Pair("neither refugee nor asylee", TESFAY, {"status": "no lawful status"}, MAY, BARRED, "ina-209-c"),
        Pair("a status that nobody knows", TESFAY, {"status": None}, MAY, ATTORNEY, "ina-209-c"),
        Pair(
            "asylum that ended", WITHOUT_STATUS, {"past_protection": "asylum, ended since"}, BARRED, ATTORNEY, "wassily"
        ),
        Pair(
            "asylum that led to a green card",
            {**TESFAY, "status": "permanent resident"},
            {"past_protection": "asylum, then a green card"},
            BARRED,
            ATTORNEY,
            "wassily",
        ),
        Pair(
            "a refugee whose admission was ended",
            WITHOUT_STATUS,
            {"past_protection": "refugee, ended since"},
            BARRED,
            BARRED,
            "ina-209-a",
        ),
        Pair(
            "nobody knows what the person was", WITHOUT_STATUS, {"past_protection": None}, BARRED, ATTORNEY, "ina-209-b"
        ),
        Pair(
            "no purpose that the law names",
            TESFAY,
            {"humanitarian_family_or_public_interest": False},
            MAY,
            BARRED,
            "ina-209-c",
        ),
        Pair(
            "purposes are for an attorney",
            TESFAY,
            {"humanitarian_family_or_public_interest": None},
            MAY,
            ATTORNEY,
            "ina-209-c",
        ),
        Pair("violent or dangerous", TESFAY, {"violent_or_dangerous": True}, MAY, ATTORNEY, "jean"),
        Pair("violence is for an attorney", TESFAY, {"violent_or_dangerous": None}, MAY, ATTORNEY, "jean"),
        Pair("reason to believe trafficking", TESFAY, {"reason_to_believe": True}, MAY, BARRED, "ina-209-c"),
        Pair("a belief is for an attorney", TESFAY, {"reason_to_believe": None}, MAY, ATTORNEY, "ina-209-c"),
        Pair("a benefit from trafficking", TESFAY, {"family_benefit": True}, MAY, BARRED, "ina-209-c"),
        Pair("a conviction for selling heroin", TESFAY, only(**SALE), MAY, BARRED, "ina-212-a-2-C"),
        *(
            Pair(f"selling, {what}", SOLD, only(**change), BARRED, BARRED, "ina-212-a-2-C")
            for what, change in STILL_CERTAIN
        ),
        Pair("solicitation to sell", SOLD, only(inchoate="solicitation"), BARRED, MAY, "ina-212-a-2-C"),
        Pair(
            "selling under an overbroad law",
            SOLD,
            only(schedule_match="overbroad and indivisible"),
            BARRED,
            MAY,
            "mellouli",
        ),
        Pair("convictions unknown", TESFAY, {"convictions": None}, MAY, ATTORNEY, "ina-212-a-2-C"),
        *earlier_cases.green_card_pairs(TESFAY),
        *(
            Pair(ground, TESFAY, {"security_inadmissibility": ground}, MAY, outcome, "ina-209-c")
            for ground, outcome in (
                ("terrorism, a designated cartel included", BARRED),
                ("espionage, sabotage, overthrow or other unlawful activity", BARRED),
                ("export of forbidden goods or secrets", BARRED),
                ("foreign policy", BARRED),
                ("Nazi persecution or genocide", BARRED),
                ("torture or extrajudicial killing", BARRED),
                ("another security ground", MAY),
            )
        ),
    ]
}
