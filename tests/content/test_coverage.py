"""What the course promises to teach and to correct, it teaches and corrects."""

import pytest

from relief_course.content.library import load_library
from tests.paths import ROOT

AUDIT_ROWS = 54


@pytest.fixture(scope="module")
def library():
    return load_library(ROOT)


def test_every_teaching_point_stands_in_a_lesson_and_in_a_walkthrough(library):
    for pages in (library.lessons, library.scenarios):
        taught = {one.point for page in pages.values() for one in page.teaches}
        assert taught == set(library.teaching_points)


def test_each_row_of_the_audit_is_corrected_by_a_sentence_of_a_lesson(library):
    assert sorted(library.audit) == list(range(1, AUDIT_ROWS + 1))
    corrected = {one.row for lesson in library.lessons.values() for one in lesson.corrects}
    assert corrected == set(library.audit)


def test_each_objective_belongs_to_one_lesson(library):
    owners = [objective for lesson in library.lessons.values() for objective in lesson.objectives]
    assert sorted(owners) == sorted(library.objectives)
