"""Pairs for grounds of inadmissibility that have nothing to do with drugs."""

from __future__ import annotations

from ..pairs import Facts, Pair

MAY, BARRED, ATTORNEY = "may be available", "barred", "needs an attorney"


def pairs(clean: Facts, authority: str, **also) -> list[Pair]:
    """Return the pairs of a person to whom no such ground applies."""
    return [
        Pair(
            "another ground that stands",
            clean,
            {"grounds_other_than_drugs": "one that cannot be waived"},
            MAY,
            BARRED,
            authority,
            **also,
        ),
        Pair(
            "another ground that could be waived",
            clean,
            {"grounds_other_than_drugs": "one that can be waived"},
            MAY,
            ATTORNEY,
            authority,
            **also,
        ),
        Pair(
            "other grounds are for an attorney",
            clean,
            {"grounds_other_than_drugs": None},
            MAY,
            ATTORNEY,
            authority,
            **also,
        ),
    ]


def health_pairs(clean: Facts, authority: str, **also) -> list[Pair]:
    """Return the pairs of a person whom no physician finds to abuse drugs, and who has no purpose to show."""
    abuser = {**clean, "physician_finding": "abuser or addict"}
    return [
        Pair("drug abuse, and no purpose", clean, abuser, MAY, BARRED, authority, **also),
        Pair("in remission", abuser, {"physician_finding": "in remission"}, BARRED, MAY, authority, **also),
        Pair(
            "drug abuse, and a humanitarian purpose",
            abuser,
            {"humanitarian_family_or_public_interest": True},
            BARRED,
            MAY,
            authority,
            **also,
        ),
        Pair("no examination, no purpose", clean, {"physician_finding": None}, MAY, ATTORNEY, authority, **also),
    ]
