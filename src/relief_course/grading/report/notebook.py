"""The report as a notebook: the same sentences, tables and pictures as on the page, stored, and made again when run.

A cell shows one section. What it showed when the report was made is stored with it, so that it reads without Python.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator

import nbformat
from markupsafe import Markup
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from .page import TITLE, fragment
from .plots import as_png
from .shapes import Fold, Plot, Section

MAKE = """from relief_course.grading.report.make import make_sections

sections = make_sections({assignments!r}, names={names!r})"""
FOR_INSTRUCTORS = (
    "For instructors: it shows right answers. A supervising attorney decides who may screen clients; this does not."
)
SHOW = """from relief_course.grading.report.notebook import show

show(sections[{id!r}])"""


def notebook(sections: Iterable[Section], assignments: list[str], names: bool = True) -> str:
    """Return the notebook as JSON.

    Args:
        sections: what it tells, in order.
        assignments: what it was asked for, to make it again; they are the course's own names.
        names: whether learners are named.
    """
    make = MAKE.format(assignments=assignments, names=names)
    cells = [new_markdown_cell(f"# {TITLE}\n\n{FOR_INSTRUCTORS}"), new_code_cell(make, execution_count=1)]
    for number, section in enumerate(sections, start=2):
        source = SHOW.format(id=section.id).splitlines()[-1] if number > 2 else SHOW.format(id=section.id)
        outputs = [new_output("display_data", data=data) for data in displays(section)]
        cells += [
            new_markdown_cell(f"## {section.title}"),
            new_code_cell(source, execution_count=number, outputs=outputs),
        ]
    for number, cell in enumerate(cells, start=1):
        cell["id"] = f"cell-{number}"
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    return nbformat.writes(new_notebook(cells=cells, metadata=kernel)) + "\n"


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
