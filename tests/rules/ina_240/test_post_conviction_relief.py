"""Post-conviction relief: a legal defect counts, rehabilitation does not, and nothing counts before a court acts."""

from __future__ import annotations

from relief_course.rules.ina_240.post_conviction_relief import POST_CONVICTION_RELIEF

from ..ina_208.convictions import TRAFFICKING
from ..pairs import Pair, outcome

MAY, ATTORNEY = "may be available", "needs an attorney"

STANDING = {
    **TRAFFICKING,
    "vacated_because": "rehabilitation or immigration hardship",
    "legal_defect_to_raise": False,
    "changed_sentence_counts": "not accepted",
}
VERA = {"circuit": "2d", "convictions": [STANDING]}
VACATED = {**VERA, "convictions": [{**STANDING, "later_change": "vacated"}]}
DEFECT = {**VACATED, "convictions": [{**VACATED["convictions"][0], "vacated_because": "a legal defect in the case"}]}
CHANGED = {"convictions": [{**STANDING, "sentence_changed_later": True}]}


def each(**change) -> dict:
    """Return a change of the one conviction."""
    return {"convictions": [change]}


PAIRS = {
    "240-post-conviction-relief": [
        Pair(
            "rehabilitation does not count, a legal defect does",
            VACATED,
            each(vacated_because="a legal defect in the case"),
            ATTORNEY,
            MAY,
            "pickering",
        ),
        Pair(
            "an order without a reason is for an attorney",
            VACATED,
            each(vacated_because="reason not stated"),
            ATTORNEY,
            ATTORNEY,
            "azrag",
        ),
        Pair(
            "a reason without an order is nothing",
            {**VERA, "convictions": [{**STANDING, "vacated_because": "a legal defect in the case"}]},
            each(later_change="vacated"),
            ATTORNEY,
            MAY,
            "adamiak",
        ),
        Pair("a vacatur in the Fifth Circuit", DEFECT, {"circuit": "5th"}, MAY, ATTORNEY, "marquez-conde"),
        Pair("a vacatur, in no circuit yet", DEFECT, {"circuit": "none yet"}, MAY, ATTORNEY, "marquez-conde"),
        Pair("a vacatur, and nobody knows where", DEFECT, {"circuit": None}, MAY, ATTORNEY, "renteria-gonzalez"),
        Pair(
            "a sentence changed for a legal defect",
            CHANGED,
            each(changed_sentence_counts="for a legal defect"),
            ATTORNEY,
            MAY,
            "thomas-thompson",
        ),
        Pair(
            "a sentence changed as a regulation that has to be read again may accept",
            CHANGED,
            each(changed_sentence_counts="under 8 CFR 1003.55"),
            ATTORNEY,
            ATTORNEY,
            "8-cfr-1003-55",
        ),
        Pair(
            "a sentence that was not changed",
            {"convictions": [{**STANDING, "changed_sentence_counts": "for a legal defect"}]},
            each(sentence_changed_later=True),
            ATTORNEY,
            MAY,
            "thomas-thompson",
        ),
        Pair("a legal defect to raise", VERA, each(legal_defect_to_raise=True), ATTORNEY, MAY, "padilla"),
        Pair("a defect that nobody looked for", VERA, each(legal_defect_to_raise=None), ATTORNEY, ATTORNEY, "padilla"),
    ]
}


def test_it_is_never_barred():
    for convictions in (None, [], [STANDING], VACATED["convictions"], CHANGED["convictions"]):
        assert outcome(POST_CONVICTION_RELIEF, {"convictions": convictions}) == ATTORNEY
