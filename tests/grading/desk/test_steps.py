"""What the desk's buttons run: the commands that stand under them, and nothing that a browser could slip in."""

import json
import shlex

import pytest

from relief_course.cli import main
from relief_course.grading.course import GradingError
from relief_course.grading.desk.steps import STEPS, listed_by, shown_steps, words_of
from tests.paths import ROOT

KNOWN = {"assignment": {"misconceptions"}, "person": {"ana", "bo"}, "listed": {"ana"}}
FILLED = {
    "collect": {"learner": "ana", "assignment": "misconceptions", "new": True},
    "walk-in": {"name": "--yes", "email": "a@example.org", "key": ""},
    "feedback": {"assignment": "", "zip": "one"},
    "key": {"key": {"question": "gm-one", "right": ["a", "--back"]}, "reason": "--by=x"},
    "export": {"format": "moodle", "no-names": False},
    "regrade": {"assignment": "misconceptions", "reason": "; rm -rf /"},
    "same": {"stray": "bo", "person": "ana"},
    "remove": {"erase": {"person": "ana", "sure": False}},
}


def words(step: str, values: object = None, files: tuple = ()) -> list[str]:
    return words_of(step, FILLED.get(step, {}) if values is None else values, list(files), KNOWN)


def test_each_step_is_told_and_each_that_is_told_is_known():
    told = json.loads((ROOT / "src/relief_course/grading/desk/steps.json").read_text(encoding="utf-8"))
    assert [one["id"] for one in told] == list(STEPS)


@pytest.mark.parametrize("step", [one for one in STEPS if one != "by-hand"])
def test_a_button_runs_the_command_that_stands_under_it(step):
    told = next(one for one in shown_steps(True, [*main.list_commands(None), "report", "export"]) if one["id"] == step)
    shown = shlex.split(told["command"].replace("…", ""))[2:]
    run = words(step, files=("/tmp/x/roster.csv",) if step in ("class", "collect") else ())
    assert run[0] == shown[0]
    assert run[:2] == shown[:2] or shown[0] not in ("class",)


@pytest.mark.parametrize("step", [one for one in STEPS if one not in ("by-hand", "report", "export")])
def test_every_command_takes_the_words_it_is_given(step, desk):
    """Whatever is typed stands where a value stands: no word of it becomes an option."""
    done = desk.relief(*words(step, files=("/tmp/x/roster.csv",) if step in ("class", "collect") else ()))
    assert done.exit_code != 2, done.output


def test_the_report_and_the_exports_are_shown_where_they_are():
    with_them = {one["id"] for one in shown_steps(False, ["class", "report", "export"])}
    assert with_them == {"class", "walk-in", "same", "remove", "report", "export"}
    assert "exchange" in {one["id"] for one in shown_steps(True, ["collect"])}
    assert "exchange" not in {one["id"] for one in shown_steps(False, ["collect"])}


def test_a_step_has_the_guides_number_whatever_is_left_out():
    everything = [*main.list_commands(None), "report", "export"]
    with_it = {one["id"]: one["number"] for one in shown_steps(True, everything)}
    without = {one["id"]: one["number"] for one in shown_steps(False, everything)}
    assert list(with_it.values()) == list(range(1, len(STEPS) + 1))
    assert without == {name: number for name, number in with_it.items() if name != "exchange"}
    guide = (ROOT / "docs" / "instructor" / "evening.md").read_text(encoding="utf-8")
    assert f"## {without['remove']}. Erase a person" in guide


@pytest.mark.parametrize(
    ("step", "values", "says"),
    [
        ("class", {}, "Choose your class list first."),
        ("walk-in", {"name": "  "}, "Type the person’s name."),
        ("regrade", {"assignment": "misconceptions"}, "Say why, in one sentence"),
        ("regrade", {"assignment": "", "reason": "x"}, "Choose the quiz."),
        ("grade", {"assignment": "--force"}, "That is no longer there"),
        ("remove", {"erase": {"person": "eve", "sure": True}}, "That is no longer there"),
        ("remove", {"erase": {"person": "", "sure": True}}, "Choose the person."),
        ("remove", {"erase": "ana"}, "Choose the person."),
        ("feedback", {"zip": "all"}, "Choose what to make."),
        ("key", {"key": {"question": 1}, "reason": "x"}, "Choose the quiz and the question"),
        ("key", None, "Choose the quiz and the question"),
        ("key", {"key": {"question": "", "right": []}, "reason": ""}, "Choose the quiz and the question"),
        ("export", {"format": "xml"}, "Choose what it is for."),
        ("unheard-of", {}, "This page is older than the course"),
    ],
)
def test_what_is_missing_is_told_in_one_sentence(step, values, says):
    with pytest.raises(GradingError, match=says):
        words_of(step, values, [], KNOWN)


def test_the_pages_boxes_become_the_commands_options():
    assert words("report", {"no-names": True}) == ["report", "--no-names"]
    assert words("export", {"format": "canvas", "no-names": False}) == ["export", "--format=canvas"]
    back = {"key": {"question": "gm-one", "right": ["a"], "back": True}, "reason": "It was right."}
    assert words("key", back) == ["key", "--back", "--reason=It was right.", "--", "gm-one"]


@pytest.mark.parametrize(
    ("person", "sure", "option"),
    [("ana", False, "--list-only"), ("ana", "yes", "--list-only"), ("ana", True, "--yes"), ("bo", True, "--list-only")],
)
def test_nobody_is_erased_before_the_list_of_that_person_was_shown(person, sure, option):
    run = words("remove", {"erase": {"person": person, "sure": sure}})
    assert run == ["class", "remove", option, "--", person]
    assert listed_by(run) == (person if option == "--list-only" else "")
