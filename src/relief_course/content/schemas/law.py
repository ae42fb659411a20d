"""The law: authorities, coverage, signatures."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from .entry import AuthorityId, Day, Entry, Prose


class Recheck(Entry):
    """Something that may have changed since it was read, and why.

    ``by`` is the last day that the reading may be relied on; it is past when the source ended, or a change was due,
    before the law was read.
    """

    by: Day
    why: Prose


Circuit = Literal["1st", "2d", "3d", "4th", "5th", "6th", "7th", "8th", "9th", "10th", "11th", "D.C."]


class Circuits(Entry):
    """Which circuits read the law as an authority does, and which do not."""

    agreeing: tuple[Circuit, ...] = Field(default=(), alias="for")
    against: tuple[Circuit, ...] = ()

    @model_validator(mode="after")
    def _names_some(self):
        if not (self.agreeing or self.against):
            raise ValueError("a split names at least one circuit")
        if both := set(self.agreeing) & set(self.against):
            raise ValueError(f"a circuit is for or against, not both: {', '.join(sorted(both))}")
        return self


class Authority(Entry):
    """One statute, regulation, decision, rule, memo or standard that the course relies on.

    ``basis`` says what the entry rests on: the ``text`` itself; a ``part`` of it or an older print; public ``reports``
    that agree on name, cite and point; reports that show it ``partly``; somebody's ``memory``; or the ``course``'s own
    standard. ``circuits: varies`` is for law that changes too often for a list.
    """

    id: AuthorityId
    kind: Literal["statute", "regulation", "decision", "rule", "memo", "standard"]
    name: Prose
    cite: Prose
    also: tuple[Prose, ...] = ()
    says: Prose
    quote: Prose | None = None
    text: str | None = None
    status: Literal["good", "limited", "contested", "pending", "superseded"]
    status_note: Prose | None = None
    by: tuple[AuthorityId, ...] = ()
    circuits: Circuits | Literal["varies"] | None = None
    basis: Literal["text", "part", "reports", "partly", "memory", "course"]
    read_on: Day
    checked: Prose
    recheck: Recheck | None = None
    link: str | None = None

    @model_validator(mode="after")
    def _status_has_a_reason(self):
        if self.status != "good" and not self.status_note:
            raise ValueError(f"status {self.status!r} needs a status_note that says why")
        if self.status == "contested" and not self.circuits:
            raise ValueError("status 'contested' needs circuits: which are for and against, or varies")
        if self.status in ("contested", "pending") and not self.recheck:
            raise ValueError(f"status {self.status!r} needs a recheck: by when to read it again")
        if self.text and not self.quote:
            raise ValueError("an authority with a text file needs the quote it is relied on for")
        if self.basis in ("partly", "memory") and not self.recheck and self.kind in ("regulation", "rule", "memo"):
            raise ValueError(f"a {self.kind} known only {self.basis} needs a recheck")
        return self


class Coverage(Entry):
    """What one rule decides, and what it leaves to an attorney."""

    id: Prose
    kind: Literal["definition", "ground", "detention", "procedure", "relief"]
    title: Prose
    coverage: Literal["modeled", "partly", "not modeled"]
    why: Prose | None = None

    @model_validator(mode="after")
    def _what_is_left_out_has_a_reason(self):
        if self.coverage != "modeled" and not self.why:
            raise ValueError(f"coverage {self.coverage!r} needs a why")
        return self


class Signature(Entry):
    """An attorney read a rule's outline and agrees. ``hash`` is that of the trees as they were read."""

    rule: Prose
    hash: Prose
    by: Prose
    on: Day
