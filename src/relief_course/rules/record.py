"""Classes of named fields that never change: what the rules need of ``dataclasses``, for half the time at each start.

``dataclasses`` loads ``inspect`` and writes new code for every class: 20 ms of 40 before the first rule.
"""

from __future__ import annotations


class Record:
    """Base of such classes. Fields are the names that a class's body annotates; a value there is the default."""

    fields: tuple[str, ...] = ()
    needed: frozenset[str] = frozenset()

    def __init_subclass__(cls) -> None:
        cls.fields = tuple(dict.fromkeys((*cls.fields, *cls.__annotations__)))
        cls.needed = frozenset(name for name in cls.fields if not hasattr(cls, name))

    def __init__(self, *given: object, **named: object):
        values = self.__dict__
        values.update(zip(self.fields, given, strict=False), **named)
        is_whole = self.needed <= values.keys() and len(values) == len(given) + len(named)
        if not is_whole or not values.keys() <= set(self.fields):
            raise TypeError(f"{type(self).__name__} has the fields {', '.join(self.fields)}")

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} never changes: make another with replace()")


def replace(record: Record, **changes: object) -> Record:
    """Return a record like another but for some fields."""
    return type(record)(**{name: getattr(record, name) for name in record.fields} | changes)
