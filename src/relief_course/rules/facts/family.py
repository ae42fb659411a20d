"""Facts about family."""

from __future__ import annotations

from .fact import yes_no

_G = "family"

relative_spouse_parent_child = yes_no(
    "relative_spouse_parent_child",
    _G,
    "Is a spouse, parent, son or daughter a US citizen or permanent resident?",
    "Birth and marriage certificates; the relative's citizenship or residence papers.",
)
