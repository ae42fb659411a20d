"""One conviction for simple possession of 30 grams or less of marijuana: the words that several waivers share."""

from __future__ import annotations

from ..conditions import all_of, any_of, compares, is_in, unsettled
from ..facts import conviction as fact
from ..facts.proceedings import circuit

GRAMS = 30

LIKE_MARIJUANA = {"hashish or concentrate", "not named", "no drug"}
LIKE_POSSESSION = {
    "paraphernalia",
    "use or being under the influence",
    "driving under the influence",
    "giving or delivery without payment",
    "transport or import",
}

SMALL_AMOUNT = compares(
    fact.grams, "at most", GRAMS, "The amount was 30 grams or less.", "The amount was more than 30 grams."
)

NOTHING_WORSE = is_in(
    fact.aggravating_element,
    {False},
    "Nothing that makes it worse is an element.",
    "A school zone, a prison, a minor or a weapon is an element, so it is more than simple possession.",
    "martinez-zapata",
)

FIFTH_CIRCUIT = is_in(
    circuit,
    {"5th", "none yet"},
    "The case is in the Fifth Circuit, or in no circuit yet.",
    "The case is in another circuit than the Fifth.",
    "martinez-zapata",
    "esquivel",
)

_OPEN = unsettled(
    "close_to_small_marijuana_possession",
    "Whether this form of drug and this offense come within 30 grams or less of marijuana is for an attorney.",
    "martinez-espinoza",
    "csa-102-16",
    "csa-401-b-4",
)

SMALL_MARIJUANA_POSSESSION = all_of(
    "simple possession of 30 grams or less of marijuana",
    any_of(
        "marijuana",
        is_in(fact.drug, {"marijuana"}, "The drug was marijuana.", "The drug was not marijuana."),
        all_of(
            "hashish, a concentrate, or a drug that is not named",
            is_in(
                fact.drug,
                LIKE_MARIJUANA,
                "The drug was hashish or a concentrate, or it is not named.",
                "The drug is named, and it is neither hashish nor a concentrate.",
            ),
            _OPEN,
        ),
    ),
    any_of(
        "simple possession",
        is_in(fact.conduct, {"possession"}, "It was simple possession.", "It was not simple possession."),
        all_of(
            "an offense close to simple possession",
            is_in(
                fact.conduct,
                LIKE_POSSESSION,
                "It was about paraphernalia, use, giving some away or transport.",
                "It was not about paraphernalia, use, giving some away or transport.",
            ),
            _OPEN,
        ),
    ),
    SMALL_AMOUNT,
    any_of(
        "nothing that makes it worse is an element",
        NOTHING_WORSE,
        all_of(
            "worse, but in the Fifth Circuit or in no circuit yet",
            FIFTH_CIRCUIT,
            unsettled(
                "aggravating_element_in_the_fifth_circuit",
                "The Fifth Circuit doubts the Board on such elements; what that means here is for an attorney.",
                "martinez-zapata",
                "esquivel",
            ),
        ),
    ),
)
"""The waiver asks what an offense relates to, so an attempt, a conspiracy or help to possess is not told apart."""

PERHAPS_SMALL_MARIJUANA_POSSESSION = all_of(
    "at best, simple possession of 30 grams or less of marijuana",
    is_in(
        fact.drug,
        {"marijuana", *LIKE_MARIJUANA},
        "The drug was marijuana, or close to it, or it is not named.",
        "The drug is named, and it is neither marijuana nor close to it.",
    ),
    is_in(
        fact.conduct,
        {"possession", *LIKE_POSSESSION},
        "It was simple possession, or close to it.",
        "It was neither simple possession nor close to it.",
    ),
    SMALL_AMOUNT,
    any_of("nothing worse, or the Fifth Circuit, or no circuit yet", NOTHING_WORSE, FIFTH_CIRCUIT),
)
"""What an attorney might bring within the words; anything else is outside them."""
