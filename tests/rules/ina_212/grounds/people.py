"""Invented people and convictions from which the pairs of the grounds start, and pairs that several grounds share."""

from __future__ import annotations

from ...pairs import Facts, Pair

APPLIES, NOT_SHOWN, ATTORNEY = "applies", "does not apply", "needs an attorney"

JUDGMENT = {"disposition": "judgment of guilt", "court": "adult criminal court", "later_change": "none"}
COCAINE = {
    **JUDGMENT,
    "drug": "another drug",
    "conduct": "possession",
    "inchoate": "the offense itself",
    "schedule_match": "matches",
}
NO_DRUG_OFFENSE = {"drug": "no drug", "conduct": "not a drug offense"}
SHOPLIFTING = {**JUDGMENT, **NO_DRUG_OFFENSE, "inchoate": "the offense itself"}
DISMISSED = {"disposition": "dismissed", "guilt_basis": "none of these"}
"""What changes a conviction into a charge that was dismissed."""
OVERBROAD = {"schedule_match": "overbroad and indivisible"}

NEVER_ADMITTED = {"citizenship": "no sign", "status": "no lawful status", "entry": "without inspection"}
RESIDENT = {"citizenship": "no sign", "status": "permanent resident", "entry": "inspected and admitted"}

OUTSIDE_THE_NINTH = ("1st", "2d", "3d", "4th", "5th", "6th", "7th", "8th", "10th", "11th")
DRUG_LAW = "a drug law"
GENERAL_LAW = "a general law, for a drug offense"
OTHER_LAW = "a general law, for something else"


def one(**conviction) -> Facts:
    """Return the change of the first conviction."""
    return {"convictions": [conviction]}


def second(conviction: Facts, **changes) -> Facts:
    """Return the change that adds a second conviction, or changes the second."""
    return {"convictions": [{}, {**conviction, **changes}]}


def citizenship_pairs(applies: Facts, authority: str) -> list[Pair]:
    """Return what citizenship does to a person whom a ground reaches."""
    return [
        Pair("it never applies to a citizen", applies, {"citizenship": "citizen"}, APPLIES, NOT_SHOWN, authority),
        Pair("a sign of citizenship is not decided", applies, {"citizenship": "a sign"}, APPLIES, ATTORNEY, authority),
    ]


def admission_pairs(applies: Facts, authority: str) -> list[Pair]:
    """Return what admission does to a person whom a ground of deportability reaches."""
    never = {"status": "no lawful status", "entry": "without inspection"}
    not_known = {"status": "no lawful status", "entry": "waved through"}
    return [
        Pair("it does not reach a person never admitted", applies, never, APPLIES, NOT_SHOWN, authority),
        Pair("a disputed admission is for an attorney", applies, not_known, APPLIES, ATTORNEY, authority),
    ]


def form_pairs(applies: Facts, in_the_ninth: str, authority: str) -> list[Pair]:
    """Return what attempt, solicitation and the like do to a person whom a drug conviction brings under a ground.

    Args:
        applies: a person with one drug conviction, of the offense itself.
        in_the_ninth: the outcome for solicitation under a general law in the Ninth Circuit.
        authority: the ground.
    """

    def form(inchoate: str, law: str | None, circuit: str | None) -> Facts:
        return {**one(inchoate=inchoate, inchoate_law=law), "circuit": circuit}

    named = [
        Pair(f"{what} is within the words of the ground", applies, one(inchoate=what), APPLIES, APPLIES, authority)
        for what in ("attempt", "conspiracy", "aiding and abetting")
    ]
    outside = [
        Pair(
            f"solicitation under a general law counts in the {where} Circuit",
            applies,
            form("solicitation", GENERAL_LAW, where),
            APPLIES,
            APPLIES,
            "zorilla-vidal",
        )
        for where in OUTSIDE_THE_NINTH
    ]
    request, help_, cover = "solicitation", "facilitation", "accessory after the fact"
    others = [
        ("whose law punishes it is for an attorney", (request, None, "5th"), ATTORNEY, "beltran"),
        ("solicitation in a drug law, in the Ninth", (request, DRUG_LAW, "9th"), APPLIES, "coronado-durazo"),
        ("solicitation in a general law, in the Ninth", (request, GENERAL_LAW, "9th"), in_the_ninth, "coronado-durazo"),
        ("solicitation in no circuit yet", (request, GENERAL_LAW, "none yet"), ATTORNEY, "beltran"),
        ("solicitation in a circuit that is not known", (request, GENERAL_LAW, None), ATTORNEY, "beltran"),
        ("solicitation of something else", (request, OTHER_LAW, "5th"), NOT_SHOWN, "zorilla-vidal"),
        ("facilitation in a general law", (help_, GENERAL_LAW, "2d"), APPLIES, "del-risco"),
        ("facilitation in the Ninth", (help_, GENERAL_LAW, "9th"), ATTORNEY, "del-risco"),
        ("facilitation in no circuit yet", (help_, GENERAL_LAW, "none yet"), ATTORNEY, "del-risco"),
        ("accessory after the fact is no drug offense", (cover, GENERAL_LAW, "5th"), NOT_SHOWN, "batista-hernandez"),
        ("nor is it in no circuit yet", (cover, GENERAL_LAW, "none yet"), NOT_SHOWN, "batista-hernandez"),
        ("accessory in a drug law", (cover, DRUG_LAW, "5th"), APPLIES, "batista-hernandez"),
    ]
    pairs = [Pair(says, applies, form(*facts), APPLIES, after, by) for says, facts, after, by in others]
    return named + outside + pairs


def conviction_pairs(applies: Facts, authority: str) -> list[Pair]:
    """Return what makes a count a conviction about a federally controlled drug, for a person whom a ground reaches."""
    return [
        Pair("a dismissed charge is no conviction", applies, one(**DISMISSED), APPLIES, NOT_SHOWN, authority),
        Pair("a law wider than the federal schedules", applies, one(**OVERBROAD), APPLIES, NOT_SHOWN, "mellouli"),
        Pair("the match is not known", applies, one(schedule_match=None), APPLIES, ATTORNEY, "mellouli"),
        Pair("it is not about a drug", applies, one(**NO_DRUG_OFFENSE), APPLIES, NOT_SHOWN, authority),
        Pair("a look-alike drug is open", applies, one(drug="look-alike drug"), APPLIES, ATTORNEY, "sanchez-cornejo"),
        Pair(
            "a dismissed charge about a look-alike is not",
            applies,
            one(**DISMISSED, drug="look-alike drug"),
            APPLIES,
            NOT_SHOWN,
            authority,
        ),
        Pair("nobody knows of convictions or not", applies, {"convictions": None}, APPLIES, ATTORNEY, authority),
        Pair(
            "a direct appeal is pending", applies, one(later_change="on direct appeal"), APPLIES, ATTORNEY, "acosta-jm"
        ),
    ]
