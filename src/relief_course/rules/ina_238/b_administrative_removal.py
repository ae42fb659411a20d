"""INA 238(b): an order of removal by an officer, without a judge. Conditional residents are reached."""

from __future__ import annotations

from ..conditions import all_of, any_conviction, any_of, holds, is_in, is_true, none_of, unsettled
from ..facts.person import residence_lawfully_obtained, status
from ..ina_101.a20_residence import RESIDENCE_PERHAPS_ENDED
from ..ina_212.grounds.who import IS_NONCITIZEN
from ..ina_237.a2a_aggravated_felony import AGGRAVATED_FELONY_237, IS_AGGRAVATED_FELONY
from ..ina_237.who import IS_ADMITTED
from ..rule import PROCEDURE, Rule, Text

NO_PERMANENT_RESIDENT = none_of(
    "not a permanent resident, or one on conditions only",
    all_of(
        "a permanent resident without conditions",
        is_in(
            status,
            {"permanent resident"},
            "The person is a permanent resident without conditions.",
            "The person is not a permanent resident, or is one on conditions only.",
        ),
        is_true(
            residence_lawfully_obtained,
            "The green card was lawfully obtained.",
            "The green card was not lawfully obtained.",
            "ina-238-b",
            "koloamatangi",
        ),
    ),
    all_of(
        "a former permanent resident who may still be one",
        RESIDENCE_PERHAPS_ENDED,
        unsettled(
            "administrative_removal_of_a_former_resident",
            "Whether residence had ended before this procedure began is for an attorney.",
            "lok",
            "8-cfr-1001-1-p",
        ),
    ),
)

AGGRAVATED_FELON = any_of(
    "an aggravated felony that the order can rest on",
    holds(
        AGGRAVATED_FELONY_237,
        "An aggravated felony makes the person deportable; a notice under this section leaves ten days to answer.",
        "No aggravated felony makes the person deportable.",
        "ina-238-b",
        "8-cfr-238-1",
    ),
    all_of(
        "an aggravated felony of a person never admitted",
        none_of("never admitted", IS_ADMITTED),
        any_conviction(
            "There is an aggravated-felony conviction.",
            "There is no aggravated-felony conviction.",
            IS_AGGRAVATED_FELONY,
        ),
        unsettled(
            "administrative_removal_of_a_person_never_admitted",
            "Several courts let this procedure reach people who were never admitted; an attorney says where.",
            "bamba",
            "valdiviez-hernandez",
        ),
    ),
)

ADMINISTRATIVE_REMOVAL = Rule(
    id="238b-administrative-removal",
    title="Administrative removal without an immigration judge",
    kind=PROCEDURE,
    authorities=("ina-238-b",),
    texts=(
        Text(
            applies=all_of(
                "a noncitizen without permanent residence who has an aggravated felony",
                IS_NONCITIZEN,
                NO_PERMANENT_RESIDENT,
                AGGRAVATED_FELON,
            ),
        ),
    ),
)
