"""A rule as an outline that a lawyer can read and sign, tied to its trees by a hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from .authorities import Table
from .conditions import Condition, Count, Group, Holds, Leaf
from .facts.fact import Fact
from .rule import Rule, Text
from .words import UNREVIEWED, value_in_words

GROUP_WORDS = {"all": "ALL of", "any": "ANY of", "none": "NONE of"}
TREE_WORDS = {"applies": "It applies when", "requires": "It requires", "bars": "It is barred when"}


def outline(rule: Rule, table: Table, signed: str = "") -> str:
    """Return a rule's outline as Markdown.

    Args:
        rule: the rule.
        table: the authorities, by id.
        signed: who read it and when; while it is empty, the page says that it is unreviewed.
    """
    rests_on = _cites(rule.authorities, table)
    parts = [f"# {rule.title}", "", f"Rule `{rule.id}`, {rule.kind}. Rests on: {rests_on}.", ""]
    for text in rule.texts:
        parts += [f"## {_when(text)}", ""]
        for name, words in TREE_WORDS.items():
            tree = getattr(text, name)
            if tree is not None:
                parts += [f"**{words}:**", "", *_lines(tree, table), ""]
    parts += [f"Hash of the trees: `{tree_hash(rule, table)}`", "", f"Read by / on: {signed or UNREVIEWED}"]
    return "\n".join(parts) + "\n"


def tree_hash(rule: Rule, table: Table) -> str:
    """Return a hash that changes when anything that a lawyer signs for changes."""
    whole = "\n".join(
        line for text in rule.texts for tree in text.trees for line in (_when(text), *_lines(tree, table))
    )
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def _when(text: Text) -> str:
    return f"From {text.since.isoformat()}" + (f" until the day before {text.until.isoformat()}" if text.until else "")


def _lines(condition: Condition, table: Table, depth: int = 0) -> Iterator[str]:
    yield f"{'  ' * depth}* {_sentence(condition, table)}"
    for part in condition.parts:
        yield from _lines(part, table, depth + 1)


def _sentence(condition: Condition, table: Table) -> str:
    cited = f" [{_cites(condition.authorities, table)}]" if condition.authorities else ""
    return f"{_words(condition)}{cited}"


def _words(condition: Condition) -> str:
    if isinstance(condition, Group):
        return f"{GROUP_WORDS[condition.kind]} ({condition.says}):"
    if isinstance(condition, Count):
        return f"{_bounds(condition)} of which this is true ({condition.says})"
    if isinstance(condition, Holds):
        return f"{condition.says} (rule `{condition.rule.id}`)"
    return _leaf(condition)


def _leaf(leaf: Leaf) -> str:
    if leaf.says == leaf.says_not:
        return f"OPEN, for an attorney: {leaf.says}"
    who = " (an attorney’s decision)" if isinstance(leaf.fact, Fact) and leaf.fact.attorney_only else ""
    return f"{leaf.says} Otherwise: {leaf.says_not} `{leaf.fact.name} {_test(leaf)}`{who}"


def _test(leaf: Leaf) -> str:
    if leaf.test == "in":
        return "is " + " or ".join(value_in_words(value) for value in sorted(leaf.value, key=str))
    return f"{leaf.test} {leaf.value}"


def _bounds(count: Count) -> str:
    if count.most is None:
        return f"At least {count.least} conviction{'s' if count.least != 1 else ''}"
    if count.least == 0:
        return (
            f"No more than {count.most} conviction{'s' if count.most != 1 else ''}" if count.most else "No conviction"
        )
    return f"From {count.least} to {count.most} convictions"


def _cites(ids: tuple[str, ...], table: Table) -> str:
    return "; ".join(f"{table[one].cite if one in table else one} (`{one}`)" for one in ids)
