"""``grade_cell`` under stock execution: one float in range, nothing else, whatever it meets."""

from __future__ import annotations

import subprocess
import sys

import pytest

from relief_course.grading.cell import grade_cell


@pytest.fixture
def at_work(desk, monkeypatch):
    folder = desk.root / "scratch"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return desk


def test_points_of_each_answer(at_work):
    (at_work.root / "scratch" / "answers.json").write_bytes(at_work.answers())
    graded = [name for name, one in at_work.bank.questions.items() if not one.is_written]
    assert [grade_cell(name) for name in graded] == [1.0] * len(graded)
    assert grade_cell(at_work.of_type("written")) == 0.0


@pytest.mark.parametrize("content", [None, b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b" " * 3_000_000])
def test_a_file_that_cannot_be_read_is_no_points(at_work, content, capfd):
    if content is not None:
        (at_work.root / "scratch" / "answers.json").write_bytes(content)
    value = grade_cell(at_work.of_type("one"))
    assert (type(value), value) == (float, 0.0)
    assert capfd.readouterr() == ("", "")


def test_an_unknown_question_or_course_is_no_points(at_work, monkeypatch):
    assert grade_cell("gm-nobody") == 0.0
    monkeypatch.setattr("relief_course.grading.cell.find_root", lambda start: 1 / 0)
    assert grade_cell(at_work.of_type("one")) == 0.0


def test_grading_loads_neither_nbgrader_nor_the_yaml_reader(at_work):
    """Starting is most of the time of a small run, so what takes seconds is loaded only where it is needed."""
    (at_work.root / "scratch" / "answers.json").write_bytes(at_work.answers())
    heavy = ("nbgrader", "pydantic", "ruamel", "nbformat", "IPython")
    code = (
        "import sys; from relief_course.grading.cell import grade_cell; import relief_course.grading.marking.batch;"
        f"print(grade_cell({at_work.of_type('one')!r}), [name for name in {heavy} if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "1.0 []"
