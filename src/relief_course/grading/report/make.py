"""Make a report: read the class, work out the sections, write the page and the notebook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ..bank import Bank, load_banks
from ..course import Course, GradingError, open_course
from ..gradebook.responses import read_responses
from ..spreadsheet import WITHOUT_NAMES
from .notebook import notebook
from .page import page
from .sections import sections
from .shapes import Section
from .view import View

REPORT = "report"
FOLDER = "report"


def write_report(
    course: Course,
    assignments: list[str],
    names: bool = True,
    to: Path | None = None,
    banks: dict[str, Bank] | None = None,
    made_on: date | None = None,
) -> list[Path]:
    """Write the page and the notebook, and return where.

    Args:
        course: the course.
        assignments: what to tell of; none is everything that was handed in. One stands for both forms of its quiz.
        names: False leaves names and ids out.
        to: the folder to write them to; None is ``report/`` in the course's.
        banks: the course's assignments; None reads them from its data.
        made_on: the day that the page names; None is today.

    Raises:
        GradingError: there is no such assignment, nothing was handed in, or the folder cannot be written to.
    """
    folder = to or course.root / FOLDER
    view = _view(course, assignments, names, banks, _lessons(course, folder))
    made, without = list(sections(view)), "" if names else WITHOUT_NAMES
    texts = {
        f"{REPORT}{without}.html": page(made, made_on or date.today(), names),
        f"{REPORT}{without}.ipynb": notebook(made, assignments, names),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8", errors="replace")
    except OSError as error:
        raise GradingError(f"The report cannot be written to {folder} ({error.strerror}).") from error
    return [folder / name for name in texts]


def make_sections(assignments: list[str], names: bool = True) -> dict[str, Section]:
    """Return the sections of a report of the course that the working folder belongs to, by id, for a notebook."""
    view = _view(open_course(), assignments, names, None, "")
    return {section.id: section for section in sections(view)}


def chosen_banks(banks: dict[str, Bank], assignments: list[str]) -> dict[str, Bank]:
    """Return the banks of these assignments and of their quizzes' other forms; of none, all.

    Raises:
        GradingError: an assignment is not there.
    """
    for one in assignments:
        if one not in banks:
            raise GradingError(f"There is no quiz called {one}; the course has {', '.join(sorted(banks)) or 'none'}.")
    quizzes = {banks[one].quiz for one in assignments}
    return {
        name: bank for name, bank in banks.items() if not assignments or name in assignments or bank.quiz in quizzes
    }


def _view(course: Course, assignments: list[str], names: bool, banks: dict[str, Bank] | None, lessons: str) -> View:
    wanted = chosen_banks(load_banks(course.root) if banks is None else banks, assignments)
    return View(read_responses(course, wanted, names), lessons)


def _lessons(course: Course, folder: Path) -> str:
    """Return the way from a page in this folder to the room views; "" where it lies outside of the course."""
    room, folder = course.root / "notebooks" / "room", folder.resolve()
    if not room.is_dir() or not folder.is_relative_to(course.root.resolve()):
        return ""
    up = len(folder.relative_to(course.root.resolve()).parts)
    return "/".join([".."] * up + ["notebooks", "room"])
