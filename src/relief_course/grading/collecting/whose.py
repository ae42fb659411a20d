"""Whose a hand-in is: what somebody signed, held against the class list and against what the instructor says."""

from __future__ import annotations

from dataclasses import dataclass

from ..people.learner_id import shown_name, student_id
from ..people.like_names import alike
from ..people.people import Names
from .bag import Bag

MAX_TEXT = 500
NOBODYS = "Nothing in it says whose it is. Choose whose it is, and collect it again."


@dataclass(frozen=True)
class Whose:
    """Whose a hand-in is.

    Args:
        learner: what that person is called: what was signed, or what the instructor says.
        student: the id in the class.
        is_new: whether the person joins the class with it.
        why_not: why it can be given to nobody, "" when it can.
    """

    learner: str
    student: str = ""
    is_new: bool = False
    why_not: str = ""


def whose(bag: Bag, names: Names, told: str, add_new: bool = False, insist: bool = False) -> Whose:
    """Return whose a hand-in is.

    Args:
        bag: the hand-in.
        names: the class.
        told: whose the instructor says it is, by id or name; "" takes the signature's word.
        add_new: whether a name that is not on the list is a new person.
        insist: whether the instructor's word holds even where somebody else of the class has signed.
    """
    signed = signature(bag)
    found = Whose(told, told) if names.knows_id(told) else _named(told or signed, names, add_new)
    others = names.meant(signed) - {found.student}
    if told and not found.why_not and others and found.student not in names.meant(signed) and not insist:
        return Whose(told, why_not=_signed_by_another(signed, names.called(found.student)))
    return found


def signature(bag: Bag) -> str:
    """Return the name that somebody signed a hand-in with, or ""."""
    return text_of(bag.manifest.get("learner"))


def not_of_one_person(bags: list[Bag]) -> str:
    """Return why these hand-ins cannot all be one person's, or "" for one, and for several that are signed alike."""
    signed = {alike(signature(bag)): shown_name(signature(bag)) for bag in bags}
    if len(bags) < 2 or (len(signed) == 1 and "" not in signed):
        return ""
    who = ", ".join(f"“{one}”" if one else "nobody" for one in list(signed.values())[:6])
    said = f"Nothing was collected: one person was chosen for {len(bags)} hand-ins, and they are signed by {who}."
    return f"{said} Choose the files of one person alone."


def _named(text: str, names: Names, add_new: bool) -> Whose:
    """Return who is meant by an id, a name or an e-mail address."""
    if not text.strip():
        return Whose(text, why_not=NOBODYS)
    meant = names.meant(text)
    if len(meant) == 1:
        return Whose(text, next(iter(meant)))
    if meant:
        who = f"More than one person in your class is called “{shown_name(text)}”."
        return Whose(text, why_not=f"{who} Choose whose it is, and collect it again.")
    if names.has_list and not add_new and not names.knows_id(text):
        who = f"“{shown_name(text)}” is not on your class list."
        return Whose(text, why_not=f"{who} Choose whose it is, or add the new person, and collect it again.")
    return Whose(text, student_id(text), is_new=names.has_list and not names.knows_id(text))


def _signed_by_another(signed: str, chosen: str) -> str:
    said = f"Not given to {chosen}: it is signed “{shown_name(signed)}”, who is in your class."
    return f"{said} Collect it again for that person, or mark the box that it is {chosen}’s all the same."


def text_of(value: object) -> str:
    """Return what a manifest says, "" where that is no text."""
    return value[:MAX_TEXT] if isinstance(value, str) else ""
