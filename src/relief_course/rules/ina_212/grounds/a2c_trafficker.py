"""INA 212(a)(2)(C)(i): knowledge or reason to believe that a person is or was a trafficker. No conviction is needed."""

from __future__ import annotations

from ...conditions import all_of, any_conviction, any_of, holds, is_true
from ...facts.conduct import reason_to_believe
from ...ina_101.a43_drug_aggravated_felony import ILLICIT_TRAFFICKING
from ...rule import GROUND, Rule, Text
from .inchoate import NAMED_FORM
from .who import IS_NONCITIZEN

TRAFFICKER = Rule(
    id="212a2Ci-trafficker",
    title="Reason to believe a person is or was a trafficker",
    kind=GROUND,
    authorities=("ina-212-a-2-C",),
    texts=(
        Text(
            applies=all_of(
                "a noncitizen known or with reason believed to be a trafficker, or to have helped one",
                IS_NONCITIZEN,
                any_of(
                    "knowledge, or reason to believe",
                    is_true(
                        reason_to_believe,
                        "There is reason to believe that the person trafficked, helped a trafficker or tried to.",
                        "There is no reason to believe that the person trafficked, helped a trafficker or tried to.",
                        "ina-212-a-2-C",
                        "rico",
                    ),
                    any_conviction(
                        "There is a conviction for illicit trafficking in a controlled substance.",
                        "There is no conviction for illicit trafficking in a controlled substance.",
                        all_of(
                            "a conviction for illicit trafficking, or for trying, agreeing or aiding",
                            holds(ILLICIT_TRAFFICKING, "It is illicit trafficking.", "It is not illicit trafficking."),
                            NAMED_FORM,
                        ),
                    ),
                ),
            ),
        ),
    ),
)
