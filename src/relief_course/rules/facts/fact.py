"""What a fact is: one thing to find out, every value the law can tell apart, and where the record shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from ..record import Record

TYPE_CHECKING = False  # importing it from typing would cost 3 ms of each start
if TYPE_CHECKING:
    from ..case import View

GROUPS = ("person", "convictions", "conduct", "family", "proceedings")
"""The parts of a case file. A fact of ``convictions`` belongs to one conviction, any other to the whole case."""


class Fact(Record):
    """One thing to find out.

    Args:
        name: permanent, in snake_case.
        group: the part of a case file that holds it, one of ``GROUPS``.
        question: what to ask of the record, as one question.
        where: the document that shows it; "" only where no document does.
    """

    name: str
    group: str
    question: str
    where: str = ""

    def read(self, view: View) -> object | None:
        """Return the fact's value in a case, or None when it is not known."""
        return view.facts.get(self.name)

    def problem(self, value: object) -> str:
        """Return what is wrong with a value, as the end of a sentence, or ""."""
        raise NotImplementedError

    def is_attorneys(self, value: object) -> bool:
        """Tell whether only an attorney can give this value."""
        raise NotImplementedError

    @property
    def attorney_only(self) -> bool:
        """Whether an attorney decides every value of this fact."""
        raise NotImplementedError

    @property
    def words(self) -> tuple[str, ...]:
        """The values that can be listed, in words."""
        return ()

    @property
    def attorneys_words(self) -> tuple[str, ...]:
        """Those of the listed values that only an attorney decides."""
        return ()


class Choice(Fact):
    """A fact with a few values, in words, or true and false.

    Args:
        values: what a volunteer can read from the record.
        attorneys: what only an attorney decides. A volunteer's entry of such a value counts as not known.
    """

    values: tuple[str | bool, ...] = ()
    attorneys: tuple[str | bool, ...] = ()

    @property
    def all_values(self) -> tuple[str | bool, ...]:
        return self.values + self.attorneys

    @property
    def attorney_only(self) -> bool:
        return not self.values

    def is_attorneys(self, value: object) -> bool:
        return value in self.attorneys

    def problem(self, value: object) -> str:
        kinds = {type(one) for one in self.all_values}
        if type(value) in kinds and value in self.all_values:
            return ""
        return "must be one of: " + ", ".join(f"“{one}”" for one in self.words)

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(map(_word, self.all_values))

    @property
    def attorneys_words(self) -> tuple[str, ...]:
        return tuple(map(_word, self.attorneys))


class Number(Fact):
    """A fact that is a number of something, zero or more; ``unit`` says of what."""

    unit: str = ""
    attorney: bool = False

    @property
    def attorney_only(self) -> bool:
        return self.attorney

    def is_attorneys(self, value: object) -> bool:
        return self.attorney

    def problem(self, value: object) -> str:
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return "" if is_number and 0 <= value < 1e9 else f"must be a number of {self.unit}, zero or more"


class Day(Fact):
    """A fact that is a calendar day."""

    attorney: bool = False

    @property
    def attorney_only(self) -> bool:
        return self.attorney

    def is_attorneys(self, value: object) -> bool:
        return self.attorney

    def problem(self, value: object) -> str:
        return "" if type(value) is date else "must be a date like 2019-06-01"


class Derived(Record):
    """Something computed from facts, such as the years between two days. It has no value of its own in a case.

    Args:
        name: permanent, in snake_case.
        group: as for ``Fact``: what it is computed for, one conviction or the whole case.
        question: what is not known while it cannot be computed.
        needs: the facts it is computed from.
        compute: takes the facts' values in the order of ``needs`` and then the day of the screen; returns a value.
        kind: the type of what it returns: ``number``, ``day`` or ``yes-no``.
    """

    name: str
    group: str
    question: str
    needs: tuple[Fact | Derived, ...]
    compute: Callable[..., object | None]
    kind: str = "number"

    def read(self, view: View) -> object | None:
        """Return the value, or None when one of the facts it needs is not known."""
        values = [need.read(view) for need in self.needs]
        return None if None in values else self.compute(*values, view.on)


class Unsettled(Record):
    """A question of law or judgment that the rules do not decide: its answer is never known."""

    name: str
    question: str
    group: str = ""

    def read(self, view: View) -> None:
        return None


def yes_no(name: str, group: str, question: str, where: str = "", *, attorney: bool = False) -> Choice:
    """Return a fact that is true or false; ``attorney`` makes both answers an attorney's."""
    pair = (True, False)
    return Choice(name, group, question, where, *((), pair) if attorney else (pair, ()))


def _word(value: str | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else value


Facts = Mapping[str, object]
"""Known facts by name."""
