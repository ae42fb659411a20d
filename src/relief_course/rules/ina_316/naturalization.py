"""INA 316: naturalization. An application can start a removal case, so nobody files before an attorney has looked.

Military service can replace residence, a green card and the usual period of good character (INA 328, 329). So what is
missing here, or bars here, decides nothing for a person who served.
"""

from __future__ import annotations

from ..conditions import all_of, any_of, is_in, is_true, none_of, unsettled
from ..facts import moral_character as fact
from ..facts.cancellation import good_moral_character_shown
from ..facts.conduct import marijuana_work
from ..facts.person import residence_lawfully_obtained, status
from ..facts.proceedings import stage
from ..facts.residence import five_years_resident, military_service
from ..ina_101.a20_residence import PERHAPS_STILL_RESIDENT, RESIDENTS
from ..ina_101.f_good_moral_character import character_bars
from ..rule import RELIEF, Rule, Text

LONG_ENOUGH = any_of(
    "five years as a permanent resident, or a shorter period that is enough",
    is_true(
        five_years_resident,
        "Five years as a permanent resident have passed.",
        "Five years as a permanent resident have not passed.",
    ),
    unsettled(
        "shorter_residence",
        "Whether fewer than five years are enough, as for some spouses of citizens, is for an attorney.",
        "ina-319",
    ),
)

REQUIREMENTS = all_of(
    "lawful permanent residence for long enough, and good moral character",
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
        residence_lawfully_obtained,
        "The green card was lawfully obtained.",
        "The green card was not lawfully obtained.",
        "ina-316",
        "koloamatangi",
    ),
    LONG_ENOUGH,
    is_true(
        fact.naturalization_residence_kept,
        "Residence was continuous, with enough days in the country.",
        "Residence was not continuous, or there were too few days in the country.",
    ),
    is_true(
        good_moral_character_shown,
        "Good moral character can be shown for the whole period.",
        "Good moral character cannot be shown for the whole period.",
        "ina-316",
        "8-cfr-316-10",
    ),
    is_true(
        fact.attached_to_constitution,
        "The other requirements can be met.",
        "Another requirement cannot be met.",
    ),
)

BARS = any_of(
    "a bar",
    *character_bars(fact.offense_in_last_five_years, fact.days_confined_in_last_five_years),
    all_of(
        "an application that was already filed",
        is_in(
            stage,
            {"USCIS application"},
            "An application is pending.",
            "No application is pending.",
        ),
        unsettled(
            "period_counted_from_filing",
            "If the pending application is for naturalization, its five years are counted back from the day of "
            "filing, by an attorney.",
        ),
    ),
    all_of(
        "probation that is still running",
        is_true(
            fact.on_probation,
            "The person is on probation or parole, or a suspended sentence is running.",
            "No probation, parole or suspended sentence is running.",
        ),
        unsettled(
            "probation_still_running",
            "An application is not approved while probation, parole or a suspended sentence runs.",
        ),
        by=("8-cfr-316-10",),
    ),
    all_of(
        "work with marijuana",
        is_true(
            marijuana_work,
            "Papers show work in, or money from, the marijuana industry.",
            "No papers show work in, or money from, the marijuana industry.",
        ),
        unsettled(
            "marijuana_work_and_character",
            "Whether work that a state allows shows a violation of federal drug law is for an attorney.",
            "pa-2019-02",
        ),
    ),
    all_of(
        "a removal case or order",
        is_in(
            stage,
            {"immigration court", "appeal at the Board", "removal order"},
            "A removal case is pending, or there is an order.",
            "No removal case is pending, and there is no order.",
        ),
        unsettled(
            "naturalization_during_removal",
            "Whether a removal case or an order stands in the way of naturalization is for an attorney.",
        ),
        by=("ina-318",),
    ),
)

NO_SERVICE = is_in(
    military_service,
    {"none"},
    "There was no active-duty service in the US Armed Forces.",
    "There was active-duty service in the US Armed Forces.",
)
OTHER_RULES_FOR_SERVICE = unsettled(
    "naturalization_through_service",
    "Other rules on residence, status and character may reach a person who served; that is for an attorney.",
    "ina-328",
    "ina-329",
)

NATURALIZATION = Rule(
    id="316-naturalization",
    title="Naturalization",
    kind=RELIEF,
    authorities=("ina-316",),
    texts=(
        Text(
            requires=any_of(
                "the requirements, or military service",
                REQUIREMENTS,
                all_of("military service", none_of("some service", NO_SERVICE), OTHER_RULES_FOR_SERVICE),
            ),
            bars=all_of(
                "a bar, and no military service",
                BARS,
                any_of("what service changes", NO_SERVICE, OTHER_RULES_FOR_SERVICE),
            ),
        ),
    ),
)
