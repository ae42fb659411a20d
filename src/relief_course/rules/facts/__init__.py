"""Every fact that the rules ask for, by name: those declared in the modules of this folder."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from .fact import Fact


def _declared() -> dict[str, Fact]:
    declared: dict[str, Fact] = {}
    for module in iter_modules(__path__, f"{__name__}."):
        for fact in vars(import_module(module.name)).values():
            if isinstance(fact, Fact) and declared.setdefault(fact.name, fact) is not fact:
                raise ValueError(f"the fact {fact.name!r} is declared twice")
    return declared


FACTS = _declared()
