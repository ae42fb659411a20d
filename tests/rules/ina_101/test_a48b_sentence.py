"""A sentence is what was ordered, suspended or not; a changed one goes to an attorney."""

from __future__ import annotations

from .people import APPLIES, ATTORNEY, NOT, differ, with_one

YEAR = with_one({"sentence_days": 365, "sentence_changed_later": False})
SHORTER = with_one({"sentence_days": 364, "sentence_changed_later": False})
BY = "ina-101-a-48-B"

PAIRS = {
    "101a48B-one-year-sentence": [
        differ("one day less than a year", YEAR, "sentence_days", 364, APPLIES, NOT, BY),
        differ("one day more than a year", YEAR, "sentence_days", 366, APPLIES, APPLIES, BY),
        differ("nobody knows the sentence", YEAR, "sentence_days", None, APPLIES, ATTORNEY, BY),
        differ(
            "a year that was changed later", YEAR, "sentence_changed_later", True, APPLIES, ATTORNEY, "8-cfr-1003-55"
        ),
        differ(
            "less that was changed later", SHORTER, "sentence_changed_later", True, NOT, ATTORNEY, "thomas-thompson"
        ),
        differ("nobody looked for later orders", SHORTER, "sentence_changed_later", None, NOT, ATTORNEY, BY),
    ]
}
