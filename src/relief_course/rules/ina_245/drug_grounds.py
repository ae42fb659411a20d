"""Drug grounds and adjustment under 245(a) and (i): one small marijuana possession at most can be waived."""

from __future__ import annotations

from ..conditions import all_of, any_conviction, any_of, at_most, compares, is_in, none_of, unsettled
from ..facts.conduct import formal_admission, physician_finding
from ..facts.conviction import offense_on
from ..facts.person import status
from ..ina_101.a20_residence import NOW_OR_ONCE
from ..ina_101.drug_conviction import CONTROLLED_SUBSTANCE_CONVICTION, DRUG_CONVICTION
from ..ina_101.small_marijuana import PERHAPS_SMALL_MARIJUANA_POSSESSION
from ..ina_212.drug_ground_convictions import CERTAIN_CONVICTION, several_incidents
from ..ina_212.former_c_waiver import PERHAPS_ONCE_RESIDENTS, REPEALED
from ..ina_212.trafficker_ground import TRAFFICKER

BEYOND_THE_OLD_WAIVER = any_of(
    "out of reach of the former 212(c) waiver",
    none_of(
        "never a permanent resident",
        is_in(
            status,
            NOW_OR_ONCE | PERHAPS_ONCE_RESIDENTS,
            "The person is a permanent resident, or may have been one.",
            "The person’s status shows no permanent residence, now or before.",
        ),
    ),
    compares(
        offense_on,
        "from",
        REPEALED,
        "The offense was on or after 1 April 1997.",
        "The offense was before 1 April 1997.",
    ),
    by=("st-cyr", "abdelghany"),
)

TRAFFICKER_WITHOUT_WAIVER = all_of(
    "the ground about traffickers, for a person out of reach of the former 212(c) waiver",
    TRAFFICKER,
    none_of(
        "no permanent resident now or once",
        is_in(
            status,
            NOW_OR_ONCE,
            "The person is, or was, a permanent resident.",
            "The papers show no permanent residence.",
        ),
    ),
    at_most(
        0,
        "No drug conviction may come within the former 212(c) waiver.",
        "A drug conviction may come within the former 212(c) waiver.",
        all_of(
            "a drug conviction that the former waiver may reach",
            DRUG_CONVICTION,
            is_in(
                status,
                PERHAPS_ONCE_RESIDENTS,
                "The person may have been a permanent resident before.",
                "The person’s status does not follow permanent residence.",
            ),
            compares(
                offense_on,
                "before",
                REPEALED,
                "The offense was before 1 April 1997.",
                "The offense was on or after 1 April 1997.",
            ),
            by=("st-cyr", "abdelghany"),
        ),
    ),
)

DRUG_GROUND_WITHOUT_WAIVER = any_of(
    "a drug ground that no waiver reaches",
    any_conviction(
        "There is a drug conviction that no waiver reaches.",
        "There is no drug conviction that is certainly out of reach of a waiver.",
        all_of(
            "more than a small marijuana possession",
            CERTAIN_CONVICTION,
            BEYOND_THE_OLD_WAIVER,
            none_of("not even perhaps a small marijuana possession", PERHAPS_SMALL_MARIJUANA_POSSESSION),
        ),
        "ina-212-a-2-A",
        "ina-212-h",
    ),
    several_incidents("ina-212-h", BEYOND_THE_OLD_WAIVER),
    TRAFFICKER_WITHOUT_WAIVER,
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
        "A drug ground, if one applies, must be waived first; whether that can be is for an attorney.",
        "ina-212-h",
    ),
)
