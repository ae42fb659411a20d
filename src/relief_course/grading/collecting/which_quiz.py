"""Which quiz a hand-in is: what it says itself, and why it can be taken for none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...answers import AnswersError, parse
from ..course import Course
from ..quiz_titles import title_of
from .bag import Bag, is_answers, is_notebook, read_json
from .whose import text_of

_ASSIGNMENT = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def assignment_of(bag: Bag) -> str:
    """Return which assignment a hand-in says it is: its manifest, else its answers file, else its notebook."""
    for found in (text_of(bag.manifest.get("assignment")), *_pages(bag), *_notebook_pages(bag)):
        if _ASSIGNMENT.fullmatch(found):
            return found
    return ""


def why_no_quiz(bag: Bag, course: Course, assignment: str) -> str:
    """Return why a hand-in can be taken for no quiz, or "" when it can."""
    if not assignment:
        return "Nothing in it says which quiz it is. Choose the quiz, and collect it again."
    if not is_quiz(course, assignment):
        return f"There is no assignment called {assignment[:60]}."
    said = assignment_of(bag)
    if said != assignment and is_quiz(course, said):
        what = f"It is “{title_of(said)}”, and “{title_of(assignment)}” was chosen."
        return f"{what} Collect it again for its own quiz."
    return ""


def is_quiz(course: Course, assignment: str) -> bool:
    """Tell whether this is the name of a quiz that the course has."""
    return bool(_ASSIGNMENT.fullmatch(assignment)) and course.release(assignment).is_file()


def _pages(bag: Bag) -> Iterator[str]:
    for name, content in bag.files.items():
        if is_answers(name):
            try:
                yield parse(content).page
            except AnswersError:
                continue


def _notebook_pages(bag: Bag) -> Iterator[str]:
    for name, content in bag.files.items():
        if is_notebook(name):
            notebook = read_json(content)
            metadata = notebook.get("metadata") if isinstance(notebook, dict) else None
            relief = metadata.get("relief") if isinstance(metadata, dict) else None
            yield text_of(relief.get("page")) if isinstance(relief, dict) else ""
