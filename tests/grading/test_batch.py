"""``relief grade``: the same rows again and again, whatever interrupts it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys

import pytest
from sqlalchemy.exc import OperationalError

from relief_course.grading.collecting import normalize
from relief_course.grading.gradebook.gradebook import AssignmentWriter
from relief_course.grading.marking import batch, marker
from tests.learners.desk import QUIZ, Desk, wrong


def put(desk: Desk, student: str, answers: bytes) -> None:
    folder = desk.root / "submitted" / student / QUIZ
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{QUIZ}.ipynb").write_bytes(desk.release)
    (folder / "answers.json").write_bytes(answers)


def all_rows(desk: Desk) -> list:
    return [sorted(desk.query(f"SELECT * FROM {table}"), key=repr) for table in (
        "student", "submitted_assignment", "submitted_notebook", "grade", "comment"
    )]  # fmt: skip


def test_a_second_run_changes_nothing(desk):
    put(desk, "ana", desk.answers())
    desk.relief("grade", QUIZ)
    before = all_rows(desk)
    assert "0 graded, 1 unchanged" in desk.relief("grade", QUIZ).output
    assert "1 graded, 0 unchanged" in desk.relief("grade", QUIZ, "--force").output
    assert all_rows(desk) == before


def test_changed_answers_are_graded_again_and_manual_scores_kept(desk):
    put(desk, "ana", desk.answers(lambda name, graded: wrong(graded)))
    desk.relief("grade", QUIZ)
    question = desk.of_type("one")
    with sqlite3.connect(desk.root / "gradebook.db") as connection:
        connection.execute("UPDATE grade SET manual_score = 0.75, needs_manual_grade = 0 WHERE cell_id = "
                           "(SELECT id FROM base_cell WHERE name = ? AND type = 'GradeCell')", (question,))  # fmt: skip
        connection.execute("UPDATE comment SET manual_comment = 'Well asked.'")
    connection.close()
    put(desk, "ana", desk.answers())
    assert "1 graded" in desk.relief("grade", QUIZ).output
    assert desk.grades("ana")[question] == (1.0, 0.75, 1)
    assert desk.query("SELECT auto_comment, manual_comment FROM comment") == [(None, "Well asked.")]


@pytest.mark.parametrize("moment", ["before the rows", "after the rows"])
def test_a_run_that_was_cut_off_is_run_again(desk, monkeypatch, moment):
    monkeypatch.setattr(batch, "BATCH", 2)
    for student in ("a", "b", "c", "d", "e"):
        put(desk, student, desk.answers())

    class CutOffError(BaseException):
        """What a crash is like: nothing catches it."""

    written = []

    def crash(writer, results, *names):
        if moment == "after the rows":
            write(writer, results, *names)
        if written:
            raise CutOffError
        written.append(1)
        if moment == "before the rows":
            write(writer, results, *names)

    write = AssignmentWriter.write
    with monkeypatch.context() as patched:
        patched.setattr(AssignmentWriter, "write", crash)
        with pytest.raises(CutOffError):
            desk.relief("grade", QUIZ)
    committed = 4 if moment == "after the rows" else 2
    said = f"{5 - committed} graded, {committed} unchanged, 0 failed."
    assert said in desk.relief("grade", QUIZ).output
    assert desk.query("SELECT count(*) FROM submitted_assignment") == [(5,)]
    assert all(desk.score(student) == desk.bank.points for student in ("a", "b", "c", "d", "e"))


def test_one_that_fails_stops_no_other(desk, monkeypatch):
    for student in ("ana", "bo", "cy"):
        put(desk, student, desk.answers())
    read = batch.read_submission

    def fail(folder, assignment):
        if folder.parent.name == "bo":
            raise OSError(5, "Input/output error", "answers.json")
        return read(folder, assignment)

    monkeypatch.setattr(batch, "read_submission", fail)
    result = desk.relief("grade", QUIZ)
    assert result.exit_code == 1
    assert "bo could not be graded: answers.json: Input/output error." in result.output
    assert "2 graded, 0 unchanged, 1 failed." in result.output


def test_an_unexpected_fault_in_one_stops_no_other(desk, monkeypatch):
    for student in ("ana", "bo"):
        put(desk, student, desk.answers())
    marked = marker.mark
    calls = []

    def fail(bank, answers):
        calls.append(1)
        if len(calls) == 1:
            raise TypeError("a fault of the grader")
        return marked(bank, answers)

    monkeypatch.setattr(marker, "mark", fail)
    result = desk.relief("grade", QUIZ)
    assert result.exit_code == 1
    assert "ana could not be graded: a fault of the grader." in result.output
    assert "1 graded, 0 unchanged, 1 failed." in result.output


def test_one_that_the_gradebook_refuses_stops_no_other(desk, monkeypatch):
    for student in ("ana", "bo", "cy"):
        put(desk, student, desk.answers())
    write = AssignmentWriter.write

    def refuse(writer, results, *names):
        if any(one.student == "bo" for one in results):
            raise OperationalError("INSERT", {}, Exception("database is locked"))
        write(writer, results, *names)

    monkeypatch.setattr(AssignmentWriter, "write", refuse)
    result = desk.relief("grade", QUIZ)
    assert result.exit_code == 1
    assert "bo could not be entered into the gradebook: (builtins.Exception) database is locked." in result.output
    assert "2 graded, 0 unchanged, 1 failed." in result.output
    assert not (desk.root / "autograded" / "bo").exists()


def test_one_student_only(desk):
    for student in ("ana", "bo"):
        put(desk, student, desk.answers())
    assert "1 graded" in desk.relief("grade", QUIZ, "--student", "bo").output
    assert desk.query("SELECT student_id FROM submitted_assignment") == [("bo",)]
    result = desk.relief("grade", QUIZ, "--student", "nobody")
    assert result.exit_code == 1
    assert "nobody could not be graded: nothing is in submitted/nobody/misconceptions." in result.output


def test_all_assignments_are_graded_without_a_name(desk):
    put(desk, "ana", desk.answers())
    assert "misconceptions: 1 graded" in desk.relief("grade").output


def test_an_assignment_that_is_not_there(desk):
    result = desk.relief("grade", "nothing")
    assert result.exit_code == 1
    every = ", ".join(sorted(folder.name for folder in (desk.root / "solutions").iterdir()))
    assert f"There is no quiz called nothing; the course has {every}." in result.output


def test_a_changed_key_is_graded_again(desk):
    put(desk, "ana", desk.answers())
    desk.relief("grade", QUIZ)
    path = desk.root / "data" / "quizzes" / "misconceptions.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("  explanation: |\n    ", "  explanation: |\n    So: ", 1))
    assert "1 graded, 0 unchanged" in desk.relief("grade", QUIZ).output


def test_what_was_put_by_hand_is_kept_as_it_was(desk):
    put(desk, "ana", desk.answers())
    folder = desk.root / "submitted" / "ana" / QUIZ
    (folder / f"{QUIZ}.ipynb").rename(folder / "mine.ipynb")
    (folder / "evil.html").write_text("<script></script>")
    desk.relief("grade", QUIZ)
    kept = list((desk.root / "inbox" / QUIZ / "ana").glob("*/*"))
    assert sorted(path.name for path in kept) == ["answers.json", "evil.html", "mine.ipynb"]
    assert sorted(path.name for path in folder.iterdir()) == ["answers.json", f"{QUIZ}.ipynb", "notes.txt"]


def test_a_full_disk_leaves_what_was_put_by_hand_where_it_is(desk, monkeypatch):
    put(desk, "ana", desk.answers())
    folder = desk.root / "submitted" / "ana" / QUIZ
    (folder / f"{QUIZ}.ipynb").rename(folder / "mine.ipynb")
    (folder / "timestamp.txt").write_text("2026-11-24 10:00:00 UTC")

    def full(time):
        raise OSError(28, "No space left on device", "timestamp.txt")

    with monkeypatch.context() as patched:
        patched.setattr(normalize, "format_time", full)
        result = desk.relief("grade", QUIZ)
    assert "ana could not be graded: timestamp.txt: No space left on device." in result.output
    assert (folder / "mine.ipynb").is_file()
    assert "1 graded" in desk.relief("grade", QUIZ).output
    assert desk.score("ana") == desk.bank.points


@pytest.mark.scale
def test_two_thousand_take_no_more_memory(desk):
    """Peak memory of a run does not grow with the class."""
    peaks = []
    for count in (100, 2000):
        for number in range(count):
            put(desk, f"s{number:05}", desk.answers())
        code = (
            "import resource, sys; from relief_course.cli import main\n"
            "try: main(['grade', 'misconceptions', '--force'])\n"
            "except SystemExit as end: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, end.code)"
        )
        result = subprocess.run([sys.executable, "-c", code], cwd=desk.root, capture_output=True, text=True, check=True)
        peak, status = result.stdout.split()[-2:]
        assert status == "0"
        peaks.append(int(peak))
    assert peaks[1] < peaks[0] * 1.2
