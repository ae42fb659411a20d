"""The paths through the course as a page shows them: each step with its link and its minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from .library import Library
from .markdown import as_inline_html
from .minutes import section_minutes
from .schemas.paths import LearningPath, Step
from .schemas.questions import QuizFile

FOLDER_OF_QUIZZES = "../exercises"
BEFORE, AT_THE_END = -1, -2


@dataclass(frozen=True)
class ShownStep:
    """A step: its title, the page that it is on, and its minutes; of a section, also the title of its lesson."""

    title: str
    page: str
    link: str
    minutes: int
    lesson: str = ""


def shown_steps(path: LearningPath, library: Library) -> list[ShownStep]:
    """Return the steps of a path in their order."""
    return list(_everything(library)) if path.everything else [_step(one, library) for one in path.steps]


def path_minutes(path: LearningPath, library: Library) -> int:
    """Return how long a path takes, questions included."""
    return sum(step.minutes for step in shown_steps(path, library))


def duration(minutes: int) -> str:
    """Return minutes as people say them: from two hours on in quarters of an hour, with "about" where that rounds."""
    if minutes < 120:
        return f"{minutes} minutes"
    hours, rest = divmod(-(-minutes // 15) * 15, 60)
    about = "about " if minutes % 15 else ""
    return f"{about}{hours} hours" + (f" {rest} minutes" if rest else "")


def paths_cell(library: Library) -> str:
    """Return the start page's list of paths as one Markdown cell: a line each, its steps one click away."""
    return "**Choose how much time you have.** You can change your mind at any time.\n\n" + "".join(
        _disclosure(path, library) for path in library.paths.values()
    )


def _disclosure(path: LearningPath, library: Library) -> str:
    steps = "".join(
        f'<li><a href="{escape(step.link)}">{escape(step.title, quote=False)}</a>{_place(step)}, '
        f"{_minutes(step.minutes)}</li>"
        for step in shown_steps(path, library)
    )
    time = duration(path_minutes(path, library))
    summary = f"<summary><strong>{escape(path.title)}</strong>: {time}. {as_inline_html(path.about)}</summary>"
    return f'<details class="relief-way">{summary}<ol>{steps}</ol></details>'


def _place(step: ShownStep) -> str:
    return f" (in “{escape(step.lesson, quote=False)}”)" if step.lesson else ""


def _minutes(count: int) -> str:
    return "1 minute" if count == 1 else f"{count} minutes"


def _step(step: Step, library: Library) -> ShownStep:
    if step.walkthrough:
        return _walkthrough(step.walkthrough, library)
    if step.page:
        lesson = library.lessons[step.page]
        return ShownStep(lesson.title, lesson.id, f"{lesson.id}.ipynb", lesson.minutes)
    page, title = library.sections[step.section]
    minutes = section_minutes(step.section, library)
    return ShownStep(title, page, f"{page}.ipynb#{step.section}", minutes, library.lessons[page].title)


def _walkthrough(walkthrough: str, library: Library) -> ShownStep:
    scenario = library.scenarios[walkthrough]
    title = f"Walkthrough: {scenario.title}"
    return ShownStep(title, scenario.id, f"walkthroughs/{scenario.id}.ipynb", scenario.minutes)


def _everything(library: Library) -> Iterator[ShownStep]:
    places = {quiz.quiz: _comes_after(quiz, library) for quiz in library.quizzes.values()}
    yield from (_quiz(quiz) for quiz in library.quizzes.values() if places[quiz.quiz] == BEFORE)
    for place, lesson in enumerate(library.lessons.values()):
        yield _step(Step(page=lesson.id), library)
        yield from (_walkthrough(one.id, library) for one in library.scenarios.values() if one.lesson == lesson.id)
        yield from (_quiz(quiz) for quiz in library.quizzes.values() if places[quiz.quiz] == place)
    yield from (_quiz(quiz) for quiz in library.quizzes.values() if places[quiz.quiz] == AT_THE_END)


def _comes_after(quiz: QuizFile, library: Library) -> int:
    """Return after which lesson a quiz comes: the last one that it asks about; long cases come when all is read."""
    if quiz.passing is None:
        return BEFORE
    if quiz.cases:
        return AT_THE_END
    lessons = list(library.lessons)
    return max(lessons.index(library.sections[question.section][0]) for question in quiz.questions)


def _quiz(quiz: QuizFile) -> ShownStep:
    one = quiz.forms[0].assignment
    return ShownStep(f"Quiz: {quiz.title}", one, f"{FOLDER_OF_QUIZZES}/{one}/{one}.ipynb", quiz.minutes)
