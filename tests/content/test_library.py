"""What an author is told when something in data/ is not right: everything at once, each with file and line."""

import pytest

from relief_course.content.library import load_library
from relief_course.content.yaml_source import ContentError


def problems(course) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load_library(course)
    return [str(problem) for problem in caught.value.problems]


def test_the_tiny_course_is_right(course):
    library = load_library(course)
    assert list(library.assignments) == ["tiny"]
    assert library.sections["expunged"] == ("01-tiny", "An expunged conviction may still count")


def test_an_unknown_key_is_refused_with_its_line(course, edit):
    edit("cards.yaml", "  kind: warning\n", "  kind: warning\n  color: red\n")
    assert problems(course) == ["data/cards.yaml:4: unknown key 'color'"]


def test_all_problems_are_told_at_once(course, edit):
    edit("cards.yaml", "kind: warning", "kind: alarm")
    edit("misconceptions.yaml", "text:", "words:")
    edit("law/authorities.yaml", "status: good", "status: fine")
    found = problems(course)
    assert len(found) == 4
    assert {one.split(":")[0] for one in found} == {
        "data/cards.yaml",
        "data/law/authorities.yaml",
        "data/misconceptions.yaml",
    }


@pytest.mark.parametrize("value", ["true", "false", "12", "2026-11-24"])
def test_a_value_that_yaml_reads_as_something_else_must_be_quoted(course, edit, value):
    edit("cards.yaml", "title: Stop first", f"title: {value}")
    (found,) = problems(course)
    assert found.startswith("data/cards.yaml:2: title: should be text")
    assert f'"{value}"' in found


@pytest.mark.parametrize("value", ["yes", "no", "on", "off"])
def test_words_that_older_yaml_took_for_booleans_are_words(course, edit, value):
    edit("cards.yaml", "title: Stop first", f"title: {value}")
    assert load_library(course).cards["stop-card"].title == value


def test_a_wrong_reference_names_the_nearest_right_one(course, edit):
    edit("myths/01-tiny.yaml", "authorities: [sample-conviction]", "authorities: [sample-convictoin]")
    assert problems(course) == [
        "data/myths/01-tiny.yaml:6: 'sample-convictoin' is not known; did you mean 'sample-conviction'?"
    ]


def test_a_quote_must_occur_in_the_stored_text(course, edit):
    edit("law/authorities.yaml", "quote: a formal judgment of guilt", "quote: a formal finding of guilt")
    assert problems(course)[0].startswith("data/law/authorities.yaml:6: the quote does not occur")


def test_the_words_a_key_relies_on_must_occur_in_its_authority(course, edit):
    edit("quizzes/tiny.yaml", "words: a formal judgment of guilt", "words: a plea of any kind")
    assert "the words relied on do not occur in sample-conviction" in problems(course)[0]


def test_an_id_is_used_once(course, edit):
    edit("quizzes/tiny.yaml", "- id: gm-several", "- id: gm-one")
    assert any("'gm-one' is already used" in one for one in problems(course))


def test_one_choice_has_one_right_option(course, edit):
    edit("quizzes/tiny.yaml", "feedback: The judgment stays., right: true", "feedback: The judgment stays.")
    assert any("exactly one option is right, not 0" in one for one in problems(course))


def test_a_wrong_option_names_the_misconception_it_stands_for(course, edit):
    edit("quizzes/tiny.yaml", ", misconception: expunged", "")
    assert any("wrong option 'gone' names no misconception" in one for one in problems(course))


def test_a_graded_question_does_not_stand_in_a_practice_file(course, edit):
    edit("practice/01-tiny.yaml", "use: practice", "use: graded")
    assert any("a graded question has no hint" in one for one in problems(course))


def test_no_practice_question_repeats_a_graded_one(course, edit):
    edit("practice/01-tiny.yaml", "Ana says her record was expunged.", "Ben says a judge sealed his case.")
    assert any("'gm-one' asks the same as 'pm-expunged'" in one for one in problems(course))


def test_a_myth_is_short(course, edit):
    edit("myths/01-tiny.yaml", "why: A judgment", f"why: {'very ' * 120}long. A judgment")
    assert "at most 120" in problems(course)[0]


def test_a_file_that_is_not_yaml_is_told_with_its_line(course):
    (course / "data" / "cards.yaml").write_text("- id: a\n  title: [b\n", encoding="utf-8")
    assert problems(course)[0].startswith("data/cards.yaml:")


def test_a_status_other_than_good_needs_a_reason(course, edit):
    edit("law/authorities.yaml", "status: good", "status: contested")
    assert "needs a status_note" in problems(course)[0]
