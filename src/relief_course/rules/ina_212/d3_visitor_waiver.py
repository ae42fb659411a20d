"""INA 212(d)(3)(A): the waiver for people who come for a while. It covers drug grounds, trafficking included."""

from __future__ import annotations

from ..conditions import all_of, any_of, is_in, is_true, unsettled
from ..facts.proceedings import stage
from ..facts.waivers import (
    FOREIGN_POLICY,
    OVERTHROW,
    PERSECUTION,
    TERRORISM,
    immigrant_application,
    security_inadmissibility,
    temporary_entry_papers,
)
from ..rule import RELIEF, Rule, Text
from .earlier_cases import BESIDE_A_TEMPORARY_STATUS
from .security_grounds import security_bar

NOT_WAIVED = frozenset({OVERTHROW, FOREIGN_POLICY, PERSECUTION})

TEMPORARY = any_of(
    "a visa or admission for a while",
    is_in(
        immigrant_application,
        {"nonimmigrant visa or admission"},
        "The person asks to come for a while.",
        "The person does not ask to come for a while.",
    ),
    all_of(
        "no application yet",
        is_in(
            immigrant_application,
            {"nothing yet"},
            "The person has no application yet.",
            "The person applies to stay for good.",
        ),
        unsettled(
            "visitor_waiver_without_application",
            "Whether a temporary visa fits the person’s plans is for an attorney.",
        ),
    ),
)

WAY_IN = any_of(
    "one of two ways",
    is_in(
        stage,
        {"visa application abroad"},
        "(i) The person applies for the visa at a consulate.",
        "The person is not applying for a visa at a consulate.",
    ),
    is_true(
        temporary_entry_papers,
        "(ii) The person has the papers that temporary entry asks for, or a waiver of them.",
        "The person lacks the papers that temporary entry asks for.",
    ),
    all_of(
        "before a judge or the Board",
        is_in(
            stage,
            {"immigration court", "appeal at the Board"},
            "A case is before an immigration judge or the Board.",
            "No case is before an immigration judge or the Board.",
        ),
        unsettled(
            "visitor_waiver_in_court",
            "Whether this waiver, or one of the papers, can be had in immigration court is for an attorney.",
        ),
    ),
)

WAIVER_212D3A = Rule(
    id="212d3A-temporary-visitor-waiver",
    title="Waiver for temporary visitors",
    kind=RELIEF,
    authorities=("ina-212-d-3",),
    texts=(
        Text(
            requires=all_of("a temporary stay, and a way in", TEMPORARY, WAY_IN),
            bars=any_of(
                "a security ground that stands, or an earlier case",
                security_bar(NOT_WAIVED),
                all_of(
                    "the terrorism ground",
                    is_in(
                        security_inadmissibility,
                        {TERRORISM},
                        "The terrorism ground applies, perhaps through a designated cartel.",
                        "The terrorism ground does not apply.",
                    ),
                    unsettled(
                        "terrorism_and_visitors",
                        "Terrorism grounds have rules of their own, which only an attorney can work through.",
                        "ina-212-a-3-B",
                    ),
                ),
                BESIDE_A_TEMPORARY_STATUS,
            ),
        ),
    ),
)
