"""Make the result page: one HTML file that opens by itself, with no script and nothing from elsewhere."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import jinja2
from markupsafe import Markup

from ..course import Course
from ..feedback.feedback import number, plain
from ..gradebook.record import Record, read_record
from ..marking.named_lines import closed
from .view import Result, result_of

TEMPLATES = Path(__file__).parent / "templates"


def result_page(course: Course, assignment: str, student: str) -> bytes | None:
    """Return the page of one learner, or None where nothing of theirs was graded for this assignment.

    Args:
        course: the course.
        assignment: the form of a quiz that the page is about.
        student: the learner's id.

    Raises:
        GradingError: the course's data is not right.
    """
    record = read_record(course, student)
    return page(result_of(record, assignment)).encode() if assignment in record.taken else None


def result_head(record: Record, assignment: str) -> str:
    """Return what the page tells before the answers, as HTML for the head of a feedback page; "" where there is none.

    Args:
        record: what was graded of the learner.
        assignment: as in :func:`result_page`.
    """
    if assignment not in record.taken:
        return ""
    return _environment().get_template("head.html.j2").render(result=result_of(record, assignment))


def page(result: Result) -> str:
    """Return the page of a result."""
    style = Markup((TEMPLATES / "page.css").read_text(encoding="utf-8"))
    return _environment().get_template("page.html.j2").render(result=result, style=style)


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "number": number,
        "closed": closed,
        "plain": lambda text: Markup(plain(text)),
        "emphasized": _emphasized,
    }
    return environment


def _emphasized(text: str) -> Markup:
    """Return an instructor's comment as HTML: formgrader takes Markdown, of which people write ``**bold**`` most."""
    parts = _BOLD.split(text)
    shown = [f"<strong>{plain(part)}</strong>" if n % 2 else plain(part) for n, part in enumerate(parts)]
    return Markup("".join(shown))


_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
