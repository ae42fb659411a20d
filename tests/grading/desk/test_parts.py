"""Files that come from the browser, a command that runs beside the page, and what the page shows."""

import logging
from pathlib import Path

import pytest

from relief_course.grading.course import GradingError, course_at
from relief_course.grading.desk.command import is_news, settings_in
from relief_course.grading.desk.job import Job
from relief_course.grading.desk.state import questions_of, state_of
from relief_course.grading.desk.uploads import Uploads, safe_path
from tests.learners.desk import QUIZ, hand_in

# --- files --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        *("../../etc/passwd", "/etc/passwd", "C:\\Windows\\x.zip", "..", "", "a/../../b.zip", "con.zip", "x\x00y.zip"),
        *("é" * 300 + ".zip", "/".join("abcdefghij") + "/k.zip", " . ", "a\nb.json"),
    ],
)
def test_no_name_leads_out_of_its_folder(tmp_path, name):
    path = safe_path(name)
    assert not path.is_absolute() and ".." not in path.parts and 0 < len(path.parts) <= 6
    assert (tmp_path / path).resolve().is_relative_to(tmp_path)
    assert all(part.isprintable() and len(part.encode()) < 250 for part in path.parts)
    assert path.stem.lower() not in ("con", "nul")


def test_what_a_file_is_called_stays_readable():
    assert str(safe_path("Class 3/Ana’s quiz (2).ZIP")) == str(Path("Class 3") / "Ana’s quiz (2).ZIP")


def test_pieces_make_a_file_and_what_was_read_goes(tmp_path):
    uploads = Uploads(tmp_path)
    upload = uploads.begin()
    for piece, is_first in ((b"one ", True), (b"two", False)):
        uploads.add(upload, "folder/a.txt", piece, is_first)
    (path,) = uploads.paths(upload)
    assert (Path(path) / "a.txt").read_bytes() == b"one two"
    uploads.drop(upload)
    assert uploads.paths(upload) == [] and not list(uploads.folder.iterdir())
    with pytest.raises(GradingError, match="load the page again"):
        uploads.add(upload, "a.txt", b"", True)


def test_what_an_earlier_page_left_goes(tmp_path):
    Uploads(tmp_path).begin()
    Uploads(tmp_path).drop_all()
    assert not (tmp_path / ".relief" / "uploads").exists()


# --- a command ----------------------------------------------------------------------------------------------------


def collected(desk, tmp_path, *learners: str) -> None:
    for learner in learners:
        path = tmp_path / f"{learner}.zip"
        path.write_bytes(hand_in(learner, learner, answers=desk.answers(), notebook=desk.release))
        desk.relief("collect", path)


def test_a_command_tells_how_far_it_is_and_what_came_of_it(desk, tmp_path):
    collected(desk, tmp_path, "ana", "bo")
    job = Job("grade", ["grade", QUIZ, "--progress", "lines"], desk.root)
    job.run(lambda: None)
    assert (job.code, job.done, job.total) == (0, 2, 2)
    assert job.sentence == f"{QUIZ}: 2 graded, 0 unchanged, 0 failed."
    assert job.lines == [(False, job.sentence)]


def test_a_command_that_fails_gives_its_one_sentence(desk):
    job = Job("grade", ["grade", "none"], desk.root)
    job.run(lambda: None)
    assert job.code == 1
    assert job.sentence.startswith("There is no quiz called none; the course has ")


def test_a_command_that_told_of_a_problem_is_not_simply_done(desk, tmp_path):
    collected(desk, tmp_path, "ana")
    desk.relief("grade")
    job = Job("feedback", ["feedback", QUIZ, "--zip", "one"], desk.root)
    job.run(lambda: None)
    assert (job.code, job.needs_a_look) == (0, True)
    assert "1 of them still waits for points by hand" in job.sentence


@pytest.mark.parametrize("line", ["[C 2026-11-24 17:00:00.000 App] Unwritable", "[ReleaseFeedback | INFO] Using"])
def test_a_line_of_a_log_is_no_problem(desk, line):
    job = Job("grade", ["grade"], desk.root)
    job._take(line, True)
    assert not job.lines and not job.needs_a_look


def test_a_command_that_was_killed_says_that_nothing_is_lost(desk):
    job = Job("grade", ["grade"], desk.root, code=-9)
    assert "nothing is lost" in job.sentence


# --- what is shown ------------------------------------------------------------------------------------------------


def test_the_tables_say_how_far_each_quiz_and_each_person_is(desk, tmp_path):
    collected(desk, tmp_path, "ana", "bo")
    desk.relief("class", "add", "Cy", "--id", "cy")
    desk.relief("grade", QUIZ, "--student", "ana")
    state = state_of(course_at(desk.root))
    quiz = next(one for one in state["quizzes"] if one["id"] == QUIZ)
    assert quiz["title"] == "Quiz: common misconceptions"
    assert [quiz[name] for name in ("handed_in", "graded", "by_hand", "feedback", "corrected")] == [2, 1, 1, 0, 0]
    work = {one["id"]: one["work"] for one in state["people"]}
    assert work == {"ana": "Quiz: common misconceptions: to grade by hand", "cy": "nothing handed in"}
    assert state["quarantine"] == []


def test_what_is_set_aside_is_listed_with_its_file_its_signature_and_the_reason(desk, tmp_path):
    desk.relief("class", "add", "Cy", "--id", "cy")
    collected(desk, tmp_path, "Peggy")
    (found,) = state_of(course_at(desk.root))["quarantine"]
    assert found["label"] == "Peggy.zip (signed “Peggy”)"
    assert found["why"].startswith("“Peggy” is not on your class list.")
    assert (desk.root / "quarantine" / found["id"]).is_dir()


def test_before_there_is_a_gradebook_the_page_shows_the_quizzes_and_nobody(desk):
    (desk.root / "gradebook.db").unlink()
    state = state_of(course_at(desk.root))
    assert {QUIZ, f"{QUIZ}-b"} <= {one["id"] for one in state["quizzes"]}
    assert state["people"] == []
    assert not (desk.root / "gradebook.db").exists()


def test_a_key_is_shown_as_the_choices_that_are_right(desk):
    questions = questions_of(course_at(desk.root), QUIZ)
    assert len(questions) == 11
    for question in questions:
        prefixes = [f"{line['of']}=" if "of" in line else "" for line in question["choices"]]
        values = {
            prefix + one["value"]
            for prefix, line in zip(prefixes, question["choices"], strict=True)
            for one in line.get("one", line.get("several"))
        }
        assert question["right"] and set(question["right"]) <= values


@pytest.mark.parametrize(
    ("line", "shown"),
    [("Unwritable directory, please contact your instructor: /x", False), ("The gradebook cannot be read.", True)],
)
def test_the_log_does_not_say_on_each_page_that_there_is_no_exchange(line, shown):
    assert is_news(logging.LogRecord("ServerApp", logging.CRITICAL, "", 0, line, (), None)) is shown


def test_the_instructors_settings_for_nbgrader_go_along(tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "mine"))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "nbgrader_config.py").write_text("c.Exchange.root = '/x'")
    folder = settings_in(tmp_path)
    assert (folder.settings / "config" / "nbgrader_config.py").read_text() == "c.Exchange.root = '/x'"
    (tmp_path / "mine" / "nbgrader_config.py").unlink()
    settings_in(tmp_path)
    assert not (folder.settings / "config" / "nbgrader_config.py").exists()
