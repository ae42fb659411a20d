"""The files of the instructor's edition, and its list: what is set right and taught, and where."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..library import Library
from .lesson import instructor_lesson

FOLDER = Path("docs/instructor")
INTRO = """# The instructor’s edition

Each lesson with its notes for the instructor, its practice keys, the wrong belief behind each wrong answer, and the
words that set a common error right. The same files make the learners’ pages, which show none of the notes. Keys of
graded questions are not here: they are in `solutions/`.

**Do not hand these files out.** A supervising attorney reads each lesson before it is taught, and teaches what only an
attorney may say."""


def instructor_files(library: Library) -> dict[Path, str]:
    """Return every file of the edition, by its path."""
    files = {FOLDER / f"{one.id}.md": instructor_lesson(one, library) for one in library.lessons.values()}
    return files | {FOLDER / "README.md": "\n\n".join(_index(library)) + "\n"}


def _index(library: Library) -> Iterator[str]:
    yield INTRO
    if library.evening:
        yield "## The evening"
        yield "* [An evening from start to end](evening.md): class, hand out, collect, grade, feedback, corrections"
    yield "## Lessons"
    yield "\n".join(f"* [{one.title}]({one.id}.md), about {one.minutes} minutes" for one in library.lessons.values())
    if library.audit:
        yield "## What people commonly read, and which lesson sets it right"
        yield "\n".join(["| Row | Subject | Lessons |", "| --- | --- | --- |", *_audit(library)])
    if library.teaching_points:
        yield "## What every volunteer is taught, and where"
        yield "\n".join(["| Point | In lessons | In walkthroughs |", "| --- | --- | --- |", *_points(library)])


def _audit(library: Library) -> Iterator[str]:
    for row in library.audit.values():
        lessons = [one for one in library.lessons.values() if row.row in {fix.row for fix in one.corrects}]
        yield f"| {row.row} | {row.subject} | {_links(lessons)} |"


def _points(library: Library) -> Iterator[str]:
    for point in library.teaching_points.values():
        lessons = [one for one in library.lessons.values() if point.id in {fix.point for fix in one.teaches}]
        walks = [one.title for one in library.scenarios.values() if point.id in {fix.point for fix in one.teaches}]
        yield f"| {point.text} | {_links(lessons)} | {'; '.join(walks)} |"


def _links(lessons: list) -> str:
    return "; ".join(f"[{one.title}]({one.id}.md)" for one in lessons)
