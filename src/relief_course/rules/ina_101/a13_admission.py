"""INA 101(a)(13)(A) and (B): admission, which decides whether grounds of deportability or inadmissibility govern.

What counts is the last entry, or a status since then that counts as an admission. A green card counts here even if it
was not lawfully obtained: relief that needs lawful residence asks about that itself. A resident who was stopped, and
paroled in, on return from a trip is for 101(a)(13)(C).
"""

from __future__ import annotations

from ..conditions import all_of, any_of, is_in, none_of, unsettled
from ..facts.person import entry, status
from ..rule import DEFINITION, Rule, Text
from .a20_residence import RESIDENCE_PERHAPS_ENDED, RESIDENTS

IN_THE_UNITED_STATES = none_of(
    "here, or with a status that a trip does not end",
    is_in(
        status,
        {"outside the United States"},
        "The person is outside the United States.",
        "The person is in the United States, or holds a status that a trip does not end.",
    ),
)

ADMISSION = Rule(
    id="101a13A-admission",
    title="Admission",
    kind=DEFINITION,
    authorities=("ina-101-a-13-A",),
    texts=(
        Text(
            applies=all_of(
                "here, and admitted",
                IN_THE_UNITED_STATES,
                any_of(
                    "the person has been admitted",
                    is_in(
                        status,
                        RESIDENTS,
                        "The person holds a status that is given by admission, or by adjustment, which counts as one.",
                        "The person’s status is not one that is given by admission or adjustment.",
                        "rosas",
                    ),
                    all_of(
                        "once a permanent resident",
                        RESIDENCE_PERHAPS_ENDED,
                        unsettled(
                            "admission_of_a_former_resident",
                            "Whether a former resident still counts as admitted is for an attorney.",
                        ),
                    ),
                    all_of(
                        "a refugee",
                        is_in(
                            status,
                            {"refugee"},
                            "The person was admitted as a refugee.",
                            "The person does not hold refugee status.",
                            "dk",
                            "vx",
                        ),
                        any_of(
                            "not paroled in since",
                            none_of(
                                "no parole",
                                is_in(
                                    entry,
                                    {"paroled"},
                                    "The last entry was on parole.",
                                    "The last entry was not on parole.",
                                ),
                            ),
                            unsettled(
                                "refugee_paroled_back",
                                "What a later entry on parole means for a refugee is for an attorney.",
                            ),
                        ),
                    ),
                    is_in(
                        entry,
                        {"inspected and admitted"},
                        "An officer inspected the person and authorized the entry.",
                        "The last entry was not an inspection and admission.",
                    ),
                    all_of(
                        "waved through at a port of entry",
                        is_in(
                            entry,
                            {"waved through"},
                            "The person was waved through at a port of entry.",
                            "The person was not waved through.",
                        ),
                        unsettled(
                            "wave_through_is_admission",
                            "Whether being waved through is an admission is for an attorney.",
                            "quilantan",
                        ),
                    ),
                    all_of(
                        "TPS, and paroled back in after a trip",
                        is_in(status, {"TPS"}, "The person has TPS.", "The person does not have TPS."),
                        is_in(
                            entry,
                            {"paroled"},
                            "The last entry was on parole.",
                            "The last entry was not on parole.",
                        ),
                        unsettled(
                            "tps_travel_is_admission",
                            "Whether a return to TPS after a permitted trip is an admission is for an attorney.",
                        ),
                    ),
                    all_of(
                        "T or U status given inside the country",
                        is_in(
                            status,
                            {"T status", "U status"},
                            "The person holds T or U status.",
                            "The person does not hold T or U status.",
                        ),
                        unsettled(
                            "status_given_inside_is_admission",
                            "Whether T or U status given inside the country is an admission is for an attorney.",
                        ),
                    ),
                ),
            ),
        ),
    ),
)
