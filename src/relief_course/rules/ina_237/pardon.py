"""INA 237(a)(2)(A)(vi): a full and unconditional pardon cures the grounds of (A)(i) to (iv), and no drug ground."""

from __future__ import annotations

from ..conditions import any_of, is_in
from ..facts.conviction import full_pardon, later_change

UNPARDONED = any_of(
    "no full and unconditional pardon",
    is_in(
        later_change,
        {"none"},
        "The result was not changed later, so there was no pardon.",
        "The result was changed later, or is on appeal.",
    ),
    is_in(
        full_pardon,
        {False},
        "There was no full and unconditional pardon by the President or a governor.",
        "There was a full and unconditional pardon by the President or a governor.",
        "ina-237-a-2-A-vi",
        "nolan",
    ),
    by=("ina-237-a-2-A-vi",),
)
