"""INA 240A(d)(1) and (3): what stops the count of years, and the service that replaces them.

A notice or an offense within the years is what matters: whichever comes first, there are then fewer years than asked.
"""

from __future__ import annotations

from datetime import date

from ..conditions import Condition, all_of, any_of, at_most, compares, holds, is_in, is_true, none_of, unsettled
from ..facts import residence
from ..facts.conviction import offense_on
from ..facts.fact import Derived
from ..ina_212.grounds.a2a_moral_turpitude import MORAL_TURPITUDE_212, TURPITUDE_CONVICTION
from ..ina_212.grounds.a2b_multiple_convictions import MULTIPLE_CONVICTIONS
from .listed_offenses import DRUG_OFFENSE, conviction_listed

IIRIRA = date(1997, 4, 1)
"""The day on which the stop-time rule took effect."""

MILITARY_SERVICE = any_of(
    "military service instead of the years",
    is_in(
        residence.military_service,
        {"24 months, honorable, here at enlistment"},
        "Honorable military service replaces the years.",
        "There is no military service that replaces the years.",
    ),
    all_of(
        "military service that nobody has looked into",
        is_in(
            residence.military_service,
            {"some"},
            "There was military service.",
            "There was no military service that is still to be looked into.",
        ),
        unsettled(
            "military_service_is_for_an_attorney", "Whether military service replaces the years is for an attorney."
        ),
    ),
    by=("ina-240A-d-3",),
)

STOPPING_OFFENSE = all_of(
    "an offense that stopped the count too early",
    any_of(
        "referred to in INA 212(a)(2)",
        DRUG_OFFENSE,
        conviction_listed(
            {"in 212(a)(2)"},
            "INA 212(a)(2) names the offense.",
            "INA 212(a)(2) does not name the offense.",
            "campos-torres",
            "garcia-stop",
        ),
        all_of(
            "perhaps named in INA 212(a)(2)",
            any_of(
                "not sure to be outside it",
                conviction_listed(
                    {"divisible, record unclear", "domestic violence that a waiver may reach"},
                    "The record leaves open whether INA 212(a)(2) names the offense, or it is domestic violence.",
                    "The record leaves nothing open, and it is not domestic violence that a waiver may reach.",
                    "pereida",
                ),
                all_of(
                    "moral turpitude",
                    TURPITUDE_CONVICTION,
                    holds(
                        MORAL_TURPITUDE_212,
                        "A crime involving moral turpitude makes the person inadmissible.",
                        "No crime involving moral turpitude makes the person inadmissible.",
                        "garcia-stop",
                    ),
                ),
            ),
            unsettled(
                "perhaps_a_stopping_offense",
                "Whether this offense stopped the count, and on which day, is for an attorney.",
            ),
        ),
    ),
    is_in(
        residence.offense_after_seven_years,
        {False},
        "It was committed before seven years had passed since the first admission; the day of the offense counts, not "
        "that of the conviction.",
        "It was committed more than seven years after the first admission.",
        "ina-240A-d-1",
        "barton",
        "rudnitskyy",
    ),
    any_of(
        "an offense that surely stopped the count",
        all_of(
            "committed as a resident, under the law in force since 1 April 1997",
            compares(
                offense_on,
                "from",
                IIRIRA,
                "It was committed on or after 1 April 1997.",
                "It was committed before 1 April 1997.",
            ),
            is_true(
                residence.offense_as_resident,
                "The person was already a permanent resident then.",
                "The person was not yet a permanent resident then.",
            ),
            is_in(
                residence.residence_dated_back,
                {False},
                "The start of residence was not dated back.",
                "The start of residence was dated back, so a waiver may have come after the offense.",
            ),
        ),
        unsettled(
            "offense_before_the_rule_or_the_residence",
            "Whether an offense from before 1 April 1997, or before the green card was granted, stops the count is for "
            "an attorney.",
            "perez-stop",
            "sinotes-cruz",
            "jaghoori",
            "martinez-ins",
            "heaven",
        ),
    ),
)
"""The 30-gram exception of INA 237 is not in INA 212(a)(2): a conviction that does not deport can stop the count."""


def no_early_notice(after: Derived, years: str) -> Condition:
    """Return the condition that no complete notice to appear came too early.

    Args:
        after: whether the notice came after so many years.
        years: the number in words.
    """
    return any_of(
        "no complete notice to appear within the years",
        is_in(
            residence.notice_to_appear,
            {"not served", "served, not complete"},
            "No complete notice to appear was served in this case.",
            "A notice to appear was served in this case.",
            "niz-chavez",
            "pereira",
        ),
        is_true(
            after,
            f"The complete notice to appear came after more than {years} years.",
            f"The complete notice to appear came within {years} years, and the count stopped on that day.",
        ),
        by=("ina-240A-d-1",),
    )


def enough_years(passed: Derived, years: str) -> Condition:
    """Return the condition that so many years have passed by now; a count that still runs is for an attorney.

    Args:
        passed: whether they have passed.
        years: the number and what it counts, as "seven years since the first admission".
    """
    return any_of(
        f"{years}, by now",
        is_true(passed, f"More than {years} have passed.", f"Fewer than {years} have passed so far."),
        unsettled(
            f"still_counting_{passed.name}",
            f"Fewer than {years} may have passed so far; what follows while the count still runs is for an attorney.",
        ),
    )


SEVEN_YEARS = any_of(
    "seven years of residence, or military service",
    all_of(
        "seven years of continuous residence after admission in any status",
        enough_years(residence.seven_years_since_admission, "seven years since the first admission"),
        no_early_notice(residence.notice_after_seven_years, "seven"),
        at_most(
            0,
            "No conviction is for an offense that stopped the count within the seven years.",
            "An offense stopped the count before the seven years were complete.",
            STOPPING_OFFENSE,
            "ina-240A-d-1",
        ),
        any_of(
            "no sentences that stop the count together",
            none_of(
                "not five years in all",
                holds(
                    MULTIPLE_CONVICTIONS,
                    "Two or more convictions have sentences of five years or more in all.",
                    "No convictions have sentences of five years or more in all.",
                ),
            ),
            unsettled(
                "sentences_that_stop_the_count",
                "When sentences of five years or more in all stopped the count is for an attorney.",
                "ina-212-a-2-B",
            ),
        ),
        is_true(
            residence.count_unbroken,
            "Nothing else broke or stopped the seven years.",
            "Something else broke or stopped the seven years.",
        ),
    ),
    MILITARY_SERVICE,
)
