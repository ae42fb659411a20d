"""A practice question on the wall: asked first, answered only when the leader says so."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ..markdown import as_html, as_inline_html
from ..runtime import shown_options
from ..schemas.questions import Question
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
    if question.type in ("match", "order", "written"):
        yield "The answer", _answer(question), "question answer"
    for chunk in chunks(question.explanation):
        yield "Why", as_html(chunk), "answer"


def _choices(question: Question) -> str:
    if question.type == "written":
        return "<p>Write for two minutes. Then compare with a neighbor.</p>"
    items = "".join(_choice(question, option) for option in shown_options(question))
    verdict = ""
    if question.verdict:
        answer = f"<strong data-answer> {VERDICTS[question.verdict]}.</strong>"
        verdict = f"<p>True or false?{answer} Which reason is right?</p>"
    prompts = "".join(f"<li>{as_inline_html(prompt.text)}</li>" for prompt in question.prompts)
    told = f"<ol>{prompts}</ol><p>Match each with one of these:</p>" if prompts else ""
    return f'{verdict}{told}<ul class="options">{items}</ul>'


def _choice(question: Question, option) -> str:
    mark = ""
    if question.type in ("one", "several", "true-false"):
        mark = f"<strong data-answer>{'✓ Right:' if option.right else '✗ Not right:'} </strong>"
    return f"<li>{mark}{as_inline_html(option.text)}</li>"


def _answer(question: Question) -> str:
    texts = {option.id: as_inline_html(option.text) for option in question.options}
    if question.type == "order":
        inside = "<ol>" + "".join(f"<li>{texts[one]}</li>" for one in question.order) + "</ol>"
    elif question.type == "match":
        pairs = [(as_inline_html(prompt.text), texts[prompt.goes_with]) for prompt in question.prompts]
        inside = "<ul>" + "".join(f"<li>{left} <strong>→ {right}</strong></li>" for left, right in pairs) + "</ul>"
    else:
        inside = as_html(question.rubric)
    return f'<div data-answer aria-label="{escape("The answer")}" role="group">{inside}</div>'
