"""A practice question on the wall: asked first, answered only when the leader says so."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_uppercase

from ..markdown import as_html, as_inline_html
from ..runtime import shown_options
from ..schemas.questions import Option, Question
from .chunks import chunks

TITLE = "Question"
TOO_LONG = 100
"""A question of more words, or with pairs to match, is asked on one screen and has its choices on the next."""
VERDICTS = {"is-true": "True", "is-false": "False"}


def question_screens(question: Question) -> Iterator[tuple[str, str, str]]:
    """Yield title, HTML and look of each screen of a question; what stands in ``data-answer`` is hidden until revealed.

    Raises:
        ValueError: the question is graded.
    """
    if question.use != "practice":
        raise ValueError(f"{question.id} is graded")
    stem, choices = as_html(question.stem), _choices(question)
    texts = [question.stem, *(one.text for one in (*question.options, *question.prompts))]
    if question.prompts or sum(len(text.split()) for text in texts) > TOO_LONG:
        yield TITLE, stem, "question"
        yield "What is your answer?", choices, "question"
    else:
        yield TITLE, stem + choices, "question"
    if question.type == "written":
        yield "The answer", _rubric(question), "question answer"
    for chunk in chunks(question.explanation):
        yield "Why", as_html(chunk), "answer"


def _choices(question: Question) -> str:
    if question.type == "written":
        return "<p>Write for two minutes. Then compare with a neighbor.</p>"
    items = "".join(_choice(question, option) for option in shown_options(question))
    return f'{_verdict(question)}{_prompts(question)}<ul class="options">{items}</ul>'


def _verdict(question: Question) -> str:
    if not question.verdict:
        return ""
    answer = f"<strong data-answer> {VERDICTS[question.verdict]}.</strong>"
    return f"<p>True or false?{answer} Which reason is right?</p>"


def _prompts(question: Question) -> str:
    """Return the left sides of a matching question, each with the letter of its match to be revealed beside it."""
    if not question.prompts:
        return ""
    letters = {option.id: letter for option, letter in zip(shown_options(question), ascii_uppercase, strict=False)}
    items = "".join(
        f"<li>{as_inline_html(prompt.text)}<strong data-answer> → {letters[prompt.goes_with]}</strong></li>"
        for prompt in question.prompts
    )
    return f"<ol>{items}</ol><p>Match each with one of these:</p>"


def _choice(question: Question, option: Option) -> str:
    mark = ""
    if question.type in ("one", "several", "true-false"):
        mark = f"<strong data-answer>{'✓ Right:' if option.right else '✗ Not right:'} </strong>"
    elif question.order:
        mark = f"<strong data-answer>{question.order.index(option.id) + 1}. </strong>"
    return f"<li>{mark}{as_inline_html(option.text)}</li>"


def _rubric(question: Question) -> str:
    return f'<div data-answer aria-label="The answer" role="group">{as_html(question.rubric)}</div>'
