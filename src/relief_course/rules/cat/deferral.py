"""8 CFR 1208.17: deferral of removal under the Convention Against Torture. No conviction bars it."""

from __future__ import annotations

from ..conditions import is_true
from ..facts.protection import torture_likely
from ..rule import RELIEF, Rule, Text

CAT_DEFERRAL = Rule(
    id="cat-deferral",
    title="Deferral of removal under the Convention Against Torture",
    kind=RELIEF,
    authorities=("8-cfr-1208-17",),
    texts=(
        Text(
            requires=is_true(
                torture_likely,
                "An attorney judges torture more likely than not, and no conviction bars deferral.",
                "An attorney does not judge torture more likely than not.",
            ),
        ),
    ),
)
