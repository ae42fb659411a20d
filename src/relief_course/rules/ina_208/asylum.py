"""INA 208: asylum. Any aggravated felony bars it; the fear, the deadlines and the other bars are for an attorney."""

from __future__ import annotations

from ..conditions import all_of, any_conviction, any_of, is_in, is_true, unsettled
from ..facts import protection as fact
from ..facts.proceedings import order_reinstated
from ..ina_212.earlier_cases import FINAL_ORDER
from ..rule import RELIEF, Rule, Text
from .aggravated_felony import COUNTED_AGGRAVATED_FELONY
from .can_be_asked_for import HERE_OR_ARRIVING
from .particularly_serious import PARTICULARLY_SERIOUS_CONVICTION

IN_TIME_OR_EXCUSED = any_of(
    "filed within a year, or excused",
    is_true(
        fact.asylum_filed_in_time,
        "The application was filed within a year after the arrival.",
        "The application was filed more than a year after the arrival.",
        "ina-208-a-2-B",
        "8-cfr-1208-4",
    ),
    is_in(
        fact.late_filing_excuse,
        {"changed circumstances", "extraordinary circumstances"},
        "Changed or extraordinary circumstances excuse a late application.",
        "Neither changed nor extraordinary circumstances excuse a late application.",
        "ina-208-a-2-D",
    ),
    is_true(
        fact.unaccompanied_child,
        "The person is an unaccompanied child, whom the one-year limit does not reach.",
        "The person is not an unaccompanied child.",
        "ina-208-a-2-E",
    ),
    by=("ina-208-a-2-B",),
)

NO_EARLIER_DENIAL = any_of(
    "no earlier application was denied, or things have changed",
    is_in(
        fact.earlier_asylum_denial,
        {False},
        "No earlier asylum application was denied.",
        "An earlier asylum application was denied.",
    ),
    is_in(
        fact.late_filing_excuse,
        {"changed circumstances"},
        "Changed circumstances allow a new application after a denial.",
        "No changed circumstances allow a new application after a denial.",
        "ina-208-a-2-D",
    ),
    all_of(
        "extraordinary circumstances only",
        is_in(
            fact.late_filing_excuse,
            {"extraordinary circumstances"},
            "Extraordinary circumstances delayed the application.",
            "No extraordinary circumstances delayed the application.",
        ),
        unsettled(
            "extraordinary_circumstances_after_a_denial",
            "Whether extraordinary circumstances allow a new application after a denial is for an attorney.",
            "ina-208-a-2-D",
        ),
    ),
    by=("ina-208-a-2-C",),
)

NO_SAFE_THIRD_COUNTRY = any_of(
    "no safe third country, or a child alone",
    is_in(
        fact.safe_third_country,
        {False},
        "No agreement sends the person to a safe third country.",
        "An agreement sends the person to a safe third country.",
    ),
    is_true(
        fact.unaccompanied_child,
        "The person is an unaccompanied child, whom no such agreement reaches.",
        "The person is not an unaccompanied child.",
        "ina-208-a-2-E",
    ),
    by=("ina-208-a-2-A",),
)

REQUIRES = all_of(
    "a well-founded fear, and an application that may be heard",
    is_true(
        fact.well_founded_fear,
        "An attorney sees a well-founded fear of persecution on a ground that asylum protects.",
        "An attorney sees no well-founded fear of persecution on a ground that asylum protects.",
        "ina-208-b-1",
    ),
    HERE_OR_ARRIVING.citing("ina-208-a-1"),
    IN_TIME_OR_EXCUSED,
    NO_EARLIER_DENIAL,
    NO_SAFE_THIRD_COUNTRY,
    is_in(
        fact.entry_limits_asylum,
        {False},
        "No regulation and no proclamation rules asylum out here.",
        "A regulation or a proclamation rules asylum out here.",
        "ina-208-b-2-C",
    ),
)

BARS = any_of(
    "one of the bars",
    any_conviction(
        "There is an aggravated-felony conviction, which asylum law always treats as particularly serious.",
        "There is no aggravated-felony conviction.",
        COUNTED_AGGRAVATED_FELONY,
        "ina-208-b-2-B-i",
    ),
    PARTICULARLY_SERIOUS_CONVICTION,
    is_true(
        fact.persecutor_or_danger,
        "Persecution or torture of others, a serious crime abroad, danger to security or terrorism bars asylum.",
        "There was no persecution or torture of others, no serious crime abroad, no danger to security, no terrorism.",
    ),
    is_true(
        fact.firmly_resettled,
        "The person was firmly resettled in another country before.",
        "The person was not firmly resettled in another country before.",
    ),
    is_true(
        fact.frivolous_application,
        "A frivolous asylum application was knowingly made, which rules out every benefit for good.",
        "No asylum application was found to be knowingly frivolous.",
        "ina-208-d-6",
    ),
    is_true(
        order_reinstated,
        "An earlier removal order has been reinstated, which rules asylum out.",
        "No earlier removal order has been reinstated.",
        "ina-241-a-5",
    ),
    FINAL_ORDER,
    by=("ina-208-b-2-A",),
)

ASYLUM = Rule(
    id="208-asylum",
    title="Asylum",
    kind=RELIEF,
    authorities=("ina-208-b-2-A",),
    texts=(Text(requires=REQUIRES, bars=BARS),),
)
