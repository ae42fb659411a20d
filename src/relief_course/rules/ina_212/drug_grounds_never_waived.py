"""Drug grounds where the law waives nothing about drugs, except perhaps one small marijuana possession."""

from __future__ import annotations

from ..conditions import Group, all_of, any_conviction, any_of, is_in, none_of, unsettled
from ..facts.waivers import only_small_marijuana
from ..ina_101.drug_conviction import CONTROLLED_SUBSTANCE_CONVICTION
from ..ina_101.small_marijuana import PERHAPS_SMALL_MARIJUANA_POSSESSION
from .drug_ground_convictions import CERTAIN_CONVICTION, several_incidents
from .grounds.a2a_controlled_substance import ADMITTED
from .trafficker_ground import TRAFFICKER


def drug_ground(law: str, name: str, about_small_marijuana: str, *by: str) -> Group:
    """Return the condition that a drug ground applies which is not waived.

    Args:
        law: the id of the law that waives nothing.
        name: the permanent name of the open question about one small marijuana possession.
        about_small_marijuana: that question, as one sentence.
        by: ids of what leaves it open.
    """
    return any_of(
        "a drug ground that is not waived",
        any_conviction(
            "There is a drug conviction for more than a small marijuana possession.",
            "There is no drug conviction that is certainly for more than a small marijuana possession.",
            all_of(
                "a drug conviction for more than a small marijuana possession",
                CERTAIN_CONVICTION,
                none_of("not even perhaps a small marijuana possession", PERHAPS_SMALL_MARIJUANA_POSSESSION),
            ),
            "ina-212-a-2-A",
            law,
        ),
        several_incidents(law),
        all_of(
            "a drug conviction of any kind",
            any_conviction(
                "There is a drug conviction.",
                "There is no drug conviction.",
                CONTROLLED_SUBSTANCE_CONVICTION,
                "ina-212-a-2-A",
                law,
            ),
            unsettled(name, about_small_marijuana, *by),
        ),
        all_of(
            "drug conduct without a conviction",
            any_of("an admission, or trafficking", ADMITTED, TRAFFICKER, by=("ina-212-a-2-A",)),
            any_of(
                "not waived",
                is_in(
                    only_small_marijuana,
                    {False},
                    "It is more than one simple possession of 30 grams or less of marijuana.",
                    "It is only one simple possession of 30 grams or less of marijuana.",
                ),
                unsettled(f"{name}_without_conviction", about_small_marijuana, *by),
            ),
        ),
    )
