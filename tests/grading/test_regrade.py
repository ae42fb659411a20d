"""A key that was corrected: scores change, and the old ones, the reason and the day stay."""

import json

import bs4
import pytest

from relief_course.grading.report.words import plain
from tests.learners.desk import QUIZ, hand_in, right, wrong


@pytest.fixture
def graded(desk, tmp_path):
    """Two learners with all answers right, graded."""
    for learner in ("ana", "bo"):
        path = tmp_path / f"{learner}.zip"
        path.write_bytes(hand_in(learner, learner, answers=desk.answers(), notebook=desk.release))
        desk.relief("collect", path)
    desk.relief("grade", QUIZ)
    return desk


def wrong_option(desk, question: str) -> str:
    one = desk.bank.questions[question]
    return next(option["id"] for option in one.question["options"] if option["id"] not in one.key["options"])


def history(desk) -> list[dict]:
    return [json.loads(line) for line in (desk.root / "regrades.jsonl").read_text(encoding="utf-8").splitlines()]


def correct(desk, question: str, *right: str, reason: str = "An attorney read it again.") -> None:
    done = desk.relief("key", question, *[f"--right={one}" for one in right], "--reason", reason, "--by", "Dr. Example")
    assert done.exit_code == 0, done.output


def test_each_changed_score_keeps_the_old_one_the_reason_the_day_and_who_did_it(graded):
    question = graded.of_type("one")
    correct(graded, question, wrong_option(graded, question))
    done = graded.relief("regrade", QUIZ, "--reason", "The <key> was\nwrong.", "--by", "Dr. Example")
    assert "2 scores of 2 learners changed" in done.output
    one, other = history(graded)
    assert (one["student"], other["student"]) == ("ana", "bo")
    assert (one["question"], one["old"], one["new"]) == (question, 1.0, 0.0)
    assert (one["reason"], one["by"], len(one["at"])) == ("The <key> was wrong.", "Dr. Example", 20)
    assert graded.score("ana") == 10


def test_learners_and_the_list_are_told(graded):
    question = graded.of_type("one")
    correct(graded, question, wrong_option(graded, question), reason="<b>Read again.</b>")
    graded.relief("regrade", QUIZ, "--reason", "<i>The key was wrong.</i>")
    number = 1 + list(graded.bank.questions).index(question)
    (told,) = graded.messages("ana")
    assert told.startswith(f"The score of question {number} was corrected from 1 to 0 on ")
    assert told.endswith("Why: <i>The key was wrong.</i>")
    assert "<i>" not in graded.outputs("ana")["setup"]
    assert graded.messages("ana", question)[0].endswith("Why: <b>Read again.</b>")
    assert f"ana, {QUIZ}: The score of “{question}” was corrected from 1 to 0" in graded.relief("class", "list").output


def test_stock_nbgrader_tells_the_same(graded):
    question = graded.of_type("one")
    correct(graded, question, wrong_option(graded, question))
    graded.relief("regrade", QUIZ, "--reason", "The key was wrong.")
    ours = graded.outputs("ana")
    assert graded.nbgrader("autograde", QUIZ, "--force", "--student", "ana").returncode == 0
    assert graded.outputs("ana") == ours


def test_again_changes_nothing_and_a_correction_that_is_taken_back_is_another_line(graded):
    question = graded.of_type("one")
    correct(graded, question, wrong_option(graded, question))
    graded.relief("regrade", QUIZ, "--reason", "One.")
    assert "0 scores of 0 learners changed" in graded.relief("regrade", QUIZ, "--reason", "One.").output
    graded.relief("key", question, "--back")
    graded.relief("regrade", QUIZ, "--reason", "Two.")
    assert [(one["old"], one["new"], one["reason"]) for one in history(graded)] == [
        *[(1.0, 0.0, "One.")] * 2, *[(0.0, 1.0, "Two.")] * 2
    ]  # fmt: skip
    assert graded.score("ana") == 11


def test_a_run_that_was_cut_off_after_writing_down_is_no_second_line(graded, monkeypatch):
    question = graded.of_type("one")
    correct(graded, question, wrong_option(graded, question))
    from relief_course.grading.marking import batch

    def killed(*words):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(batch, "grade_assignment", killed)
        graded.relief("regrade", QUIZ, "--reason", "Cut off.")
    assert (len(history(graded)), graded.score("ana")) == (2, 11)
    with (graded.root / "regrades.jsonl").open("a") as stream:
        stream.write('{"student": "half a li')
    graded.relief("regrade", QUIZ, "--reason", "Cut off.")
    assert graded.score("ana") == 10
    assert (graded.root / "regrades.jsonl").read_text().count('"old"') == 2


def test_grade_changes_no_score_where_only_the_key_changed_and_says_what_does(graded, tmp_path):
    question = graded.of_type("one")
    number = list(graded.bank.questions).index(question) + 1
    correct(graded, question, wrong_option(graded, question))
    done = graded.relief("grade", QUIZ)
    assert f"The key of question {number} was corrected after 2 hand-ins had been graded." in done.output
    assert "use “Grade again” (relief regrade), which keeps the old scores." in done.output
    assert "0 graded, 2 unchanged, 0 failed." in done.output
    assert graded.score("ana") == 11
    graded.relief("regrade", QUIZ, "--reason", "The key was wrong.")
    assert (graded.score("ana"), len(history(graded))) == (10, 2)
    assert "was corrected after" not in graded.relief("grade", QUIZ).output


def test_grade_marks_what_is_handed_in_after_a_correction_with_the_new_key(graded, tmp_path):
    question = graded.of_type("one")
    now_right = wrong_option(graded, question)
    correct(graded, question, now_right)
    path = tmp_path / "later.zip"
    answers = graded.answers(lambda name, one: {"choice": [now_right]} if name == question else right(one))
    path.write_bytes(hand_in("ana", "later", answers=answers, notebook=graded.release))
    graded.relief("collect", path)
    assert "was corrected after 1 hand-in had been graded." in graded.relief("grade", QUIZ).output
    assert [graded.score(one) for one in ("ana", "bo")] == [11, 11]


def test_points_that_a_person_gave_stay(graded):
    question = graded.of_type("one")
    graded.execute(
        "UPDATE grade SET manual_score = 0.5 WHERE cell_id IN (SELECT id FROM base_cell WHERE name = ?)", question
    )
    correct(graded, question, wrong_option(graded, question))
    graded.relief("regrade", QUIZ, "--reason", "The key was wrong.")
    assert graded.grades("ana")[question][1] == 0.5
    assert not (graded.root / "regrades.jsonl").exists()


def graded_by_hand(graded) -> str:
    """Give points to what everybody wrote; return that question."""
    graded.execute("UPDATE grade SET manual_score = 2, needs_manual_grade = 0 WHERE needs_manual_grade = 1")
    return graded.of_type("written")


def test_a_written_answer_that_nothing_changed_about_is_not_to_be_graded_again(graded):
    question, written = graded.of_type("one"), graded_by_hand(graded)
    correct(graded, question, wrong_option(graded, question))
    graded.relief("regrade", QUIZ, "--reason", "The key was wrong.")
    assert graded.grades("ana")[written] == (None, 2.0, 0)
    assert "Still to grade by hand" not in graded.relief("feedback", QUIZ).output


def test_a_written_answer_that_was_handed_in_anew_is(graded, tmp_path):
    written = graded_by_hand(graded)
    question = graded.of_type("one")

    def anew(name, one):
        return {"text": "Something else."} if name == written else right(one)

    for attempt, answers in (
        ("later", graded.answers(lambda name, one: wrong(one) if name == question else right(one))),
        ("last", graded.answers(anew)),
    ):
        path = tmp_path / f"{attempt}.zip"
        path.write_bytes(hand_in("ana", attempt, answers=answers, notebook=graded.release))
        graded.relief("collect", path)
        graded.relief("grade", QUIZ)
        assert graded.grades("ana")[written] == (None, 2.0, int(attempt == "last"))
    assert graded.grades("bo")[written] == (None, 2.0, 0)


def belief_and_option(graded) -> tuple[str, str, str]:
    """Return a question, an option of it that stands for a wrong belief, and the belief's words."""
    for name, one in graded.bank.questions.items():
        if one.question["type"] == "one" and one.misconceptions:
            option, belief = next(iter(one.misconceptions.items()))
            return name, option, graded.bank.beliefs[belief].text
    raise AssertionError("no such question")


def report_of(graded) -> bs4.BeautifulSoup:
    assert graded.relief("report").exit_code == 0
    return bs4.BeautifulSoup((graded.root / "report" / "report.html").read_text(encoding="utf-8"), "html.parser")


def test_what_a_correction_made_right_is_no_wrong_belief_in_the_report(graded, tmp_path):
    question, option, belief = belief_and_option(graded)
    for learner in ("ana", "bo"):
        path = tmp_path / f"{learner}-2.zip"
        answers = graded.answers(lambda name, one: {"choice": [option]} if name == question else right(one))
        path.write_bytes(hand_in(learner, f"{learner}-2", answers=answers, notebook=graded.release))
        graded.relief("collect", path)
    assert belief in report_of(graded).find(id="teach-again").get_text()
    assert report_of(graded).find(id="corrected") is None
    correct(graded, question, option, *graded.bank.questions[question].key["options"])
    found = report_of(graded)
    assert belief not in found.find(id="teach-again").get_text()
    told = found.find(id="corrected").get_text()
    assert "Keys corrected" in told
    assert "An attorney read it again." in told


def test_the_report_tells_the_old_key_and_the_new(graded):
    question = graded.of_type("one")
    one, now_right = graded.bank.questions[question], wrong_option(graded, question)
    texts = {option["id"]: plain(option["text"]) for option in one.question["options"]}
    correct(graded, question, now_right)
    cells = [cell.get_text() for cell in report_of(graded).find(id="corrected").find_all(["td", "th"])]
    assert texts[one.key["options"][0]] in cells
    assert texts[now_right] in cells


def test_a_key_with_fewer_answers_than_the_question_asks_for_is_warned_of(graded):
    question = graded.of_type("several")
    first, *rest = graded.bank.questions[question].key["options"]
    done = graded.relief("key", question, "--right", first, "--reason", "An attorney said so.")
    assert f"This key names 1 answer, the one before named {1 + len(rest)}." in done.output
    assert "whoever did so loses points" in done.output
    assert "This key names" not in graded.relief("key", question, "--back").output


def test_letting_a_crossed_line_be_right_is_told(graded):
    question, one = next(
        (name, one) for name, one in graded.bank.questions.items() if one.crosses and one.question["type"] == "one"
    )
    option = next(iter(one.crosses))
    done = graded.relief("key", question, "--right", option, "--reason", "An attorney said so.")
    assert f"“{option}” crossed the safety line {one.crosses[option]}" in done.output


def test_a_hand_in_that_is_newer_than_its_grade_is_graded_and_is_no_correction(graded, tmp_path):
    path = tmp_path / "later.zip"
    path.write_bytes(hand_in("ana", "later", answers=desk_without_answers(graded), notebook=graded.release))
    graded.relief("collect", path)
    graded.relief("regrade", QUIZ, "--reason", "Nothing.")
    assert graded.score("ana") == 0
    assert not (graded.root / "regrades.jsonl").exists()


def desk_without_answers(desk) -> bytes:
    return desk.answers(lambda name, graded: None)


def test_a_reason_is_needed_for_both(graded):
    question = graded.of_type("one")
    assert "Say in one sentence why" in graded.relief("regrade", QUIZ, "--reason", " ").output
    assert "Say in one sentence why" in graded.relief("key", question, "--right", wrong_option(graded, question)).output


@pytest.mark.parametrize("kind", ["one", "several", "true-false", "match", "order"])
def test_the_key_that_is_shown_can_be_given_and_nonsense_is_refused(graded, kind):
    if not any(one.question["type"] == kind for one in graded.bank.questions.values()):
        pytest.skip("the quiz has no question of this type")
    question = graded.of_type(kind)
    shown = [line.strip() for line in graded.relief("key", question).output.splitlines()[1:]]
    said = graded.relief("key", question, *[f"--right={one}" for one in shown], "--reason", "x")
    assert said.exit_code == 1 and "already; nothing was changed." in said.output
    assert not (graded.root / "key-corrections.jsonl").exists()
    assert "is no key of" in graded.relief("key", question, "--right", "no-such-option", "--reason", "x").output
    graded.relief("regrade", QUIZ, "--reason", "The same key.")
    assert graded.score("ana") == 11


def test_a_second_answer_can_be_accepted(graded):
    question = graded.of_type("one")
    key = graded.bank.questions[question].key["options"]
    correct(graded, question, *key, wrong_option(graded, question))
    graded.relief("regrade", QUIZ, "--reason", "Both hold.")
    assert graded.score("ana") == 11


def test_only_a_correction_can_be_taken_back_and_both_are_told_by_the_questions_number(graded):
    question = graded.of_type("one")
    number = list(graded.bank.questions).index(question) + 1
    called = f"question {number} of “Quiz: common misconceptions” ({question})"
    assert "there is no correction to take back" in graded.relief("key", question, "--back").output
    done = graded.relief("key", question, "--right", wrong_option(graded, question), "--reason", "x")
    assert done.output == f"The key of {called} is corrected; now grade the quiz again, with a reason.\n"
    assert f"The course's own key of {called} holds again" in graded.relief("key", question, "--back").output


def test_a_question_or_a_quiz_that_is_not_there_is_told(graded):
    assert "There is no graded question called none." in graded.relief("key", "none").output
    assert "There is no quiz called none" in graded.relief("regrade", "none", "--reason", "x").output
    written = graded.of_type("written")
    assert "graded by hand" in graded.relief("key", written, "--right", "x", "--reason", "x").output
