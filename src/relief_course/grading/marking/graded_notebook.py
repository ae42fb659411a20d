"""The notebook of a graded submission: the released one, with a learner's marks as the outputs of its cells."""

from __future__ import annotations

from ..bank import Bank
from ..feedback import feedback
from .marking import Mark

FOR_GRADER = {"relief": "for-grader"}
"""Marks an output that a grader reads in formgrader; it is left out of a learner's feedback page."""


def graded_notebook(release: dict, bank: Bank, marks: dict[str, Mark], messages: list[str], stamp: str) -> dict:
    """Return the graded notebook.

    A graded cell gets its feedback and then one float, which is what nbgrader reads as its score; a written answer
    is put into its own cell as text; the first code cell says how it went. What is for the grader alone carries
    :data:`FOR_GRADER`.

    Args:
        release: the released notebook; it is not changed.
        bank: the assignment's questions.
        marks: the marks, by question.
        messages: sentences about the hand-in as a whole.
        stamp: what this was graded from, kept in the metadata so that it is not graded twice.
    """
    told = {f"ask-{name}": mark for name, mark in marks.items() if mark.graded.is_written}
    summary = feedback.page_summary(bank, marks, messages)
    cells = []
    for cell in release["cells"]:
        grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        mark = marks.get(grade_id)
        if cell["cell_type"] != "code":
            is_answer = mark is not None and mark.score.state == "written"
            cells.append({**cell, "source": feedback.written_cell(mark.response["text"])} if is_answer else cell)
            continue
        outputs = []
        if summary:
            outputs, summary = [_shown(summary), _for_grader(feedback.to_grade(bank, marks))], ""
        elif grade_id in told:
            written = told[grade_id]
            how = feedback.how_to_grade(bank, written)
            outputs = [_shown(feedback.question_feedback(written)), _for_grader(how)]
        elif mark is not None:
            outputs = [_shown(feedback.question_feedback(mark)), _score(mark.earned or 0.0)]
        cells.append({**cell, "outputs": outputs, "execution_count": 1 if mark is not None else None})
    relief = {**release["metadata"].get("relief", {}), "graded": stamp}
    return {**release, "cells": cells, "metadata": {**release["metadata"], "relief": relief}}


def _for_grader(html: str) -> dict:
    return {**_shown(html), "metadata": FOR_GRADER}


def _shown(html: str) -> dict:
    return {"output_type": "display_data", "data": {"text/html": html}, "metadata": {}}


def _score(points: float) -> dict:
    return {"output_type": "execute_result", "data": {"text/plain": repr(points)}, "metadata": {}, "execution_count": 1}
