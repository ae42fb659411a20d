"""INA 212(a)(6)(A)(i): present without admission or parole.

Volunteers never ask how a person came in. The ground also names arrival at a time or place not designated, so it is
open for a person who never entered. The exception in clause (ii) for some battered people is for an attorney.
"""

from __future__ import annotations

from ...conditions import all_of, any_of, holds, is_in, none_of, unsettled
from ...facts.person import entry, status
from ...ina_101.a13_admission import ADMISSION
from ...rule import GROUND, Rule, Text
from .who import IS_NONCITIZEN

PRESENT_WITHOUT_ADMISSION = Rule(
    id="212a6A-present-without-admission",
    title="Present without admission or parole",
    kind=GROUND,
    authorities=("ina-212-a-6-A",),
    texts=(
        Text(
            applies=all_of(
                "a noncitizen present in the United States without admission or parole",
                IS_NONCITIZEN,
                none_of(
                    "never admitted",
                    holds(ADMISSION, "The person has been admitted.", "The person has not been admitted."),
                ),
                none_of(
                    "present in the United States",
                    is_in(
                        status,
                        {"outside the United States"},
                        "The person is outside the United States.",
                        "The person is in the United States.",
                    ),
                ),
                any_of(
                    "neither admitted nor paroled",
                    all_of(
                        "came in without inspection",
                        is_in(
                            entry,
                            {"without inspection"},
                            "The person came in without inspection.",
                            "The last entry was not without inspection.",
                        ),
                        any_of(
                            "and has no status since",
                            is_in(
                                status,
                                {"no lawful status"},
                                "The papers show no lawful status since.",
                                "The papers show some status or protection.",
                            ),
                            unsettled(
                                "status_without_admission",
                                "What a status or protection given later means for this ground is for an attorney.",
                            ),
                        ),
                    ),
                    all_of(
                        "another way in",
                        is_in(
                            entry,
                            {"paroled", "waved through", "crewman", "never entered"},
                            "The person was paroled, waved through, landed as a crewman or never entered.",
                            "The person was not paroled, waved through or landed as a crewman, and did enter.",
                        ),
                        unsettled(
                            "entry_that_is_disputed",
                            "Parole, release papers that look like parole, and other arrivals are for an attorney.",
                        ),
                    ),
                ),
            ),
        ),
    ),
)
