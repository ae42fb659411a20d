"""What the start page knows of the whole course: its pages with their objectives, and the ways through it."""

from __future__ import annotations

from collections.abc import Iterator

from ..forms.kept import WAY
from .library import Library
from .minutes import asked, section_blocks
from .paths import ShownStep, shown_steps
from .schemas.lessons import Lesson
from .schemas.paths import LearningPath
from .schemas.scenarios import Scenario

ROOT_OF_STEPS = "notebooks/"


def dashboard(library: Library) -> dict:
    """Return the start page's members: ``pages``, ``ways``, ``as_of``, ``refresh_by`` and ``keeps``."""
    return {
        "pages": [*_lesson_rows(library), *_quiz_rows(library)],
        "ways": [_way(path, library) for path in library.paths.values()],
        "as_of": as_of(library),
        "refresh_by": refresh_by(library),
        "keeps": [WAY],
    }


def as_of(library: Library) -> str:
    """Return the day on which the law of the lessons was last read."""
    return max(lesson.as_of for lesson in library.lessons.values())


def refresh_by(library: Library) -> str:
    """Return the first day after :func:`as_of` on which some authority must be read again; "" if there is none."""
    days = [one.recheck.by for one in library.authorities.values() if one.recheck]
    return min((day for day in days if day > as_of(library)), default="")


def ways_of_the_bar(library: Library) -> dict:
    """Return what the reader's bar needs to lead on along a way: by id, its title and its steps."""
    return {
        path.id: {
            "title": path.title,
            "steps": [
                {"title": step.title, "path": _address(step), "lesson": step.lesson}
                for step in shown_steps(path, library)
            ],
        }
        for path in library.paths.values()
    }


def _way(path: LearningPath, library: Library) -> dict:
    steps = [
        {
            "title": step.title,
            "lesson": step.lesson,
            "page": step.page,
            "link": step.link,
            "minutes": step.minutes,
            "questions": _questions(step, library),
        }
        for step in shown_steps(path, library)
    ]
    return {"id": path.id, "title": path.title, "about": path.about, "steps": steps}


def _questions(step: ShownStep, library: Library) -> list[str]:
    """Return the questions that a step is done with."""
    _, _, section = step.link.partition("#")
    if section:
        lesson = library.lessons[step.page]
        return [one for block in section_blocks(lesson, section) for one in asked(block, library)]
    if step.page in library.lessons:
        return [question.id for question in library.asked_in(library.lessons[step.page])]
    if step.page in library.scenarios:
        return [step.page]
    return list(library.assignments[step.page][1].questions)


def _address(step: ShownStep) -> str:
    """Return a step's place below the work folder."""
    return step.link.removeprefix("../") if step.link.startswith("../") else ROOT_OF_STEPS + step.link


def _lesson_rows(library: Library) -> Iterator[dict]:
    """Yield a row for each lesson, and after it one for each of its walkthroughs."""
    for lesson in library.lessons.values():
        yield {
            "page": lesson.id,
            "title": lesson.title,
            "kind": "lesson",
            "minutes": lesson.minutes,
            "path": f"notebooks/{lesson.id}.ipynb",
            "as_of": lesson.as_of,
            "objectives": _objectives(lesson, library),
        }
        yield from (_walkthrough_row(one) for one in library.scenarios.values() if one.lesson == lesson.id)


def _objectives(lesson: Lesson, library: Library) -> list[dict]:
    """Return the lesson's objectives, each with the questions of the page that practice it."""
    questions = library.asked_in(lesson)
    return [
        {
            "text": library.objectives[one].text,
            "questions": [question.id for question in questions if question.objective == one],
        }
        for one in lesson.objectives
    ]


def _walkthrough_row(scenario: Scenario) -> dict:
    return {
        "page": scenario.id,
        "title": scenario.title,
        "kind": "walkthrough",
        "minutes": scenario.minutes,
        "path": f"notebooks/walkthroughs/{scenario.id}.ipynb",
    }


def _quiz_rows(library: Library) -> list[dict]:
    return [
        {
            "page": form.assignment,
            "title": form.title,
            "kind": "quiz",
            "minutes": quiz.minutes,
            "path": f"exercises/{form.assignment}/{form.assignment}.ipynb",
        }
        for quiz, form in library.assignments.values()
    ]
