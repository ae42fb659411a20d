"""What the desk's buttons run: the commands that stand under them, and nothing that a browser could slip in."""

import json
import shlex

import pytest

from relief_course.cli import main
from relief_course.grading.course import GradingError
from relief_course.grading.desk.steps import STEPS, listed_by, shown_steps, words_of
from tests.paths import ROOT

KNOWN = {
    "assignment": {"misconceptions"},
    "person": {"ana", "bo"},
    "set-aside": {"2026Z-1"},
    "listed": ["ana"],
}
FILLED = {
    "collect": {"learner": "ana", "assignment": "misconceptions", "new": True, "insist": True, "set-aside": ""},
    "walk-in": {"name": "--yes", "email": "a@example.org", "key": ""},
    "feedback": {"assignment": "", "zip": "one"},
    "key": {"key": {"question": "gm-one", "right": ["a", "--back"]}, "reason": "--by=x"},
    "export": {"format": "moodle", "no-names": False},
    "regrade": {"assignment": "misconceptions", "reason": "; rm -rf /"},
    "same": {"sure": {"chosen": ["bo", "ana"], "sure": False}},
    "take-back": {"sure": {"chosen": ["bo", "misconceptions"], "sure": False}},
    "remove": {"sure": {"chosen": ["ana"], "sure": False}},
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


def test_without_an_exchange_its_step_says_so_and_no_quiz_is_chosen_to_hand_out():
    with_one, without = ({one["id"]: one for one in shown_steps(has, ["collect", "release"])} for has in (True, False))
    assert not with_one["exchange"]["absent"] and with_one["exchange"]["fields"] and with_one["release"]["fields"]
    assert "No nbgrader exchange is set up on this computer" in without["exchange"]["absent"]
    assert without["exchange"]["fields"] == without["release"]["fields"] == []
    assert without["collect"]["fields"] == with_one["collect"]["fields"] and not without["release"]["absent"]


def test_a_step_has_the_guides_number_whatever_is_left_out():
    everything = [*main.list_commands(None), "report", "export"]
    with_it = {one["id"]: one["number"] for one in shown_steps(True, everything)}
    without = {one["id"]: one["number"] for one in shown_steps(False, everything)}
    assert list(with_it.values()) == list(range(1, len(STEPS) + 1))
    assert without == with_it
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
        ("remove", {"sure": {"chosen": ["eve"], "sure": True}}, "That is no longer there"),
        ("remove", {"sure": {"chosen": [""], "sure": True}}, "Choose the person."),
        ("remove", {"sure": {"chosen": ["ana", "bo"], "sure": True}}, "Choose the person."),
        ("remove", {"sure": "ana"}, "Choose the person."),
        ("same", {"sure": {"chosen": ["ana", ""]}}, "Choose the entry that stays."),
        ("collect", {"set-aside": "../x"}, "That is no longer there"),
        ("collect", {}, "Choose the files, or a folder, first."),
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
    run = words("remove", {"sure": {"chosen": [person], "sure": sure}})
    assert run == ["class", "remove", option, "--", person]
    assert listed_by(run) == ([person] if option == "--list-only" else [])


def test_two_entries_become_one_only_as_the_page_has_listed_them():
    for listed, option in ((["bo", "ana"], "--yes"), (["ana", "bo"], "--list-only"), ([], "--list-only")):
        values = {"sure": {"chosen": ["bo", "ana"], "sure": True}}
        assert words_of("same", values, [], KNOWN | {"listed": listed})[2] == option


def test_what_is_set_aside_needs_no_file():
    values = {"set-aside": "2026Z-1", "learner": "bo"}
    assert words("collect", values) == ["collect", "--set-aside=2026Z-1", "--learner=bo", "--"]
