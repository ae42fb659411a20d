"""Three-valued answers: yes, no, not known (strong Kleene logic).

Conditions compute with the enum's integer values, where "all" is the least, "any" the greatest and "none" the negated
greatest of the parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum


class Truth(Enum):
    """An answer that may be not known. It is never a bool: unknown must not be read as yes or no by accident."""

    NO = -1
    UNKNOWN = 0
    YES = 1

    def __bool__(self) -> bool:
        raise TypeError("a three-valued answer is not a bool: write `is YES`")


NO, UNKNOWN, YES = Truth


def count_is(least: int, most: int | None, answers: Sequence[int]) -> int:
    """Tell whether the number of yes answers lies between two bounds, whatever the unknown ones turn out to be.

    Args:
        least: the smallest number allowed.
        most: the largest number allowed, or None for no limit.
        answers: values of ``Truth``.

    Returns:
        1 when every completion of the unknown answers lies between the bounds, -1 when none does, else 0.
    """
    yes = answers.count(1)
    highest = yes + answers.count(0)
    if highest < least or (most is not None and yes > most):
        return -1
    if yes >= least and (most is None or highest <= most):
        return 1
    return 0
