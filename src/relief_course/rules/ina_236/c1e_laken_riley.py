"""INA 236(c)(1)(E), the Laken Riley Act: two things together, and only an attorney decides either."""

from __future__ import annotations

from ..conditions import all_of, any_of, holds, is_true, unsettled
from ..facts import detention as fact
from ..ina_212.grounds.a6a_present_without_admission import PRESENT_WITHOUT_ADMISSION
from ..ina_212.grounds.who import IS_NONCITIZEN
from ..rule import DETENTION, Rule, Text

LAKEN_RILEY = Rule(
    id="236c1E-laken-riley",
    title="Mandatory detention on a theft-type arrest (Laken Riley Act)",
    kind=DETENTION,
    authorities=("ina-236-c-1-E",),
    texts=(
        Text(
            applies=all_of(
                "a ground about entry or papers, and a listed arrest, charge, conviction or admission",
                IS_NONCITIZEN,
                any_of(
                    "(i) a ground about entry or papers",
                    holds(
                        PRESENT_WITHOUT_ADMISSION,
                        "The person is present without admission or parole.",
                        "The person is not present without admission or parole.",
                    ),
                    is_true(
                        fact.fraud_or_document_ground,
                        "The person is inadmissible for fraud, a false claim to citizenship, or lack of documents.",
                        "The person is not inadmissible for fraud, a false claim to citizenship, or lack of documents.",
                    ),
                ),
                is_true(
                    fact.listed_arrest,
                    "There is an arrest, charge, conviction or admission of a listed kind; an arrest is enough.",
                    "There is no arrest, charge, conviction or admission of a listed kind; drugs are not listed.",
                ),
                any_of(
                    "when the person is released",
                    is_true(
                        fact.released_after_listed_arrest,
                        "The person was released from criminal custody for it.",
                        "The person was not released from criminal custody for it.",
                    ),
                    unsettled(
                        "laken_riley_before_release",
                        "What “when the alien is released” means for a person still held, or never held, is for an "
                        "attorney.",
                    ),
                ),
            ),
        ),
    ),
)
