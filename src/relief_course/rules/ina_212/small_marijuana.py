"""One conviction for simple possession of 30 grams or less of marijuana: the words that several waivers share."""

from __future__ import annotations

from ..conditions import all_of, any_of, compares, is_in
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
    "something else to do with drugs",
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

SMALL_MARIJUANA_POSSESSION = all_of(
    "simple possession of 30 grams or less of marijuana",
    is_in(fact.drug, {"marijuana"}, "The drug was marijuana.", "The drug was not marijuana."),
    is_in(fact.conduct, {"possession"}, "It was simple possession.", "It was not simple possession."),
    SMALL_AMOUNT,
    NOTHING_WORSE,
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
"""What an attorney might bring within the words; anything else is outside them. An offense need only relate to simple
possession, and the Fifth Circuit doubts the Board on what makes one worse."""
