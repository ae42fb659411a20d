"""INA 212(a)(3): which security grounds a waiver leaves standing. An attorney decides whether one applies."""

from __future__ import annotations

from ..conditions import Group, Leaf, all_of, is_in, unsettled
from ..facts.waivers import (
    EXPORT,
    FOREIGN_POLICY,
    OVERTHROW,
    PERSECUTION,
    TERRORISM,
    TORTURE,
    security_inadmissibility,
)

A_B_C_OR_E = frozenset({TERRORISM, OVERTHROW, EXPORT, FOREIGN_POLICY, PERSECUTION, TORTURE})
"""Subparagraphs (A), (B), (C) and (E) of paragraph (3)."""


def security_bar(grounds: frozenset[str], *by: str) -> Leaf:
    """Return the condition that a security ground applies which the waiver does not reach."""
    return is_in(
        security_inadmissibility,
        grounds,
        "A security ground applies that this waiver does not reach.",
        "No security ground applies that this waiver does not reach.",
        *by,
    )


def doubtful_security_bar(grounds: frozenset[str], name: str, question: str) -> Group:
    """Return the condition that a security ground applies of which only an attorney can say whether it bars.

    Args:
        grounds: the grounds in doubt.
        name: the permanent name of the open question.
        question: that question, as one sentence.
    """
    return all_of(
        "a security ground that may bar",
        is_in(
            security_inadmissibility,
            grounds,
            "A security ground applies that may bar this.",
            "No security ground applies that may bar this.",
        ),
        unsettled(name, question),
    )
