"""An aggravated felony as the bars to asylum and withholding count it."""

from __future__ import annotations

from datetime import date

from ..conditions import all_of, any_of, compares, unsettled
from ..facts.conviction import convicted_on
from ..ina_237.a2a_aggravated_felony import IS_AGGRAVATED_FELONY

BAR_BEGAN = date(1990, 11, 29)
"""The day from which a conviction for an aggravated felony bars asylum; earlier ones are for an attorney."""

NOT_AN_OLD_CONVICTION = any_of(
    "not an old conviction",
    compares(
        convicted_on,
        "from",
        BAR_BEGAN,
        "The conviction came on or after 29 November 1990.",
        "The conviction came before 29 November 1990.",
    ),
    unsettled(
        "old_aggravated_felony_and_protection",
        "What a conviction from before 29 November 1990 does to asylum or withholding is for an attorney.",
        "ina-101-a-43",
    ),
)

COUNTED_AGGRAVATED_FELONY = all_of(
    "an aggravated felony that the bar counts", IS_AGGRAVATED_FELONY, NOT_AN_OLD_CONVICTION
)
