"""INA 237(a)(2)(A)(iii): an aggravated-felony conviction after admission, unless fully pardoned under (vi)."""

from __future__ import annotations

from datetime import date

from ..conditions import all_of, any_conviction, any_of, compares, holds, unsettled
from ..facts.conviction import convicted_on
from ..ina_101.a43_drug_aggravated_felony import DRUG_AGGRAVATED_FELONY
from ..ina_101.a43_other_aggravated_felony import OTHER_AGGRAVATED_FELONY
from ..ina_212.grounds.who import IS_NONCITIZEN
from ..rule import GROUND, Rule, Text
from .pardon import UNPARDONED
from .who import AFTER_ADMISSION, IS_ADMITTED

GROUND_ENACTED = date(1988, 11, 18)

IS_AGGRAVATED_FELONY = any_of(
    "an aggravated felony",
    holds(
        DRUG_AGGRAVATED_FELONY,
        "It is a drug-trafficking aggravated felony.",
        "It is not a drug-trafficking aggravated felony.",
    ),
    holds(
        OTHER_AGGRAVATED_FELONY,
        "It is another aggravated felony.",
        "It is not another aggravated felony.",
    ),
)

SINCE_THE_GROUND = any_of(
    "the conviction is not older than the ground",
    compares(
        convicted_on,
        "from",
        GROUND_ENACTED,
        "The conviction came on or after 18 November 1988.",
        "The conviction came before 18 November 1988.",
    ),
    unsettled(
        "aggravated_felony_before_1988",
        "Whether this ground reaches a conviction before 18 November 1988 divides the Board and the Ninth Circuit.",
        "ledezma-galicia",
        "lettman",
    ),
)

AGGRAVATED_FELONY_237 = Rule(
    id="237a2Aiii-aggravated-felony",
    title="Aggravated felony after admission",
    kind=GROUND,
    authorities=("ina-237-a-2-A-iii",),
    texts=(
        Text(
            applies=all_of(
                "an admitted noncitizen convicted of an aggravated felony after admission",
                IS_NONCITIZEN,
                IS_ADMITTED,
                any_conviction(
                    "There is an aggravated-felony conviction after admission, without a full pardon.",
                    "There is no aggravated-felony conviction after admission, without a full pardon.",
                    all_of(
                        "an aggravated-felony conviction after admission, not pardoned",
                        IS_AGGRAVATED_FELONY,
                        AFTER_ADMISSION,
                        SINCE_THE_GROUND,
                        UNPARDONED,
                    ),
                ),
            ),
        ),
    ),
)
