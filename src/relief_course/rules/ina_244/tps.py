"""INA 244(c): temporary protected status. A felony, two misdemeanors or a drug conviction bars it."""

from __future__ import annotations

from ..conditions import all_of, any_conviction, any_of, at_least, is_in, is_true, unsettled
from ..facts import statuses
from ..facts.proceedings import order_reinstated
from ..facts.protection import firmly_resettled, persecutor_or_danger
from ..ina_208.aggravated_felony import COUNTED_AGGRAVATED_FELONY
from ..ina_208.particularly_serious import PARTICULARLY_SERIOUS_CONVICTION
from ..ina_212.drug_grounds_never_waived import drug_ground
from ..ina_212.earlier_cases import FRIVOLOUS
from ..ina_212.health_ground import NO_DRUG_ABUSE_OR_A_PURPOSE
from ..ina_212.other_grounds import NO_OTHER_GROUND
from ..rule import RELIEF, Rule, Text
from .offenses import AT_LEAST_A_MISDEMEANOR, FELONY

DESIGNATED = any_of(
    "a designated country",
    is_in(
        statuses.tps_country,
        {"designated"},
        "The person’s country is designated on this day.",
        "The person’s country is not designated on this day.",
    ),
    unsettled(
        "ended_designation", "Designations end and start again; what an ended one still gives is for an attorney."
    ),
    by=("mullin-doe",),
)

REGISTERED = any_of(
    "registered",
    is_in(
        statuses.tps_registration,
        {"in time"},
        "The person registered in time.",
        "The person did not register in time.",
    ),
    unsettled("late_registration", "Whether a late registration is excused is for an attorney."),
)

CRIMINAL_BAR = any_of(
    "a felony, or two misdemeanors",
    any_conviction(
        "There is a conviction for a felony committed in the United States.",
        "There is no conviction for a felony committed in the United States.",
        FELONY,
    ),
    at_least(
        2,
        "There are two or more convictions for misdemeanors committed in the United States.",
        "There are not two convictions for misdemeanors committed in the United States.",
        AT_LEAST_A_MISDEMEANOR,
    ),
    by=("ina-244-c", "8-cfr-244-4"),
)

ASYLUM_BAR = any_of(
    "a bar taken over from asylum",
    any_conviction(
        "There is an aggravated-felony conviction, which asylum law always treats as particularly serious.",
        "There is no aggravated-felony conviction.",
        COUNTED_AGGRAVATED_FELONY,
        "ina-208-b-2-B-i",
    ),
    PARTICULARLY_SERIOUS_CONVICTION,
    is_true(
        persecutor_or_danger,
        "Persecution or torture of others, a serious crime abroad, danger to security or terrorism bars it.",
        "There was no persecution or torture of others, no serious crime abroad, no danger to security, no terrorism.",
    ),
    is_true(
        firmly_resettled,
        "The person was firmly resettled in another country before.",
        "The person was not firmly resettled in another country before.",
    ),
    by=("ina-244-c", "ina-208-b-2-A"),
)

TPS = Rule(
    id="244-tps",
    title="Temporary protected status",
    kind=RELIEF,
    authorities=("ina-244-c",),
    texts=(
        Text(
            requires=all_of(
                "a designated country, unbroken presence, registration, and no other ground that stands",
                DESIGNATED,
                is_true(
                    statuses.tps_presence_and_residence,
                    "Presence and residence are unbroken since the days that the designation names.",
                    "Presence or residence is broken since the days that the designation names.",
                ),
                REGISTERED,
                NO_OTHER_GROUND,
                NO_DRUG_ABUSE_OR_A_PURPOSE,
            ),
            bars=any_of(
                "one of the bars",
                CRIMINAL_BAR,
                drug_ground(
                    "ina-244-c",
                    "small_marijuana_possession_and_tps",
                    "Whether a drug ground applies, and whether the waiver reaches it, is for an attorney.",
                    "ina-244-c",
                    "8-cfr-244-3",
                ),
                ASYLUM_BAR,
                all_of(
                    "an earlier order that was reinstated",
                    is_true(
                        order_reinstated,
                        "An earlier order has been reinstated.",
                        "No earlier order has been reinstated.",
                    ),
                    unsettled(
                        "temporary_protection_after_reinstatement",
                        "What a reinstated order leaves of temporary protection is for an attorney.",
                    ),
                    by=("ina-241-a-5",),
                ),
                FRIVOLOUS,
            ),
        ),
    ),
)
