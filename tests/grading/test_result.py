"""A learner's result page: how it went, what is still to do, what to read again."""

from __future__ import annotations

import bs4
import pytest

from relief_course.grading import bank as bank_module
from relief_course.grading.bank import load_bank
from relief_course.grading.gradebook.record import read_record
from relief_course.grading.result import result_page
from relief_course.scoring import NOT_SURE
from tests.grading.scripted import FORM_B, LATE, Learner, crossing, that_crosses
from tests.learners.desk import QUIZ, wrong

BAD = '<img src=x onerror="alert(1)"></pre></bdi><script>alert(2)</script>{{ 7*7 }}'


@pytest.fixture
def ana(desk) -> Learner:
    return Learner(desk, "ana")


def changed(*answers: tuple) -> dict:
    return {graded.question["id"].replace("-", "_"): response for graded, response in answers}


def test_nobody_gets_a_page_for_what_was_not_graded(ana):
    assert result_page(ana.course, QUIZ, "ana") is None


def test_enough_points_and_no_line_crossed_is_told_as_met(ana):
    ana.hands_in()
    assert "You have met the standard of this quiz" in ana.reads("state")
    assert "certificate.pdf" in ana.reads("state")
    assert ana.reads("second-look") == ""
    assert "Nothing: each answer that is graded earned all of its points." in ana.reads("read-again")


def test_every_page_says_that_it_permits_nobody_to_screen(ana):
    ana.hands_in()
    assert "It permits nobody to screen clients, to give advice or to prepare a form." in ana.reads("state")
    assert "A supervising attorney must approve each volunteer." in ana.reads("state")


def test_what_passes_is_told_as_the_course_has_it(ana):
    ana.hands_in()
    assert "At least 70 percent of the points, and no safety line crossed." in ana.reads("passing")
    lines = [one.get_text() for one in ana.result().find(id="passing").find_all("li")]
    assert lines == [line if line.endswith(".)") else f"{line}." for line in ana.desk.bank.safety.values()]
    assert not any(".)." in line or ".." in line for line in lines)
    assert "Letting a relative or friend interpret." in lines


def test_a_written_answer_waits_until_an_instructor_has_graded_it(ana):
    written, bank = ana.desk.of_type("written"), ana.desk.bank
    most = bank.questions[written].points
    ana.hands_in(read=False)
    assert "Waiting: your written answer is not graded yet" in ana.reads("state")
    assert f"Waiting: a written answer is not graded yet. Up to {most:g} more points" in ana.reads("points")
    assert f"{bank.maximum - most:g} of {bank.maximum:g} points" in ana.reads("points")
    ana.gets(written, 1.5)
    assert "Waiting" not in ana.reads("points")
    assert f"{bank.maximum - most + 1.5:g} of {bank.maximum:g} points" in ana.reads("points")
    assert "1.5 of these points were given by an instructor." in ana.reads("points")


def test_points_by_hand_are_kept_when_the_quiz_is_graded_again(ana):
    written = ana.desk.of_type("written")
    ana.hands_in()
    ana.gets(written, 1.5)
    assert ana.desk.relief("grade", QUIZ, "--force").exit_code == 0
    assert "1.5 of these points were given by an instructor." in ana.reads("points")


def test_a_corrected_key_changes_the_page_once_it_is_graded_again(ana, monkeypatch):
    graded = ana.desk.bank.questions[ana.desk.of_type("one")]
    number = list(ana.desk.bank.questions).index(graded.question["id"]) + 1
    ana.hands_in(**changed((graded, wrong(graded))))
    assert "✗ Not right, 0 of 1 point" in ana.reads(f"question-{number}")
    now_right = wrong(graded)["choice"]
    banks = bank_module.load_banks(ana.desk.root)
    monkeypatch.setitem(banks[QUIZ].questions[graded.question["id"]].key, "options", now_right)
    assert ana.desk.relief("grade", QUIZ, "--force").exit_code == 0
    assert "✓ Right, 1 of 1 point" in ana.reads(f"question-{number}")


def test_too_few_points_lead_to_what_to_read_and_to_the_other_form(ana):
    mistakes = [(one, wrong(one)) for one in ana.desk.bank.questions.values() if not one.crosses][:7]
    ana.hands_in(**changed(*mistakes, *[(one, {"choice": [NOT_SURE]}) for one in _crossable(ana)]))
    told = ana.reads("state")
    assert "You are on the way: some points are still missing" in told
    assert "70 percent passes. You crossed no safety line in the questions that are scored by themselves." in told
    assert f"Then answer “{load_bank(ana.desk.root, FORM_B).title}”." in told


def _crossable(ana: Learner) -> list:
    return [one for one in ana.desk.bank.questions.values() if one.crosses][:4]


def test_what_to_read_again_names_lesson_section_and_place(ana):
    graded = ana.desk.bank.questions[ana.desk.of_type("one")]
    number = list(ana.desk.bank.questions).index(graded.question["id"]) + 1
    ana.hands_in(**changed((graded, {"choice": [NOT_SURE]})))
    asked, told = graded.question, ana.reads("read-again")
    assert f"Lesson “{asked['lesson_title']}”, section “{asked['section_title']}” (question {number})." in told
    assert ".ipynb" not in ana.result().get_text()


def test_not_sure_yet_is_told_apart_from_not_answered(ana):
    first, second, third = list(ana.desk.bank.questions.values())[:3]
    ana.hands_in(**changed((first, {"choice": [NOT_SURE]}), (second, {"choice": [NOT_SURE]}), (third, None)))
    assert "Not sure yet: 2. That is an honest answer." in ana.reads("points")
    assert "Not answered: 1." in ana.reads("points")
    assert "Question 1: ? Not sure yet, 0 of" in ana.reads("question-1")


class TestASecondLook:
    @pytest.fixture
    def graded(self, ana):
        """The question that Ana answered across a safety line."""
        found = that_crosses(ana.desk)
        ana.hands_in(**changed((found, crossing(found))))
        return found

    @pytest.fixture
    def twin(self, ana, graded):
        return load_bank(ana.desk.root, FORM_B).questions[graded.twin]

    def test_names_line_walkthrough_and_the_number_of_the_twin(self, ana, graded):
        bank, other = ana.desk.bank, load_bank(ana.desk.root, FORM_B)
        told, number = ana.reads("second-look"), list(other.questions).index(graded.twin) + 1
        assert "One thing needs a second look" in ana.reads("state")
        assert bank.said[next(iter(graded.crosses.values()))] in told
        assert f"Play the walkthrough “{bank.said[graded.walkthrough]}”." in told
        assert "Walkthroughs and quizzes are on the start page of your course, by their titles." in told
        assert ".ipynb" not in told
        assert f"Then answer question {number} of “{other.title}”." in told
        assert "Only this question needs an answer." in told

    def test_tells_of_missing_points_only_where_no_grade_can_bring_them(self, ana, graded):
        assert "You also need more points." not in ana.reads("state")
        mistakes = [(one, wrong(one)) for one in ana.desk.bank.questions.values() if not one.crosses]
        ana.hands_in(**changed((graded, crossing(graded)), *mistakes))
        assert "You also need more points." in ana.reads("state")

    def test_is_mended_by_the_twin_handed_in_alone(self, ana, graded, twin):
        ana.hands_in(FORM_B, LATE, only=True, **changed((twin, {"choice": twin.key["options"]})))
        for form in (QUIZ, FORM_B):
            assert "You have met the standard of this quiz" in ana.reads("state", form)
            assert "What crossed a line at first is mended." in ana.reads("state", form)
            assert "✓ This is mended" in ana.reads("second-look", form)
        assert "This form counts: it is the better one." in ana.reads("points")

    def test_is_not_mended_by_a_twin_answered_before(self, ana, graded, twin):
        ana.hands_in(FORM_B, "2026-11-23T10:00:00.000Z", only=True, **changed((twin, {"choice": twin.key["options"]})))
        assert "You answered it once before. So choose “Not sure yet” there first" in ana.reads("second-look")

    def test_that_crosses_again_is_not_yet(self, ana, graded, twin):
        ana.hands_in(FORM_B, LATE, only=True, **changed((twin, crossing(twin))))
        assert "Not yet: please talk with your instructor" in ana.reads("state")
        assert "Then answer question" not in ana.reads("second-look")
        assert "Play the walkthrough" in ana.reads("second-look")

    def test_tells_nothing_of_the_other_form_but_numbers(self, ana, graded, twin):
        ana.hands_in(FORM_B, LATE, only=True, **changed((twin, crossing(twin))))
        content = result_page(ana.course, QUIZ, "ana").decode()
        shared = _texts(ana.desk.bank)
        for told in _texts(load_bank(ana.desk.root, FORM_B)) - shared:
            assert told not in content


def _texts(bank) -> set[str]:
    """Return every id, stem, option and explanation of a form."""
    found = set()
    for name, one in bank.questions.items():
        shown = [one.question, *one.question.get("variants", {}).values()]
        found |= {name, one.feedback["explanation"], *one.feedback["items"].values()}
        found |= {part["stem"] for part in shown}
        found |= {option["text"] for part in shown for option in part["options"] if len(option["text"]) > 20}
    return found


def test_each_question_has_its_own_explanation(ana):
    ana.hands_in()
    found = ana.result()
    for number, one in enumerate(ana.desk.bank.questions.values(), start=1):
        explanation = bs4.BeautifulSoup(one.feedback["explanation"], "html.parser").get_text()
        assert explanation in found.find(id=f"question-{number}").get_text()
    assert found.find("a", href=f"{QUIZ}.html")


def test_the_page_holds_all_that_it_shows(ana):
    ana.hands_in()
    found = ana.result()
    assert found.find_all(["script", "link", "iframe", "img", "object", "embed"]) == []
    assert found.html["lang"] == "en"
    assert len(found.find_all("h1")) == 1
    assert found.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"].startswith(
        "default-src 'none'"
    )
    ids = [tag["id"] for tag in found.find_all(id=True)]
    assert len(ids) == len(set(ids))


def test_what_a_learner_wrote_is_text_whatever_it_is(desk):
    eve = Learner(desk, "eve")
    written = desk.of_type("written")
    eve.is_called(BAD, "\u202e" + BAD)
    eve.hands_in(**{written.replace("-", "_"): {"text": BAD}, desk.of_type("one").replace("-", "_"): {"choice": [BAD]}})
    eve.is_called(BAD, "\u202e" + BAD)
    found = eve.result()
    assert found.find_all(["script", "img"]) == []
    assert BAD in found.pre.get_text()
    assert found.bdi.get_text().startswith(BAD)


def test_a_late_hand_in_is_told_of_its_penalty(ana):
    ana.hands_in()
    ana.desk.execute("UPDATE submitted_notebook SET late_submission_penalty = 2")
    assert "It came late: the gradebook takes 2 off. For passing, that does not count." in ana.reads("points")


def test_a_record_reads_one_learner_alone(ana, desk):
    ana.hands_in()
    Learner(desk, "bo").hands_in()
    assert read_record(ana.course, "ana").person.id == "ana"
    assert set(read_record(ana.course, "ana").taken) == {QUIZ}


def test_what_an_instructor_set_in_bold_is_bold_and_nothing_else_of_a_comment_is_markup(ana):
    written = ana.desk.of_type("written")
    ana.hands_in()
    ana.is_told(written, f"**Thank you!** 2 ** 3 {BAD}")
    number = list(ana.desk.bank.questions).index(written) + 1
    comment = ana.result().find(id=f"question-{number}").find_all("pre")[-1]
    assert comment.find("strong").get_text() == "Thank you!"
    assert comment.get_text() == f"Thank you! 2 ** 3 {BAD}"
    assert [one.name for one in comment.find_all()] == ["strong"]


def test_a_percent_that_is_rounded_down_says_so(ana):
    ana.hands_in()
    assert "100 percent." in ana.reads("points")
    ana.gets(ana.desk.of_type("written"), 2.0)
    assert "92.8 percent (rounded down)." in ana.reads("points")
