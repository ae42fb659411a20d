"""No text of a learner's is anything but text, whoever renders it."""

from __future__ import annotations

import json
from html import unescape

import bs4
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbconvert.filters.markdown_mistune import markdown2html_mistune

from relief_course.answers import Answers, parse
from relief_course.grading.feedback import feedback
from relief_course.grading.marking.graded_notebook import graded_notebook
from relief_course.grading.marking.marking import earned_points, mark, page_messages

HOSTILE = [
    "<script>alert(1)</script>",
    "</pre><script>alert(1)</script>",
    "</PRE\n><img src=x onerror=alert(1)>",
    "$$</pre><script>alert(1)</script>$$",
    "\\begin{x}</pre><svg onload=alert(1)>\\end{x}",
    "\\\\[</pre>\\\\]",
    "# heading\n\n* list\n\n```\ncode\n```",
    "[a](javascript:alert(1)) ![b](http://example.org/x.png) <http://example.org>",
    "&lt;script&gt; &#60;script&#62; &amp;",
    "{{ 7*7 }} {% raw %} <%= 1 %>",
    "files/../../x src='files/y'",
    "\x00\x07\x1b[31m\x9b\ud800\udfff\u202e",
    "a\r\nb\rc\n\n\n    d\n\te",
    "<!-- --> <![CDATA[ x ]]> <?php ?>",
]


def rendered(source: str) -> bs4.BeautifulSoup:
    """Render Markdown as formgrader and nbgrader's feedback page do."""
    return bs4.BeautifulSoup(markdown2html_mistune(source), "html.parser")


def as_shown(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(unescape(f"&#{feedback._code(char)};") for char in lines)


def check_is_text(text: str) -> None:
    source = feedback.written_cell(text)
    assert "\n" not in source
    source.encode()
    page = rendered(source)
    assert [tag.name for tag in page.find_all(True)] == ["pre"]
    assert page.pre.get_text() == as_shown(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_written_answers_are_shown_as_text(text):
    check_is_text(text)


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=80))
def test_any_written_answer_is_shown_as_text(text):
    check_is_text("x" + text)


@pytest.mark.parametrize("bad", HOSTILE)
def test_hostile_ids_are_shown_as_text(desk, bad):
    """Question ids, option ids, places and prompts that a file makes up reach no tag and no attribute."""
    clean = tags_of(desk, desk.answers())
    entries = {name: {"choice": [bad, f"{bad}={bad}"], "at": bad, "n": 1} for name in desk.bank.questions}
    content = {"schema": 1, "page": "misconceptions", "bank": bad, "answers": {**entries, bad[:100]: {"text": bad}}}
    for tag in tags_of(desk, json.dumps(content).encode()):
        assert tag.name in {one.name for one in clean}
        assert set(tag.attrs) <= {"class", "href", "style", "id"}
        assert str(tag.get("href", "https://")).startswith(("https://", "#to-grade-"))
        assert str(tag.get("id", "to-grade-")).startswith("to-grade-")


def tags_of(desk, raw: bytes) -> list:
    answers: Answers = parse(raw, "misconceptions")
    marks = mark(desk.bank, answers)
    notebook = graded_notebook(json.loads(desk.release), desk.bank, marks, page_messages(desk.bank, answers), "")
    shown = [output["data"].get("text/html", "") for cell in notebook["cells"] for output in cell.get("outputs", [])]
    return [tag for text in shown for tag in bs4.BeautifulSoup(text, "html.parser").find_all(True)]


def test_the_release_is_not_changed(desk):
    release = json.loads(desk.release)
    graded_notebook(release, desk.bank, mark(desk.bank, parse(desk.answers())), [], "")
    assert release == json.loads(desk.release)


@given(st.floats(allow_nan=False), st.integers(min_value=1, max_value=10))
def test_points_are_one_float_in_range(fraction, points):
    earned = earned_points(fraction, float(points))
    assert type(earned) is float
    assert 0.0 <= earned <= points


def test_a_wrong_choice_is_told_with_its_feedback_and_the_right_one(desk):
    name = desk.of_type("one")
    graded = desk.bank.questions[name]
    right = graded.key["options"][0]
    chosen = next(one["id"] for one in graded.question["options"] if one["id"] != right)
    marks = mark(desk.bank, Answers("misconceptions", answers={name: {"choice": [chosen], "at": "", "n": 1}}))
    text = feedback.question_feedback(marks[name])
    texts = {one["id"]: one["text"] for one in graded.question["options"]}
    assert "✗ Not right. 0 of 1 point." in text
    assert f"✗ {texts[chosen]} {graded.feedback['items'][chosen]}" in text
    assert f"✓ {texts[right]} {graded.feedback['items'][right]}" in text


def test_an_unanswered_question_says_so(desk):
    marks = mark(desk.bank, Answers("misconceptions"))
    assert all("○ Not answered. 0 of" in feedback.question_feedback(one) for one in marks.values())
