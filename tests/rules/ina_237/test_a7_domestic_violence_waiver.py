"""The waiver for victims of domestic violence: it never reaches a drug ground."""

from __future__ import annotations

from ..pairs import Pair

LAW = "ina-237-a-7"
AVAILABLE, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"
VERA = {
    "citizenship": "no sign",
    "status": "permanent resident",
    "ground_to_waive": "domestic violence or stalking",
    "battered": True,
    "primary_perpetrator": False,
    "violence_explained_by": "self-defense",
}


def _ground(ground: str | None) -> dict:
    return {"ground_to_waive": ground}


def _by(finding: str | None) -> dict:
    return {"violence_explained_by": finding}


PAIRS = {
    "237a7-domestic-violence-waiver": [
        Pair("it never reaches a drug ground", VERA, _ground("a drug ground"), AVAILABLE, BARRED, LAW),
        Pair("nor child abuse", VERA, _ground("another ground"), AVAILABLE, BARRED, LAW),
        Pair(
            "it reaches protection orders", VERA, _ground("violation of a protection order"), AVAILABLE, AVAILABLE, LAW
        ),
        Pair("the ground is not known", VERA, _ground(None), AVAILABLE, ATTORNEY, LAW),
        Pair("not battered", VERA, {"battered": False}, AVAILABLE, BARRED, LAW),
        Pair("abuse is for an attorney", VERA, {"battered": None}, AVAILABLE, ATTORNEY, LAW),
        Pair("the primary perpetrator", VERA, {"primary_perpetrator": True}, AVAILABLE, BARRED, LAW),
        Pair("who the perpetrator was is not decided", VERA, {"primary_perpetrator": None}, AVAILABLE, ATTORNEY, LAW),
        Pair(
            "an order that was meant to protect her",
            VERA,
            _by("a protection order that was meant to protect the person"),
            AVAILABLE,
            AVAILABLE,
            LAW,
        ),
        Pair(
            "a connected crime without serious injury",
            VERA,
            _by("a crime connected with the abuse, without serious bodily injury"),
            AVAILABLE,
            AVAILABLE,
            LAW,
        ),
        Pair("none of the three findings", VERA, _by("none of these"), AVAILABLE, BARRED, LAW),
        Pair("the finding is for an attorney", VERA, _by(None), AVAILABLE, ATTORNEY, LAW),
    ]
}
