"""What the course itself promises of its lessons and its quizzes."""

import pytest

from relief_course.content.build import derive, stale
from tests.paths import ROOT

TYPES = {"one", "several", "true-false", "match", "order", "written"}
NUMBERS = {8: "Eight", 9: "Nine", 10: "Ten", 11: "Eleven", 12: "Twelve", 15: "Fifteen"}
LONGEST_SITTING = 12
SHORT_SITTING, CASES_SITTING = 15, 40
"""Minutes; a quiz of long cases may be paused."""


@pytest.fixture(scope="module")
def quiz(library):
    return library.quizzes["misconceptions"]


@pytest.fixture(scope="module")
def quizzes(library):
    """Every short quiz: each has a second form for a retake, and no long case."""
    return [quiz for quiz in library.quizzes.values() if len(quiz.forms) == 2 and not quiz.cases]


@pytest.fixture(scope="module")
def sittings(quizzes):
    return [(quiz, form) for quiz in quizzes for form in quiz.forms]


def test_every_derived_file_is_fresh(library):
    assert stale(derive(library, ROOT), ROOT) == []


def test_each_quiz_is_large_enough_and_its_forms_share_nothing(quizzes):
    for one in quizzes:
        assert len(one.questions) >= 18, one.quiz
        first, second = (set(form.questions) for form in one.forms)
        assert not first & second, one.quiz


def test_the_quiz_on_misconceptions_shows_every_type_in_each_form(library, quiz):
    for form in quiz.forms:
        assert {library.questions[one].type for one in form.questions} == TYPES


def test_no_sitting_without_long_cases_has_more_than_twelve_questions_or_takes_more_than_fifteen_minutes(library):
    for quiz in (one for one in library.quizzes.values() if not one.cases):
        assert quiz.minutes <= SHORT_SITTING, quiz.quiz
        assert [form.assignment for form in quiz.forms if len(form.questions) > LONGEST_SITTING] == []


def test_only_the_capstone_has_long_cases_and_it_takes_forty_minutes(library):
    assert {quiz.quiz: quiz.minutes for quiz in library.quizzes.values() if quiz.cases} == {"capstone": CASES_SITTING}


def test_each_quiz_has_a_form_for_a_retake_and_each_of_its_questions_stands_in_one(library):
    for quiz in library.quizzes.values():
        assert [form.form for form in quiz.forms] == ["A", "B"], quiz.quiz
        asked = [question for form in quiz.forms for question in form.questions]
        assert sorted(asked) == sorted(question.id for question in quiz.questions), quiz.quiz


def test_no_sitting_takes_longer_than_it_says_or_asks_for_more_than_one_written_answer(library, sittings):
    for quiz, form in sittings:
        asked = [library.questions[one] for one in form.questions]
        assert sum(one.minutes for one in asked) <= quiz.minutes, form.assignment
        assert sum(one.type == "written" for one in asked) <= 1, form.assignment


def test_the_instructions_tell_how_many_questions_and_points_there_are(library, sittings):
    for quiz, form in sittings:
        asked = [library.questions[one] for one in form.questions]
        written = sum(one.type == "written" for one in asked)
        said = " ".join(quiz.instructions.split())
        assert said.startswith(f"{NUMBERS[len(asked) - written]} questions to answer by choosing"), form.assignment
        assert (" and one short " in said) == (written == 1), form.assignment
        assert f": {sum(one.points for one in asked)} points in all." in said, form.assignment


def test_the_forms_of_each_quiz_are_parallel_question_by_question(library):
    same = ("type", "section", "objective", "difficulty", "points", "minutes")
    for one, other in _twins(library):
        assert [getattr(one, name) for name in same] == [getattr(other, name) for name in same], (one.id, other.id)


def test_a_question_about_safety_has_a_twin_about_safety(library):
    for one, other in _twins(library):
        assert bool(one.walkthrough) == bool(other.walkthrough), (one.id, other.id)


def _twins(library):
    """Yield each question of form A with the one in its place in form B, which is asked of whoever fails the first."""
    for quiz in library.quizzes.values():
        for places in zip(*(form.questions for form in quiz.forms[:2]), strict=True):
            if len(places) == 2:
                yield tuple(library.questions[one] for one in places)


def test_every_key_was_read_by_two(library):
    assert [one.id for one in library.questions.values() if not one.reads.second] == []


def test_right_answers_stand_in_every_place_equally_often(quizzes):
    for quiz in quizzes:
        places = [
            [option.right for option in question.options].index(True)
            for question in quiz.questions
            if question.type == "one"
        ]
        counts = [places.count(place) for place in range(4)]
        assert max(counts) - min(counts) <= 1, (quiz.quiz, counts)


def test_the_lesson_teaches_at_least_twelve_myths_in_groups_each_with_a_question(library):
    blocks = library.lessons["11-common-misconceptions"].blocks
    myths = [block.myth for block in blocks if block.myth]
    assert len(myths) >= 12
    assert sum(block.stop is not None for block in blocks) >= 3
    assert all(library.myths[myth].practice for myth in myths)


def test_practice_shows_every_type_and_every_objective_has_practice_and_quiz(library, quiz):
    lesson = library.lessons["11-common-misconceptions"]
    practice = library.practice[lesson.id].questions
    assert {question.type for question in practice} == TYPES
    for pool in (practice, quiz.questions):
        assert set(lesson.objectives) <= {question.objective for question in pool}


def test_the_start_page_leads_with_progress_and_holds_the_four_cards(library):
    blocks = library.lessons["00-start-here"].blocks
    assert blocks[0].progress
    cards = {block.card for block in blocks if block.card}
    assert {"stop-card", "four-questions", "legal-line", "no-client-details"} <= cards


def test_every_law_that_may_have_changed_says_by_when_to_read_it_again(library):
    for authority in library.authorities.values():
        if authority.status in ("pending", "contested"):
            assert authority.recheck, authority.id
