"""INA 101(a)(20): permanent residence, which lasts until a final order ends it, whatever became of the card."""

from __future__ import annotations

from ..conditions import all_of, is_in, unsettled
from ..facts.person import PERHAPS_ENDED, status

RESIDENTS = frozenset({"permanent resident", "conditional resident"})
NOW_OR_ONCE = RESIDENTS | {PERHAPS_ENDED}

RESIDENCE_PERHAPS_ENDED = is_in(
    status,
    {PERHAPS_ENDED},
    "The person was a permanent resident, and that has ended or may have ended.",
    "Nothing shows permanent residence that ended or may have ended.",
    "lok",
    "8-cfr-1001-1-p",
)

PERHAPS_STILL_RESIDENT = all_of(
    "residence that may not have ended, or kept while abroad",
    is_in(
        status,
        {PERHAPS_ENDED, "outside the United States"},
        "Permanent residence has ended or may have ended, or the person is abroad.",
        "Nothing shows permanent residence that may have ended, and the person is not abroad.",
    ),
    unsettled(
        "residence_that_may_have_ended",
        "Permanent residence lasts until a final order; whether this person still has it is for an attorney.",
        "lok",
        "8-cfr-1001-1-p",
    ),
    by=("lok", "8-cfr-1001-1-p"),
)
