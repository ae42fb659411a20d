"""Whether an attempt, a request, help or a cover-up violates a drug law.

The statute names attempt and conspiracy. Solicitation and facilitation under a general law divide the Board and the
Ninth Circuit; accessory after the fact under a general law is no drug offense anywhere.
"""

from __future__ import annotations

from ...conditions import Condition, Group, all_of, any_of, is_in, unsettled
from ...facts.conviction import inchoate
from ...facts.grounds import inchoate_law
from ...facts.proceedings import circuit

OUTSIDE_THE_NINTH = frozenset({"1st", "2d", "3d", "4th", "5th", "6th", "7th", "8th", "10th", "11th"})

NAMED_FORM = is_in(
    inchoate,
    {"the offense itself", "attempt", "conspiracy", "aiding and abetting"},
    "It was the offense itself, an attempt, a conspiracy or aiding and abetting.",
    "It was solicitation, facilitation or accessory after the fact.",
)

NOT_SETTLED = unsettled(
    "general_solicitation_law",
    "Whether solicitation or facilitation under a general law violates a drug law is not settled here.",
    "coronado-durazo",
    "zorilla-vidal",
    "del-risco",
)


def violates_drug_law(elsewhere: Condition) -> Group:
    """Return the condition that a conviction is for a violation of a drug law, an attempt or a conspiracy.

    Args:
        elsewhere: that solicitation or facilitation under a general law counts in the Ninth Circuit, or in none yet.
    """
    return any_of(
        "a violation of a drug law, or an attempt or conspiracy to violate one",
        NAMED_FORM,
        is_in(
            inchoate_law,
            {"a drug law"},
            "A drug law itself punishes the solicitation, facilitation or help.",
            "No drug law punishes the solicitation, facilitation or help.",
            "coronado-durazo",
            "batista-hernandez",
        ),
        all_of(
            "solicitation or facilitation under a general law",
            is_in(
                inchoate,
                {"solicitation", "facilitation"},
                "It was solicitation or facilitation.",
                "It was not solicitation or facilitation.",
            ),
            is_in(
                inchoate_law,
                {"a general law, for a drug offense"},
                "A general law punishes it, and what was solicited or helped was a drug offense.",
                "No general law punishes it as solicitation or facilitation of a drug offense.",
            ),
            any_of(
                "and it counts in this circuit",
                is_in(
                    circuit,
                    OUTSIDE_THE_NINTH,
                    "The case is outside the Ninth Circuit, where solicitation and facilitation count.",
                    "The case is in the Ninth Circuit, or in no circuit yet.",
                    "beltran",
                    "zorilla-vidal",
                    "del-risco",
                ),
                elsewhere,
            ),
        ),
    )
