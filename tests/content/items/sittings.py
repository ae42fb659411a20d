"""What many questions give away together: where the key stands, how long it is, which verdict is usual."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from relief_course.content.schemas.questions import Question

PLACES = 4


def share_of_longest(questions: Iterable[Question]) -> float:
    """Return the share of questions with one right option whose right option is longer than each wrong one."""
    found = [_is_longest(question) for question in questions if _has_one_key(question)]
    return sum(found) / len(found) if found else 0.0


def places(questions: Iterable[Question]) -> list[int]:
    """Return how often the right one of four options stands first, second, third and last."""
    counts = Counter(
        [option.right for option in question.options].index(True)
        for question in questions
        if _has_one_key(question) and len(question.options) == PLACES
    )
    return [counts[place] for place in range(PLACES)]


def verdicts(questions: Iterable[Question]) -> tuple[int, int]:
    """Return how many statements are true and how many are false."""
    told = Counter(question.verdict for question in questions)
    return told["is-true"], told["is-false"]


def _has_one_key(question: Question) -> bool:
    return question.type in ("one", "true-false") and not question.any


def _is_longest(question: Question) -> bool:
    right = max(len(option.text) for option in question.options if option.right)
    return all(len(option.text) < right for option in question.options if not option.right)
