"""INA 101(a)(13)(C): when a permanent resident who comes back is treated as asking to be admitted.

The rule protects: a resident is not asking for admission unless one of six things is so. Offenses from before 1 April
1997 go to an attorney (Vartelas). (v) points to 212(a)(2), so what that leaves to an attorney about the federal list of
the day, for marijuana, is left to one here too.
"""

from __future__ import annotations

from datetime import date

from ..conditions import Condition, all_of, any_conviction, any_of, compares, holds, is_in, is_true, unsettled
from ..csa.same_list import SAME_LIST_THEN_AND_NOW
from ..facts import conviction as fact
from ..facts import travel
from ..facts.conduct import formal_admission, reason_to_believe
from ..facts.grounds import turpitude_exception
from ..facts.person import residence_lawfully_obtained, status
from ..rule import DEFINITION, Rule, Text
from .a3_noncitizen import NONCITIZEN
from .a20_residence import PERHAPS_STILL_RESIDENT, RESIDENTS
from .drug_conviction import CONTROLLED_SUBSTANCE_CONVICTION, IS_CONVICTION
from .f_good_moral_character import VIOLATION

LONGEST_TRIP = 180
IIRIRA = date(1997, 4, 1)
LAU = date(2026, 6, 23)
"""The day of Blanche v. Lau: from then on it does not matter whether the conviction came before or after the return."""

RESIDENT = all_of(
    "a permanent resident’s return",
    holds(NONCITIZEN, "The person is a noncitizen.", "The person is a US citizen or national."),
    any_of(
        "a permanent resident",
        is_in(
            status,
            RESIDENTS,
            "The person is a permanent resident, perhaps on conditions.",
            "The person is not a permanent resident.",
        ),
        PERHAPS_STILL_RESIDENT,
    ),
    is_true(
        travel.returning_from_trip,
        "This is about a return from a trip abroad.",
        "This is not about a return from a trip abroad.",
    ),
)

NOT_LAWFULLY_RESIDENT = all_of(
    "a green card that was not lawfully obtained",
    is_in(
        residence_lawfully_obtained,
        {False},
        "The green card was not lawfully obtained.",
        "The green card was lawfully obtained.",
    ),
    unsettled(
        "returning_without_lawful_residence",
        "Whether the rule protects a resident whose green card was not lawfully obtained is for an attorney.",
        "koloamatangi",
    ),
)

TRIP = (
    is_true(
        travel.residence_abandoned,
        "(i) The person abandoned or gave up permanent residence.",
        "The person did not abandon or give up permanent residence.",
    ),
    compares(
        travel.days_abroad,
        "more than",
        LONGEST_TRIP,
        "(ii) The absence was longer than 180 days in a row.",
        "The absence was 180 days in a row or less.",
    ),
    is_true(
        travel.illegal_activity_abroad,
        "(iii) The person engaged in illegal activity after leaving.",
        "The person did not engage in illegal activity after leaving.",
    ),
    is_true(
        travel.left_during_removal_case,
        "(iv) The person left while under legal process that sought removal or extradition.",
        "The person did not leave while under legal process that sought removal or extradition.",
    ),
    is_true(
        travel.return_outside_inspection,
        "(vi) The person came back outside a port of entry, or without inspection and admission.",
        "The person came back through a port of entry, with inspection.",
    ),
)

BEFORE_RETURN = is_true(
    travel.offense_before_return,
    "The offense was committed before the return.",
    "The offense was committed after the return.",
    "ina-101-a-13-C",
    "centurion",
)

SINCE_IIRIRA = any_of(
    "no old offense",
    compares(
        fact.offense_on,
        "from",
        IIRIRA,
        "The offense was committed on or after 1 April 1997.",
        "The offense was committed before 1 April 1997.",
    ),
    unsettled(
        "old_offense_and_travel",
        "What an offense from before 1 April 1997 means for a return is for an attorney.",
    ),
    by=("ina-101-a-13-C", "vartelas"),
)

NO_RELIEF_SINCE = is_in(
    travel.relief_since_offense,
    {"none"},
    "No 212(h) waiver or cancellation under 240A(a) was granted since the offense.",
    "A 212(h) waiver or cancellation under 240A(a) was granted since the offense.",
)

BEFORE_LAU = any_of(
    "a conviction before the return",
    is_true(
        travel.convicted_before_return,
        "The conviction came before the return.",
        "The conviction came after the return.",
    ),
    unsettled(
        "proof_at_the_border",
        "Whether a conviction after the return can prove the offense was open until Blanche v. Lau of 23 June 2026.",
        "blanche-v-lau",
        "rivens",
    ),
)


def _offense(*proof: Condition) -> Condition:
    """Return (v): an offense that 212(a)(2) identifies, and no relief since; ``proof`` is what more was needed."""
    return any_of(
        "(v) an offense that 212(a)(2) identifies",
        any_conviction(
            "(v) There is a drug conviction that 212(a)(2) identifies, for an offense before the return.",
            "There is no drug conviction that 212(a)(2) identifies, for an offense before the return.",
            all_of(
                "a drug offense before the return",
                CONTROLLED_SUBSTANCE_CONVICTION,
                VIOLATION,
                SAME_LIST_THEN_AND_NOW,
                BEFORE_RETURN,
                SINCE_IIRIRA,
                NO_RELIEF_SINCE,
                *proof,
                by=("ina-101-a-13-C", "ina-212-a-2-A"),
            ),
        ),
        all_of(
            "moral turpitude",
            any_conviction(
                "(v) There is a conviction for a crime involving moral turpitude, committed before the return.",
                "There is no conviction for a crime involving moral turpitude, committed before the return.",
                all_of(
                    "a crime involving moral turpitude before the return",
                    IS_CONVICTION,
                    is_true(
                        fact.moral_turpitude,
                        "It is a crime involving moral turpitude.",
                        "It is not a crime involving moral turpitude.",
                    ),
                    BEFORE_RETURN,
                    SINCE_IIRIRA,
                    NO_RELIEF_SINCE,
                    *proof,
                ),
            ),
            is_in(
                turpitude_exception,
                {"neither"},
                "Neither the exception for a petty offense nor the one for youth applies.",
                "The exception for a petty offense or for youth applies.",
                "ina-212-a-2-A-ii",
            ),
            by=("ina-101-a-13-C", "ina-212-a-2-A", "blanche-v-lau"),
        ),
        all_of(
            "another offense, or no conviction",
            any_of(
                "an admission, reason to believe, or another part of 212(a)(2)",
                is_true(
                    formal_admission,
                    "There is a valid admission of a drug offense.",
                    "There is no valid admission of a drug offense.",
                ),
                is_true(
                    reason_to_believe,
                    "The record gives reason to believe that the person is or was a trafficker.",
                    "The record gives no reason to believe that the person is or was a trafficker.",
                ),
                is_true(
                    travel.other_offense_of_212a2,
                    "Another part of 212(a)(2) identifies an offense.",
                    "No other part of 212(a)(2) identifies an offense.",
                ),
            ),
            unsettled(
                "return_with_other_conduct",
                "What another offense, or conduct without a conviction, means for a return is for an attorney.",
                "ina-212-a-2-C",
                "rico",
            ),
        ),
    )


STILL_CHARGED = all_of(
    "(v) a charge that is still pending",
    any_conviction(
        "A charge is still pending for an offense before the return.",
        "No charge is pending for an offense before the return.",
        all_of(
            "a pending charge of an offense before the return",
            is_in(
                fact.disposition,
                {"charge pending"},
                "The charge is still pending.",
                "The charge is no longer pending.",
            ),
            BEFORE_RETURN,
        ),
    ),
    unsettled(
        "pending_charge_and_return",
        "What a pending charge means for a return is for an attorney, since proof of the offense may come later.",
        "blanche-v-lau",
    ),
)


def _returning(*proof: Condition) -> Condition:
    return all_of(
        "a returning resident treated as asking for admission",
        RESIDENT,
        any_of("one of the exceptions", *TRIP, _offense(*proof), STILL_CHARGED, NOT_LAWFULLY_RESIDENT),
    )


RETURNING_RESIDENT = Rule(
    id="101a13C-returning-resident",
    title="Returning resident treated as seeking admission",
    kind=DEFINITION,
    authorities=("ina-101-a-13-C",),
    texts=(
        Text(since=LAU, applies=_returning()),
        Text(until=LAU, applies=_returning(BEFORE_LAU)),
    ),
)
