import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relief_course.scoring import Score, score

OPTIONS = [{"id": one, "text": one} for one in ("a", "b", "c", "d")]
PROMPTS = [{"id": one, "text": one} for one in ("p", "q")]
QUESTIONS = {
    "one": ({"type": "one", "options": OPTIONS}, {"options": ["b"]}),
    "several": ({"type": "several", "options": OPTIONS}, {"options": ["a", "b"]}),
    "true-false": ({"type": "true-false", "options": OPTIONS}, {"verdict": "is-false", "options": ["a"]}),
    "match": ({"type": "match", "options": OPTIONS, "prompts": PROMPTS}, {"pairs": {"p": "a", "q": "b"}}),
    "order": ({"type": "order", "options": OPTIONS}, {"order": ["a", "b", "c", "d"]}),
    "written": ({"type": "written", "options": []}, {"rubric": "<p>…</p>"}),
}
STATES = {"unanswered", "not sure", "right", "partly right", "wrong", "written"}


def scored(kind: str, *choice, **entry) -> Score:
    question, key = QUESTIONS[kind]
    return score(question, key, entry or {"choice": list(choice)})


@pytest.mark.parametrize(
    ("kind", "choice", "fraction", "state"),
    [
        ("one", ["b"], 1, "right"),
        ("one", ["a"], 0, "wrong"),
        ("one", [], 0, "unanswered"),
        ("several", ["a", "b"], 1, "right"),
        ("several", ["b", "a", "a"], 1, "right"),
        ("several", ["a"], 0.5, "partly right"),
        ("several", ["a", "b", "c"], 0.5, "partly right"),
        ("several", ["a", "c"], 0, "wrong"),
        ("several", ["a", "b", "c", "d"], 0, "wrong"),
        ("several", ["c", "d"], 0, "wrong"),
        ("true-false", ["is-false", "a"], 1, "right"),
        ("true-false", ["is-false", "b"], 0.5, "partly right"),
        ("true-false", ["is-false"], 0.5, "partly right"),
        ("true-false", ["is-true", "a"], 0, "wrong"),
        ("true-false", ["a"], 0, "wrong"),
        ("match", ["p=a", "q=b"], 1, "right"),
        ("match", ["p=a", "q=c"], 0.5, "partly right"),
        ("match", ["p=a"], 0.5, "partly right"),
        ("match", ["p=b", "q=a"], 0, "wrong"),
        ("order", ["a=1", "b=2", "c=3", "d=4"], 1, "right"),
        ("order", ["a=2", "b=3", "c=4", "d=1"], 2 / 3, "partly right"),
        ("order", ["b=1", "a=2", "c=3", "d=4"], 1 / 3, "partly right"),
        ("order", ["a=4", "b=3", "c=2", "d=1"], 0, "wrong"),
        ("order", ["a=1"], 0, "wrong"),
    ],
)
def test_fraction_and_state(kind, choice, fraction, state):
    result = scored(kind, *choice)
    assert result.fraction == pytest.approx(fraction)
    assert (result.state, result.message) == (state, "")


@pytest.mark.parametrize("kind", QUESTIONS)
def test_not_sure_is_told_apart_and_worth_nothing(kind):
    assert scored(kind, "not-sure") == Score(0.0, "not sure")


def test_not_sure_beside_another_choice_does_not_count():
    assert scored("one", "not-sure", "b") == scored("one", "b")


@pytest.mark.parametrize("kind", QUESTIONS)
@pytest.mark.parametrize("response", [None, {}, {"choice": []}])
def test_no_response_is_unanswered(kind, response):
    question, key = QUESTIONS[kind]
    assert score(question, key, response) == Score(0.0, "unanswered")


def test_two_where_one_is_asked_for():
    result = scored("one", "b", "a")
    assert (result.fraction, result.state, result.items) == (0, "wrong", ("a", "b"))
    assert result.message == "2 answers were chosen where one is asked for, so none counts."


def test_true_and_false_at_once():
    result = scored("true-false", "is-true", "is-false", "a")
    assert (result.fraction, result.state) == (0, "wrong")
    assert "Both true and false" in result.message


def test_two_reasons_lose_the_reason_only():
    result = scored("true-false", "is-false", "a", "b")
    assert result.fraction == 0.5
    assert "2 reasons" in result.message


def test_a_prompt_matched_twice_does_not_count():
    result = scored("match", "p=a", "p=b", "q=b")
    assert result.fraction == 0.5
    assert "more than one match" in result.message


def test_a_place_given_twice_does_not_count():
    result = scored("order", "a=1", "b=2", "c=2", "d=4")
    assert result.fraction == 0
    assert "given twice" in result.message


def test_a_question_that_cannot_go_wrong():
    question, _ = QUESTIONS["one"]
    key = {"options": ["a", "b", "c", "d"], "any": True}
    assert all(score(question, key, {"choice": [one]}).state == "right" for one in "abcd")


def test_unknown_ids_are_ignored_and_named():
    result = scored("one", "b", "zz")
    assert result.state == "right"
    assert result.message == "Not an answer of this question, so not counted: “zz”."
    many = scored("several", "a", "1", "2", "3", "4", "5")
    assert many.message.endswith("“1”, “2”, “3” and 2 more.")
    assert scored("one", "zz").state == "unanswered"


def test_a_hostile_id_is_shown_as_one_short_printable_line():
    message = scored("one", "x\n\u202e" + "y" * 5000).message
    assert message.isprintable() and len(message) < 120


def test_a_text_where_a_choice_is_asked_for_and_the_other_way_round():
    assert scored("one", text="b").state == "unanswered"
    assert "text was found" in scored("one", text="b").message
    assert scored("written", "b").state == "unanswered"
    assert "choice was found" in scored("written", "b").message


def test_a_written_answer_waits_for_a_person():
    assert scored("written", text="I ask the attorney.") == Score(0.0, "written")
    assert scored("written", text=" \n ").state == "unanswered"


def test_items_come_in_the_question_s_order():
    assert scored("several", "c", "a").items == ("a", "c")
    assert scored("match", "q=b", "p=a").items == ("p", "q")
    assert scored("true-false", "is-false", "b").items == ("b",)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)
near_choices = st.lists(
    json_values
    | st.sampled_from(["a", "b", "c", "d", "is-true", "is-false", "not-sure", "p=a", "q=b", "q=q", "a=1", "b=2", "b=²"])
    | st.builds("{}={}".format, st.sampled_from("abcdpq"), st.sampled_from([*"1234abcd", "", "0", "99", "=", "١"])),
    max_size=12,
)
responses = (
    json_values
    | st.fixed_dictionaries({"choice": near_choices})
    | st.fixed_dictionaries({"choice": json_values, "text": json_values})
)


@pytest.mark.parametrize("kind", QUESTIONS)
@given(response=responses)
@settings(max_examples=150, deadline=None)
def test_any_response_has_a_score(kind, response):
    question, key = QUESTIONS[kind]
    result = score(question, key, response)
    assert 0 <= result.fraction <= 1
    assert result.state in STATES
    assert (result.fraction == 1) == (result.state == "right")
    assert (0 < result.fraction < 1) == (result.state == "partly right")
    ids = {part["id"] for part in (*question["options"], *question.get("prompts", ()))}
    assert set(result.items) <= ids
    assert len(result.message) < 1000


@given(st.permutations(range(1, 5)))
def test_an_order_is_right_only_when_exact(places):
    result = scored("order", *(f"{option}={place}" for option, place in zip("abcd", places, strict=True)))
    assert (result.fraction == 1) == (list(places) == [1, 2, 3, 4])


@pytest.mark.parametrize("kind", QUESTIONS)
def test_a_huge_response_is_read_in_part(kind):
    result = scored(kind, *(str(number) for number in range(100_000)))
    assert result.fraction == 0
    assert "could not be read" in result.message
