"""The live board: what the wall shows, what only the instructor sees, and who counts as stuck."""

from __future__ import annotations

import json

import pytest

from relief_course.hub.board.course_map import START, CourseMap
from relief_course.hub.board.report import Report, read_report
from relief_course.hub.board.room import Room

PAGE = "11-common-misconceptions"
LATER = "12-taking-action"
AT = "2026-11-24T15:00:00.000Z"
NAMES = {"ana": "Ana López", "ben": "Ben Okoro", "cy": "Cy Park", "dee": "Dee Roe"}
COURSE = CourseMap()


@pytest.fixture
def room(clock):
    return Room(COURSE, clock)


def question() -> tuple[str, dict]:
    """Return a practice question with one right option."""
    return next((one, asked) for one, asked in COURSE.questions[PAGE].items() if asked["type"] == "one")


def entry(right: bool, n: int = 1) -> dict:
    _, asked = question()
    key = asked["practice"]["key"]["options"]
    wrong = [option["id"] for option in asked["options"] if option["id"] not in key]
    return {"choice": list(key) if right else wrong[:1], "at": AT, "n": n}


def report(page: str = PAGE, **answers: dict) -> Report:
    given = {question()[0]: answers["answer"]} if answers else {}
    return Report(COURSE.pages[page].path, {PAGE: given} if given else {})


def test_an_empty_room_is_at_the_start(room):
    assert room.place == START
    assert room.for_the_wall() == {"people": 0, "place": "Start Here", "pages": [], "missed": []}


def test_the_room_is_where_most_are_unless_the_instructor_says_otherwise(room):
    for student, page in (("ana", PAGE), ("ben", PAGE), ("cy", LATER)):
        room.take(student, report(page))
    assert room.place == PAGE
    room.lead_to(LATER)
    assert room.place == LATER
    room.lead_to("")
    assert room.place == PAGE
    room.lead_to("no-such-page")
    assert room.place == PAGE


def test_the_wall_counts_who_is_where_and_names_nobody(room):
    for student in NAMES:
        room.take(student, report(answer=entry(right=student == "ana", n=5)))
    shown = json.dumps(room.for_the_wall(), ensure_ascii=False)
    assert {"title": "Common Misconceptions", "here": 4, "done": 0} in room.for_the_wall()["pages"]
    for text in (*NAMES, *NAMES.values()):
        assert text not in shown


def test_the_wall_shows_the_question_that_the_room_misses(room):
    for student in NAMES:
        room.take(student, report(answer=entry(right=student == "ana")))
    (missed,) = room.for_the_wall()["missed"]
    assert missed["share"] == "3 of 4"
    assert missed["lesson"] == "Common Misconceptions"


def test_of_two_people_s_answers_the_wall_says_nothing(room):
    for student in ("ana", "ben"):
        room.take(student, report(answer=entry(right=False)))
    assert room.for_the_wall()["missed"] == []


def test_whoever_changes_an_answer_often_and_is_not_right_is_stuck_and_comes_first(room):
    room.take("ana", report(answer=entry(right=True, n=4)))
    room.take("ben", report(answer=entry(right=False, n=3)))
    rows = room.for_the_instructor(NAMES)["rows"]
    assert [row["name"] for row in rows] == ["Ben Okoro", "Ana López"]
    assert rows[0]["stuck"].startswith("Changed 3 times and not right yet:")
    assert rows[1]["stuck"] == ""


def test_whoever_is_quiet_and_behind_the_room_is_stuck(room, clock):
    room.take("ana", report())
    room.lead_to(LATER)
    clock.now += 11 * 60
    room.take("ana", report())
    assert room.for_the_instructor(NAMES)["rows"][0]["stuck"] == "No answer for 11 minutes, and behind the room"
    room.lead_to(PAGE)
    assert room.for_the_instructor(NAMES)["rows"][0]["stuck"] == ""


def test_whoever_has_not_come_is_listed_and_whoever_left_is_away(room, clock):
    room.take("ana", report())
    clock.now += 5 * 60
    shown = room.for_the_instructor(NAMES)
    assert shown["rows"][0]["away"] is True
    assert shown["people"] == 0
    assert [one["name"] for one in shown["absent"]] == ["Ben Okoro", "Cy Park", "Dee Roe"]


def test_a_latecomer_hears_where_the_room_is_and_what_it_did(room):
    room.lead_to("03-impact-of-drug-convictions")
    told = room.so_far()
    assert told["path"] == "notebooks/03-impact-of-drug-convictions.ipynb"
    assert [one["title"] for one in told["done"]] == ["Start Here", "Introduction", "Understanding Non-Citizenship"]
    assert all(one["aims"] for one in told["done"])


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"[]",
        b'{"answers": 3}',
        b"\xff",
        b"[" * 100_000,
        b'{"answers": {}, "here": "' + b"x" * 600_000 + b'"}',
    ],
)
def test_what_is_no_report_is_refused(body):
    assert read_report(body) is None


def test_what_has_the_wrong_shape_in_a_report_is_left_out():
    told = {"here": 7, "answers": {PAGE: {"a": {"choice": "x"}, "b": entry(right=True)}, "other": 3}}
    assert read_report(json.dumps(told).encode()) == Report("", {PAGE: {"b": entry(right=True)}})
