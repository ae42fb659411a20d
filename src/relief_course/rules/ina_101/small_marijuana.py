"""The words of 101(f)(3): “a single offense of simple possession of 30 grams or less of marihuana”.

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

MARIJUANA = any_of(
    "marijuana",
    is_in(fact.drug, {"marijuana"}, "The drug was marijuana.", "The drug was not marijuana."),
    all_of(
        "hashish, a concentrate, or a drug that is not named",
        is_in(
            fact.drug,
            {"hashish or concentrate", "not named", "no drug"},
            "The drug was hashish or a concentrate, or is not named.",
            "The drug is named, and is not hashish or a concentrate.",
        ),
        unsettled(
            "other_forms_as_marijuana", "Whether this counts as marijuana of 30 grams or less is for an attorney."
        ),
    ),
)

SIMPLE_POSSESSION = any_of(
    "simple possession",
    is_in(fact.conduct, {"possession"}, "It was simple possession.", "It was not simple possession."),
    all_of(
        "paraphernalia, use, giving some away or transport",
        is_in(
            fact.conduct,
            {
                "paraphernalia",
                "use or being under the influence",
                "driving under the influence",
                "giving or delivery without payment",
                "transport or import",
            },
            "It was about paraphernalia, use, giving some away or transport.",
            "It was not about paraphernalia, use, giving some away or transport.",
        ),
        unsettled(
            "close_to_simple_possession",
            "Whether paraphernalia, use, giving some away or transport counts like possession is for an attorney.",
            "martinez-espinoza",
            "medina-ashcroft",
            "csa-401-b-4",
        ),
    ),
)

NOTHING_WORSE = any_of(
    "nothing that makes it worse",
    is_in(
        fact.aggravating_element,
        {False},
        "Nothing that makes it worse is an element.",
        "A school zone, a prison, a minor or a weapon is an element.",
        "martinez-zapata",
        "moncada",
    ),
    all_of(
        "something worse, in the Fifth Circuit",
        is_in(
            circuit,
            {"5th", "none yet"},
            "The case is in the Fifth Circuit, or in no circuit yet.",
            "The case is outside the Fifth Circuit.",
        ),
        unsettled(
            "worse_possession_in_the_fifth_circuit",
            "The Fifth Circuit does not follow the Board on such elements; what that means here is for an attorney.",
        ),
        by=("esquivel", "martinez-zapata"),
    ),
)

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
                MARIJUANA,
                SIMPLE_POSSESSION,
                compares(
                    fact.grams,
                    "at most",
                    GRAMS,
                    "The amount was 30 grams or less.",
                    "The amount was more than 30 grams.",
                ),
                NOTHING_WORSE,
                SINGLE,
            ),
        ),
    ),
)
"""A rule of its own, so that it can be checked by itself; the bar to good moral character asks for it."""
