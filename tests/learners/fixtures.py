"""Fixtures for everything that grades."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from relief_course.grading.course import course_at
from relief_course.grading.gradebook.gradebook import Ledger
from tests.learners.desk import QUIZ, Desk, copy_course


@pytest.fixture(scope="session")
def prepared_course(tmp_path_factory) -> Path:
    """A copy of the course, its quiz entered in the gradebook: nbgrader takes seconds for that."""
    root = tmp_path_factory.mktemp("prepared") / "course"
    copy_course(root)
    before = os.environ.get("XDG_CACHE_HOME")
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.getbasetemp() / "cache")
    course = course_at(root)
    with Ledger(course) as ledger:
        ledger.register(QUIZ, course.release(QUIZ).read_bytes())
    yield root
    os.environ.pop("XDG_CACHE_HOME") if before is None else os.environ.update(XDG_CACHE_HOME=before)


@pytest.fixture
def desk(prepared_course, tmp_path) -> Desk:
    """A course folder of a test's own."""
    root = tmp_path / "course"
    shutil.copytree(prepared_course, root)
    return Desk(root)
