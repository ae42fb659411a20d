"""What the rules find in a case: one finding of each rule, in words that promise nothing.

An outcome is never "eligible" and never "no relief": discretion, and what a computer cannot see, remain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from . import authorities
from .case import Case, View
from .conditions import Condition, holds
from .explain import Step, careful_truth, relied_on_by, text_missing
from .facts.fact import Fact
from .ina_101.a3_noncitizen import CITIZENSHIP_CLAIMED, NONCITIZEN
from .rule import APPLIES, ATTORNEY, BARRED, CASE, DOES_NOT_APPLY, MAY_BE_AVAILABLE, RELIEF, Rule
from .settle import CONVICTIONS, EITHER, Asked, Settling
from .truth import NO, UNKNOWN, YES

PLAIN = {1: APPLIES, -1: DOES_NOT_APPLY, 0: ATTORNEY}
"""The outcomes of all kinds but relief, by the answer of their tree."""

NO_CITIZEN = holds(
    NONCITIZEN,
    "The person is not a US citizen.",
    "The person is a US citizen; what follows from that is for an attorney.",
    "std-citizenship",
)
"""What every form of relief supposes: nobody is told of relief while a claim to citizenship is open."""


@dataclass(frozen=True)
class Reason:
    """One sentence, with the ids of what it rests on and the conviction it is about (or None)."""

    text: str
    authorities: tuple[str, ...]
    conviction: int | None = None


@dataclass(frozen=True, eq=False)
class Finding:
    """What one rule finds in a case on a day. The reasons are worked out when they are asked for."""

    rule: Rule
    view: View

    @cached_property
    def outcome(self) -> str:
        """One of the outcomes of ``rule``'s kind."""
        decided = self._decided
        return ATTORNEY if decided != ATTORNEY and self._overdue else decided

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The full trees: one for each tree of the rule, and for each conviction where the rule is about one."""
        text = self.rule.text_on(self.view.on)
        if text is None:
            return ()
        return tuple(Step(tree, view, self.rule.authorities) for view in self._views for tree in text.trees)

    @cached_property
    def deciding(self) -> tuple[Step, ...]:
        """The steps that made the outcome what it is."""
        return tuple(end for step in self._decisive_trees for end in step.deciding())

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """Why, in the order of the tree, each sentence once."""
        if self.rule.text_on(self.view.on) is None:
            return (Reason(text_missing(self.rule, self.view), self.rule.authorities),)
        told = (step for tree in self._decisive_trees for step in tree.telling())
        said = [Reason(step.sentence, step.authorities, step.conviction) for step in told]
        if not said:
            said = [self._about_no_conviction()]
        return (*dict.fromkeys(said), *self._overdue)

    @cached_property
    def convictions(self) -> tuple[int, ...]:
        """The indices of the convictions that the reasons are about, in order."""
        return tuple(sorted({step.conviction for step in self.deciding if step.conviction is not None}))

    @cached_property
    def asked_of(self) -> tuple[Asked, ...]:
        """The facts that could still decide the outcome, each with the conviction it is about (or None)."""
        if self._decided != ATTORNEY or self.rule.text_on(self.view.on) is None:
            return ()
        overdue = authorities.overdue(self.view.on) & self.rule.answered
        if not overdue.isdisjoint(self.rule.authorities):
            return ()
        settling = Settling(overdue)
        asked = self._asked_for_relief(settling) if self.rule.kind == RELIEF else self._asked_for_a_ground(settling)
        return tuple(dict.fromkeys(asked))

    @property
    def ask(self) -> tuple[Fact, ...]:
        """The same facts, each once; those that only an attorney decides are among them."""
        return tuple(dict.fromkeys(fact for fact, _ in self.asked_of))

    # --- how it is decided ----------------------------------------------------------------------------------------

    @cached_property
    def _decided(self) -> str:
        return self._decide(lambda tree, view: tree.truth(view))

    def _decide(self, truth: Callable[[Condition, View], int]) -> str:
        """Return the outcome that follows when trees are answered so."""
        text = self.rule.text_on(self.view.on)
        if text is None:
            return ATTORNEY
        if self.rule.kind == RELIEF:
            bars = truth(text.bars, self.view) if text.bars else -1
            requires = truth(text.requires, self.view) if text.requires else 1
            return self._unless_a_citizen(_relief(bars, requires), truth)
        return PLAIN[self._combined([truth(text.applies, view) for view in self._views])]

    def _asked_for_relief(self, settling: Settling) -> Iterator[Asked]:
        text, view = self.rule.text_on(self.view.on), self.view
        bars = settling.answers(text.bars, view) if text.bars else frozenset({-1})
        requires = settling.answers(text.requires, view) if text.requires else frozenset({1})
        is_claimed = CITIZENSHIP_CLAIMED.truth(view) == 1
        may_be = -1 in bars and 1 in requires and 1 in settling.answers(NO_CITIZEN, view)
        if is_claimed or not (may_be or 1 in bars or -1 in requires):
            return
        if text.bars:
            yield from settling.asked(text.bars, view, EITHER if may_be else frozenset({1}))
        if text.requires:
            yield from settling.asked(text.requires, view, EITHER if may_be else frozenset({-1}))
        if may_be:
            yield from settling.asked(NO_CITIZEN, view, frozenset({1}))

    def _asked_for_a_ground(self, settling: Settling) -> Iterator[Asked]:
        """Ask for what makes a tree apply; for what makes it fail only where all trees can fail."""
        if self.rule.scope != CASE and self.view.convictions is None:
            yield CONVICTIONS, None
        trees = [(self.rule.text_on(self.view.on).applies, view) for view in self._views]
        can_fail = all(-1 in settling.answers(tree, view) for tree, view in trees)
        for tree, view in trees:
            yield from settling.asked(tree, view, EITHER if can_fail else frozenset({1}))

    def _unless_a_citizen(self, outcome: str, truth: Callable[[Condition, View], int]) -> str:
        """Return the outcome of relief, or an attorney while citizenship is claimed or, for help, not looked into."""
        is_claimed = truth(CITIZENSHIP_CLAIMED, self.view) == 1
        if outcome == MAY_BE_AVAILABLE and truth(NO_CITIZEN, self.view) != 1:
            return ATTORNEY
        return ATTORNEY if is_claimed else outcome

    @cached_property
    def _views(self) -> tuple[View, ...]:
        """The case, or each of its convictions where the rule is about one."""
        return (self.view,) if self.rule.scope == CASE else self.view.convictions or ()

    def _combined(self, answers: list[int]) -> int:
        """Return the answer for the case from those for its convictions: one that holds is enough."""
        if self.rule.scope != CASE and self.view.convictions is None:
            return 0
        return max(answers, default=-1)

    @cached_property
    def _decisive_trees(self) -> tuple[Step, ...]:
        """Return the trees whose answer is the outcome's."""
        if self.rule.kind != RELIEF:
            return tuple(step for step in self.steps if PLAIN[step.truth.value] == self._decided)
        text = self.rule.text_on(self.view.on)
        bars = [step for step in self.steps if step.condition is text.bars]
        requires = [step for step in self.steps if step.condition is text.requires]
        if self._decided == BARRED:
            return tuple([s for s in bars if s.truth is YES] + [s for s in requires if s.truth is NO])
        if self._decided == MAY_BE_AVAILABLE:
            return (*requires, *bars, Step(NO_CITIZEN, self.view))
        if CITIZENSHIP_CLAIMED.truth(self.view) == 1:
            return (Step(NO_CITIZEN, self.view),)
        return tuple(step for step in (*bars, *requires) if step.truth is UNKNOWN) or (Step(NO_CITIZEN, self.view),)

    def _about_no_conviction(self) -> Reason:
        known = self.view.convictions is not None
        text = "There is no conviction." if known else "It is not known whether there is any conviction."
        return Reason(text, self.rule.authorities)

    def _stands_without(self, overdue: frozenset[str]) -> bool:
        """Tell whether the outcome is the same when nothing may rest on these authorities."""
        if not overdue.isdisjoint(self.rule.authorities):
            return False
        return self._decide(lambda tree, view: careful_truth(tree, view, overdue)) == self._decided

    @cached_property
    def _overdue(self) -> tuple[Reason, ...]:
        """Return a reason for each source that the outcome needs and that had to be read again by now."""
        overdue = authorities.overdue(self.view.on) & self.rule.answered
        if not overdue or self._stands_without(overdue):
            return ()
        table = authorities.table()
        relied_on = [one for one in dict.fromkeys(relied_on_by(self._decisive_trees)) if one in overdue]
        return tuple(
            Reason(f"Its source had to be read again by {table[one].recheck_by}: {table[one].cite}.", (one,))
            for one in relied_on
        )


def _relief(bars: int, requires: int) -> str:
    if bars == 1 or requires == -1:
        return BARRED
    return MAY_BE_AVAILABLE if (bars, requires) == (-1, 1) else ATTORNEY


def screen(case: Case, on: date, rules: tuple[Rule, ...]) -> tuple[Finding, ...]:
    """Return one finding of each rule for a case on a day."""
    view = case.on(on)
    return tuple(Finding(rule, view) for rule in rules)
