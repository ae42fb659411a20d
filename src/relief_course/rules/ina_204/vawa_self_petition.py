"""INA 204(a)(1): the VAWA self-petition. A drug conviction matters to it only through good moral character."""

from __future__ import annotations

from ..conditions import all_of, any_conviction, any_of, is_true, unsettled
from ..facts import cancellation
from ..ina_212.earlier_cases import FRIVOLOUS
from ..ina_240a.listed_offenses import AGGRAVATED_FELONY
from ..rule import RELIEF, Rule, Text

AGGRAVATED_FELONY_AND_CHARACTER = all_of(
    "an aggravated felony, which shuts out good moral character for good",
    any_conviction(
        "There is a conviction of an aggravated felony.",
        "There is no conviction of an aggravated felony.",
        AGGRAVATED_FELONY,
        "ina-101-f-8",
    ),
    unsettled(
        "aggravated_felony_tied_to_abuse",
        "Whether an aggravated felony can be overlooked because it was tied to the abuse is for an attorney.",
        "ina-204-a-1-C",
    ),
)

VAWA_SELF_PETITION = Rule(
    id="204-vawa-self-petition",
    title="VAWA self-petition",
    kind=RELIEF,
    authorities=("ina-204-a-1",),
    texts=(
        Text(
            requires=all_of(
                "an abusive relative, a shared home, and good moral character",
                is_true(
                    cancellation.self_petition_relationship,
                    "The abuser is or was a relative of the kind that the law names.",
                    "The abuser is not, and was not, a relative of the kind that the law names.",
                ),
                is_true(
                    cancellation.abuse_in_relationship,
                    "There was battery or extreme cruelty of the kind that the law asks for.",
                    "There was no battery or extreme cruelty of the kind that the law asks for.",
                ),
                is_true(
                    cancellation.lived_with_abuser,
                    "The person has lived with the abuser.",
                    "The person has never lived with the abuser.",
                ),
                is_true(
                    cancellation.good_moral_character_for_self_petition,
                    "Good moral character can be shown for the whole period.",
                    "Good moral character cannot be shown for the whole period.",
                    "ina-204-a-1",
                    "ina-204-a-1-C",
                ),
            ),
            bars=any_of("one of the bars", FRIVOLOUS, AGGRAVATED_FELONY_AND_CHARACTER),
        ),
    ),
)
