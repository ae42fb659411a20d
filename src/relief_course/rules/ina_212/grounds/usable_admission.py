"""An admission without a conviction.

A charge that ended without a conviction can bar the use of an admission; whether it does, only an attorney says.
"""

from __future__ import annotations

from ...conditions import Condition, Group, all_of, any_of, at_most, unsettled

_OPEN = unsettled(
    "admission_after_a_charge",
    "Whether an admission can be used after a charge that ended without a conviction is for an attorney.",
    "seda",
    "winter",
    "cyc",
)


def usable_admission(admitted: Condition, failed_charge: Condition) -> Group:
    """Return the condition that there is an admission and that nothing bars its use.

    Args:
        admitted: there is a valid admission.
        failed_charge: one charge ended without a conviction that counts.
    """
    return all_of(
        "a valid admission that can be used",
        admitted,
        any_of(
            "nothing bars its use",
            at_most(
                0,
                "No such charge ended without a conviction that counts.",
                "A charge ended without a conviction that counts.",
                failed_charge,
            ),
            _OPEN,
        ),
    )
