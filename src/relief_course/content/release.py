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


def release(assignment: str, source: str, root: Path) -> str:
    """Return the notebook that learners get.

    nbgrader deletes an older release when a new one fails, so it works in a folder of its own with a gradebook of
    its own, and the caller puts the result in place.

    Args:
        assignment: the nbgrader assignment.
        source: its source notebook file.
        root: the course's folder, which holds ``nbgrader_config.py``.

    Raises:
        ReleaseError: nbgrader refused the source.
    """
    with tempfile.TemporaryDirectory(prefix="relief-release-") as folder:
        course = Path(folder)
        notebook = course / "solutions" / assignment / f"{assignment}.ipynb"
        notebook.parent.mkdir(parents=True)
        notebook.write_text(source, encoding="utf-8")
        api = NbGraderAPI(CourseDirectory(config=_config(root, course)), config=_config(root, course))
        api.log.setLevel(logging.ERROR)
        with scripts_on_path():
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
