"""The same trees as formulas for z3: proofs over every case with up to so many convictions, all facts known.

Open questions are free: what is proved holds however an attorney answers them.
"""

from __future__ import annotations

from datetime import date

import z3

from relief_course.rules.conditions import Condition, Count, Group, Holds, Leaf
from relief_course.rules.facts.fact import Choice, Day, Derived, Fact, Unsettled
from relief_course.rules.findings import NO_CITIZEN
from relief_course.rules.rule import CASE, Rule

COMPARE = {
    "at most": lambda known, value: known <= value,
    "less than": lambda known, value: known < value,
    "before": lambda known, value: known < value,
    "more than": lambda known, value: known > value,
    "at least": lambda known, value: known >= value,
    "from": lambda known, value: known >= value,
}


class Formulas:
    """Formulas for all cases with a fixed number of convictions, on one day.

    Args:
        on: the day whose texts are asked.
        convictions: how many convictions the cases have.
    """

    def __init__(self, on: date, convictions: int):
        self.on, self.convictions = on, convictions
        self.limits: list[z3.BoolRef] = []
        self._variables: dict[tuple[str, int | None], z3.ExprRef] = {}

    def applies(self, rule: Rule, conviction: int | None = None) -> z3.BoolRef:
        """Return the formula that a rule which is not relief applies, to the case or to one conviction."""
        if rule.scope != CASE and conviction is None:
            return z3.Or([self.applies(rule, index) for index in range(self.convictions)])
        return self.condition(rule.text_on(self.on).applies, None if rule.scope == CASE else conviction)

    def barred(self, rule: Rule) -> z3.BoolRef:
        """Return the formula that a form of relief is barred, which nothing says of a person who may be a citizen."""
        text = rule.text_on(self.on)
        noncitizen = self.condition(NO_CITIZEN, None)
        bars = self.condition(text.bars, None) if text.bars else z3.BoolVal(False)
        requires = self.condition(text.requires, None) if text.requires else z3.BoolVal(True)
        return z3.And(noncitizen, z3.Or(bars, z3.Not(requires)))

    def condition(self, condition: Condition, conviction: int | None) -> z3.BoolRef:
        """Return a condition as a formula, for the case (None) or one conviction."""
        if isinstance(condition, Group):
            parts = [self.condition(part, conviction) for part in condition.of]
            return {"all": z3.And, "any": z3.Or, "none": lambda of: z3.Not(z3.Or(of))}[condition.kind](parts)
        if isinstance(condition, Count):
            each = [self.condition(condition.each, index) for index in range(self.convictions)]
            return self._count(condition, each)
        if isinstance(condition, Holds):
            return self.applies(condition.rule, conviction)
        return self._leaf(condition, conviction)

    def counterexample(self, claim: z3.BoolRef) -> str:
        """Return a case that contradicts a claim, as facts by name, or "" when there is none."""
        solver = z3.Solver()
        solver.add(*self.limits, z3.Not(claim))
        result = solver.check()
        if result == z3.unsat:
            return ""
        return str(solver.model()) if result == z3.sat else "not decided by z3"

    def is_possible(self, claim: z3.BoolRef) -> bool:
        """Tell whether there is a case for which a claim is true."""
        solver = z3.Solver()
        solver.add(*self.limits, claim)
        return solver.check() == z3.sat

    def from_day(self, fact: Fact, day: date, conviction: int) -> z3.BoolRef:
        """Return the formula that a day of one conviction is this one or later."""
        return self._variable(fact, conviction) >= day.toordinal()

    def value(self, fact: Fact, value: object, conviction: int | None = None) -> z3.BoolRef:
        """Return the formula that a fact has a value."""
        return self._variable(fact, conviction) == self._constant(fact, value)

    # --- leaves ---

    def _leaf(self, leaf: Leaf, conviction: int | None) -> z3.BoolRef:
        known = self._variable(leaf.fact, conviction)
        if isinstance(leaf.fact, Unsettled):
            return known
        if leaf.test == "in":
            return z3.Or([known == self._constant(leaf.fact, value) for value in leaf.value])
        value = leaf.value.toordinal() if isinstance(leaf.value, date) else leaf.value
        return COMPARE[leaf.test](known, value)

    def _variable(self, fact: Fact | Derived | Unsettled, conviction: int | None) -> z3.ExprRef:
        key = (fact.name, conviction if fact.group == "convictions" or isinstance(fact, Unsettled) else None)
        if key not in self._variables:
            name = fact.name if key[1] is None else f"{fact.name} of conviction {key[1] + 1}"
            self._variables[key] = self._declare(fact, name)
        return self._variables[key]

    def _declare(self, fact: Fact | Derived | Unsettled, name: str) -> z3.ExprRef:
        if isinstance(fact, Unsettled) or is_yes_no(fact):
            return z3.Bool(name)
        if isinstance(fact, Choice):
            variable = z3.Int(name)  # the position among its values: z3 is slow with strings
            self.limits.append(z3.And(variable >= 0, variable < len(fact.all_values)))
            return variable
        if is_day(fact):
            return z3.Int(name)  # its ordinal
        if getattr(fact, "kind", "") == "word":
            return z3.String(name)
        variable = z3.Real(name)
        self.limits.append(variable >= 0)
        return variable

    def _constant(self, fact: Fact | Derived, value: object) -> z3.ExprRef:
        if isinstance(value, bool):
            return z3.BoolVal(value)
        return z3.IntVal(fact.all_values.index(value)) if isinstance(fact, Choice) else z3.StringVal(value)

    def _count(self, count: Count, each: list[z3.BoolRef]) -> z3.BoolRef:
        number = z3.Sum([z3.If(one, 1, 0) for one in each]) if each else z3.IntVal(0)
        most = z3.BoolVal(True) if count.most is None else number <= count.most
        return z3.And(number >= count.least, most)


def is_day(fact: Fact | Derived) -> bool:
    """Tell whether a fact is a calendar day."""
    return isinstance(fact, Day) or getattr(fact, "kind", "") == "day"


def is_yes_no(fact: Fact | Derived) -> bool:
    """Tell whether a fact is true or false."""
    if isinstance(fact, Choice):
        return all(isinstance(value, bool) for value in fact.all_values)
    return getattr(fact, "kind", "") == "yes-no"
