"""Whether the federal list of the day of conviction and that of today are the same for a drug.

Matter of Dor, on the list of the conviction day, is about deportability only, so it is not relied on where
inadmissibility counts.
"""

from __future__ import annotations

from datetime import date

from ..conditions import any_of, compares, is_in, unsettled
from ..facts.conviction import convicted_on, drug

HEMP_LEFT_THE_LIST = date(2018, 12, 20)
"""From this day on the federal definition of marijuana leaves hemp out; a later definition of hemp is narrower."""

SAME_LIST_THEN_AND_NOW = any_of(
    "the federal list is the same on the day of conviction and today",
    is_in(
        drug,
        {"flunitrazepam", "crack cocaine", "another drug"},
        "The drug is not marijuana.",
        "The drug is, or may be, marijuana.",
    ),
    compares(
        convicted_on,
        "from",
        HEMP_LEFT_THE_LIST,
        "The conviction came on or after 20 December 2018, when hemp left the federal definition of marijuana.",
        "The conviction came before 20 December 2018, when hemp left the federal definition of marijuana.",
        "csa-102-16",
    ),
    unsettled(
        "schedule_day_for_inadmissibility",
        "Whether the federal list of the conviction day or of today counts for inadmissibility is for an attorney.",
        "dor",
    ),
)
