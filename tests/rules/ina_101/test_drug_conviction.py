"""What relates to a drug on the federal schedules: a law about one does, and a law on look-alikes is open."""

from __future__ import annotations

from ..pairs import changed
from .people import APPLIES, ATTORNEY, COCAINE_POSSESSION, NOT, differ, with_one

COCAINE = with_one(COCAINE_POSSESSION)
OVERBROAD = changed(COCAINE, {"convictions": [{"schedule_match": "overbroad and indivisible"}]})

PAIRS = {
    "102-relates-to-controlled-substance": [
        differ(
            "a law that covers other drugs too",
            COCAINE,
            "schedule_match",
            "overbroad and indivisible",
            APPLIES,
            NOT,
            "mellouli",
        ),
        differ("nobody has compared", COCAINE, "schedule_match", None, APPLIES, ATTORNEY, "mellouli"),
        differ("a law on look-alikes is open", OVERBROAD, "drug", "look-alike drug", NOT, ATTORNEY, "sanchez-cornejo"),
    ]
}
