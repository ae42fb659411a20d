"""What the lint says of a file: ``file:line rule-id: sentence``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .passages import passages
from .rules import LESSON_RULES, TEXT_RULES


def problems(path: Path) -> Iterator[str]:
    """Yield each problem of a file of ``data/``."""
    for passage in passages(path):
        for rule, check in TEXT_RULES.items():
            yield from (f"{path}:{line} {rule}: {said}" for line, said in check(passage))
    if path.parent.name == "lessons":
        for rule, check in LESSON_RULES.items():
            yield from (f"{path}:{line} {rule}: {said}" for line, said in check(path))
