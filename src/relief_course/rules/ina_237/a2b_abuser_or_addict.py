"""INA 237(a)(2)(B)(ii): a drug abuser or addict at any time after admission. No conviction is needed."""

from __future__ import annotations

from ..conditions import all_of, is_true
from ..facts.conduct import abuser_or_addict_since_admission
from ..ina_212.grounds.who import IS_NONCITIZEN
from ..rule import GROUND, Rule, Text
from .who import IS_ADMITTED

ABUSER_OR_ADDICT_237 = Rule(
    id="237a2Bii-abuser-or-addict",
    title="Drug abuser or addict after admission",
    kind=GROUND,
    authorities=("ina-237-a-2-B-ii",),
    texts=(
        Text(
            applies=all_of(
                "an admitted noncitizen who is or was a drug abuser or addict since",
                IS_NONCITIZEN,
                IS_ADMITTED,
                is_true(
                    abuser_or_addict_since_admission,
                    "The person is, or at some time after admission was, a drug abuser or addict.",
                    "The person is not, and at no time after admission was, a drug abuser or addict.",
                ),
            ),
        ),
    ),
)
