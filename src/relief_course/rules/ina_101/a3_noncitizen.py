"""INA 101(a)(3): who is a noncitizen. Citizenship is screened for here, and never decided."""

from __future__ import annotations

from ..conditions import all_of, any_of, is_in, unsettled
from ..facts.person import citizenship
from ..rule import DEFINITION, Rule, Text

NONCITIZEN = Rule(
    id="101a3-noncitizen",
    title="Noncitizen",
    kind=DEFINITION,
    authorities=("std-citizenship",),
    texts=(
        Text(
            applies=any_of(
                "neither a US citizen nor a US national",
                is_in(
                    citizenship,
                    {"no sign", "not a citizen"},
                    "Nothing points to US citizenship or nationality, or an attorney found neither.",
                    "US citizenship or nationality was found, or something points to it.",
                ),
                all_of(
                    "a sign of citizenship that nobody has looked into",
                    is_in(
                        citizenship,
                        {"a sign"},
                        "A sign of US citizenship has not been looked into.",
                        "No sign of it still waits to be looked into.",
                    ),
                    unsettled("citizenship_is_for_an_attorney", "Only an attorney decides a claim to citizenship."),
                ),
                all_of(
                    "naturalized after drug conduct or an arrest",
                    is_in(
                        citizenship,
                        {"naturalized after drug conduct or an arrest"},
                        "The person was naturalized after drug conduct or an arrest.",
                        "It is not a naturalization after drug conduct or an arrest.",
                    ),
                    unsettled(
                        "naturalization_can_be_attacked",
                        "Whether a naturalization that came after drug conduct or an arrest stands is for an attorney.",
                        "ina-340",
                    ),
                ),
            ),
        ),
    ),
)
