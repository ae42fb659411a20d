"""Whom grounds of deportability are about: people who were admitted, for what came after the admission."""

from __future__ import annotations

from ..conditions import any_of, holds, is_true, unsettled
from ..facts.grounds import after_admission, convicted_after_admission
from ..ina_101.a13_admission import ADMISSION

IS_ADMITTED = holds(
    ADMISSION,
    "The person has been admitted.",
    "The person has not been admitted, so grounds of inadmissibility govern instead.",
)

SHOWN_AFTER_ADMISSION = (
    is_true(
        after_admission,
        "By its day, the conviction came after the admission.",
        "By its day, the conviction did not come after the admission.",
    ),
    is_true(
        convicted_after_admission,
        "The papers show that the conviction came after the admission.",
        "The papers show that the conviction came before the admission.",
    ),
)

AFTER_ADMISSION = any_of(
    "the conviction came after the admission",
    *SHOWN_AFTER_ADMISSION,
    unsettled(
        "conviction_before_admission",
        "What a conviction before the admission means, under this ground or another, is for an attorney.",
    ),
)
"""Never a plain no: a conviction before the admission may have made the admission itself unlawful."""
