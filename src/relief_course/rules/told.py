"""What is told of a finding: first the few sentences that a reader needs, and in full every reason, in groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .conditions import Leaf
from .explain import Step
from .facts.fact import Derived, Fact, Unsettled
from .findings import NO_CITIZEN, Finding, Reason, reasons_of
from .rule import ATTORNEY

MOST = 3
"""Different sentences; of more, one less is told, and then how many there are."""


def first(finding: Finding) -> tuple[list[Reason], int]:
    """Return the reasons to tell first, and how many like them are left out."""
    told = [*finding.overdue, *reasons_of(_first_steps(finding))] or list(finding.reasons)
    texts = list(dict.fromkeys(reason.text for reason in told))
    shown = texts if len(texts) <= MOST else texts[: MOST - 1]
    return [reason for reason in told if reason.text in shown], len(texts) - len(shown)


def _first_steps(finding: Finding) -> list[Step]:
    """Return the steps that sum up why; of open ones those first that a volunteer can find out."""
    if finding.decided == ATTORNEY:
        return sorted(finding.deciding, key=_who_answers)
    trees = [step for step in finding.decisive if step.condition is not NO_CITIZEN]  # it is told once, as a definition
    return [head for tree in trees for head in tree.heads()]


def _who_answers(step: Step) -> int:
    """Return 0 for a question to the record, 1 for one of law, 2 for one that only an attorney answers."""
    if not isinstance(step.condition, Leaf):
        return 0
    fact = step.condition.fact
    return 1 if isinstance(fact, Unsettled) else 2 * all(one.attorney_only for one in _made_of(fact))


def _made_of(fact: Fact | Derived) -> Iterator[Fact]:
    if isinstance(fact, Derived):
        for need in fact.needs:
            yield from _made_of(need)
    else:
        yield fact


def by_conviction(reasons: Iterable[Reason], of: int) -> dict[str, list[Reason]]:
    """Return reasons by what they are about, first "" for the whole case.

    Args:
        reasons: the reasons; a sentence that is true of several convictions is told once, of all of them.
        of: how many convictions there are. Of a single one it is plain what a reason is about.
    """
    reasons = list(reasons)
    convictions: dict[str, list[int]] = {}
    for reason in reasons:
        if reason.conviction is not None and of > 1:
            convictions.setdefault(reason.text, []).append(reason.conviction)
    groups: dict[str, list[Reason]] = {"": []}
    for reason in reasons:
        about = convictions.get(reason.text, [])
        if not about or reason.conviction == about[0]:
            groups.setdefault(_about(about), []).append(reason)
    return {about: those for about, those in groups.items() if those}


def _about(convictions: list[int]) -> str:
    numbers = [str(index + 1) for index in convictions]
    if len(numbers) < 2:
        return "".join(f"Conviction {number}" for number in numbers)
    return f"Convictions {', '.join(numbers[:-1])} and {numbers[-1]}"
