"""The report as one HTML page that opens by itself: style and pictures inside, no script, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from itertools import count
from pathlib import Path

import jinja2
from markupsafe import Markup

from .plots import as_svg
from .shapes import Fold, Plot, Points, Section, Table

HERE = Path(__file__).parent
TITLE = "Class report"


def page(sections: Iterable[Section], made_on: date, names: bool = True) -> str:
    """Return the page.

    Args:
        sections: what it tells, in order.
        made_on: the day that it names.
        names: whether learners are named in it, which the page says.
    """
    return _environment().get_template("page.html.j2").render(
        title=TITLE, sections=list(sections), made_on=made_on, names=names, svg=_numbered(), style=_style()
    )  # fmt: skip


def fragment(section: Section, parts: list) -> str:
    """Return some parts of a section as HTML, for a notebook; pictures are left out."""
    shown = [part for part in parts if not isinstance(part, Plot)]
    return _environment().get_template("fragment.html.j2").render(section=section, parts=shown, svg=None)


def _numbered():
    """Return a function that draws a picture with ids of its own."""
    numbers = count(1)
    return lambda plot: Markup(as_svg(plot.figure, f"p{next(numbers)}"))


def _style() -> Markup:
    return Markup((HERE / "templates" / "page.css").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.tests |= {
        "table": lambda part: isinstance(part, Table),
        "plot": lambda part: isinstance(part, Plot),
        "points": lambda part: isinstance(part, Points),
        "fold": lambda part: isinstance(part, Fold),
    }
    return environment
