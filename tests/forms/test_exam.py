"""The self-check: drawn from the practice of all lessons, answered in peace, marked together at its end."""

import pytest

from relief_course.forms.exam import draw
from tests.forms.conftest import chosen, save, tell

KINDS = ("one", "several", "true-false", "match", "order")
POOL = [{"page": "11-test", "id": f"pm-{kind}", "objective": f"obj-{kind}"} for kind in KINDS]
KEEPS = ["self-check-round", "self-check-marked", *(row["id"] for row in POOL)]


@pytest.fixture
def exam(course):
    course.write("11-test", "lesson")
    course.write("self-check", "exam", pool=POOL, size=4, keeps=KEEPS, questions={}, order=[])
    return course.open("self-check").exam()


def ids(form) -> list[str]:
    return [row["question"]["id"] for row in form.questions]


def test_a_round_draws_as_many_as_it_says_each_of_another_objective():
    pool = [{"page": "p", "id": f"q{i}", "objective": f"o{i % 6}"} for i in range(60)]
    for number in range(1, 30):
        drawn = draw(pool, 5, "learner", number)
        assert len({row["objective"] for row in drawn}) == len(drawn) == 5
        assert drawn == sorted(drawn, key=pool.index)


def test_neighbors_and_rounds_see_different_questions_and_one_learner_always_the_same():
    pool = [{"page": "p", "id": f"q{i}", "objective": f"o{i}"} for i in range(60)]
    assert draw(pool, 20, "ana", 1) == draw(pool, 20, "ana", 1)
    assert len({str(draw(pool, 20, who, number)) for who in ("ana", "ben") for number in (1, 2)}) == 4


def test_lessons_worked_in_come_first_and_in_them_what_is_not_answered_yet():
    pool = [{"page": f"p{i % 2}", "id": f"q{i}", "objective": f"o{i % 10}"} for i in range(40)]
    answered = {"q0", "q10", "q20"}
    drawn = draw(pool, 7, "ana", 1, lambda row: (row["page"] == "p1", row["id"] in answered))
    assert [row["page"] for row in drawn].count("p0") == 5  # it has five objectives
    assert not answered & {row["id"] for row in drawn}


def test_every_question_of_the_pool_is_drawn_some_time():
    pool = [{"page": "p", "id": f"q{i}", "objective": f"o{i // 3}"} for i in range(60)]
    seen = {row["id"] for number in range(200) for row in draw(pool, 10, "ana", number)}
    assert len(seen) == 60


def test_no_key_and_no_hint_reach_the_browser_before_it_is_marked(exam):
    assert len(exam.questions) == 4
    told = str(exam.questions)
    assert "practice" not in told and "feedback" not in told and "Read the rule again" not in told
    assert exam.result == {}
    assert all(row["question"]["not_sure"] for row in exam.questions)


def test_it_is_marked_at_its_end_and_says_what_to_read_again(exam):
    first, second, third, _ = ids(exam)
    right = {"pm-one": ("a",), "pm-several": ("a", "b"), "pm-true-false": ("is-false", "a"),
             "pm-match": ("p=a", "q=b"), "pm-order": ("a=1", "b=2", "c=3")}  # fmt: skip
    save(exam, first, chosen(*right[first]))
    save(exam, second, chosen("not-sure"))
    assert exam.result == {}
    tell(exam, {"do": "mark"})
    result = exam.result
    assert (result["right"], result["not_sure"], result["unanswered"], result["total"]) == (1, 1, 2, 4)
    assert result["items"][first]["headline"] == "Right" and result["items"][first]["explanation"]
    assert result["items"][third]["message"] == ""
    (again,) = result["again"]
    assert again["title"] == "An expunged conviction still counts"
    assert again["link"] == "11-common-misconceptions.ipynb#expunged"


def test_marks_and_answers_are_there_after_a_restart(exam, course):
    first = ids(exam)[0]
    save(exam, first, chosen("b"))
    tell(exam, {"do": "mark"})
    again = course.open("self-check", kernel="new").exam()
    assert ids(again) == ids(exam)
    assert again.answers[first]["choice"] == ["b"] and again.result["total"] == 4


def test_answers_in_a_lesson_do_not_change_a_round_that_has_begun(exam, course):
    drawn = ids(exam)
    assert exam.worked_in == 0
    course.open("11-test").save({one: chosen("a") for one in drawn[:1]})
    again = course.open("self-check", kernel="new").exam()
    assert ids(again) == drawn
    assert again.worked_in == 4


def test_a_new_round_prefers_what_is_not_answered_in_the_lesson(exam, course):
    pool = [{**row, "objective": "one"} for row in POOL]
    course.write("self-check", "exam", pool=pool, size=1, keeps=KEEPS, questions={}, order=[])
    course.open("11-test").save({row["id"]: chosen("a") for row in POOL if row["id"] != "pm-match"})
    form = course.open("self-check", kernel="new").exam()
    tell(form, {"do": "new-round"})
    assert ids(form) == ["pm-match"]


def test_a_new_round_begins_with_nothing_answered(exam):
    for one in ids(exam):
        save(exam, one, chosen("not-sure"))
    tell(exam, {"do": "mark"})
    tell(exam, {"do": "new-round"})
    assert (exam.round, exam.answers, exam.result) == (2, {}, {})
    save(exam, ids(exam)[0], chosen("not-sure", at="2099-01-01T10:00:00.000Z", n=2))
    assert len(exam.answers) == 1


def test_a_page_without_a_pool_has_no_self_check(course):
    assert "no self-check" in repr(course.open("11-test").exam())
