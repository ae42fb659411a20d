"""INA 237(a)(1)(A): inadmissible at the time of entry or adjustment of status, by the law of that day.

The waiver in 237(a)(1)(H) for some misrepresentations is for an attorney.
"""

from __future__ import annotations

from ..conditions import all_of, is_true
from ..facts.grounds import inadmissible_at_admission
from ..ina_212.grounds.who import IS_NONCITIZEN
from ..rule import GROUND, Rule, Text
from .who import IS_ADMITTED

INADMISSIBLE_AT_ADMISSION = Rule(
    id="237a1A-inadmissible-at-admission",
    title="Inadmissible at the time of admission",
    kind=GROUND,
    authorities=("ina-237-a-1-A",),
    texts=(
        Text(
            applies=all_of(
                "an admitted noncitizen who was inadmissible then",
                IS_NONCITIZEN,
                IS_ADMITTED,
                is_true(
                    inadmissible_at_admission,
                    "An attorney found that the person was inadmissible at an entry or an adjustment of status.",
                    "An attorney found that the person was admissible at each entry and adjustment of status.",
                    "ina-237-a-1-A",
                    "casillas-topete",
                ),
            ),
        ),
    ),
)
