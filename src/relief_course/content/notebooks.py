"""Notebooks made from data: the same content always gives the same bytes."""

from __future__ import annotations

import hashlib
import json

from .terms import TO_NOTEBOOKS, linked

CARE_TITLE = "If this is about you or someone you love"
CARE_PAGE = "if-this-is-about-you.html"
"""The page that every page links to, once and quietly, under its title."""
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


class NotebookPage:
    """A page under construction.

    Args:
        page: the page's id, which its forms and its answers file carry.
        kind: one of ``TO_NOTEBOOKS``, the folders of the pages.
        source: the file in ``data/`` that a person should edit instead of the notebook.
    """

    def __init__(self, page: str, kind: str, source: str):
        self.page, self.cells = page, []
        self.to_notebooks = TO_NOTEBOOKS[kind]
        self.metadata = {
            "kernelspec": KERNEL,
            "language_info": {"name": "python"},
            "relief": {"page": page, "kind": kind, "autorun": True, "derived_from": source},
        }

    def markdown(self, name: str, text: str, nbgrader: dict | None = None, **relief: str) -> None:
        """Add a Markdown cell; ``relief`` is what the reader extension is told about it."""
        source = linked(text.strip(), self.to_notebooks)
        if relief.get("look") == "title":
            source += f"\n\n[{CARE_TITLE}]({self.to_notebooks}{CARE_PAGE})"
        self._add({"cell_type": "markdown", "source": source}, name, nbgrader, relief)

    def code(self, name: str, source: str, twin: str = "", nbgrader: dict | None = None, **relief: str) -> None:
        """Add a code cell; ``twin`` is the text that stands for its form where no kernel runs."""
        outputs = []
        if twin:
            outputs = [{"output_type": "display_data", "data": {"text/plain": _lines(twin)}, "metadata": {}}]
        count = 1 + sum(cell["cell_type"] == "code" for cell in self.cells)
        cell = {"cell_type": "code", "source": source.strip(), "execution_count": count, "outputs": outputs}
        self._add(cell, name, nbgrader, relief)

    def _add(self, cell: dict, name: str, nbgrader: dict | None, relief: dict) -> None:
        metadata: dict = {"deletable": False, "editable": False}
        if cell["cell_type"] == "code":
            metadata["jupyter"] = {"source_hidden": True}
        if relief:
            metadata["relief"] = relief
        if nbgrader:
            metadata["nbgrader"] = {"schema_version": 3, "cell_type": cell["cell_type"], "task": False, **nbgrader}
        cell_id = hashlib.sha256(f"{self.page}:{name}".encode()).hexdigest()[:12]
        self.cells.append({**cell, "id": cell_id, "metadata": metadata, "source": _lines(cell["source"])})

    def as_text(self) -> str:
        """Return the notebook file."""
        notebook = {"cells": self.cells, "metadata": self.metadata, "nbformat": 4, "nbformat_minor": 5}
        return json.dumps(notebook, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def code_sources(notebook: str) -> list[str]:
    """Return the sources of a notebook file's code cells, in order."""
    cells = json.loads(notebook)["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)
