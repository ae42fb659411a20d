"""The work folder: pages come and are replaced, a learner's answers and changes are never lost."""

import json

import pytest

from relief_course.start.work_folder import StartError, find_course, prepare
from tests.paths import ROOT


@pytest.fixture
def course(tmp_path):
    """A course that ships one lesson and one quiz."""
    folder = tmp_path / "course"
    for name in ("notebooks/01-tiny.ipynb", "exercises/tiny/tiny.ipynb"):
        page = folder / name
        page.parent.mkdir(parents=True)
        page.write_text("shipped", encoding="utf-8")
    return folder


@pytest.fixture
def work(tmp_path):
    return tmp_path / "work"


def lesson(folder):
    return folder / "notebooks" / "01-tiny.ipynb"


def test_the_pages_are_copied_and_the_folder_is_marked(work, course):
    folder = prepare(work, course)
    assert lesson(work).read_text(encoding="utf-8") == "shipped"
    assert (work / "exercises" / "tiny" / "tiny.ipynb").is_file()
    assert json.loads((work / ".relief" / "work.json").read_text(encoding="utf-8"))["store"] == folder.store


def test_the_folder_keeps_its_id_for_ever(work, course):
    assert prepare(work, course).store == prepare(work, course).store


def test_an_upgrade_replaces_pages_and_never_answers(work, course):
    prepare(work, course)
    answers = work / "exercises" / "tiny" / "answers.json"
    answers.write_text("mine", encoding="utf-8")
    lesson(course).write_text("shipped anew", encoding="utf-8")
    assert prepare(work, course).moved == ()
    assert lesson(work).read_text(encoding="utf-8") == "shipped anew"
    assert answers.read_text(encoding="utf-8") == "mine"


def test_a_page_that_the_learner_changed_stays_until_the_course_ships_another(work, course):
    prepare(work, course)
    lesson(work).write_text("my notes", encoding="utf-8")
    prepare(work, course)
    assert lesson(work).read_text(encoding="utf-8") == "my notes"
    lesson(course).write_text("shipped anew", encoding="utf-8")
    (moved,) = prepare(work, course).moved
    assert moved.parent.name == "backups"
    assert moved.read_text(encoding="utf-8") == "my notes"
    assert lesson(work).read_text(encoding="utf-8") == "shipped anew"


def test_a_page_that_was_deleted_comes_back(work, course):
    prepare(work, course)
    lesson(work).unlink()
    prepare(work, course)
    assert lesson(work).is_file()


def test_a_damaged_mark_is_made_anew(work, course):
    prepare(work, course)
    (work / ".relief" / "work.json").write_text("{", encoding="utf-8")
    assert prepare(work, course).store


def test_a_file_in_its_place_is_told(work, course):
    work.write_text("", encoding="utf-8")
    with pytest.raises(StartError, match="is a file"):
        prepare(work, course)


def test_a_folder_inside_the_course_is_refused(course):
    with pytest.raises(StartError, match="inside the course"):
        prepare(course / "work", course)


def test_a_folder_with_other_files_is_refused(work, course):
    work.mkdir()
    (work / "taxes.pdf").touch()
    with pytest.raises(StartError, match="holds other files"):
        prepare(work, course)
    assert not lesson(work).exists()


def test_the_repository_is_the_course():
    assert find_course() == ROOT
