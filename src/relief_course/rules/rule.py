"""A rule: the text of one ground, definition, procedure or form of relief, day by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache, cached_property

from .case import View
from .conditions import Condition, Holds, Leaf, unsettled
from .facts.fact import Unsettled
from .record import Record

DEFINITION, GROUND, DETENTION, PROCEDURE, RELIEF = KINDS = ("definition", "ground", "detention", "procedure", "relief")
CASE, CONVICTION = "case", "conviction"

READ_FROM = date(2026, 1, 1)
"""The first day that rules answer for: the statutes were read as they stood in 2026, and older days are not modeled."""

APPLIES, DOES_NOT_APPLY, ATTORNEY = "applies", "does not apply", "needs an attorney"
BARRED, MAY_BE_AVAILABLE = "barred", "may be available"


class Text(Record):
    """What a rule says from one day (included) to another (excluded; None: still).

    Relief has ``requires`` and ``bars``; every other kind has ``applies``.
    """

    since: date = READ_FROM
    until: date | None = None
    applies: Condition | None = None
    requires: Condition | None = None
    bars: Condition | None = None

    @property
    def trees(self) -> tuple[Condition, ...]:
        return tuple(tree for tree in (self.applies, self.requires, self.bars) if tree)

    def is_in_force(self, on: date) -> bool:
        return self.since <= on and (self.until is None or on < self.until)


class Rule(Record):
    """One rule.

    Args:
        id: permanent, ``<act-section>-<slug>``; the entry in ``data/law/coverage.yaml``.
        title: as in the coverage.
        kind: one of ``KINDS``.
        authorities: ids of what its conditions rest on where they name nothing else.
        texts: newest first; no two in force on one day.
        scope: whether it is found for the case or for each conviction.
    """

    id: str
    title: str
    kind: str
    authorities: tuple[str, ...]
    texts: tuple[Text, ...]
    scope: str = CASE

    def text_on(self, on: date) -> Text | None:
        """Return the text of a day, or None when none is modeled for it."""
        return next((text for text in self.texts if text.is_in_force(on)), None)

    def of(self, view: View) -> View:
        """Return the view that the rule is found for: the whole case, or the conviction itself.

        Raises:
            ValueError: the rule is about one conviction, and the view is of a whole case.
        """
        if self.scope == CASE:
            return view.whole
        if view.index is None:
            raise ValueError(f"{self.id} is found for one conviction, not for a whole case")
        return view

    def truth(self, view: View) -> int:
        """Return the value of a ``Truth`` for what is not relief: whether it applies to a case or a conviction."""
        view = self.of(view)
        known = view.found.get(self.id)
        if known is None:
            text = self.text_on(view.on)
            known = view.found[self.id] = text.applies.truth(view) if text else 0
        return known

    @cached_property
    def cited(self) -> frozenset[str]:
        """The ids of every authority that the rule names, or that a rule it refers to names."""
        trees = (tree for text in self.texts for tree in text.trees)
        return frozenset(self.authorities).union(*map(cited_by, trees))

    @cached_property
    def answered(self) -> frozenset[str]:
        """The ids of every authority that an answer of the rule can rest on."""
        trees = (tree for text in self.texts for tree in text.trees)
        return frozenset(self.authorities).union(*map(answered_by, trees))

    @property
    def is_modeled(self) -> bool:
        """Whether the rule is more than one open question."""
        return any(isinstance(one, Leaf) and not is_open(one) for one in self.conditions())

    def conditions(self) -> Iterator[Condition]:
        """Yield every condition of every text; those of rules it refers to are not entered."""
        for text in self.texts:
            for tree in text.trees:
                yield from tree.walk()


@cache
def cited_by(condition: Condition) -> frozenset[str]:
    """Return the ids of every authority that a condition and those below it name, in rules it refers to as well."""
    ids = set(condition.authorities).union(*map(cited_by, condition.parts))
    return frozenset(ids | condition.rule.cited if isinstance(condition, Holds) else ids)


@cache
def answered_by(condition: Condition) -> frozenset[str]:
    """Return the same without what only open questions name: their answer is never known, so nothing rests on it."""
    if is_open(condition):
        return frozenset()
    ids = set(condition.authorities).union(*map(answered_by, condition.parts))
    return frozenset(ids | condition.rule.answered if isinstance(condition, Holds) else ids)


def is_open(condition: Condition) -> bool:
    """Tell whether a condition is an open question, which no fact can answer."""
    return isinstance(condition, Leaf) and isinstance(condition.fact, Unsettled)


def not_modeled(rule_id: str, title: str, kind: str, why: str, *authorities: str) -> Rule:
    """Return a rule that always needs an attorney.

    Args:
        rule_id: as in the coverage.
        title: as in the coverage.
        kind: one of ``KINDS``.
        why: one sentence.
        authorities: ids of what makes it so.
    """
    name = "not_modeled_" + rule_id.lower().replace("-", "_")
    question = f"The course does not work this out. {why}"
    trees = {"requires": unsettled(name, question)} if kind == RELIEF else {"applies": unsettled(name, question)}
    return Rule(id=rule_id, title=title, kind=kind, authorities=authorities, texts=(Text(**trees),))
