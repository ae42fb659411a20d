"""INA 204(a)(1): the VAWA self-petition. A drug conviction matters to it only through good moral character."""

from __future__ import annotations

from ..conditions import all_of, is_true
from ..facts import cancellation
from ..rule import RELIEF, Rule, Text

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
                    cancellation.good_moral_character_shown,
                    "Good moral character can be shown for the whole period.",
                    "Good moral character cannot be shown for the whole period.",
                ),
            ),
        ),
    ),
)
