"""What look-up pages promise: each is about one form of relief in the rules, and no form has two."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..rules.registry import RULES
from .yaml_source import not_known

if TYPE_CHECKING:
    from .library import Library

TITLES = {rule.id: rule.title for rule in RULES if rule.kind == "relief"}


def look_up_problems(library: Library) -> Iterator[tuple[str, tuple, str]]:
    """Yield each problem: the file below ``data/``, the keys and positions that lead to the place, and the text."""
    places: dict[str, str] = {}
    for group in library.look_up.values():
        name = f"look-up/{group.id}.yaml"
        for position, page in enumerate(group.pages):
            at = ("pages", position)
            if page.id not in TITLES:
                yield name, (*at, "id"), not_known(page.id, TITLES)
            if page.id in places:
                yield name, (*at, "id"), f"{page.id!r} has a page already, in data/{places[page.id]}"
            places[page.id] = name
            for unknown in [one for one in page.authorities if one not in library.authorities]:
                yield name, (*at, "authorities"), not_known(unknown, library.authorities)
