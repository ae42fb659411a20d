"""Two commands at once, and commands that were killed halfway."""

import json
import os
import subprocess
import sys

import pytest
from nbgrader import api

from relief_course.grading.course import GradingError, course_at
from relief_course.grading.turns import BUSY, WAITING, taking_turns
from tests.learners.desk import QUIZ, ROWS, hand_in

LEARNERS = [f"learner-{number:02}" for number in range(30)]


def collect(desk, tmp_path, learners):
    for learner in learners:
        path = tmp_path / f"{learner}.zip"
        path.write_bytes(hand_in(learner, learner, answers=desk.answers(), notebook=desk.release))
    assert desk.relief("collect", *sorted(tmp_path.glob("*.zip"))).exit_code == 0


def start(desk, *words):
    command = [sys.executable, "-m", "relief_course", *words]
    return subprocess.Popen(command, cwd=desk.root, env={**os.environ, "RELIEF_COURSE": str(desk.root)}, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # fmt: skip


def test_two_gradings_at_once_lose_and_double_no_row(desk, tmp_path):
    collect(desk, tmp_path, LEARNERS)
    runs = [start(desk, "grade", QUIZ) for _ in range(3)]
    for run in runs:
        said, error = run.communicate(timeout=120)
        assert run.returncode == 0 and error.strip() in ("", WAITING), said + error
    assert [row[0] for row in desk.query(ROWS["submissions"])] == LEARNERS
    rows = [row[:2] for row in desk.query(ROWS["grades"])]
    assert len(rows) == len(set(rows)) == len(LEARNERS) * len(desk.bank.questions)
    assert f"0 graded, {len(LEARNERS)} unchanged" in desk.relief("grade", QUIZ).output


@pytest.mark.parametrize("words", [("grade", QUIZ), ("grade",), ("collect", "some.zip")])
def test_whoever_comes_second_is_told_so_in_one_sentence_and_waits(desk, words):
    turn = taking_turns(course_at(desk.root))
    turn.__enter__()
    second = start(desk, *words)
    assert second.stderr.readline() == f"{WAITING}\n"
    assert second.poll() is None
    turn.__exit__(None, None, None)
    said, error = second.communicate(timeout=60)
    assert WAITING not in said + error
    assert "graded" in said or words == ("grade",) or "0 received" in said


def test_a_program_that_does_not_want_to_wait_is_told_so(desk):
    course = course_at(desk.root)
    with taking_turns(course), pytest.raises(GradingError) as told, taking_turns(course):
        pass
    assert str(told.value) == BUSY


def test_a_grading_that_was_killed_keeps_nobody_out(desk, tmp_path):
    collect(desk, tmp_path, LEARNERS[:1])
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(desk.root)], stdout=subprocess.PIPE, text=True, cwd=desk.root
    )
    assert holder.stdout.readline() == "held\n"
    waiting = start(desk, "grade", QUIZ)
    assert waiting.stderr.readline() == f"{WAITING}\n"
    holder.kill()
    holder.wait()
    said, error = waiting.communicate(timeout=60)
    assert "1 graded" in said, said + error


HOLD = """
import pathlib, sys, time
from relief_course.grading.course import course_at
from relief_course.grading.turns import taking_turns
with taking_turns(course_at(pathlib.Path(sys.argv[1]))):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_hand_in_whose_folder_was_being_replaced_when_the_run_was_killed_is_graded(desk, tmp_path):
    collect(desk, tmp_path, ["ana"])
    folder = desk.root / "submitted" / "ana" / QUIZ
    folder.rename(folder.with_name(f"{QUIZ}.whole"))
    assert "1 graded" in desk.relief("grade").output
    assert folder.is_dir() and not folder.with_name(f"{QUIZ}.whole").exists()


def test_what_a_killed_run_left_is_ignored_and_goes(desk, tmp_path):
    collect(desk, tmp_path, ["ana"])
    assert desk.relief("grade", QUIZ).exit_code == 0
    left = [desk.root / place / f"{QUIZ}.new" for place in ("submitted/ana", "autograded/ana", f"inbox/{QUIZ}/ana")]
    for folder in left:
        folder.mkdir()
        (folder / "answers.json").write_text("{")
        (folder / "answers.json").chmod(0o444)
    assert "0 graded, 1 unchanged" in desk.relief("grade").output
    changed = tmp_path / "later.zip"
    changed.write_bytes(hand_in("ana", "later", answers=desk.answers(), notebook=desk.release))
    assert desk.relief("collect", changed).exit_code == 0
    assert "1 graded" in desk.relief("grade").output
    assert not [folder for folder in left if folder.exists()]
    assert json.loads((desk.root / "submitted/ana" / QUIZ / "answers.json").read_text())["page"] == QUIZ


def test_a_grade_given_by_hand_while_others_are_graded_survives(desk, tmp_path):
    """Formgrader takes no turns: what a person types during a run is kept, whenever it comes."""
    collect(desk, tmp_path, LEARNERS)
    assert desk.relief("grade", QUIZ).exit_code == 0
    written, course = desk.of_type("written"), course_at(desk.root)
    run = start(desk, "grade", QUIZ, "--force")
    with api.Gradebook(course.db_url, course.course_id) as book:
        for learner in LEARNERS:
            grade = book.find_grade(written, QUIZ, QUIZ, learner)
            grade.manual_score, grade.needs_manual_grade = 2.0, False
            book.db.commit()
    said, error = run.communicate(timeout=60)
    assert run.returncode == 0, said + error
    assert {desk.grades(learner)[written][1] for learner in LEARNERS} == {2.0}
    assert desk.query("PRAGMA journal_mode") == [("wal",)]
