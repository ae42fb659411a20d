"""A case with some of its facts put differently."""

from __future__ import annotations

from collections.abc import Mapping


def overlay(facts: Mapping, change: Mapping) -> dict:
    """Return a case file's facts with a change laid over them.

    Mappings are laid over each other member by member, convictions one by one in their order; every other value of the
    change replaces the old one. A conviction beyond the last is added. Null takes a fact away: it is then not known.
    """
    laid = {**facts, **{key: _laid(facts.get(key), value) for key, value in change.items()}}
    return {key: value for key, value in laid.items() if value is not None}


def _laid(old: object, new: object) -> object:
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return overlay(old, new)
    if isinstance(old, list | tuple) and isinstance(new, list | tuple):
        pairs = [_laid(old[place], one) if place < len(old) else one for place, one in enumerate(new)]
        return (*pairs, *old[len(new) :])
    return new
