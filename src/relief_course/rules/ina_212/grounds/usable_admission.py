"""An admission without a conviction.

What a criminal court made of a charge can bar the use of an admission: a dismissal, and perhaps a conviction that the
ground does not reach. Whether it does, only an attorney says.
"""

from __future__ import annotations

from ...conditions import Condition, Group, all_of, any_of, unsettled

_OPEN = unsettled(
    "admission_after_a_charge",
    "Whether an admission can be used beside a charge that came before a criminal court is for an attorney.",
    "seda",
    "winter",
    "cyc",
)


def usable_admission(admitted: Condition, no_charge: Condition) -> Group:
    """Return the condition that there is an admission and that nothing bars its use.

    Args:
        admitted: there is a valid admission.
        no_charge: there is no charge whose outcome could bar its use.
    """
    return all_of("a valid admission that can be used", admitted, any_of("nothing bars its use", no_charge, _OPEN))
