"""A conviction that an attorney judges to be for a particularly serious crime, whatever the law calls it."""

from __future__ import annotations

from ..conditions import all_of, any_conviction, is_true
from ..facts.conviction import particularly_serious
from ..ina_101.drug_conviction import IS_CONVICTION

PARTICULARLY_SERIOUS_CONVICTION = any_conviction(
    "There is a conviction for a particularly serious crime.",
    "There is no other conviction for a particularly serious crime.",
    all_of(
        "a particularly serious crime",
        IS_CONVICTION,
        is_true(
            particularly_serious,
            "An attorney judges it a particularly serious crime.",
            "An attorney judges that it is not a particularly serious crime.",
            "frentescu",
            "nam",
        ),
    ),
)
