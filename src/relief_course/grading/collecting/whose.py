"""Whose a hand-in is: what somebody signed, held against the class list and against what the instructor says."""

from __future__ import annotations

from ..people.learner_id import shown_name
from ..people.people import Names
from .bag import Bag

MAX_TEXT = 500


def learner_of(bag: Bag, names: Names, told: str) -> str:
    """Return whose a hand-in is: somebody of the class who signed it, else who the instructor says, else who signed."""
    signed = text_of(bag.manifest.get("learner"))
    return signed if not told or len(names.meant(signed)) == 1 else told


def not_listed(names: Names, learner: str) -> str:
    """Return what to do about a name that is not on the class list, or "" where it is, or where there is none."""
    meant = names.meant(learner)
    if not names.has_list or names.knows_id(learner) or len(meant) == 1:
        return ""
    if meant:
        who = f"More than one person on your class list is called “{shown_name(learner)}”."
        return f"{who} Choose whose it is (--learner ID), and collect it again."
    who = f"“{shown_name(learner)}” is not on your class list."
    return f"{who} Choose whose it is (--learner ID), or add the new person (--new), and collect it again."


def text_of(value: object) -> str:
    """Return what a manifest says, "" where that is no text."""
    return value[:MAX_TEXT] if isinstance(value, str) else ""
