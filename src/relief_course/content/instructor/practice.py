"""A practice question with its key, why each answer is right or wrong, and which wrong belief each stands for."""

from __future__ import annotations

from collections.abc import Iterator

from ..library import Library
from ..schemas.questions import Option, Question

KINDS = {
    "one": "choose one",
    "several": "choose all that are right",
    "true-false": "true or false, and why",
    "match": "match",
    "order": "put in order",
    "written": "write",
}


def practice(question: Question, library: Library) -> str:
    """Return the question as Markdown.

    Raises:
        ValueError: the question is graded; its key stays in ``data/`` and ``solutions/``.
    """
    if question.use != "practice":
        raise ValueError(f"{question.id} is graded")
    parts = [
        f"#### Practice `{question.id}`: {KINDS[question.type]}",
        f"*{question.objective}, about {_minutes(question.minutes)}*",
        question.stem,
        "\n".join(_key(question, library)),
        f"**Why.** {question.explanation}",
    ]
    return "\n\n".join(part for part in parts if part)


def _minutes(count: float) -> str:
    return "1 minute" if count == 1 else f"{count:g} minutes"


def _key(question: Question, library: Library) -> Iterator[str]:
    texts = {option.id: _line(option.text) for option in question.options}
    said = {option.id: _line(option.feedback) for option in question.options}
    if question.verdict:
        yield f"* **{'True' if question.verdict == 'is-true' else 'False'}**, because:"
    if question.type == "match":
        for prompt in question.prompts:
            yield f"* {_line(prompt.text)} **goes with** {texts[prompt.goes_with]} {_line(prompt.feedback)}"
    elif question.type == "order":
        for number, one in enumerate(question.order, start=1):
            yield f"{number}. {texts[one]} {said[one]}".rstrip()
    elif question.type == "written":
        yield f"**What a good answer has.** {question.rubric}"
    else:
        yield from (_option(option, library) for option in question.options)


def _option(option: Option, library: Library) -> str:
    said = f"* {'✓' if option.right else '✗'} {_line(option.text)} {_line(option.feedback)}"
    return f"{said} *Wrong belief: {_belief(option.misconception, library)}*" if option.misconception else said


def _belief(misconception: str, library: Library) -> str:
    myth = library.myths.get(misconception)
    return _line(myth.myth if myth else library.misconceptions[misconception])


def _line(text: str | None) -> str:
    return " ".join((text or "").split())
