"""Drug grounds and adjustment under 245(a) and (i): one small marijuana possession at most can be waived."""

from __future__ import annotations

from datetime import date

from ..conditions import all_of, any_conviction, any_of, at_least, at_most, compares, is_in, none_of, unsettled
from ..facts.conduct import formal_admission, physician_finding
from ..facts.conviction import offense_on, same_incident_as_others
from ..facts.person import status
from ..ina_101.drug_conviction import CONTROLLED_SUBSTANCE_CONVICTION, FEDERAL_SUBSTANCE_CONVICTION
from ..ina_212.small_marijuana import PERHAPS_SMALL_MARIJUANA_POSSESSION
from ..ina_212.trafficker_ground import TRAFFICKER

OLD_WAIVER_REPEALED = date(1997, 4, 1)

_MAY_HAVE_BEEN_RESIDENT = is_in(
    status,
    {"permanent resident", "conditional resident", "no lawful status"},
    "The person is a permanent resident, or may have been one.",
    "The person’s status shows no permanent residence, now or before.",
)

BEYOND_THE_OLD_WAIVER = any_of(
    "out of reach of the former 212(c) waiver",
    none_of("never a permanent resident", _MAY_HAVE_BEEN_RESIDENT),
    compares(
        offense_on,
        "from",
        OLD_WAIVER_REPEALED,
        "The offense was on or after 1 April 1997.",
        "The offense was before 1 April 1997.",
    ),
    by=("st-cyr", "abdelghany"),
)

DRUG_GROUND_WITHOUT_WAIVER = any_of(
    "a drug ground that no waiver reaches",
    any_conviction(
        "There is a drug conviction that no waiver reaches.",
        "There is no drug conviction that no waiver reaches.",
        all_of(
            "more than a small marijuana possession",
            FEDERAL_SUBSTANCE_CONVICTION,
            BEYOND_THE_OLD_WAIVER,
            none_of("not even perhaps a small marijuana possession", PERHAPS_SMALL_MARIJUANA_POSSESSION),
        ),
        "ina-212-a-2-A",
        "ina-212-h",
    ),
    all_of(
        "more than a single offense",
        at_least(
            2,
            "There are two or more drug convictions.",
            "There are not two drug convictions.",
            all_of(
                "a drug conviction out of reach of the former 212(c) waiver",
                FEDERAL_SUBSTANCE_CONVICTION,
                BEYOND_THE_OLD_WAIVER,
            ),
        ),
        any_conviction(
            "A drug conviction comes from another incident than the others.",
            "No drug conviction comes from another incident than the others.",
            all_of(
                "a conviction of a separate incident",
                FEDERAL_SUBSTANCE_CONVICTION,
                is_in(
                    same_incident_as_others,
                    {False},
                    "It comes from another incident than the others.",
                    "It comes from the same incident as the others.",
                ),
            ),
        ),
        by=("ina-212-a-2-A", "ina-212-h"),
    ),
    all_of(
        "the ground about traffickers, for a person who is no resident",
        TRAFFICKER,
        none_of(
            "not a permanent resident",
            is_in(
                status,
                {"permanent resident", "conditional resident"},
                "The person is a permanent resident.",
                "The person is not a permanent resident.",
            ),
        ),
    ),
    is_in(
        physician_finding,
        {"abuser or addict"},
        "A physician finds drug abuse or addiction, for which immigrants have no waiver until remission.",
        "No physician finds present drug abuse or addiction.",
        "ina-212-a-1-A-iv",
    ),
)

NO_DRUG_GROUND = any_of(
    "no drug ground, or one that a waiver may reach",
    all_of(
        "no drug ground",
        at_most(
            0,
            "There is no conviction about a federally controlled drug.",
            "There is a conviction about a federally controlled drug.",
            CONTROLLED_SUBSTANCE_CONVICTION,
        ),
        is_in(
            formal_admission,
            {False},
            "There is no valid admission of a drug offense.",
            "There is a valid admission of a drug offense.",
        ),
        none_of("not about trafficking", TRAFFICKER),
        by=("ina-212-a-2-A",),
    ),
    unsettled(
        "waiver_of_a_drug_ground",
        "A drug ground must be waived first; whether that is possible is the finding on the waiver.",
        "ina-212-h",
    ),
)
