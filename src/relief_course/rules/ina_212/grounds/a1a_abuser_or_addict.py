"""INA 212(a)(1)(A)(iv): a physician's determination of drug abuse or addiction. No conviction is needed."""

from __future__ import annotations

from ...conditions import all_of, any_of, is_in, unsettled
from ...facts.conduct import physician_finding
from ...rule import GROUND, Rule, Text
from .who import IS_NONCITIZEN

ABUSER_OR_ADDICT = Rule(
    id="212a1Aiv-abuser-or-addict",
    title="Drug abuser or addict",
    kind=GROUND,
    authorities=("ina-212-a-1-A-iv",),
    texts=(
        Text(
            applies=all_of(
                "a noncitizen whom a physician found to be a drug abuser or addict",
                IS_NONCITIZEN,
                any_of(
                    "the physician’s finding",
                    is_in(
                        physician_finding,
                        {"abuser or addict"},
                        "The physician found drug abuse or addiction.",
                        "The physician did not find drug abuse or addiction now.",
                    ),
                    all_of(
                        "in remission",
                        is_in(
                            physician_finding,
                            {"in remission"},
                            "The physician found remission.",
                            "The physician did not find remission.",
                        ),
                        unsettled(
                            "remission_of_drug_use",
                            "What remission means here depends on health rules that an attorney has to read.",
                            "42-cfr-34-2",
                        ),
                    ),
                ),
            ),
        ),
    ),
)
