"""One case on one day: what is known of a person and of each conviction."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from .facts.fact import Facts
from .record import Record


class Case(Record):
    """What is known. A fact that is absent is not known.

    Args:
        facts: facts of the whole case, by name; those that only an attorney decides are here only if one did.
        convictions: facts of each conviction; None when it is not known whether there are any.
    """

    facts: Facts
    convictions: tuple[Facts, ...] | None = None

    def __repr__(self) -> str:
        return f"Case({self.facts}, {self.convictions})"

    def on(self, day: date) -> View:
        """Return the case as the law of one day sees it."""
        return View(self, day)


class View:
    """A case, or one of its convictions, on a day; what rules have found in it is computed once."""

    __slots__ = ("__dict__", "case", "facts", "found", "found_carefully", "index", "on", "whole")

    def __init__(self, case: Case, on: date, index: int | None = None, whole: View | None = None):
        self.case, self.on, self.index = case, on, index
        self.whole = whole or self
        self.facts = case.facts if index is None else {**case.facts, **case.convictions[index]}
        self.found: dict[str, int] = {}
        self.found_carefully: dict[str, int] = {}  # with what is overdue taken as not known

    @cached_property
    def convictions(self) -> tuple[View, ...] | None:
        """Return a view of each conviction, or None when it is not known whether there are any."""
        if self.index is not None:
            return self.whole.convictions
        if self.case.convictions is None:
            return None
        return tuple(View(self.case, self.on, index, self) for index in range(len(self.case.convictions)))
