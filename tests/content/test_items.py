"""The lint of questions over the whole bank, and that each of its rules finds what it is for."""

import json

import pytest
from pydantic import ValidationError

from relief_course.content.library import load_library
from relief_course.content.schemas.questions import Question
from tests.content.items.rules import RULES, echo, rare_words
from tests.content.items.sittings import places, share_of_longest, verdicts
from tests.paths import ROOT

COPIES_THE_PAPER = {"gsg-pair-withholding", "gsg-pair-petition"}
"""Notes whose right line is what the paper says: it has to repeat its words."""

LONGEST_IN_A_QUIZ, LONGEST_IN_PRACTICE = 1 / 3, 1 / 2
"""In how many questions the right option may be the longest. Of four options of like length, one in four is."""

RARER_VERDICT_IN_PRACTICE = 2 / 5
"""Of the statements in practice, at least so many are true, and at least so many are false."""


@pytest.fixture(scope="module")
def library():
    return load_library(ROOT)


@pytest.fixture(scope="module")
def questions(library):
    """Every question but the one of the start page, of which each answer is right."""
    return [question for question in library.questions.values() if not question.any]


@pytest.fixture(scope="module")
def pools(questions):
    return [[one for one in questions if one.use == use] for use in ("graded", "practice")]


@pytest.mark.parametrize("rule", RULES)
def test_no_question_breaks_a_rule(questions, rule):
    assert [(one.id, said) for one in questions for said in RULES[rule](one)] == []


def test_no_key_repeats_a_rare_word_of_its_stem(questions):
    rare = rare_words(questions)
    found = [(one.id, word) for one in questions for word in echo(one, rare) if one.id not in COPIES_THE_PAPER]
    assert found == []


def test_the_right_option_is_seldom_the_longest(library, pools):
    for quiz in library.quizzes.values():
        assert share_of_longest(quiz.questions) <= LONGEST_IN_A_QUIZ, quiz.quiz
    assert share_of_longest(pools[1]) <= LONGEST_IN_PRACTICE


def test_no_place_is_a_good_guess_in_a_quiz_or_in_the_whole_bank(library, pools):
    for quiz in library.quizzes.values():
        counts = places(quiz.questions)
        assert max(counts) - min(counts) <= 2, (quiz.quiz, counts)
    for pool in pools:
        counts = places(pool)
        assert sum(counts) / 6 <= min(counts) and max(counts) <= sum(counts) / 3, counts


def test_as_many_statements_of_a_quiz_are_true_as_are_false(library):
    for quiz in library.quizzes.values():
        true, false = verdicts(quiz.questions)
        assert true == false, quiz.quiz


def test_neither_verdict_is_a_good_guess_in_practice(pools):
    true, false = verdicts(pools[1])
    assert min(true, false) / (true + false) >= RARER_VERDICT_IN_PRACTICE, (true, false)


# --- each rule finds what it is for -----------------------------------------------------------------------------

RIGHT = "Ask the attorney today"
WRONG = ("Wait for the next letter", "Write to the court alone", "Tell her what to file now")


def made(stem: str = "A letter came. What do you do?", right: str = RIGHT, wrong: tuple = WRONG, **members) -> Question:
    """Return a question of type one that stands in no file, right option first."""
    options = [{"id": "right", "text": right, "feedback": "Yes.", "right": True}]
    options += [
        {"id": f"wrong-{number}", "text": text, "feedback": "No.", "misconception": "no-hurry"}
        for number, text in enumerate(wrong)
    ]
    shape = {
        **{"id": "made", "use": "practice", "type": "one", "section": "here", "objective": "obj-one", "difficulty": 1},
        **{"minutes": 1, "stem": stem, "hint": "Think.", "options": options, "explanation": "So it is."},
        **{"authorities": ["std-legal-line"], "proof": {"kind": "conduct", "standard": "std-legal-line"}},
        **{"reads": {"first": "2026-11-24"}, "as_of": "2026-11-24"},
    }
    return Question.model_validate_json(json.dumps(shape | members))


def broken(question: Question) -> set[str]:
    return {name for name, rule in RULES.items() if [*rule(question)]}


BAD = [
    ("length", {"right": "Bring the whole letter, with its date and its sender, to the attorney on this same day"}),
    ("all-of-the-above", {"wrong": ("Wait for the next letter", "Write to the court", "All of the above")}),
    ("all-of-the-above", {"wrong": ("Wait for the next letter", "Write to the court", "None of these answers")}),
    ("plain-negative", {"stem": "A letter came. What do you not do?"}),
    ("plain-negative", {"stem": "Which of these is the least safe?"}),
    ("two-questions", {"stem": "A letter came. What do you do, and why is it urgent?"}),
    ("two-questions", {"stem": "Who reads the letter? When is it read?"}),
    ("absolute-words", {"wrong": ("She can always wait a week", "She must never open it", "Write to the court now")}),
    ("same-words", {"wrong": ("Wait for the next letter", "Wait for the next letter.", "Write to the court")}),
]


@pytest.mark.parametrize(("rule", "members"), BAD)
def test_a_rule_finds_what_breaks_it(rule, members):
    assert broken(made(**members)) == {rule}


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"stem": "What do you **not** do?"},
        {"stem": "“It is not urgent, and why should it be? Can it wait?” says Ana. What do you answer?"},
        {"right": "Ask the attorney", "wrong": ("Wait", "Write", "Go")},
        {"right": "Say that only an attorney decides", "wrong": ("It is always safe", "It is never safe", "Wait")},
    ],
    ids=["plain", "emphasized", "said by a person", "short", "absolute and right"],
)
def test_what_gives_nothing_away_breaks_nothing(members):
    assert broken(made(**members)) == set()


def test_a_rare_word_of_the_stem_in_the_key_alone_is_found():
    question = made("Ana holds a receipt. What do you do?", right="Bring the receipt to the attorney")
    assert [*echo(question, rare_words([question]))] == ["receipt"]
    shared = made("Ana holds a receipt. What do you do?", RIGHT + " with the receipt", ("Mail the receipt", *WRONG))
    assert [*echo(shared, rare_words([shared]))] == []
    assert [*echo(question, rare_words([question] * 5))] == []


def test_a_key_that_is_always_the_longest_or_always_first_is_found():
    long = [made(right="Ask the attorney this very day") for _ in range(4)]
    assert (share_of_longest(long), places(long)) == (1.0, [4, 0, 0, 0])
    assert share_of_longest([made()]) == 0.0


def test_verdicts_are_counted():
    true = made(type="true-false", verdict="is-true")
    assert verdicts([true, true, made()]) == (2, 0)


@pytest.mark.parametrize(
    ("member", "value", "said"),
    [("right", True, "exactly one option is right"), ("feedback", None, "has no feedback")],
)
def test_a_question_without_one_best_answer_or_without_an_explained_option_is_refused(member, value, said):
    options = [one.model_dump() for one in made().options]
    options[1] |= {member: value}
    with pytest.raises(ValidationError, match=said):
        made(options=options)
