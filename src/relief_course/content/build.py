"""``relief build``: everything that is derived, from ``data/`` and the lock, and the proof that it is fresh."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from . import exam
from .care_page import care_files
from .catalogs import catalog_files
from .dashboard import ways_of_the_bar
from .environment import environment_file
from .instructor.evening import DESK, evening_files
from .instructor.files import instructor_files
from .language_pages import language_files
from .law_files import law_files
from .lesson_pages import lesson_notebook
from .library import Library, load_library
from .look_up_pages import look_up_notebooks
from .notebooks import code_sources
from .quiz_pages import quiz_notebook
from .reader_package import reader_package
from .release import release
from .room.files import room_files
from .runtime import finish, lesson_page, quiz_page, walkthrough_page
from .scenarios.pages import FOLDER, walkthrough_notebook
from .scenarios.role_play import role_play_files
from .table_pack import runtime_page, table_pack_files
from .terms import note

PAGES = Path("src/relief_course/forms/pages")
READER = Path("src/relief_course/forms/reader/relief-course/static")
SHIPPED = READER / "shipped.json"
NOTES = READER / "terms.json"
WAYS = READER / "ways.json"
DERIVED_FOLDERS = (
    "notebooks",
    "solutions",
    "exercises",
    "data/law/outlines",
    "docs/role-play",
    "docs/instructor",
    str(PAGES),
)


def build(root: Path) -> list[Path]:
    """Write every derived file below ``root``, and remove what nothing derives any more.

    Returns:
        The paths that changed, relative to ``root``.

    Raises:
        ContentError: ``data/`` is not right; nothing is written.
        ReleaseError: nbgrader refused a quiz; nothing is written.
    """
    return write(load_library(root), root)


def write(library: Library, root: Path) -> list[Path]:
    """Do what :func:`build` does for a library that is read already.

    Raises:
        ReleaseError: nbgrader refused a quiz; nothing is written.
    """
    files = derive(library, root)
    changed = stale(files, root)
    for path in changed:
        target = root / path
        if path in files:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(files[path], encoding="utf-8", newline="\n")
        else:
            target.unlink()
    return changed


def stale(files: dict[Path, str], root: Path) -> list[Path]:
    """Return the paths that differ from what they should hold, are missing, or are derived from nothing."""
    differing = [path for path, text in files.items() if _read(root / path) != text]
    return sorted([*differing, *_leftovers(files, root)])


def derive(library: Library, root: Path) -> dict[Path, str]:
    """Return the text of every derived file, by its path relative to ``root``."""
    files = {Path("environment.yml"): environment_file(root / "requirements" / "course.txt")}
    files |= reader_package()
    files |= catalog_files(root)
    files |= law_files(library, root)
    files |= role_play_files(library)
    files |= care_files(library)
    files |= language_files(library)
    files |= instructor_files(library)
    files |= evening_files(library)
    files |= room_files(library)
    files |= look_up_notebooks(library)
    shipped: dict[str, list[str]] = {}
    for lesson in library.lessons.values():
        notebook = lesson_notebook(lesson, library)
        files[Path("notebooks") / f"{lesson.id}.ipynb"] = notebook
        files[PAGES / f"{lesson.id}.json"] = _json(lesson_page(lesson, library))
        shipped[lesson.id] = code_sources(notebook)
    for scenario in library.scenarios.values():
        notebook = walkthrough_notebook(scenario, library)
        files[Path(FOLDER) / f"{scenario.id}.ipynb"] = notebook
        files[PAGES / f"{scenario.id}.json"] = _json(walkthrough_page(scenario, library))
        shipped[scenario.id] = code_sources(notebook)
    files[Path("notebooks") / f"{exam.PAGE}.ipynb"] = exam.exam_notebook(library)
    files[PAGES / f"{exam.PAGE}.json"] = _json(finish(exam.exam_page(library), {}))
    shipped[exam.PAGE] = code_sources(files[Path("notebooks") / f"{exam.PAGE}.ipynb"])
    files |= table_pack_files(library)
    for pack in library.table_packs.values():
        files[PAGES / f"{pack.id}.json"] = _json(finish(runtime_page(pack, library), {}))
        shipped[pack.id] = code_sources(files[Path("notebooks") / f"{pack.id}.ipynb"])
    sources = {one: quiz_notebook(quiz, form, library) for one, (quiz, form) in library.assignments.items()}
    for assignment, exercise in release(sources, root).items():
        files[_notebook("solutions", assignment)] = sources[assignment]
        files[_notebook("exercises", assignment)] = exercise
        files[PAGES / f"{assignment}.json"] = _json(quiz_page(*library.assignments[assignment], library))
        shipped[assignment] = code_sources(exercise)
    if DESK in files:
        shipped["desk"] = code_sources(files[DESK])
    files[SHIPPED] = _json(shipped)
    files[WAYS] = _json(ways_of_the_bar(library))
    files[NOTES] = _json({term.id: note(term) for term in library.terms.values()})
    return files


def _notebook(folder: str, assignment: str) -> Path:
    return Path(folder) / assignment / f"{assignment}.ipynb"


def _json(content: dict) -> str:
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def _leftovers(files: dict[Path, str], root: Path) -> Iterator[Path]:
    for folder in DERIVED_FOLDERS:
        for path in (root / folder).rglob("*"):
            if path.is_file() and ".ipynb_checkpoints" not in path.parts and path.relative_to(root) not in files:
                yield path.relative_to(root)
