"""What the browser's own Python takes up of what the browser kept."""

import json

import pytest

from relief_course.forms.browser import take
from relief_course.forms.page import open_page
from relief_course.forms.place import read_learner

ENTRY = {"choice": ["is-true"], "at": "2026-11-29T08:00:00.000Z", "n": 1}
LESSON, QUESTION = "01-introduction", "pin-one-paper"


@pytest.fixture
def given(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def give(path=f"notebooks/{LESSON}.ipynb", **kept):
        told = {"path": path, "store": "abc", "learner": "", "clinic": None, "answers": {}, "notebook": "", **kept}
        take(json.dumps(told), tmp_path / "course")

    return give


def test_a_page_opens_with_the_answers_that_the_browser_kept(given):
    given(answers={LESSON: {QUESTION: ENTRY}})
    page = open_page(LESSON)
    assert page.answers[QUESTION]["choice"] == ["is-true"]
    assert page.store == "abc"


def test_an_open_page_takes_up_what_another_tab_kept(given):
    given()
    page = open_page(LESSON)
    assert page.answers == {}
    given(answers={LESSON: {QUESTION: ENTRY}})
    assert page.answers[QUESTION]["choice"] == ["is-true"]


def test_a_quiz_finds_its_answers_its_notebook_and_its_name(given, tmp_path):
    path = "exercises/misconceptions/misconceptions.ipynb"
    given(path=path, answers={"misconceptions": {"q": ENTRY}}, learner=" Ana\nLopez ", notebook="{}")
    page = open_page("misconceptions")
    assert page.file.read().answers == {"q": ENTRY}
    assert (tmp_path / "course" / path).read_text() == "{}"
    assert read_learner(page.work) == "Ana Lopez"


@pytest.mark.parametrize("answers", [{"no-such-page": {}}, {"../../etc": {"q": ENTRY}}, {LESSON: {"q": {"choice": 7}}}])
def test_what_the_course_does_not_know_is_passed_over(given, tmp_path, answers):
    given(answers=answers)
    assert open_page(LESSON).answers == {}
    assert {path.parts[-2] for path in tmp_path.rglob("*.json")} <= {".relief", "answers"}
