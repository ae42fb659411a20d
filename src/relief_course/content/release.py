"""What learners get of a quiz, made by nbgrader's own ``generate_assignment``."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets.config import Config, PyFileConfigLoader

from ..scripts_path import scripts_on_path

CONFIG = "nbgrader_config.py"


class RemoveInstructorNotes(NbGraderPreprocessor):
    """Takes the instructor's notes out of a release; nbgrader has no cell of this kind (its issue 1342)."""

    def preprocess(self, nb, resources):
        nb.cells = [cell for cell in nb.cells if cell.metadata.get("relief", {}).get("role") != "instructor"]
        return nb, resources


class ReleaseError(Exception):
    """nbgrader could not make a release; the message names the assignment and gives nbgrader's reason."""


def release(sources: dict[str, str], root: Path) -> dict[str, str]:
    """Return the notebooks that learners get, by assignment.

    nbgrader deletes an older release when a new one fails, so it works in a folder of its own with a gradebook of
    its own, and the caller puts the results in place.

    Args:
        sources: each assignment's source notebook file.
        root: the course's folder, which holds ``nbgrader_config.py``.

    Raises:
        ReleaseError: nbgrader refused a source.
    """
    with tempfile.TemporaryDirectory(prefix="relief-release-") as folder:
        course = Path(folder)
        config = _config(root, course)
        api = NbGraderAPI(CourseDirectory(config=config), config=config)
        api.log.setLevel(logging.ERROR)
        with scripts_on_path():
            return {assignment: _release_one(api, course, assignment, text) for assignment, text in sources.items()}


def _release_one(api: NbGraderAPI, course: Path, assignment: str, source: str) -> str:
    notebook = course / "solutions" / assignment / f"{assignment}.ipynb"
    notebook.parent.mkdir(parents=True)
    notebook.write_text(source, encoding="utf-8")
    result = api.generate_assignment(assignment, create=True)
    if not result["success"]:
        reasons = [line for line in result["log"].splitlines() if "Error" in line or "[ERROR]" in line]
        reason = reasons[-1] if reasons else result["error"]
        raise ReleaseError(f"nbgrader could not release {assignment}: {reason}")
    return (course / "exercises" / assignment / f"{assignment}.ipynb").read_text(encoding="utf-8")


def _config(root: Path, course: Path) -> Config:
    config = PyFileConfigLoader(CONFIG, path=str(root)).load_config()
    config.CourseDirectory.root = str(course)
    config.CourseDirectory.db_url = f"sqlite:///{course / 'gradebook.db'}"
    return config
