"""What passes: enough points, and no safety line crossed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relief_course.answers import Answers
from relief_course.grading.bank import Bank, GradedQuestion
from relief_course.grading.marking.standard import Crossing, Sitting, standard

EARLY, LATE = "2026-11-24T15:00:00.000Z", "2026-11-24T16:00:00.000Z"
CROSSES, SAFE, RIGHT = "tell-her", "guess", "ask-attorney"


def question(name: str, twin: str, kind: str = "one") -> GradedQuestion:
    options = [{"id": one, "text": one} for one in (RIGHT, SAFE, CROSSES)] if kind != "written" else []
    return GradedQuestion(
        question={"id": name, "type": kind, "points": 3 if kind == "written" else 1, "options": options},
        key={"options": [RIGHT]},
        feedback={},
        sources=(),
        crosses={CROSSES: "gives-a-result"} if kind != "written" else {},
        walkthrough="travel-green-card" if kind != "written" else "",
        twin=twin,
    )


def bank(form: str, other: str, passing: int | None = 70) -> Bank:
    """A form of seven questions to choose and one to write: ten points."""
    kinds = ["one"] * 7 + ["written"]
    questions = {f"{form}{n}": question(f"{form}{n}", f"{other}{n}", kind) for n, kind in enumerate(kinds, start=1)}
    return Bank(f"quiz-{form}", "Quiz", "v", "f", questions, "quiz", f"quiz-{other}", passing)


A, B = bank("a", "b"), bank("b", "a")


def sitting(bank: Bank, chosen: list[str | None], at: str = EARLY, text: str = "", by_hand=()) -> Sitting:
    entries = {
        name: {"choice": [option], "at": at, "n": 1}
        for name, option in zip(bank.questions, chosen, strict=False)
        if option
    }
    if text:
        entries[list(bank.questions)[-1]] = {"text": text, "at": at, "n": 1}
    return Sitting(bank, Answers(bank.assignment, answers=entries), dict(by_hand))


def test_enough_points_and_no_line_crossed_meets_the_standard():
    found = standard(sitting(A, [RIGHT] * 7))
    assert (found.state, found.points, found.maximum, found.percent, found.passing) == ("met", 7.0, 10.0, 70.0, 70)
    assert found.unanswered == 1


def test_too_few_points_is_below():
    assert standard(sitting(A, [RIGHT] * 6)).state == "below"


def test_percent_never_looks_like_more_than_it_is():
    thirds = replace(A, questions=dict(list(A.questions.items())[:3]))
    assert standard(sitting(thirds, [RIGHT, RIGHT, SAFE])).percent == 66.6


def test_not_sure_yet_is_counted_apart_and_crosses_no_line():
    found = standard(sitting(A, [RIGHT] * 5 + ["not-sure", "not-sure"]))
    assert (found.state, found.not_sure, found.unanswered, found.crossed) == ("below", 2, 1, ())


def test_a_crossed_line_asks_for_a_second_look_whatever_the_total():
    found = standard(sitting(A, [CROSSES] + [RIGHT] * 6, text="Ask.", by_hand={"a8": 3.0}))
    assert (found.state, found.percent) == ("second look", 90.0)
    assert found.crossed == (Crossing("a1", CROSSES, "gives-a-result", "travel-green-card", "b1", "open"),)


def test_the_twin_answered_later_without_crossing_mends_it():
    first = sitting(A, [CROSSES] + [RIGHT] * 6, text="Ask.", by_hand={"a8": 3.0})
    found = standard(first, sitting(B, [SAFE], at=LATE))
    assert (found.state, found.percent, found.assignment) == ("met", 90.0, "quiz-a")
    assert [one.state for one in found.crossed] == ["mended"]


def test_the_twin_answered_before_mends_nothing():
    found = standard(sitting(A, [RIGHT] * 7), sitting(B, [CROSSES], at=LATE))
    assert found.state == "second look"
    assert [(one.question, one.twin, one.state) for one in found.crossed] == [("b1", "a1", "open")]


def test_the_twin_that_crosses_a_line_again_is_not_yet():
    found = standard(sitting(A, [CROSSES] + [RIGHT] * 6), sitting(B, [CROSSES] + [RIGHT] * 6, at=LATE))
    assert found.state == "not yet"
    assert [one.state for one in found.crossed] == ["again", "again"]


@pytest.mark.parametrize("answer", [None, "not-sure"])
def test_the_twin_left_open_is_still_to_be_answered(answer):
    other = sitting(B, [answer] + [RIGHT] * 6, at=LATE)
    assert standard(sitting(A, [CROSSES] + [RIGHT] * 6), other).state == "second look"


def test_another_question_of_the_other_form_mends_nothing():
    first = sitting(A, [CROSSES] + [RIGHT] * 6)
    assert standard(first, sitting(B, [None, RIGHT], at=LATE)).state == "second look"


def test_the_better_form_counts():
    found = standard(sitting(A, [SAFE] * 7), sitting(B, [RIGHT] * 7))
    assert (found.state, found.assignment, found.percent) == ("met", "quiz-b", 70.0)


def test_a_written_answer_waits_where_it_could_still_decide():
    found = standard(sitting(A, [RIGHT] * 6, text="Ask the attorney."))
    assert (found.state, found.to_grade) == ("waiting", 3.0)
    assert standard(sitting(A, [RIGHT] * 3, text="Ask the attorney.")).state == "below"


def test_nothing_is_met_before_what_was_written_is_read_for_safety_lines():
    assert standard(sitting(A, [RIGHT] * 7, text="Ask the attorney.")).state == "waiting"
    assert standard(sitting(A, [RIGHT] * 7, text="Ask the attorney.", by_hand={"a8": 0.0})).state == "met"


def named(taken: Sitting) -> Sitting:
    """Return the same with a line that an instructor saw crossed in what was written."""
    return replace(taken, named={list(taken.bank.questions)[-1]: ("gives-a-result",)})


def test_a_line_that_an_instructor_names_in_a_written_answer_is_crossed_whatever_the_points():
    first = replace(
        sitting(A, [RIGHT] * 7, text="You are fine.", by_hand={"a8": 3.0}), named={"a8": ("gives-a-result",)}
    )
    found = standard(first)
    assert (found.state, found.percent) == ("second look", 100.0)
    assert found.crossed == (Crossing("a8", "", "gives-a-result", "", "b8", "open"),)


def test_a_written_twin_mends_it_only_once_an_instructor_has_read_it():
    first = replace(
        sitting(A, [RIGHT] * 7, text="You are fine.", by_hand={"a8": 3.0}), named={"a8": ("gives-a-result",)}
    )
    assert standard(first, sitting(B, [], LATE, "Ask.")).state == "second look"
    assert standard(first, sitting(B, [], LATE, "Ask.", {"b8": 1.0})).state == "met"
    again = named(sitting(B, [], LATE, "You are fine.", {"b8": 1.0}))
    assert standard(first, again).state == "not yet"


def test_points_given_by_hand_stand_in_place_of_what_was_scored():
    assert standard(sitting(A, [RIGHT] * 6, text="Ask.", by_hand={"a8": 1.0})).state == "met"
    assert standard(sitting(A, [RIGHT] * 6, text="Ask.", by_hand={"a8": 0.5})).state == "below"
    assert standard(sitting(A, [RIGHT] * 7, by_hand={"a1": 0.0})).state == "below"


def test_a_crossed_line_is_told_before_a_written_answer_that_waits():
    assert standard(sitting(A, [CROSSES] + [RIGHT] * 5, text="Ask.")).state == "second look"


def test_where_nothing_counts_toward_passing_lines_are_told_all_the_same():
    found = standard(sitting(bank("a", "b", passing=None), [CROSSES]))
    assert (found.state, found.passing, len(found.crossed)) == ("not counted", None, 1)


def test_without_a_twin_to_answer_a_crossed_line_is_not_yet():
    alone = {name: replace(one, twin="") for name, one in A.questions.items()}
    assert standard(sitting(replace(A, questions=alone, twin=""), [CROSSES])).state == "not yet"


def test_two_forms_of_different_quizzes_are_refused():
    with pytest.raises(ValueError, match="quiz-b is not the other form of quiz-a"):
        standard(sitting(A, []), sitting(replace(B, quiz="another"), []))


def test_the_course_own_quiz_knows_its_twins_and_what_passes(desk):
    whole = Answers("misconceptions")
    found = standard(Sitting(desk.bank, whole))
    assert (desk.bank.quiz, desk.bank.twin, found.passing) == ("misconceptions", "misconceptions-b", 70)
    assert (found.maximum, found.unanswered, found.state) == (desk.bank.maximum, len(desk.bank.questions), "below")
    assert desk.bank.questions["gm-expunged-probation"].twin == "gm-expunged-set-aside"
    assert desk.bank.questions["gm-expunged-probation"].misconceptions["none-no-jail"] == "no-jail"
