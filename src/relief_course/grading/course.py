"""Where a course lies, and what its ``nbgrader_config.py`` says, without starting nbgrader (which takes seconds)."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from jupyter_core.paths import jupyter_config_path
from traitlets.config import Config, ConfigFileNotFound, PyFileConfigLoader

CONFIG = "nbgrader_config.py"
ROOT_VARIABLE = "RELIEF_COURSE"


class GradingError(Exception):
    """Something that stops a grader; the message is one sentence for the instructor."""


# The settings of nbgrader's CourseDirectory that grading needs, and nbgrader's own defaults.
_SETTINGS = {
    "course_id": "",
    "db_url": "",
    "directory_structure": "{nbgrader_step}/{student_id}/{assignment_id}",
    "source_directory": "source",
    "release_directory": "release",
    "submitted_directory": "submitted",
    "autograded_directory": "autograded",
    "feedback_directory": "feedback",
}


@dataclass(frozen=True)
class Course:
    """The folder of one course and nbgrader's settings for it."""

    root: Path
    config: Config
    course_id: str
    db_url: str
    directory_structure: str
    source_directory: str
    release_directory: str
    submitted_directory: str
    autograded_directory: str
    feedback_directory: str

    @property
    def inbox(self) -> Path:
        return self.root / "inbox"

    @property
    def quarantine(self) -> Path:
        return self.root / "quarantine"

    def submitted(self, student: str, assignment: str) -> Path:
        return self._folder(self.submitted_directory, student, assignment)

    def autograded(self, student: str, assignment: str) -> Path:
        return self._folder(self.autograded_directory, student, assignment)

    def feedback(self, student: str, assignment: str) -> Path:
        return self._folder(self.feedback_directory, student, assignment)

    def assignments(self) -> list[str]:
        """Return the names of the assignments that are ready to hand out."""
        notebooks = (self.root / self.release_directory).glob("*/*.ipynb")
        return sorted(path.stem for path in notebooks if path.stem == path.parent.name)

    def release(self, assignment: str) -> Path:
        """Return the notebook that learners got. Each quiz has one, named like its assignment."""
        return self._folder(self.release_directory, ".", assignment) / f"{assignment}.ipynb"

    def source(self, assignment: str) -> Path:
        """Return the folder that nbgrader copies an instructor's own files from."""
        return self._folder(self.source_directory, ".", assignment)

    def students_of(self, assignment: str, step: str = "") -> list[str]:
        """Return the ids that have a folder for this assignment in ``submitted/``, or in the folder of another step."""
        found = self.root.glob(
            self.directory_structure.format(
                nbgrader_step=step or self.submitted_directory, student_id="*", assignment_id=assignment
            )
        )
        return sorted(folder.parent.name for folder in found if folder.is_dir())

    def folders(self, step: str, pattern: str) -> list[Path]:
        """Return the folders of all students that are named like this."""
        return sorted(self.root.glob(self._named(step, "*", pattern)))

    def _folder(self, step: str, student: str, assignment: str) -> Path:
        return self.root / self._named(step, student, assignment)

    def _named(self, step: str, student: str, assignment: str) -> str:
        names = {"nbgrader_step": step, "student_id": student, "assignment_id": assignment}
        return self.directory_structure.format(**names)


def course_of(coursedir) -> Course:
    """Return the course that a running nbgrader application works on (its ``CourseDirectory``)."""
    settings = {name: getattr(coursedir, name) for name in _SETTINGS}
    return Course(Path(coursedir.root), coursedir.config, **settings)


def course_at(root: Path) -> Course:
    """Return the course in this folder, set up as its ``nbgrader_config.py`` says."""
    config = _load_config(root)
    given = config.get("CourseDirectory", {})
    settings = {name: given.get(name, default) for name, default in _SETTINGS.items()}
    settings["db_url"] = settings["db_url"] or f"sqlite:///{root / 'gradebook.db'}"
    return Course(root, config, **settings)


def open_course(start: Path | None = None) -> Course:
    """Return the course that ``start`` (default: the working folder) belongs to.

    Raises:
        GradingError: there is none.
    """
    return course_at(find_root(start or Path.cwd()))


def find_root(start: Path) -> Path:
    """Return the course's folder: RELIEF_COURSE, else the nearest one upward, else the clone that is installed."""
    named = os.environ.get(ROOT_VARIABLE)
    installed = Path(__file__).resolve().parents[3]
    for folder in [*([Path(named)] if named else []), start.resolve(), *start.resolve().parents, installed]:
        if (folder / CONFIG).is_file() and (folder / "data" / "quizzes").is_dir():
            return folder.resolve()
    raise GradingError(f"No course is here: no folder from {start} upward holds {CONFIG} and data/quizzes.")


def _load_config(root: Path) -> Config:
    """Merge the settings as nbgrader's own applications do: the course's own file has the last word."""
    config = Config()
    for folder in [*reversed(jupyter_config_path()), str(root)]:
        try:
            config.merge(PyFileConfigLoader(CONFIG, path=folder).load_config())
        except ConfigFileNotFound:
            continue
    return config
