"""An answer in words that is handed in anew: the points and the comment of the earlier one are not given to it."""

from __future__ import annotations

import csv

import pytest

from relief_course.grading.certificate import certificate
from relief_course.grading.desk.state import state_of
from tests.grading.scripted import FORM_B, LATE, Learner
from tests.learners.desk import QUIZ

CROSSES = "crosses: gives-a-result\nPlease come and talk with me."


@pytest.fixture
def written(desk) -> str:
    return desk.of_type("written")


@pytest.fixture
def ana(desk, written) -> Learner:
    """Ana, who has all points for what she wrote, and a kind word."""
    found = Learner(desk, "ana")
    found.is_called("Ana", "Lima")
    found.hands_in()
    found.is_told(written, "Very clear.")
    return found


def writes(learner: Learner, question: str, text: str, assignment: str = QUIZ) -> None:
    """Hand in anew with another text, and have it graded; nobody reads it yet."""
    learner.hands_in(assignment, LATE, read=False, **{question.replace("-", "_"): {"text": text}})


def state(learner: Learner) -> str:
    return learner.result().find(id="state").get_text()


def question_on(learner: Learner, question: str) -> str:
    number = list(learner.desk.bank.questions).index(question) + 1
    return " ".join(learner.result().find(id=f"question-{number}").get_text().split())


def exported(desk, name: str = "attempts") -> list[dict]:
    assert desk.relief("export").exit_code == 0
    with (desk.root / "export" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def resolve(learner: Learner, question: str) -> None:
    """Say that the earlier points stand for this answer too, as formgrader's button does."""
    learner.desk.execute("UPDATE grade SET needs_manual_grade = 0 WHERE manual_score IS NOT NULL")


def test_it_meets_no_standard_and_gets_no_certificate_before_it_is_read(ana, written):
    assert certificate(ana.course, QUIZ, "ana") is not None
    writes(ana, written, "You are fine, you will win.")
    assert "Waiting: your written answer is not graded yet" in state(ana)
    assert certificate(ana.course, QUIZ, "ana") is None
    resolve(ana, written)
    assert "You have met the standard" in state(ana)
    assert certificate(ana.course, QUIZ, "ana") is not None


def test_the_result_page_shows_neither_the_old_points_nor_the_old_comment(ana, written):
    assert "Very clear." in question_on(ana, written)
    writes(ana, written, "Something else.")
    told = question_on(ana, written)
    assert "Something else." in told
    assert "waiting, up to" in told
    assert "Very clear." not in told
    assert "Graded by your instructor" not in told


def test_the_feedback_page_shows_neither_too_and_stock_nbgrader_makes_the_same(ana, written):
    writes(ana, written, "Something else.")
    assert ana.desk.relief("feedback", QUIZ).exit_code == 0
    path = ana.desk.root / "feedback" / "ana" / QUIZ / f"{QUIZ}.html"
    made = path.read_text(encoding="utf-8")
    most = ana.desk.bank.maximum
    assert "Very clear." not in made
    assert f"(Score: {most - ana.desk.bank.questions[written].points} / {most})" in made
    assert ana.desk.nbgrader("generate_feedback", QUIZ, "--force").returncode == 0
    assert path.read_text(encoding="utf-8") == made


def test_an_old_comment_that_names_a_line_crosses_none_for_the_new_text(ana, written):
    ana.is_told(written, CROSSES)
    assert "One thing needs a second look" in state(ana)
    writes(ana, written, "Ask the attorney first.")
    assert "Waiting: your written answer is not graded yet" in state(ana)
    resolve(ana, written)
    assert "One thing needs a second look" in state(ana)


def test_a_twin_that_was_handed_in_anew_mends_nothing_before_it_is_read(ana, written):
    ana.is_told(written, CROSSES)
    twin = ana.desk.bank.questions[written].twin
    ana.hands_in(FORM_B, LATE)
    assert "This is mended" in ana.result().find(id="second-look").get_text()
    writes(ana, twin, "You will win.", FORM_B)
    assert "Your instructor has still to read that." in ana.result().find(id="second-look").get_text()


def test_report_and_exports_wait_for_it_too(ana, written):
    assert exported(ana.desk)[0]["quiz_stands"] == "met"
    writes(ana, written, "Something else.")
    (row,) = exported(ana.desk)
    assert (row["quiz_stands"], row["questions_to_grade"]) == ("waiting", "1")
    assert float(row["score"]) == ana.desk.bank.maximum - ana.desk.bank.questions[written].points
    assert {one["question"]: one["earned"] for one in exported(ana.desk, "questions")}[written] == ""
    assert ana.desk.relief("report").exit_code == 0
    assert "waits for a grade, " in (ana.desk.root / "report" / "report.html").read_text(encoding="utf-8")


def test_they_wait_as_soon_as_it_is_collected_though_nothing_was_graded_since(ana, written):
    path = ana.desk.root / "submitted" / "ana" / QUIZ / "answers.json"
    anew = ana.desk.answers(
        lambda name, one: {"text": "Not graded yet."} if name == written else {"choice": ["not-sure"]}
    )
    path.write_bytes(anew)
    (row,) = exported(ana.desk)
    assert row["questions_to_grade"] == "1"


def test_the_same_text_handed_in_again_keeps_its_points_and_its_comment(ana, written):
    ana.hands_in(at=LATE, read=False)
    assert "Very clear." in question_on(ana, written)
    assert "You have met the standard" in state(ana)


def test_grade_tells_the_instructor_of_it_until_it_is_read(ana, written):
    writes(ana, written, "Something else.")
    number = list(ana.desk.bank.questions).index(written) + 1
    told = f"Ana Lima, question {number} of “{ana.desk.bank.title}”: your points or comment there were not given to"
    assert told in ana.desk.relief("grade", QUIZ).output
    resolve(ana, written)
    assert told not in ana.desk.relief("grade", QUIZ).output


def test_old_points_and_comment_are_kept_for_the_grader(ana, written):
    writes(ana, written, "Something else.")
    most = ana.desk.bank.questions[written].points
    assert ana.desk.grades("ana")[written] == (None, most, 1)
    assert ana.desk.query("SELECT manual_comment FROM comment") == [("Very clear.",)]
    assert "are for the earlier answer" in ana.desk.outputs("ana")[f"ask-{written}"]


def test_nbgraders_own_export_leaves_them_out(ana, written):
    writes(ana, written, "Something else.")
    assert ana.desk.nbgrader("export", "--to=grades.csv").returncode == 0
    with (ana.desk.root / "grades.csv").open(encoding="utf-8-sig", newline="") as stream:
        score = next(float(row["score"]) for row in csv.DictReader(stream) if row["assignment"] == QUIZ)
    assert score == ana.desk.bank.maximum - ana.desk.bank.questions[written].points


def test_a_comment_without_points_counts_for_nothing_yet(desk, written):
    bo = Learner(desk, "bo")
    bo.hands_in(read=False)
    bo.is_told(written, CROSSES)
    assert "Waiting: your written answer is not graded yet" in state(bo)
    bo.gets(written, 1.0)
    assert "One thing needs a second look" in state(bo)


def test_a_comment_without_points_says_nothing_of_an_empty_answer_that_came_later(desk, written):
    bo = Learner(desk, "bo")
    bo.hands_in(read=False)
    bo.is_told(written, CROSSES)
    for _ in ("handed in empty", "graded once more"):
        bo.hands_in(at=LATE, read=False, **{written.replace("-", "_"): None})
        assert "Waiting: your written answer is not graded yet" in state(bo)
        assert "safety line" not in question_on(bo, written)
        assert "your points or comment there were not given to" in desk.relief("grade", "--force", QUIZ).output
    bo.gets(written, 0.0)
    bo.is_told(written, "You left it empty.")
    assert "You left it empty." in question_on(bo, written)
    assert "second look" not in state(bo)


def test_a_comment_on_an_answer_that_was_empty_all_along_is_shown(desk, written):
    bo = Learner(desk, "bo")
    empty = {written.replace("-", "_"): None}
    bo.hands_in(read=False, **empty)
    bo.is_told(written, "You left it empty.")
    desk.relief("grade", "--force", QUIZ)
    assert "You left it empty." in question_on(bo, written)


def feedback_made(learner: Learner) -> int:
    """Return how many learners' feedback the desk counts."""
    return next(one["feedback"] for one in state_of(learner.course)["quizzes"] if one["id"] == QUIZ)


def test_the_desk_counts_feedback_only_while_it_is_of_what_is_graded(ana, written):
    assert feedback_made(ana) == 0
    ana.desk.relief("feedback", QUIZ)
    assert feedback_made(ana) == 1
    ana.is_told(written, "Another word.")
    assert feedback_made(ana) == 0
    ana.desk.relief("feedback", QUIZ)
    assert feedback_made(ana) == 1
    writes(ana, written, "Something else.")
    assert feedback_made(ana) == 0
    ana.desk.relief("feedback", QUIZ)
    ana.hands_in(FORM_B, LATE)
    assert feedback_made(ana) == 0
