"""8 CFR 236.21 to 236.23: deferred action for childhood arrivals, as far as its criminal bars are known here."""

from __future__ import annotations

from ..conditions import all_of, any_conviction, any_of, at_least, compares, is_in, is_true, unsettled
from ..facts import conviction as fact
from ..facts.person import status
from ..facts.statuses import daca_guidelines_met, maximum_term
from ..ina_101.drug_conviction import IS_CONVICTION
from ..rule import RELIEF, Rule, Text

DAYS = 90

_STANDS = any_of(
    "a conviction of this country that was not changed later",
    all_of(
        "of this country, and not changed later",
        is_in(
            fact.later_change,
            {"none"},
            "Nothing was done to the conviction later.",
            "Something was done to the conviction later.",
        ),
        is_in(
            fact.jurisdiction,
            {"state", "federal", "tribal or territorial"},
            "The law is one of the United States.",
            "The law is a foreign one.",
        ),
    ),
    unsettled(
        "changed_conviction_and_daca",
        "Whether a conviction that is foreign, or was changed later, counts for DACA is for an attorney.",
    ),
)

FELONY = all_of(
    "a felony",
    IS_CONVICTION,
    is_in(
        maximum_term,
        {"more than one year"},
        "The law allows more than a year in prison.",
        "The law allows a year in prison, or less.",
    ),
    _STANDS,
)

MISDEMEANOR = all_of(
    "a misdemeanor",
    IS_CONVICTION,
    is_in(
        maximum_term,
        {"up to one year"},
        "The law allows more than five days and at most a year.",
        "The law allows five days or less, or more than a year.",
    ),
)

DISQUALIFYING_MISDEMEANOR = all_of(
    "a misdemeanor that disqualifies by itself",
    MISDEMEANOR,
    _STANDS,
    any_of(
        "by its kind, or by time in custody",
        is_in(
            fact.conduct,
            {"sale or distribution", "possession with intent to sell or distribute", "driving under the influence"},
            "It was drug distribution or trafficking, or driving under the influence.",
            "It was neither drug distribution or trafficking nor driving under the influence.",
        ),
        all_of(
            "delivery, growing or transport",
            is_in(
                fact.conduct,
                {"giving or delivery without payment", "growing or making", "transport or import"},
                "It was giving or delivery without payment, growing, making or transport.",
                "It was not giving or delivery without payment, growing, making or transport.",
            ),
            unsettled("distribution_for_daca", "Whether this is drug distribution for DACA is for an attorney."),
        ),
        all_of(
            "a long sentence",
            compares(
                fact.sentence_days,
                "more than",
                DAYS,
                "The court ordered more than 90 days, suspended days included.",
                "The court ordered 90 days or less, suspended days included.",
            ),
            unsettled(
                "custody_for_daca", "Whether more than 90 days were to be served in custody is for an attorney to read."
            ),
        ),
    ),
)

DACA = Rule(
    id="8cfr236-daca",
    title="DACA",
    kind=RELIEF,
    authorities=("8-cfr-236-22",),
    texts=(
        Text(
            requires=all_of(
                "a renewal, and the guidelines",
                any_of(
                    "a renewal",
                    is_in(status, {"DACA"}, "The person has DACA now.", "The person does not have DACA now."),
                    unsettled(
                        "first_requests_frozen",
                        "First requests are frozen, and late renewals are doubtful: an attorney looks on the day.",
                    ),
                ),
                is_true(
                    daca_guidelines_met,
                    "The other DACA guidelines are met.",
                    "The other DACA guidelines are not met.",
                ),
            ),
            bars=any_of(
                "a criminal bar",
                any_conviction("There is a felony conviction.", "There is no felony conviction.", FELONY),
                any_conviction(
                    "There is a misdemeanor conviction that disqualifies by itself.",
                    "There is no misdemeanor conviction that disqualifies by itself.",
                    DISQUALIFYING_MISDEMEANOR,
                ),
                all_of(
                    "three misdemeanors",
                    at_least(
                        3,
                        "There are three or more misdemeanor convictions.",
                        "There are not three misdemeanor convictions.",
                        MISDEMEANOR,
                    ),
                    unsettled(
                        "misdemeanors_of_one_day",
                        "Whether three misdemeanors come from separate days and acts is for an attorney.",
                    ),
                ),
            ),
        ),
    ),
)
