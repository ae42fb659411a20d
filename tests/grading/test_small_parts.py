"""Learners' ids and names, where a course is, times, and the cache of keys."""

from __future__ import annotations

import os
import stat
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relief_course.grading import bank as bank_module
from relief_course.grading.course import GradingError, course_at, find_root
from relief_course.grading.people.learner_id import shown_name, student_id
from relief_course.grading.submission import format_time, parse_time


@pytest.mark.parametrize("name", ["ana", "a.perez_7", "0", "x" * 64, "2026-001"])
def test_a_safe_id_stays_as_it_is(name):
    assert student_id(name) == name


@pytest.mark.parametrize(
    "name", ["con", "con.txt", "lpt1", "Ana", "A1234567", "x.", "-x", ".x", "a b", "é", "x" * 65, "a/b", "..", ""]
)
def test_any_other_gets_a_hash(name):
    assert student_id(name) != name
    assert student_id(name)[-11] == "-"


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=300))
def test_every_id_is_a_safe_folder_name(name):
    folder = student_id(name)
    assert folder == student_id(folder) == student_id(f" {name} ")
    assert len(folder) <= 64
    assert not set('<>:"/\\|?*') & set(folder)


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=300))
def test_every_name_is_one_line_of_plain_text(name):
    shown = shown_name(name)
    shown.encode()
    assert len(shown) <= 128
    assert not set('<>&"`\n\r\t') & set(shown)


def test_a_nickname_keeps_its_quotation_marks():
    assert shown_name('Beatrix "Bee" Lima ("B")') == "Beatrix “Bee” Lima (“B”)"


def test_the_same_letters_written_otherwise_are_the_same_learner():
    assert student_id("José") == student_id("Jose\u0301")


def test_different_learners_share_no_folder():
    names = ["Perez, Jr.", "Perez Jr", "perez, jr.", "Ana", "ana", "ANA", "عائشة", "محمد", "x" * 65, "x" * 66]
    folders = {student_id(name).casefold() for name in names}  # many disks hold "Ana" and "ana" to be one folder
    assert len(folders) == len(names)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2026-11-24 10:00:00.000000 UTC", datetime(2026, 11, 24, 10)),
        ("2026-11-24T10:00:00Z", datetime(2026, 11, 24, 10)),
        ("2026-11-24T05:00:00-05:00", datetime(2026, 11, 24, 10)),
        ("2026-11-24", datetime(2026, 11, 24)),
        ("soon", None),
        ("", None),
    ],
)
def test_times(text, time):
    assert parse_time(text) == time
    assert time is None or parse_time(format_time(time)) == time


def test_a_course_is_found_from_below_or_where_the_environment_says(desk, tmp_path, monkeypatch):
    below = desk.root / "autograded" / "ana"
    below.mkdir(parents=True)
    assert find_root(below) == desk.root
    monkeypatch.setenv("RELIEF_COURSE", str(desk.root))
    assert find_root(tmp_path) == desk.root


def test_no_course_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr("relief_course.grading.course.__file__", str(tmp_path / "a" / "b" / "c" / "course.py"))
    with pytest.raises(GradingError, match="No course is here"):
        find_root(tmp_path)


def test_the_configuration_names_the_courses_folders(desk):
    course = course_at(desk.root)
    assert (course.course_id, course.source_directory, course.release_directory) == (
        "relief-course", "solutions", "exercises"
    )  # fmt: skip
    assert course.db_url == f"sqlite:///{desk.root / 'gradebook.db'}"
    assert course.config.Autograde.exclude_overwriting["misconceptions"] == ["answers.json"]


class TestKeys:
    def test_are_read_from_the_cache_while_nothing_changed(self, desk, monkeypatch):
        bank_module._banks.cache_clear()
        monkeypatch.setattr(bank_module, "_compile", lambda root: 1 / 0)
        assert bank_module.load_bank(desk.root, "misconceptions").points == desk.bank.points

    def test_change_with_the_data(self, desk):
        before = bank_module.load_bank(desk.root, "misconceptions")
        path = desk.root / "data" / "quizzes" / "misconceptions.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("  explanation: |\n    ", "  explanation: |\n    So: ", 1), encoding="utf-8")
        after = bank_module.load_bank(desk.root, "misconceptions")
        assert (after.version, after.fingerprint) != (before.version, before.fingerprint)
        assert after.version == before.version

    def test_a_fault_in_the_data_is_one_sentence(self, desk):
        path = desk.root / "data" / "quizzes" / "misconceptions.yaml"
        path.write_text(path.read_text(encoding="utf-8").replace("points: 1", "points: 0", 1) + "\nodd: 1\n", "utf-8")
        with pytest.raises(GradingError, match=r"The course's data has 1 problem\(s\), the first in .*misconceptions"):
            bank_module.load_bank(desk.root, "misconceptions")

    @pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's folders private by other means")
    def test_are_readable_by_this_user_only(self, desk):
        folder = bank_module._cache_file("x").parent
        files = list(folder.iterdir())
        assert files
        assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in files)
