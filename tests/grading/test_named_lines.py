"""A safety line crossed in an answer in words: an instructor names it in a comment, and every page honors that."""

from __future__ import annotations

import pytest

from relief_course.grading.certificate import certificate
from relief_course.grading.marking.named_lines import UNKNOWN, comment_in_words, named_lines
from tests.grading.scripted import FORM_B, LATE, Learner
from tests.learners.desk import QUIZ

LINE = "gives-a-result"
COMMENT = f"A kind note.\ncrosses: {LINE}\nPlease talk with me."


@pytest.fixture
def ana(desk) -> Learner:
    found = Learner(desk, "ana")
    found.is_called("Ana", "Lima")
    found.hands_in()
    return found


@pytest.fixture
def written(desk) -> str:
    return desk.of_type("written")


@pytest.mark.parametrize(
    ("comment", "named"),
    [
        (COMMENT, (LINE,)),
        ("Crosses: asks-guilt, gives a result.", ("asks-guilt", LINE)),
        ("* crossed : Asks-Guilt", ("asks-guilt",)),
        ("It crosses a line: no.", ()),
        ("crosses: none", ()),
        ("crosses:", ()),
        (None, ()),
    ],
)
def test_a_comment_names_lines_by_their_ids(comment, named):
    assert named_lines(comment) == named


def test_a_learner_reads_what_the_line_says_and_no_id():
    assert comment_in_words("crosses: asks-guilt", {"asks-guilt": "Asking about guilt."}) == (
        "This crosses a safety line: Asking about guilt."
    )
    assert UNKNOWN in comment_in_words("crosses: asks-gilt", {"asks-guilt": "Asking about guilt."})


def test_the_result_asks_for_a_second_look_and_no_certificate_is_made(ana, written):
    assert certificate(ana.course, QUIZ, "ana") is not None
    ana.is_told(written, COMMENT)
    assert "One thing needs a second look" in ana.reads("state")
    assert ana.desk.bank.safety[LINE].rstrip(".") in ana.reads("second-look")
    assert "Read again the section" in ana.reads("second-look")
    assert certificate(ana.course, QUIZ, "ana") is None


def test_the_twin_in_words_mends_it_once_it_is_read(ana, written):
    ana.is_told(written, COMMENT)
    twin = ana.desk.bank.questions[written].twin
    answer = {twin.replace("-", "_"): {"text": "Ask the attorney."}}
    ana.hands_in(FORM_B, LATE, only=True, read=False, **answer)
    assert "Your instructor has still to read that." in ana.reads("second-look")
    ana.gets(twin, 1.0, FORM_B)
    assert "✓ This is mended" in ana.reads("second-look")


def test_the_comment_stands_on_the_result_page(ana, written):
    number = list(ana.desk.bank.questions).index(written) + 1
    ana.is_told(written, COMMENT)
    assert "Your instructor wrote A kind note. This crosses a safety line: " in ana.reads(f"question-{number}")


def test_the_grader_reads_how_and_the_learner_does_not(ana, written):
    assert "crosses: gives-a-result" in ana.desk.outputs("ana")[f"ask-{written}"]
    ana.is_told(written, COMMENT)
    assert ana.desk.relief("feedback", QUIZ).exit_code == 0
    page = (ana.desk.root / "feedback" / "ana" / QUIZ / f"{QUIZ}.html").read_text(encoding="utf-8")
    assert "crosses: gives-a-result" not in page
    assert "with the id of the line" not in page
    assert "This crosses a safety line: " in page


def test_the_grader_is_led_to_what_is_to_grade_by_hand(ana, written):
    assert f'<a href="#to-grade-{written}">' in ana.desk.outputs("ana")["setup"]
    assert f'<a id="to-grade-{written}"></a>' in ana.desk.outputs("ana")[f"ask-{written}"]


def test_an_unknown_line_counts_as_crossed_and_the_instructor_is_warned(ana, written):
    ana.is_told(written, "crosses: gives-result")
    for command in ("grade", "feedback"):
        said = ana.desk.relief(command, QUIZ).output
        assert "Ana Lima, question" in said
        assert f"of “{ana.desk.bank.title}”: “gives-result” is no safety line" in said
        assert "“gives-result” is no safety line. It counts as crossed; correct the comment." in said
        assert "gives-a-result" in said
    assert "One thing needs a second look" in ana.reads("state")


def test_the_report_counts_it(ana, written):
    ana.is_told(written, COMMENT)
    assert ana.desk.relief("report").exit_code == 0
    page = (ana.desk.root / "report" / "report.html").read_text(encoding="utf-8")
    assert "Crossed lines that are not mended" in page
    assert ana.desk.bank.safety[LINE].split(":")[0] in page


def test_the_report_says_that_only_a_person_can_see_one_in_words(ana):
    assert ana.desk.relief("report").exit_code == 0
    page = (ana.desk.root / "report" / "report.html").read_text(encoding="utf-8")
    assert "nobody crossed a safety line in the questions that are scored by themselves" in page
