"""What a pardon does to grounds of inadmissibility. Their words, unlike those of 237(a)(2)(A), name no pardon.

A governor's pardon lifts none of them (Wojciechowicz); a President's is for an attorney, and so is any pardon here,
since the facts do not tell who gave it. Of the drug ground nobody has said that a pardon lifts it.
"""

from __future__ import annotations

from ...conditions import any_of, is_in, none_of, unsettled
from ...facts.conviction import later_change

NO_PARDON = any_of(
    "no pardon that may lift the ground",
    none_of("not pardoned", is_in(later_change, {"pardoned"}, "It was pardoned.", "It was not pardoned.")),
    unsettled(
        "pardon_and_inadmissibility",
        "A governor’s pardon does not lift this ground; whether a President’s does is for an attorney.",
        "wojciechowicz",
        "22-cfr-40-21",
    ),
)
