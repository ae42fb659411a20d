"""Where the course rests on an authority: rules, lessons, questions, cards and every other entry of ``data/``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

RULES = "src/relief_course/rules"
CITING_KEYS = frozenset({"authorities", "authority", "source", "standard", "by"})
SCENARIO_KEYS = frozenset({"authorities", "line"})
"""What cites in a walkthrough, where the source of a fact is a paper."""
SINGULAR = {
    "authorities": "authority",
    "cards": "card",
    "cases": "case",
    "lessons": "lesson",
    "look-up": "look-up page",
    "myths": "myth",
    "practice": "question",
    "quizzes": "question",
    "scenarios": "scenario",
}


@dataclass(frozen=True, order=True)
class Use:
    """One entry that names an authority, and where it stands."""

    authority: str
    kind: str
    id: str
    place: str


def uses(root: Path) -> list[Use]:
    """Return every use of every authority, in the course's data and in its rules."""
    return sorted({*_data_uses(root), *_rule_uses(root)})


def _data_uses(root: Path) -> Iterator[Use]:
    data = root / "data"
    for path in sorted(data.rglob("*.yaml")):
        content = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
        place = path.relative_to(root)
        kind = SINGULAR.get(path.stem) or SINGULAR.get(path.parent.name, path.parent.name)
        for authority, entry in _cited(content, path.stem, SCENARIO_KEYS if kind == "scenario" else CITING_KEYS):
            # The ids inside a walkthrough name its moments and choices; nobody looks those up.
            yield Use(authority, kind, path.stem if kind == "scenario" else entry, place.as_posix())


def _cited(node: object, owner: str, keys: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield each id under a key that cites, with the id of the nearest entry around it."""
    if isinstance(node, list):
        for member in node:
            yield from _cited(member, owner, keys)
    elif isinstance(node, dict):
        owner = node["id"] if isinstance(node.get("id"), str) else owner
        for key, member in node.items():
            if key in keys:
                yield from ((name, owner) for name in _names(key, member))
            yield from _cited(member, owner, keys)


def _names(key: str, member: object) -> list[str]:
    if key == "by" and not isinstance(member, list):  # a recheck has a day there
        return []
    return [name for name in (member if isinstance(member, list) else [member]) if isinstance(name, str)]


def _rule_uses(root: Path) -> Iterator[Use]:
    """Yield what the rules rest on, for a course whose folder holds them."""
    if not (root / RULES / "registry.py").is_file():
        return
    from ..rules.registry import RULES as ALL

    for rule in ALL:
        for authority in rule.cited:
            yield Use(authority, "rule", rule.id, RULES)
