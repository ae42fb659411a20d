"""INA 249: registry for people who have lived here since before 1972. Breaking narcotics laws bars it."""

from __future__ import annotations

from datetime import date

from ..conditions import all_of, any_of, compares, is_in, is_true, none_of, unsettled
from ..facts import statuses
from ..facts.cancellation import good_moral_character_shown
from ..facts.person import residence_lawfully_obtained, status
from ..facts.waivers import (
    EXPORT,
    FOREIGN_POLICY,
    OTHER_SECURITY,
    OVERTHROW,
    PERSECUTION,
    TERRORISM,
    TORTURE,
    security_inadmissibility,
)
from ..ina_101.a20_residence import NOW_OR_ONCE, RESIDENCE_PERHAPS_ENDED
from ..ina_212.drug_grounds_never_waived import drug_ground
from ..ina_212.earlier_cases import EARLIER_CASES
from ..ina_212.other_grounds import NO_OTHER_GROUND
from ..ina_212.security_grounds import doubtful_security_bar
from ..rule import RELIEF, Rule, Text

LATEST_ENTRY = date(1972, 1, 1)

REQUIRES = all_of(
    "an entry before 1972, residence since, and good moral character",
    compares(
        statuses.entered_to_live_here_on,
        "before",
        LATEST_ENTRY,
        "The person entered before 1 January 1972.",
        "The person entered on or after 1 January 1972.",
    ),
    is_true(
        statuses.residence_unbroken_since,
        "The person has resided here continuously since that entry.",
        "The person has not resided here continuously since that entry.",
    ),
    is_true(
        good_moral_character_shown,
        "Good moral character can be shown.",
        "Good moral character cannot be shown.",
    ),
    is_in(
        statuses.ineligible_to_citizenship,
        {False},
        "The person is not barred for good from citizenship.",
        "The person is barred for good from citizenship.",
    ),
    any_of(
        "no record of lawful permanent residence yet",
        none_of(
            "no record of permanent residence",
            is_in(
                status,
                NOW_OR_ONCE,
                "There is, or was, a record of permanent residence already.",
                "There is no record of permanent residence.",
            ),
        ),
        all_of(
            "a record of residence that has ended or may have ended",
            RESIDENCE_PERHAPS_ENDED,
            unsettled(
                "registry_of_a_former_resident",
                "Whether the record of a former permanent resident keeps registry closed is for an attorney.",
            ),
        ),
        all_of(
            "a record that may not be a lawful one",
            is_in(
                residence_lawfully_obtained,
                {False},
                "The green card was not lawfully obtained.",
                "The green card was lawfully obtained.",
            ),
            unsettled(
                "registry_after_unlawful_residence",
                "Whether a green card that was not lawfully obtained keeps registry closed is for an attorney.",
                "koloamatangi",
            ),
        ),
    ),
    NO_OTHER_GROUND,
)

BARS = any_of(
    "one of the bars",
    drug_ground(
        "ina-249",
        "small_marijuana_possession_and_registry",
        "Whether a drug ground applies, and whether registry can get past it, is for an attorney.",
        "8-cfr-249-1",
    ),
    is_in(
        security_inadmissibility,
        {TERRORISM, OVERTHROW, PERSECUTION, TORTURE},
        "A ground about terrorism, cartels, subversion, persecution or torture applies.",
        "No ground about terrorism, cartels, subversion, persecution or torture applies.",
        "ina-249",
        "ina-237-a-4-B",
    ),
    doubtful_security_bar(
        frozenset({EXPORT, FOREIGN_POLICY, OTHER_SECURITY}),
        "subversives_and_registry",
        "Whether another security ground is one about subversives, as registry asks, is for an attorney.",
    ),
    EARLIER_CASES,
)

REGISTRY = Rule(
    id="249-registry",
    title="Registry for entry before 1972",
    kind=RELIEF,
    authorities=("ina-249",),
    texts=(Text(requires=REQUIRES, bars=BARS),),
)
