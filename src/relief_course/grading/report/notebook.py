"""The report as a notebook: the same sentences, tables and pictures as on the page, stored, and made again when run.

A cell shows one section. What it showed when the report was made is stored with it, so that it reads without Python.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from .page import TITLE, fragment
from .plots import as_png
from .shapes import Fold, Plot, Section

MAKE = """from relief_course.grading.report.make import make_sections
from relief_course.grading.report.notebook import show

sections = make_sections({assignments!r}, names={names!r})"""
FOR_INSTRUCTORS = (
    "For instructors: it shows right answers. A supervising attorney decides who may screen clients; this does not."
)
SHOW = "show(sections[{id!r}])"


def notebook(sections: Iterable[Section], assignments: list[str], names: bool = True) -> str:
    """Return the notebook as JSON.

    Args:
        sections: what it tells, in order.
        assignments: what it was asked for, to make it again; they are the course's own names.
        names: whether learners are named.
    """
    make = MAKE.format(assignments=assignments, names=names)
    cells = [_text(f"# {TITLE}\n\n{FOR_INSTRUCTORS}"), _code(make, 1)]
    for number, section in enumerate(sections, start=2):
        source = SHOW.format(id=section.id)
        cells += [_text(f"## {section.title}"), _code(source, number, displays(section))]
    for number, cell in enumerate(cells, start=1):
        cell["id"] = f"cell-{number}"
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    content = {"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _text(source: str) -> dict:
    return {"cell_type": "markdown", "metadata": {}, "source": source}


def _code(source: str, number: int, shown: Iterable[dict] = ()) -> dict:
    # Written as plain data: to import nbformat takes longer than to draw all pictures.
    outputs = [{"output_type": "display_data", "metadata": {}, "data": data} for data in shown]
    return {"cell_type": "code", "metadata": {}, "source": source, "execution_count": number, "outputs": outputs}


def show(section: Section) -> None:
    """Show a section below the cell that is running."""
    from IPython.display import display

    for data in displays(section):
        display(data, raw=True)


def displays(section: Section) -> Iterator[dict]:
    """Yield what a section shows, in the notebook's own form: HTML and pictures, in their order."""
    held: list = []
    for part in _unfolded(section.parts):
        if isinstance(part, Plot):
            yield from _html(section, held)
            held = []
            yield {
                "image/png": base64.b64encode(as_png(part.figure)).decode(),
                "text/plain": f"{part.title}. {part.alt}",
            }
        else:
            held.append(part)
    yield from _html(section, held)


def _unfolded(parts: Iterable) -> Iterator:
    """Yield the parts; one that is folded and holds a picture comes apart, since a picture stands by itself here."""
    for part in parts:
        if isinstance(part, Fold) and any(isinstance(inner, Plot) for inner in part.parts):
            yield Markup("<strong>{}</strong>").format(part.title)
            yield from part.parts
        else:
            yield part


def _html(section: Section, parts: list) -> Iterator[dict]:
    if parts:
        yield {"text/html": fragment(section, parts), "text/plain": section.title}
