"""A class of thirty who handed in everything."""

from __future__ import annotations

import shutil

import pytest

from relief_course.grading.bank import load_banks
from relief_course.grading.course import course_at
from relief_course.grading.gradebook.responses import Responses
from relief_course.grading.report.make import write_report
from tests.learners.ability import volunteers
from tests.learners.classroom import a_class, enroll, whole_course
from tests.learners.desk import Desk

COUNT = 30


@pytest.fixture(scope="session")
def banks(prepared_course) -> dict:
    found = load_banks(prepared_course)
    return whole_course(found["misconceptions"], found["misconceptions-b"])


@pytest.fixture(scope="session")
def class_desk(prepared_course, banks, tmp_path_factory) -> Desk:
    """The desk of an instructor whose class of thirty has handed in everything; it is not to be changed."""
    desk = Desk(shutil.copytree(prepared_course, tmp_path_factory.mktemp("class") / "course"))
    enroll(desk, volunteers(COUNT))
    return desk


@pytest.fixture(scope="session")
def responses(class_desk, banks) -> Responses:
    return a_class(class_desk.root, banks, COUNT)


@pytest.fixture(scope="session")
def written(responses, class_desk, banks, tmp_path_factory) -> dict:
    """The texts of a report of that class: with names, and without."""
    folder = tmp_path_factory.mktemp("report")
    made = {}
    for kind, names in (("named", True), ("nameless", False)):
        page, notebook = write_report(course_at(class_desk.root), [], names, folder / kind, banks)
        made[kind] = {"page": page.read_text("utf-8"), "notebook": notebook.read_text("utf-8"), "path": page}
    return made
