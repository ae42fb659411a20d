"""The figures of a report, held against examples worked by hand and against the model that the answers came from."""

from __future__ import annotations

import json

import numpy as np
import pytest

from relief_course.grading.bank import load_banks
from relief_course.grading.course import course_at
from relief_course.grading.gradebook.responses import read_responses
from relief_course.grading.report import statistics
from tests.learners.ability import LEARNED, answers_file, chance, volunteers
from tests.learners.classroom import a_class, put
from tests.learners.desk import QUIZ, right, wrong


def test_discrimination_is_the_correlation_with_the_rest():
    """Four questions by hand: the last is right for those who get the others wrong."""
    strong, weak = [1.0, 1.0, 1.0, 0.0], [0.0, 0.0, 0.0, 1.0]
    matrix = np.array([strong] * 10 + [weak] * 10)
    assert statistics.discrimination(matrix, [0, 1, 2, 3]) == pytest.approx([1, 1, 1, -1])


def test_discrimination_is_left_out_where_all_earned_the_same_and_in_a_small_class():
    matrix = np.array([[1.0, 0.0, 1.0]] * 10 + [[1.0, 1.0, 0.0]] * 10)
    assert np.isnan(statistics.discrimination(matrix, [0, 1, 2])[0])
    assert np.isnan(statistics.discrimination(matrix[:19], [0, 1, 2])).all()


def test_difficulty_comes_near_what_the_model_says(responses, banks):
    """Each question of thirty people lies within four standard errors of the model's mean chance."""
    bank = banks["before"]
    found = statistics.items(responses, bank)
    for name, graded in bank.questions.items():
        if not graded.is_written:
            expected = np.mean([chance(one, name) for one in volunteers(30)])
            assert found["difficulty"][name] == pytest.approx(expected, abs=4 * 0.5 / 30**0.5)


def test_states_add_up_to_the_people(responses, banks):
    found = statistics.items(responses, banks[QUIZ])
    states = found[["right", "partly right", "wrong", "not sure", "unanswered", "written"]]
    assert (states.sum(axis=1) == 30).all()
    assert states["not sure"].sum() > 0


def test_reliability_is_kr_20_by_its_formula(responses, banks):
    bank = banks["before"]
    found = statistics.reliability(responses, bank)
    matrix = statistics.shares(responses, bank)[:, statistics.scored(bank)]
    passed = matrix.mean(axis=0)
    count = matrix.shape[1]
    kr20 = count / (count - 1) * (1 - (passed * (1 - passed)).sum() / matrix.sum(axis=1).var())
    assert found.name in ("KR-20", "Cronbach’s alpha")
    assert found.value == pytest.approx(kr20, abs=0.02)
    assert found.questions == count == 11


def test_reliability_is_not_given_for_few_people(prepared_course, banks, tmp_path):
    few = _alone(prepared_course, tmp_path, {QUIZ: banks[QUIZ]}, 19)
    assert statistics.reliability(few, banks[QUIZ]) is None


def test_the_gain_of_a_class_that_learned_is_found(responses, banks):
    found = statistics.gain(responses, "before", "after")
    assert found.people == 30
    assert found.low < found.gain < found.high
    assert found.low > 0
    expected = [
        np.mean([chance(one, after, LEARNED) - chance(one, before) for one in volunteers(30)])
        for before, after in zip(banks["before"].questions, banks["after"].questions, strict=True)
    ]
    assert found.gain == pytest.approx(np.mean(expected[:-1]), abs=0.12)  # the last is written


def test_the_gain_is_found_where_nobody_took_the_other_forms(prepared_course, tmp_path):
    banks = {name: bank for name, bank in load_banks(prepared_course).items() if bank.quiz in ("before", "after")}
    course = course_at(tmp_path)
    for one in volunteers(9):
        put(course, one.id, "before", answers_file(one, banks["before"]))
        put(course, one.id, "after", answers_file(one, banks["after"], LEARNED))
    assert statistics.gain(read_responses(course, banks), "before", "after").people == 9


def test_the_uncertainty_of_few_pairs_is_not_given(prepared_course, banks, tmp_path):
    few = _alone(prepared_course, tmp_path, {name: banks[name] for name in ("before", "after")}, 9)
    found = statistics.gain(few, "before", "after")
    assert (found.people, found.low, found.high) == (9, None, None)


def test_a_belief_is_held_by_those_who_chose_it_in_their_last_sitting(desk):
    course, banks = course_at(desk.root), read_banks(desk)
    name, twin = "gm-expunged-probation", "gm-expunged-set-aside"
    put(course, "ana", QUIZ, sheet(banks[QUIZ], {name: "none-no-jail"}, "T15"))
    put(course, "bo", QUIZ, sheet(banks[QUIZ], {name: "none-no-jail"}, "T15"))
    put(course, "bo", f"{QUIZ}-b", sheet(banks[f"{QUIZ}-b"], {}, "T16"))
    put(course, "cy", QUIZ, sheet(banks[QUIZ], {}, "T15"))
    held = {one.id: one for one in statistics.beliefs(read_responses(course, banks))}
    assert held["no-jail"].holders == {"ana"}
    assert held["no-jail"].question == name
    assert "no-jail" in banks[f"{QUIZ}-b"].questions[twin].misconceptions.values()
    assert held["no-jail"].asked == {"ana", "bo", "cy"}


def test_time_is_counted_without_the_breaks(desk):
    """Two minutes, then an hour away (which counts as five), then one minute: eight."""
    names = list(desk.bank.questions)
    times = [("18:00:00", "18:02:00"), ("19:02:00", "19:03:00")]
    entries = {
        name: {"choice": ["not-sure"], "first_shown": f"2026-11-24T{shown}Z", "at": f"2026-11-24T{at}Z", "n": 1}
        for name, (shown, at) in zip(names, times, strict=False)
    }
    content = {"schema": 1, "page": QUIZ, "bank": "", "answers": entries}
    put(course_at(desk.root), "ana", QUIZ, json.dumps(content).encode())
    put(course_at(desk.root), "bo", QUIZ, b"")
    found = statistics.minutes(read_responses(course_at(desk.root), {QUIZ: desk.bank}))
    assert found.set_index("learner")["minutes"].to_dict() == pytest.approx({"ana": 8.0, "bo": np.nan}, nan_ok=True)


def test_equal_answers_need_three_that_are_not_right(desk):
    course, three = course_at(desk.root), list(desk.bank.questions)[:3]
    for learner, mistakes in (("ana", three), ("bo", three), ("cy", three[:2]), ("dee", three[:2])):
        answers = desk.answers(lambda name, graded, own=mistakes: wrong(graded) if name in own else right(graded))
        put(course, learner, QUIZ, answers)
    found = list(statistics.equal_answers(read_responses(course, {QUIZ: desk.bank}), desk.bank))
    assert found == [statistics.Alike(("ana", "bo"), 3)]


def _alone(prepared_course, tmp_path, banks, count):
    (tmp_path / "nbgrader_config.py").write_bytes((prepared_course / "nbgrader_config.py").read_bytes())
    return a_class(tmp_path, banks, count)


def read_banks(desk):
    from relief_course.grading.bank import load_banks

    return load_banks(desk.root)


def sheet(bank, chosen: dict, hour: str) -> bytes:
    """Return an answers file: all right, but for what is chosen."""
    at = f"2026-11-24{hour}:00:00Z"
    entries = {}
    for name, graded in bank.questions.items():
        answer = {"choice": [chosen[name]]} if name in chosen else right(graded)
        entries[name] = {**answer, "at": at, "n": 1}
    return json.dumps({"schema": 1, "page": bank.assignment, "bank": bank.version, "answers": entries}).encode()
