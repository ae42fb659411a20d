"""What the rules find in a case: one finding of each rule, in words that promise nothing.

An outcome is never "eligible" and never "no relief": discretion, and what a computer cannot see, remain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from . import authorities
from .case import Case, View
from .conditions import Condition, holds
from .explain import Step, careful_truth, relied_on_by, text_missing
from .facts.fact import Fact
from .ina_101.a3_noncitizen import NONCITIZEN
from .rule import APPLIES, ATTORNEY, BARRED, CASE, DOES_NOT_APPLY, MAY_BE_AVAILABLE, RELIEF, Rule, is_open
from .settle import CONVICTIONS, EITHER, Asked, Settling, asked_by
from .truth import NO, UNKNOWN, YES

PLAIN = {1: APPLIES, -1: DOES_NOT_APPLY, 0: ATTORNEY}
"""The outcomes of all kinds but relief, by the answer of their tree."""

NO_CITIZEN = holds(
    NONCITIZEN,
    "No claim to US citizenship or nationality is open.",
    "US citizenship or nationality is claimed or found: it goes before any relief, and is for an attorney.",
    "std-citizenship",
)
"""What every form of relief supposes: while it is not known, nothing is told of relief, good or bad."""


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
        decided = self.decided
        return ATTORNEY if decided != ATTORNEY and self.overdue else decided

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
        ends = tuple(end for step in self.decisive for end in step.deciding())
        return ends if self.decided != ATTORNEY else self._keeping_open(ends)

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """Why, in the order of the tree."""
        if self.rule.text_on(self.view.on) is None:
            return (Reason(text_missing(self.rule, self.view), self.rule.authorities),)
        if self.decided == ATTORNEY:
            told = self.deciding
        else:
            told = tuple(step for tree in self.decisive for step in tree.telling())
        return (*reasons_of(told), *self.overdue) or (self._about_no_conviction(),)

    @cached_property
    def convictions(self) -> tuple[int, ...]:
        """The indices of the convictions that the reasons are about, in order."""
        return tuple(sorted({step.conviction for step in self.deciding if step.conviction is not None}))

    @cached_property
    def asked_of(self) -> tuple[Asked, ...]:
        """The facts that could still decide the outcome, each with the conviction it is about (or None)."""
        if self.outcome != ATTORNEY or self.rule.text_on(self.view.on) is None or self._rests_on_overdue:
            return ()
        asked = self._asked_for_relief() if self.rule.kind == RELIEF else self._asked_for_a_ground()
        return tuple(dict.fromkeys(asked))

    @property
    def ask(self) -> tuple[Fact, ...]:
        """The same facts, each once; those that only an attorney decides are among them."""
        return tuple(dict.fromkeys(fact for fact, _ in self.asked_of))

    # --- how it is decided ----------------------------------------------------------------------------------------

    @cached_property
    def decided(self) -> str:
        """The outcome as if no source had to be read again."""
        return self._decide(lambda tree, view: tree.truth(view))

    def _decide(self, truth: Callable[[Condition, View], int]) -> str:
        """Return the outcome that follows when trees are answered so."""
        text = self.rule.text_on(self.view.on)
        if text is None:
            return ATTORNEY
        if self.rule.kind == RELIEF:
            bars = truth(text.bars, self.view) if text.bars else -1
            requires = truth(text.requires, self.view) if text.requires else 1
            return _relief(bars, requires) if truth(NO_CITIZEN, self.view) == 1 else ATTORNEY
        return PLAIN[self._combined([truth(text.applies, view) for view in self._views])]

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
    def decisive(self) -> tuple[Step, ...]:
        """Return the trees whose answer is the outcome's."""
        if self.rule.kind != RELIEF:
            return tuple(step for step in self.steps if PLAIN[step.truth.value] == self.decided)
        text = self.rule.text_on(self.view.on)
        bars = [step for step in self.steps if step.condition is text.bars]
        requires = [step for step in self.steps if step.condition is text.requires]
        no_citizen = Step(NO_CITIZEN, self.view)
        if self.decided == BARRED:
            return (*(s for s in bars if s.truth is YES), *(s for s in requires if s.truth is NO), no_citizen)
        if self.decided == MAY_BE_AVAILABLE:
            return (*requires, *bars, no_citizen)
        if 1 not in self._settling.answers(NO_CITIZEN, self.view):
            return (no_citizen,)
        return tuple(step for step in (no_citizen, *bars, *requires) if step.truth is UNKNOWN)

    def _about_no_conviction(self) -> Reason:
        known = self.view.convictions is not None
        text = "There is no conviction." if known else "It is not known whether there is any conviction."
        return Reason(text, self.rule.authorities)

    # --- what could decide it -------------------------------------------------------------------------------------

    @cached_property
    def _settling(self) -> Settling:
        return Settling(authorities.overdue(self.view.on) & self.rule.answered)

    @property
    def _rests_on_overdue(self) -> bool:
        """Whether the rule as a whole rests on a source that had to be read again, so that no fact decides it."""
        return not authorities.overdue(self.view.on).isdisjoint(self.rule.authorities)

    def _asked_for_relief(self) -> Iterator[Asked]:
        """Ask for what bars, and for what makes relief possible only where it can be; citizenship goes first."""
        settling, text, view = self._settling, self.rule.text_on(self.view.on), self.view
        bars = settling.answers(text.bars, view) if text.bars else frozenset({-1})
        requires = settling.answers(text.requires, view) if text.requires else frozenset({1})
        may_be = -1 in bars and 1 in requires
        if 1 not in settling.answers(NO_CITIZEN, view) or not (may_be or 1 in bars or -1 in requires):
            return
        yield from settling.asked(NO_CITIZEN, view, frozenset({1}))
        if text.bars:
            yield from settling.asked(text.bars, view, EITHER if may_be else frozenset({1}))
        if text.requires:
            yield from settling.asked(text.requires, view, EITHER if may_be else frozenset({-1}))

    def _asked_for_a_ground(self) -> Iterator[Asked]:
        """Ask for what makes a tree apply; for what makes it fail only where all trees can fail."""
        if self.rule.scope != CASE and self.view.convictions is None:
            yield CONVICTIONS, None
        trees = [(self.rule.text_on(self.view.on).applies, view) for view in self._views]
        can_fail = all(-1 in self._settling.answers(tree, view) for tree, view in trees)
        for tree, view in trees:
            yield from self._settling.asked(tree, view, EITHER if can_fail else frozenset({1}))

    def _keeping_open(self, ends: tuple[Step, ...]) -> tuple[Step, ...]:
        """Return those open steps whose facts are worth asking for, or are questions of law; else what blocks all."""
        asked = set(self.asked_of)
        told = [
            end for end in ends if is_open(end.condition) or not asked.isdisjoint(asked_by(end.condition, end.view))
        ]
        if told or self._rests_on_overdue:
            return tuple(told)
        blocked = [step for step in self.decisive if not self._settling.answers(step.condition, step.view)]
        return tuple(end for step in blocked or self.decisive for end in self._blocking(step))

    def _blocking(self, step: Step) -> Iterator[Step]:
        """Yield the steps at the ends of the tree that no fact can settle."""
        below = [part for part in step.because if not self._settling.answers(part.condition, part.view)]
        if not below:
            yield step
        for part in below:
            yield from self._blocking(part)

    # --- what had to be read again --------------------------------------------------------------------------------

    def _stands_without(self, overdue: frozenset[str]) -> bool:
        """Tell whether the outcome is the same when nothing may rest on these authorities."""
        if self._rests_on_overdue:
            return False
        return self._decide(lambda tree, view: careful_truth(tree, view, overdue)) == self.decided

    @cached_property
    def overdue(self) -> tuple[Reason, ...]:
        """The sources that the outcome needs and that had to be read again by now: a reason for each day."""
        overdue = authorities.overdue(self.view.on) & self.rule.answered
        if not overdue:
            return ()
        if self.decided == ATTORNEY and not self._rests_on_overdue:
            relied_on = [one for step in self.deciding for one in step.condition.authorities if not self.asked_of]
        else:
            relied_on = [] if self._stands_without(overdue) else relied_on_by(self.decisive)
        by_day: dict[date, list[authorities.Authority]] = {}
        for one in dict.fromkeys(relied_on):
            if one in overdue:
                by_day.setdefault(authorities.table()[one].recheck_by, []).append(authorities.table()[one])
        return tuple(_to_read_again(day, sources) for day, sources in by_day.items())


def _to_read_again(day: date, sources: list[authorities.Authority]) -> Reason:
    what = "this source" if len(sources) == 1 else "these sources"
    cites = "; ".join(source.cite for source in sources)
    said = f"Check before relying: {what} may have changed (to be read again by {day}): {cites}."
    return Reason(said, tuple(source.id for source in sources))


def _relief(bars: int, requires: int) -> str:
    if bars == 1 or requires == -1:
        return BARRED
    return MAY_BE_AVAILABLE if (bars, requires) == (-1, 1) else ATTORNEY


def reasons_of(steps: Iterable[Step]) -> list[Reason]:
    """Return what steps say: each sentence once for each conviction, with all that it rests on."""
    said: dict[tuple[str, int | None], dict[str, None]] = {}
    for step in steps:
        said.setdefault((step.sentence, step.about), {}).update(dict.fromkeys(step.authorities))
    return [Reason(text, tuple(ids), conviction) for (text, conviction), ids in said.items()]


def screen(case: Case, on: date, rules: tuple[Rule, ...]) -> tuple[Finding, ...]:
    """Return one finding of each rule for a case on a day."""
    view = case.on(on)
    return tuple(Finding(rule, view) for rule in rules)
