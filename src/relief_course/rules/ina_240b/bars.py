"""INA 240B(c) and (d), and what other parts of the Act do to both kinds of voluntary departure."""

from __future__ import annotations

from ..conditions import all_of, any_conviction, any_of, holds, is_true, unsettled
from ..facts import cancellation
from ..ina_237.a2a_aggravated_felony import AGGRAVATED_FELONY_237
from ..ina_240a.bars import EARLIER_CASES
from ..ina_240a.listed_offenses import AGGRAVATED_FELONY

DEPORTABLE_FOR_AGGRAVATED_FELONY = holds(
    AGGRAVATED_FELONY_237,
    "The person is deportable for an aggravated felony.",
    "The person is not deportable for an aggravated felony.",
    "ina-237-a-2-A-iii",
)

ANY_AGGRAVATED_FELONY = all_of(
    "an aggravated felony, whether or not it makes the person deportable",
    any_conviction(
        "There is a conviction of an aggravated felony.",
        "There is no conviction of an aggravated felony.",
        AGGRAVATED_FELONY,
        "ina-101-a-43",
    ),
    unsettled(
        "aggravated_felony_under_the_regulation",
        "The regulation shuts out any aggravated felony; what it does to a person not deportable for it is for an "
        "attorney.",
        "8-cfr-1240-26",
    ),
)

DEPARTED_BEFORE = is_true(
    cancellation.departed_voluntarily_after_entry,
    "Voluntary departure was granted before, after a finding of presence without admission or parole.",
    "Voluntary departure was not granted before after a finding of presence without admission or parole.",
    "ina-240B-c",
)

SHARED_BARS = any_of(
    "a bar to every voluntary departure",
    DEPORTABLE_FOR_AGGRAVATED_FELONY,
    DEPARTED_BEFORE,
    EARLIER_CASES,
)
