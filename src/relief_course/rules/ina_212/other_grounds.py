"""Grounds of inadmissibility that have nothing to do with drugs: taken as an attorney's decision."""

from __future__ import annotations

from ..conditions import all_of, any_of, is_in, unsettled
from ..facts.waivers import grounds_other_than_drugs

NO_OTHER_GROUND = any_of(
    "no other ground of inadmissibility",
    is_in(
        grounds_other_than_drugs,
        {"none"},
        "Apart from drugs, no ground of inadmissibility counts here.",
        "Apart from drugs, another ground of inadmissibility counts here.",
    ),
    all_of(
        "another ground that can be waived",
        is_in(
            grounds_other_than_drugs,
            {"one that can be waived"},
            "Another ground counts here, and it could be waived.",
            "No other ground counts here that could be waived.",
        ),
        unsettled(
            "waiver_of_another_ground", "Whether another ground of inadmissibility will be waived is for an attorney."
        ),
    ),
)
