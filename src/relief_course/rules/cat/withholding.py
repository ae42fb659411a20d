"""8 CFR 1208.16(c) and (d): withholding under the Convention Against Torture.

Congress told the agencies to leave out whoever INA 241(b)(3)(B) bars. The regulation itself has to be read again before
anything else may rest on it; this rule then has to ask, as deferral does, where the person is and whether an order
stands.
"""

from __future__ import annotations

from ..conditions import holds, is_true
from ..facts.protection import torture_likely
from ..ina_241.withholding import BARRED_FROM_WITHHOLDING
from ..rule import RELIEF, Rule, Text

CAT_WITHHOLDING = Rule(
    id="cat-withholding",
    title="Withholding under the Convention Against Torture",
    kind=RELIEF,
    authorities=("farra-2242",),
    texts=(
        Text(
            requires=is_true(
                torture_likely,
                "An attorney judges torture, by officials or with their consent, more likely than not.",
                "An attorney does not judge torture more likely than not.",
                "8-cfr-1208-16",
                "8-cfr-1208-18",
            ),
            bars=holds(
                BARRED_FROM_WITHHOLDING,
                "A bar to withholding of removal applies, and it reaches withholding under the convention.",
                "No bar to withholding of removal applies.",
                "farra-2242",
                "ina-241-b-3",
            ),
        ),
    ),
)
