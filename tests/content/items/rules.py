"""What is wrong with one question. Each rule yields a sentence for what breaks it; its id is its name in ``RULES``.

The schema itself refuses a question of type one without exactly one right option, and an option that is not explained;
the prose lint measures how hard a stem is to read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from relief_course.content.schemas.questions import Option, Question

TIMES_THE_OTHERS = 1.6
SHORT = 40
"""Among options of fewer letters, a longer one is no sign of anything."""

ALL_OF = re.compile(r"\b(?:all|none|both|any) of (?:the|these) (?:above|below|answers|others)\b|\ball of these\b", re.I)
NEGATION = re.compile(r"\b(?:not|never|except|least)\b", re.I)
EMPHASIZED = re.compile(r"\*\*[^*]*\*\*")
SECOND_QUESTION = re.compile(r"\band (?:what|who|whom|which|how|why|when|where)\b", re.I)
ABSOLUTE = re.compile(r"\b(?:always|never|only)\b", re.I)
SPOKEN = re.compile(r"“[^”]*”|\"[^\"]*\"")
LONG_WORD = re.compile(r"[^\W\d_]{6,}")


def length(question: Question) -> Iterator[str]:
    """The right options are about as long as the wrong ones: else the longest is the best guess."""
    right, wrong = _texts(question)
    if not (right and wrong):
        return
    told, others = _mean(right), _mean(wrong)
    if told >= SHORT and told > TIMES_THE_OTHERS * others:
        yield f"right options have {told:.0f} letters, wrong ones {others:.0f}"


def all_of_the_above(question: Question) -> Iterator[str]:
    """No option speaks of the other options."""
    yield from (option.text for option in question.options if ALL_OF.search(option.text))


def plain_negative(question: Question) -> Iterator[str]:
    """A “not” that turns a question around is set in bold; what a person says in the stem may say it as people do."""
    for asked in _asked(question):
        if NEGATION.search(EMPHASIZED.sub("", asked)):
            yield asked


def two_questions(question: Question) -> Iterator[str]:
    """A stem asks one thing. A true-false question is two by its form: the verdict, then the reason."""
    asked = _asked(question)
    if question.type != "true-false" and len(asked) > 1:
        yield " ".join(asked)
    yield from (one for one in asked if SECOND_QUESTION.search(one))


def absolute_words(question: Question) -> Iterator[str]:
    """Words such as “never” do not mark the wrong options: at most half have one, unless a right one has one too."""
    right, wrong = _texts(question)
    marked = [text for text in wrong if ABSOLUTE.search(text)]
    if len(marked) > 1 and 2 * len(marked) > len(wrong) and not any(map(ABSOLUTE.search, right)):
        yield " / ".join(marked)


def same_words(question: Question) -> Iterator[str]:
    """No two options say the same, so that one answer is the best."""
    texts = [" ".join(re.findall(r"\w+", option.text.lower())) for option in question.options]
    yield from sorted({text for text in texts if texts.count(text) > 1})


RULES: dict[str, Callable[[Question], Iterator[str]]] = {
    "length": length,
    "all-of-the-above": all_of_the_above,
    "plain-negative": plain_negative,
    "two-questions": two_questions,
    "absolute-words": absolute_words,
    "same-words": same_words,
}


def echo(question: Question, rare: frozenset[str]) -> Iterator[str]:
    """A rare word of the stem does not come back in the right option alone."""
    right, wrong = _texts(question)
    if question.type in ("one", "true-false") and wrong:
        told = _long_words([question.stem]) & _long_words(right) & rare
        yield from sorted(told - _long_words(wrong))


def rare_words(questions: Iterable[Question], at_most: int = 4) -> frozenset[str]:
    """Return the long words that stand in few stems: those that a learner notices."""
    stems = [_long_words([question.stem]) for question in questions]
    return frozenset(word for word in set().union(*stems) if sum(word in stem for stem in stems) <= at_most)


def _asked(question: Question) -> list[str]:
    """Return the questions of a stem, without those that somebody in it asks."""
    sentences = re.split(r"(?<=[.?!:])\s+", SPOKEN.sub("so.", question.stem).strip())
    return [" ".join(one.split()) for one in sentences if one.endswith("?")]


def _texts(question: Question) -> tuple[list[str], list[str]]:
    """Return the texts of the right options and of the wrong ones; only some types of question mark them."""
    marked = question.type in ("one", "several", "true-false")
    options: tuple[Option, ...] = question.options if marked else ()
    return [one.text for one in options if one.right], [one.text for one in options if not one.right]


def _long_words(texts: Iterable[str]) -> set[str]:
    return {word.lower() for text in texts for word in LONG_WORD.findall(text)}


def _mean(texts: list[str]) -> float:
    return sum(map(len, texts)) / len(texts)
