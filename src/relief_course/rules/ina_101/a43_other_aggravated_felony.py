"""INA 101(a)(43), other paragraphs than (B): whether one of them fits is an attorney's decision."""

from __future__ import annotations

from ..conditions import all_of, is_true
from ..facts.conviction import other_aggravated_felony
from ..rule import CONVICTION as EACH
from ..rule import DEFINITION, Rule, Text
from .drug_conviction import IS_CONVICTION

OTHER_AGGRAVATED_FELONY = Rule(
    id="101a43-other-aggravated-felony",
    title="Any other aggravated felony",
    kind=DEFINITION,
    scope=EACH,
    authorities=("ina-101-a-43",),
    texts=(
        Text(
            applies=all_of(
                "an aggravated felony under another paragraph",
                IS_CONVICTION,
                is_true(
                    other_aggravated_felony,
                    "It is an aggravated felony under another paragraph.",
                    "It is not an aggravated felony under another paragraph.",
                ),
            ),
        ),
    ),
)
