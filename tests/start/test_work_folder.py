"""The learner's work folder: made, upgraded, and refused where it must be."""

import errno
import json
import os
import sys
from pathlib import Path

import pytest

from relief_course.start import work_folder
from relief_course.start.work_folder import StartError, find_course, prepare

LESSON = "notebooks/00-start-here.ipynb"
WALKTHROUGH = "notebooks/walkthroughs/a-ticket.ipynb"
LOOK_UP = "notebooks/look-up/a-waiver.ipynb"
QUIZ = "exercises/quiz/quiz.ipynb"


@pytest.fixture
def course(tmp_path):
    folder = tmp_path / "course"
    ship(folder, LESSON, "lesson, first edition")
    ship(folder, WALKTHROUGH, "walkthrough, first edition")
    ship(folder, LOOK_UP, "look-up page, first edition")
    ship(folder, QUIZ, "quiz, first edition")
    return folder


@pytest.fixture
def work(tmp_path):
    return tmp_path / "work"


def ship(course: Path, name: str, text: str) -> None:
    (course / name).parent.mkdir(parents=True, exist_ok=True)
    (course / name).write_text(text)


def test_pages_are_copied_and_the_folder_is_marked(course, work):
    folder = prepare(work, course)
    assert (work / LESSON).read_text() == "lesson, first edition"
    assert (work / WALKTHROUGH).read_text() == "walkthrough, first edition"
    assert (work / LOOK_UP).read_text() == "look-up page, first edition"
    assert (work / QUIZ).read_text() == "quiz, first edition"
    assert json.loads((work / ".relief" / "work.json").read_text()) == {"schema": 1, "store": folder.store}
    assert folder.moved == ()


def test_two_folders_have_stores_of_their_own_and_each_keeps_its_own(course, tmp_path):
    first, second = prepare(tmp_path / "a", course), prepare(tmp_path / "b", course)
    assert first.store != second.store
    assert prepare(tmp_path / "a", course).store == first.store


def test_an_upgrade_replaces_pages_and_never_answers(course, work):
    prepare(work, course)
    answers = [work / "answers" / "00-start-here.json", work / "exercises" / "quiz" / "answers.json"]
    for path in answers:
        path.parent.mkdir(exist_ok=True)
        path.write_text("mine")
    ship(course, LESSON, "lesson, second edition")
    assert prepare(work, course).moved == ()
    assert (work / LESSON).read_text() == "lesson, second edition"
    assert [path.read_text() for path in answers] == ["mine", "mine"]


def test_a_changed_page_stays_until_a_new_edition_then_is_moved_aside(course, work):
    prepare(work, course)
    (work / LESSON).write_text("my notes")
    assert prepare(work, course).moved == ()
    assert (work / LESSON).read_text() == "my notes"
    ship(course, LESSON, "lesson, second edition")
    (moved,) = prepare(work, course).moved
    assert moved.parent == work / "backups"
    assert moved.read_text() == "my notes"
    assert (work / LESSON).read_text() == "lesson, second edition"


def test_two_pages_moved_aside_on_one_day_are_both_kept(course, work):
    prepare(work, course)
    kept = []
    for edition in ("second", "third"):
        (work / LESSON).write_text(f"my notes before the {edition}")
        ship(course, LESSON, f"lesson, {edition} edition")
        kept += prepare(work, course).moved
    assert [path.read_text() for path in kept] == ["my notes before the second", "my notes before the third"]


def test_a_missing_page_comes_back(course, work):
    prepare(work, course)
    (work / LESSON).unlink()
    prepare(work, course)
    assert (work / LESSON).read_text() == "lesson, first edition"


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"store": 3}'])
def test_a_damaged_mark_is_made_anew(course, work, damage):
    prepare(work, course)
    (work / ".relief" / "work.json").write_text(damage)
    assert prepare(work, course).store


def test_no_temporary_file_is_left(course, work):
    prepare(work, course)
    names = {path.name for path in work.rglob("*") if path.is_file()}
    assert names == {"00-start-here.ipynb", "a-ticket.ipynb", "a-waiver.ipynb", "quiz.ipynb", "work.json", "pages.json"}


def test_a_file_is_refused(course, work):
    work.write_text("a file")
    with pytest.raises(StartError, match="is a file; choose a folder"):
        prepare(work, course)
    assert work.read_text() == "a file"


@pytest.mark.parametrize("inside", [".", "work", "a/b"])
def test_the_course_s_own_folder_is_refused(course, inside):
    with pytest.raises(StartError, match="inside the course's own folder"):
        prepare(course / inside, course)


def test_a_link_into_the_course_s_own_folder_is_refused(course, work):
    work.symlink_to(course, target_is_directory=True)
    with pytest.raises(StartError, match="inside the course's own folder"):
        prepare(work, course)


def test_a_folder_with_other_files_is_refused_and_left_alone(course, work):
    work.mkdir()
    (work / "thesis.txt").write_text("mine")
    with pytest.raises(StartError, match="holds other files"):
        prepare(work, course)
    assert [path.name for path in work.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize(
    ("number", "sentence"), [(errno.ENOSPC, "The disk is full"), (errno.EACCES, "cannot be written to")]
)
def test_a_failed_write_is_one_sentence_and_leaves_the_old_page(course, work, monkeypatch, number, sentence):
    prepare(work, course)
    ship(course, LESSON, "lesson, second edition")

    def fail(source, target):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(work_folder.os, "replace", fail)
    with pytest.raises(StartError, match=sentence):
        prepare(work, course)
    assert (work / LESSON).read_text() == "lesson, first edition"


def test_the_course_is_found_in_the_repository():
    assert (find_course() / "run.py").is_file()


def test_the_course_is_found_where_a_wheel_puts_it(tmp_path, monkeypatch):
    monkeypatch.setattr(work_folder, "__file__", str(tmp_path / "lib" / "a" / "b" / "work_folder.py"))
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    with pytest.raises(StartError, match="were not found"):
        find_course()
    ship(tmp_path / "share" / "jupyter" / "relief-course", LESSON, "lesson")
    assert find_course() == tmp_path / "share" / "jupyter" / "relief-course"
