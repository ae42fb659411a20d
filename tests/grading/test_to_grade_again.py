"""A key that was corrected: until the quiz is graded again, all that is told of a learner follows the earlier key."""

from __future__ import annotations

import csv

import bs4
import pytest

from relief_course.grading.certificate import certificate
from relief_course.grading.desk.state import state_of
from tests.grading.scripted import FORM_B, LATE, Learner
from tests.learners.desk import QUIZ, right

WAITS = "to be graded again: a key of “Quiz: common misconceptions” was corrected."
ON_THE_PAGE = "What you see here still follows the earlier key, until your instructor grades it again."


@pytest.fixture
def ana(desk) -> Learner:
    """Ana, who has all points."""
    found = Learner(desk, "ana")
    found.is_called("Ana", "Lima")
    found.hands_in()
    return found


@pytest.fixture
def question(desk) -> str:
    return desk.of_type("one")


def other_option(desk, question: str) -> str:
    one = desk.bank.questions[question]
    return next(option["id"] for option in one.question["options"] if option["id"] not in one.key["options"])


def correct(desk, question: str) -> None:
    """Let another option be right, and not what Ana chose."""
    done = desk.relief("key", question, "--right", other_option(desk, question), "--reason", "Read again.")
    assert done.exit_code == 0, done.output


def take_back(desk, question: str) -> None:
    assert desk.relief("key", question, "--back", "--reason", "It was right.").exit_code == 0


def grade_again(desk) -> None:
    assert desk.relief("regrade", QUIZ, "--reason", "Read again.").exit_code == 0


def exported(desk, name: str) -> list[dict]:
    with (desk.root / "export" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def report_of(desk, section: str) -> str:
    page = (desk.root / "report" / "report.html").read_text(encoding="utf-8")
    return bs4.BeautifulSoup(page, "html.parser").find(id=section).get_text()


def quiz_on_desk(learner: Learner) -> dict:
    return next(one for one in state_of(learner.course)["quizzes"] if one["id"] == QUIZ)


def test_the_result_page_keeps_score_and_key_and_says_so_until_it_is_graded_again(ana, question):
    desk, number = ana.desk, list(ana.desk.bank.questions).index(question) + 1
    most = f"{desk.bank.maximum:g}"
    correct(desk, question)
    assert ON_THE_PAGE in ana.reads("state")
    assert f"{most} of {most} points" in ana.reads("points")
    assert "✓ Right, 1 of 1 point" in ana.reads(f"question-{number}")
    assert "was corrected" not in ana.reads(f"question-{number}")
    grade_again(desk)
    assert ON_THE_PAGE not in ana.reads("state")
    assert f"{desk.bank.maximum - 1:g} of {most} points" in ana.reads("points")
    assert "✗ Not right, 0 of 1 point" in ana.reads(f"question-{number}")
    assert "The key of this question was corrected on " in ana.reads(f"question-{number}")


def test_the_feedback_page_tells_its_score_and_no_other(ana, question):
    correct(ana.desk, question)
    done = ana.desk.relief("feedback", QUIZ)
    assert f"1 hand-in waits {WAITS}" in done.output
    folder = ana.desk.root / "feedback" / "ana" / QUIZ
    page = (folder / f"{QUIZ}.html").read_text(encoding="utf-8")
    most = ana.desk.bank.maximum
    assert f"(Score: {most} / {most})" in page
    assert ON_THE_PAGE in page
    assert "was corrected on" not in page
    assert not (folder / "certificate.pdf").exists()
    grade_again(ana.desk)
    assert "graded again" not in ana.desk.relief("feedback", QUIZ).output
    assert f"(Score: {most - 1} / {most})" in (folder / f"{QUIZ}.html").read_text(encoding="utf-8")
    assert (folder / "certificate.pdf").exists()


def test_no_certificate_is_made_of_it_and_another_quiz_s_leaves_it_out(ana, question):
    other = Learner(ana.desk, "ana")
    other.hands_in("waivers")
    both = certificate(ana.course, "waivers", "ana")
    correct(ana.desk, question)
    assert certificate(ana.course, QUIZ, "ana") is None
    assert "Your certificate waits for that, too." in ana.reads("state")
    assert certificate(ana.course, "waivers", "ana") not in (None, both)
    assert "certificate.pdf" in ana.reads("state", "waivers")
    grade_again(ana.desk)
    assert certificate(ana.course, QUIZ, "ana") == both


def test_the_report_keeps_what_was_scored_and_names_how_many_wait(ana, question):
    bo = Learner(ana.desk, "bo")
    bo.hands_in()
    correct(ana.desk, question)
    assert f"2 hand-ins wait {WAITS}" in ana.desk.relief("report").output
    for section in ("totals", "standards", "corrected"):
        assert f"2 hand-ins wait {WAITS}" in report_of(ana.desk, section)
    assert "met, 100%" in report_of(ana.desk, "standards")
    assert "All figures on this page rest on the corrected keys." not in report_of(ana.desk, "corrected")
    grade_again(ana.desk)
    assert "graded again" not in ana.desk.relief("report").output
    assert "graded again" not in report_of(ana.desk, "totals")
    assert "met, 100%" not in report_of(ana.desk, "standards")
    assert "All figures on this page rest on the corrected keys." in report_of(ana.desk, "corrected")


@pytest.mark.parametrize("kind", ["csv", "moodle", "canvas", "json"])
def test_each_export_says_that_hand_ins_wait(ana, question, kind):
    correct(ana.desk, question)
    assert f"1 hand-in waits {WAITS}" in ana.desk.relief("export", "--format", kind).output
    grade_again(ana.desk)
    assert "graded again" not in ana.desk.relief("export", "--format", kind).output


def test_the_exported_scores_are_the_gradebooks(ana, question):
    most, written = ana.desk.bank.maximum, ana.desk.bank.questions[ana.desk.of_type("written")].points
    correct(ana.desk, question)
    for waits, score in (("True", most), ("False", most - 1)):
        assert ana.desk.relief("export").exit_code == 0
        (row,) = exported(ana.desk, "attempts")
        assert (row["to_grade_again"], float(row["score"])) == (waits, score)
        assert ana.desk.score("ana") == score - written
        (answer,) = [one for one in exported(ana.desk, "questions") if one["question"] == question]
        assert float(answer["earned"]) == ana.desk.grades("ana")[question][0]
        grade_again(ana.desk)


def test_who_hands_in_after_a_correction_has_the_new_key_and_the_others_the_old(ana, question):
    bo = Learner(ana.desk, "bo")
    correct(ana.desk, question)
    bo.hands_in(**{question.replace("-", "_"): right(ana.desk.bank.questions[question])})
    assert f"1 hand-in waits {WAITS}" in ana.desk.relief("export").output
    scores = {row["learner"]: float(row["score"]) for row in exported(ana.desk, "attempts")}
    most = ana.desk.bank.maximum
    assert scores == {"ana": most, "bo": most - 1}
    assert ON_THE_PAGE not in bo.reads("state")
    assert ON_THE_PAGE in ana.reads("state")


def test_a_hand_in_that_is_newer_than_its_grade_does_not_wait_to_be_graded_again(ana, question):
    correct(ana.desk, question)
    (ana.desk.root / "submitted" / "ana" / QUIZ / "answers.json").write_bytes(ana.desk.answers(lambda *_: None))
    assert "graded again" not in ana.desk.relief("export").output


def test_a_correction_that_is_taken_back_leaves_nothing_to_grade_again_unless_it_was_graded_by(ana, question):
    correct(ana.desk, question)
    take_back(ana.desk, question)
    assert ON_THE_PAGE not in ana.reads("state")
    assert certificate(ana.course, QUIZ, "ana") is not None
    correct(ana.desk, question)
    grade_again(ana.desk)
    take_back(ana.desk, question)
    assert ON_THE_PAGE in ana.reads("state")
    assert f"{ana.desk.bank.maximum - 1:g} of {ana.desk.bank.maximum:g} points" in ana.reads("points")
    grade_again(ana.desk)
    assert ON_THE_PAGE not in ana.reads("state")


def test_the_desk_counts_them_by_quiz_and_by_person(ana, question):
    ana.desk.relief("feedback", QUIZ)
    assert (quiz_on_desk(ana)["again"], quiz_on_desk(ana)["feedback"]) == (0, 1)
    correct(ana.desk, question)
    assert (quiz_on_desk(ana)["again"], quiz_on_desk(ana)["feedback"]) == (1, 0)
    assert "to grade again" in ana.desk.relief("class", "list").output
    grade_again(ana.desk)
    assert quiz_on_desk(ana)["again"] == 0


def test_a_crossed_line_that_a_correction_allows_stays_until_it_is_graded_again(desk):
    question, one = next(
        (name, one) for name, one in desk.bank.questions.items() if one.crosses and one.question["type"] == "one"
    )
    option = next(iter(one.crosses))
    bo = Learner(desk, "bo")
    bo.hands_in(**{question.replace("-", "_"): {"choice": [option]}})
    desk.relief("key", question, "--right", option, "--reason", "Read again.")
    assert "One thing needs a second look" in bo.reads("state")
    grade_again(desk)
    assert "You have met the standard" in bo.reads("state")


def test_the_other_form_of_a_corrected_quiz_waits_with_it_for_a_certificate(ana, question):
    ana.hands_in(FORM_B, LATE)
    correct(ana.desk, question)
    assert ON_THE_PAGE in ana.reads("state", FORM_B)
    assert certificate(ana.course, FORM_B, "ana") is None
