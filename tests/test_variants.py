"""Neighbors see different cases, a learner always the same one, and what was answered stays."""

from collections import Counter

from relief_course.variants import shown_as, variant_of

QUESTION = {
    "id": "gm-amount",
    "stem": "Nine grams.",
    "options": [{"id": "a", "text": "Nine"}],
    "variants": {
        "a": {"stem": "Nine grams.", "options": [{"id": "a", "text": "Nine"}]},
        "b": {"stem": "Ten grams.", "options": [{"id": "a", "text": "Ten"}]},
        "c": {"stem": "Two grams.", "options": [{"id": "a", "text": "Two"}]},
    },
}


def test_a_learner_always_sees_the_same_variant_and_a_class_sees_all():
    seen = [variant_of(QUESTION, {}, f"learner-{number}") for number in range(300)]
    assert seen == [variant_of(QUESTION, None, f"learner-{number}") for number in range(300)]
    assert set(Counter(seen)) == {"a", "b", "c"}
    assert min(Counter(seen).values()) > 60


def test_what_an_answer_was_given_to_stays():
    for kept in QUESTION["variants"]:
        assert variant_of(QUESTION, {"choice": ["a"], "variant": kept}, "anybody") == kept


def test_a_variant_that_is_no_more_is_drawn_anew():
    assert variant_of(QUESTION, {"variant": "gone"}, "x") == variant_of(QUESTION, {}, "x")
    assert variant_of(QUESTION, {"variant": ["b"]}, "x") in QUESTION["variants"]


def test_a_question_without_variants_is_shown_as_it_is():
    plain = {"id": "q", "stem": "S", "options": []}
    assert variant_of(plain, {"variant": "b"}, "x") == ""
    assert shown_as(plain, "b") == plain


def test_a_variant_is_shown_with_its_own_words_and_no_other():
    shown = shown_as(QUESTION, "b")
    assert (shown["stem"], shown["options"][0]["text"]) == ("Ten grams.", "Ten")
    assert "variants" not in shown
    assert shown_as(QUESTION, "unknown")["stem"] == "Nine grams."
