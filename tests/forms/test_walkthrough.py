"""The kernel's end of a walkthrough: it keeps a path, and tells how far it is."""

import json

import pytest

from relief_course.answers import MAX_CHOICES
from relief_course.forms.feedback import answer_state
from relief_course.forms.form import STATIC
from relief_course.forms.page import _open_page

from .conftest import chosen, save


def step(choice_id: str, to: str) -> dict:
    return {"id": choice_id, "text": choice_id, "to": to, "learns": []}


WALK = {
    "id": "a-ticket",
    "type": "walkthrough",
    "start": "table",
    "knows": [],
    "key_points": ["Stop first."],
    "nodes": {
        "table": {"says": "<p>“Is it <em>fine</em>?”</p>", "choices": [step("ask", "trip"), step("tell", "door")]},
        "door": {"choices": [step("call-back", "table"), step("fetch", "end")]},
        "trip": {"choices": [step("stop", "end"), step("guess", "door")]},
        "end": {"choices": [], "ending": {"is": "handoff"}},
    },
}


@pytest.fixture
def page(course):
    content = {"schema": 1, "page": "a-ticket", "kind": "walkthrough", "title": "A ticket", "assignment": None}
    content |= {"bank": "0123", "questions": {"a-ticket": WALK}, "order": ["a-ticket"]}
    (course.pages / "a-ticket.json").write_text(json.dumps(content), encoding="utf-8")
    folder = course.work / "notebooks" / "walkthroughs"
    folder.mkdir()
    return lambda: _open_page("a-ticket", course.pages, folder)


def test_the_path_is_kept_in_the_work_folder_s_answers(course, page):
    form = page().walk()
    assert save(form, "a-ticket", chosen("ask", "stop"))["did"] == "saved"
    saved = json.loads((course.work / "answers" / "a-ticket.json").read_text(encoding="utf-8"))
    assert saved["answers"]["a-ticket"]["choice"] == ["ask", "stop"]
    assert page().walk().answer["choice"] == ["ask", "stop"]


@pytest.mark.parametrize(
    ("path", "state"),
    [
        ([], "unanswered"),
        (["ask"], "begun"),
        (["ask", "stop"], "answered"),
        (["tell", "call-back", "ask", "stop"], "answered"),
        (["ask", "a-choice-that-an-upgrade-took-away", "stop"], "begun"),
    ],
)
def test_a_path_is_begun_until_it_comes_to_an_end(path, state):
    assert answer_state(WALK, {"choice": path}) == state


def test_where_no_kernel_runs_the_beginning_and_the_key_points_can_be_read(page):
    assert page().walk().text_twin() == (
        "“Is it fine?”\n\n☐ ask\n☐ tell\n\n(Open the course to choose.)\n\nKey points\n- Stop first."
    )


def test_the_browser_stops_a_path_before_it_is_too_long_to_be_saved():
    script = (STATIC / "walkthrough.js").read_text(encoding="utf-8")
    assert f"const LONGEST_PATH = {MAX_CHOICES};" in script


def test_another_page_has_no_walkthrough(course):
    assert "no walkthrough" in repr(course.open("11-test").walk())
