"""Simple possession of 30 grams or less of marijuana: the words that 101(f)(3) and several waivers share.

A helping exception: it never holds without what an attorney decides, which here is that nothing makes it worse.
"""

from __future__ import annotations

from ..conditions import all_of, any_of, at_most, compares, is_in, is_true, unsettled
from ..facts import conviction as fact
from ..facts.proceedings import circuit
from ..rule import CONVICTION as EACH
from ..rule import DEFINITION, Rule, Text
from .drug_conviction import DRUG_CONVICTION

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
    "moncada",
)

FIFTH_CIRCUIT = is_in(
    circuit,
    {"5th", "none yet"},
    "The case is in the Fifth Circuit, or in no circuit yet.",
    "The case is in another circuit than the Fifth.",
    "martinez-zapata",
    "esquivel",
)

PLAIN_WORDS = (
    is_in(fact.drug, {"marijuana"}, "The drug was marijuana.", "The drug was not marijuana."),
    is_in(fact.conduct, {"possession"}, "It was simple possession.", "It was not simple possession."),
    NOTHING_WORSE,
)

SMALL_MARIJUANA_POSSESSION = all_of("simple possession of 30 grams or less of marijuana", *PLAIN_WORDS, SMALL_AMOUNT)
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

SINGLE = any_of(
    "a single offense",
    at_most(1, "There is no second drug conviction.", "There is more than one drug conviction.", DRUG_CONVICTION),
    all_of(
        "several counts of one incident",
        is_true(
            fact.same_incident_as_others,
            "All drug convictions come from one incident.",
            "The drug convictions come from more than one incident.",
        ),
        unsettled("several_counts_as_single", "Whether several counts of one incident are single is for an attorney."),
        by=("davey",),
    ),
)

SINGLE_SMALL_POSSESSION = Rule(
    id="101f3-single-small-possession",
    title="A single simple possession of 30 grams or less of marijuana",
    kind=DEFINITION,
    scope=EACH,
    authorities=("ina-101-f-3",),
    texts=(
        Text(
            applies=all_of(
                "a single simple possession of 30 grams or less of marijuana",
                PERHAPS_SMALL_MARIJUANA_POSSESSION,
                any_of(
                    "within the plain words",
                    all_of("marijuana, simple possession, and nothing worse", *PLAIN_WORDS),
                    unsettled(
                        "close_to_small_possession",
                        "Whether a drug or an act that is only close to the words counts like them is for an attorney.",
                        "martinez-espinoza",
                        "medina-ashcroft",
                        "csa-401-b-4",
                        "esquivel",
                    ),
                ),
                SINGLE,
            ),
        ),
    ),
)
"""A rule of its own, so that it can be checked by itself; the bar to good moral character asks for it."""
