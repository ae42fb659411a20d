"""Mutants of a rule: the same rule with one small mistake in one of its trees."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from relief_course.rules.conditions import Condition, Count, Group, Holds, Leaf
from relief_course.rules.record import replace
from relief_course.rules.rule import RELIEF, Rule, Text

NEIGHBORS = {"at most": "less than", "less than": "at most", "more than": "at least", "at least": "more than"}


def mutants(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """Yield each mistake, in words, with the rule that has it."""
    for index, text in enumerate(rule.texts):
        for what, changed in _of_text(rule, text):
            texts = (*rule.texts[:index], changed, *rule.texts[index + 1 :])
            yield f"{rule.id}, {text.since}: {what}", replace(rule, texts=texts)


def _of_text(rule: Rule, text: Text) -> Iterator[tuple[str, Text]]:
    for name in ("applies", "requires", "bars"):
        tree = getattr(text, name)
        if tree is not None:
            for what, changed in of_tree(tree):
                yield what, replace(text, **{name: changed})
    if rule.kind == RELIEF and text.requires and text.bars:
        yield "swaps what is required and what bars", replace(text, requires=text.bars, bars=text.requires)


def of_tree(condition: Condition) -> Iterator[tuple[str, Condition]]:
    """Yield a tree's mistakes, in words, with the tree that has each."""
    if isinstance(condition, Leaf):
        yield from _of_leaf(condition)
    elif isinstance(condition, Holds):
        yield from _always(condition)
    elif isinstance(condition, Count):
        yield from _of_count(condition)
    elif isinstance(condition, Group):
        yield from _of_group(condition)


def _of_leaf(leaf: Leaf) -> Iterator[tuple[str, Condition]]:
    yield from _always(leaf)
    if leaf.test in NEIGHBORS:
        yield f"moves the threshold: {leaf.says}", replace(leaf, test=NEIGHBORS[leaf.test])
    if isinstance(leaf.value, date):
        for days in (-1, 1):
            yield f"moves the day by {days}: {leaf.says}", replace(leaf, value=leaf.value + timedelta(days))
    for part in leaf.parts:
        for what, changed in of_tree(part):
            yield what, replace(leaf, fact=replace(leaf.fact, counted=changed))
    if leaf.test == "in" and len(leaf.value) > 1:
        for value in sorted(leaf.value, key=str):
            yield f"forgets {value!r}: {leaf.says}", replace(leaf, value=leaf.value - {value})


def _of_count(count: Count) -> Iterator[tuple[str, Condition]]:
    yield from _always(count)
    yield (
        f"counts one more: {count.says}",
        replace(count, least=count.least + (count.least > 0), most=None if count.most is None else count.most + 1),
    )
    for what, changed in of_tree(count.each):
        yield what, replace(count, each=changed)


def _of_group(group: Group) -> Iterator[tuple[str, Condition]]:
    if len(group.of) > 1:
        if group.kind != "none":
            yield f"all <-> any: {group.says}", replace(group, kind="any" if group.kind == "all" else "all")
        for index, part in enumerate(group.of):
            yield f"drops “{part.says}” from: {group.says}", replace(group, of=_without(group.of, index))
    if group.kind == "none":
        yield f"forgets the not: {group.says}", replace(group, kind="any")
    for index, part in enumerate(group.of):
        for what, changed in of_tree(part):
            yield what, replace(group, of=(*group.of[:index], changed, *group.of[index + 1 :]))


def _always(condition: Condition) -> Iterator[tuple[str, Condition]]:
    for answer, word in ((1, "yes"), (-1, "no")):
        yield f"always {word}: {condition.says}", Fixed(says=condition.says, answer=answer)


def _without(parts: tuple[Condition, ...], index: int) -> tuple[Condition, ...]:
    return (*parts[:index], *parts[index + 1 :])


class Fixed(Condition):
    """A condition that does not look."""

    def __init__(self, *, says: str, answer: int):
        super().__init__(says=says)
        object.__setattr__(self, "answer", answer)

    def truth(self, view) -> int:
        return self.answer

    def combine(self, answers) -> int:
        return self.answer
