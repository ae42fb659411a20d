"""INA 237(a)(2)(B)(i): a drug conviction after admission, with the exception for 30 grams of marijuana for own use.

A pardon does not cure this ground: 237(a)(2)(A)(vi) does not name it. The federal schedules of the day of conviction
count (Matter of Dor, which is about this ground alone). The exception looks at what happened in one incident, not at
the number of counts (Matter of Davey). It helps, so it is met only on facts that an attorney decided; what a record
plainly shows can still exclude it.
"""

from __future__ import annotations

from ..conditions import all_of, any_conviction, any_of, at_least, compares, is_in, is_true, unsettled
from ..facts import conviction as fact
from ..facts.grounds import element_ends_exception
from ..facts.proceedings import circuit
from ..ina_101.drug_conviction import (
    DRUG_CONVICTION,
    FEDERAL_SUBSTANCE_CONVICTION,
    IS_CONVICTION,
    IS_FEDERALLY_CONTROLLED,
)
from ..ina_212.grounds.inchoate import NAMED_FORM, NOT_SETTLED, violates_drug_law
from ..ina_212.grounds.who import IS_NONCITIZEN
from ..rule import GROUND, Rule, Text
from .who import AFTER_ADMISSION, IS_ADMITTED, SHOWN_AFTER_ADMISSION

GRAMS = 30

VIOLATION = violates_drug_law(
    all_of(
        "in no circuit yet, or facilitation in the Ninth Circuit",
        any_of(
            "where it is not settled",
            is_in(circuit, {"none yet"}, "The case is in no circuit yet.", "The case is in a circuit."),
            is_in(
                fact.inchoate,
                {"facilitation"},
                "It was facilitation, and the Ninth Circuit decided about solicitation only.",
                "It was not facilitation.",
            ),
        ),
        NOT_SETTLED,
    )
)

NOT_MARIJUANA = any_of(
    "not marijuana",
    is_in(
        fact.drug,
        {"flunitrazepam", "crack cocaine", "another drug"},
        "A drug other than marijuana is named.",
        "No drug other than marijuana is named.",
    ),
    all_of(
        "a drug that may count as marijuana",
        is_in(
            fact.drug,
            {"hashish or concentrate", "hemp product", "not named", "no drug"},
            "The drug was hashish, a concentrate or hemp, or none is named.",
            "The drug is named, and is not hashish, a concentrate or hemp.",
        ),
        unsettled("counts_as_marijuana", "Whether this counts as marijuana for the exception is for an attorney."),
    ),
)

NOT_OWN_POSSESSION = any_of(
    "not possession for one’s own use",
    is_in(
        fact.conduct,
        {
            "sale or distribution",
            "possession with intent to sell or distribute",
            "giving or delivery without payment",
            "growing or making",
        },
        "It was sale, intent to sell, giving away, growing or making.",
        "It was not sale, intent to sell, giving away, growing or making.",
        "ina-237-a-2-B-i",
        "davey",
    ),
    all_of(
        "another offense that may involve possession for one’s own use",
        is_in(
            fact.conduct,
            {"driving under the influence", "transport or import", "something else to do with drugs"},
            "It was driving, transport, import or something else to do with drugs.",
            "It was not driving, transport, import or something else to do with drugs.",
        ),
        unsettled(
            "possession_within_another_offense",
            "Whether driving, transport or another drug offense can be within the exception is for an attorney.",
            "davey",
            "sambare",
        ),
    ),
    all_of(
        "use or being under the influence",
        is_in(
            fact.conduct,
            {"use or being under the influence"},
            "It was use or being under the influence.",
            "It was not use or being under the influence.",
        ),
        unsettled(
            "use_as_possession",
            "Whether use of marijuana can be within the exception divides the Board and the Ninth Circuit.",
            "davey",
            "medina-ashcroft",
        ),
    ),
    is_in(fact.own_use, {False}, "It was not for the person’s own use.", "It was for the person’s own use."),
)

MADE_WORSE = all_of(
    "made worse by an element",
    is_true(
        fact.aggravating_element,
        "A school zone, a prison, a minor or a weapon is an element.",
        "No school zone, prison, minor or weapon is an element.",
    ),
    is_true(
        element_ends_exception,
        "That element takes it out of the exception in this circuit.",
        "That element does not take it out of the exception in this circuit.",
    ),
    by=("moncada", "davey", "esquivel"),
)

REACHED_AFTER_ADMISSION = all_of(
    "a drug conviction after admission, of the offense itself, an attempt, a conspiracy or aiding",
    FEDERAL_SUBSTANCE_CONVICTION,
    NAMED_FORM,
    any_of("shown to have come after the admission", *SHOWN_AFTER_ADMISSION),
)
"""What ends “a single offense” for certain; whether any other drug conviction does is left open."""

NOT_SINGLE = all_of(
    "more than a single offense",
    is_in(
        fact.same_incident_as_others,
        {False},
        "The drug convictions do not all come from one incident.",
        "All drug convictions come from one incident.",
    ),
    any_of(
        "with another drug conviction",
        at_least(
            2,
            "There are two or more convictions after admission about a federally controlled substance.",
            "Two convictions after admission about a federally controlled substance are not shown.",
            REACHED_AFTER_ADMISSION,
        ),
        all_of(
            "the other may not count",
            at_least(
                2,
                "There are two or more drug convictions.",
                "There are not two drug convictions.",
                DRUG_CONVICTION,
            ),
            unsettled(
                "second_offense_that_does_not_match",
                "Whether a drug offense that this ground does not reach ends “a single offense” is for an attorney.",
            ),
        ),
    ),
    by=("ina-237-a-2-B-i", "davey", "cuellar-gomez"),
)

SEVERAL_AMOUNTS = all_of(
    "several counts of possession, perhaps more than 30 grams in all",
    at_least(
        2,
        "There are two or more convictions for possession.",
        "There are not two convictions for possession.",
        all_of(
            "a conviction for possession",
            IS_CONVICTION,
            is_in(fact.conduct, {"possession"}, "It was possession.", "It was not possession."),
        ),
    ),
    unsettled(
        "amounts_of_several_counts",
        "Whether the amounts of several counts of possession are added up is for an attorney.",
        "davey",
    ),
)
"""Each count names its own amount, or the same one again: two counts of 20 grams may be 40."""

OUTSIDE_THE_EXCEPTION = any_of(
    "outside the exception for a single offense of 30 grams or less of marijuana for own use",
    NOT_MARIJUANA,
    NOT_OWN_POSSESSION,
    compares(
        fact.grams,
        "more than",
        GRAMS,
        "The amount was more than 30 grams.",
        "The amount was 30 grams or less.",
        "ina-237-a-2-B-i",
        "dominguez-rodriguez",
    ),
    MADE_WORSE,
    NOT_SINGLE,
    SEVERAL_AMOUNTS,
)

OUTSIDE_CONVICTION = any_conviction(
    "A drug conviction after admission is outside the exception for 30 grams of marijuana.",
    "No drug conviction after admission is outside the exception for 30 grams of marijuana.",
    all_of(
        "a conviction after admission for violating a drug law, outside the exception",
        IS_CONVICTION,
        IS_FEDERALLY_CONTROLLED,
        VIOLATION,
        AFTER_ADMISSION,
        OUTSIDE_THE_EXCEPTION,
    ),
)

LOOK_ALIKE_CONVICTION = any_conviction(
    "There is a conviction about a look-alike drug.",
    "There is no conviction about a look-alike drug.",
    all_of(
        "a look-alike drug",
        IS_CONVICTION,
        is_in(fact.drug, {"look-alike drug"}, "It was a look-alike, not a real drug.", "It was not a look-alike."),
        unsettled(
            "look_alike_relates_to_a_drug",
            "Whether a law on look-alikes relates to a controlled substance is open since Mellouli.",
            "sanchez-cornejo",
            "mellouli",
        ),
    ),
)

CONTROLLED_SUBSTANCE_237 = Rule(
    id="237a2Bi-controlled-substance",
    title="Controlled-substance conviction after admission",
    kind=GROUND,
    authorities=("ina-237-a-2-B-i",),
    texts=(
        Text(
            applies=all_of(
                "an admitted noncitizen with a drug conviction outside the exception",
                IS_NONCITIZEN,
                IS_ADMITTED,
                any_of("a drug conviction that this ground reaches", OUTSIDE_CONVICTION, LOOK_ALIKE_CONVICTION),
            ),
        ),
    ),
)
