"""Every fact that the rules ask for, by name: those declared in the modules of this folder."""

from __future__ import annotations

from importlib import import_module

from .fact import Fact

_MODULES = (
    "cancellation",
    "conduct",
    "conviction",
    "detention",
    "family",
    "grounds",
    "moral_character",
    "person",
    "post_conviction",
    "proceedings",
    "protection",
    "residence",
    "statuses",
    "travel",
    "waivers",
)


def _declared() -> dict[str, Fact]:
    declared: dict[str, Fact] = {}
    for name in _MODULES:
        for fact in vars(import_module(f".{name}", __name__)).values():
            if isinstance(fact, Fact) and declared.setdefault(fact.name, fact) is not fact:
                raise ValueError(f"the fact {fact.name!r} is declared twice")
    return declared


FACTS = _declared()
