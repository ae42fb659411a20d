"""8 CFR 1208.17: deferral of removal under the Convention Against Torture. No conviction bars it.

It is for people whom something bars from withholding. Anybody else would have withholding, which is more, so no bar is
asked for here.
"""

from __future__ import annotations

from ..conditions import all_of, is_true
from ..facts.protection import torture_likely
from ..ina_208.can_be_asked_for import HERE_OR_ARRIVING
from ..ina_212.earlier_cases import FINAL_ORDER
from ..rule import RELIEF, Rule, Text

CAT_DEFERRAL = Rule(
    id="cat-deferral",
    title="Deferral of removal under the Convention Against Torture",
    kind=RELIEF,
    authorities=("8-cfr-1208-17",),
    texts=(
        Text(
            requires=all_of(
                "likely torture, and a person whom removal can reach",
                is_true(
                    torture_likely,
                    "An attorney judges torture more likely than not, and no conviction bars deferral.",
                    "An attorney does not judge torture more likely than not.",
                ),
                HERE_OR_ARRIVING,
            ),
            bars=FINAL_ORDER,
        ),
    ),
)
