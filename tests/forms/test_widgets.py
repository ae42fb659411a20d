import html

import pytest

from relief_course.forms.feedback import answer_state, check

from .conftest import KEYS, MEMBERS, chosen, question, save, tell


@pytest.mark.parametrize("kind", KEYS)
def test_a_question_has_a_text_twin_beside_its_view(course, kind):
    form = course.open("11-test").ask(f"pm-{kind}")
    data, _ = form._repr_mimebundle_()
    assert data["application/vnd.jupyter.widget-view+json"]["model_id"] == form.model_id
    assert f"What about pm-{kind} & Ana?" in data["text/plain"]
    if kind != "written":
        assert "Option a" in data["text/plain"] and "Option c" in data["text/plain"]


def test_the_text_twin_does_not_change_with_the_answer(course):
    form = course.open("11-test").ask("pm-one")
    before = form.text_twin()
    save(form, "pm-one", chosen("a"))
    assert form.text_twin() == before


def test_panels_have_a_text_twin(course):
    assert "hand it in" in course.open("quiz").finish()._repr_mimebundle_()[0]["text/plain"]
    assert "progress" in course.open("00-start-here").progress()._repr_mimebundle_()[0]["text/plain"]


@pytest.mark.parametrize("name", ["QuestionForm", "FinishPanel"])
def test_each_module_holds_what_all_share(name):
    from relief_course.forms import widgets

    script = getattr(widgets, name)._esm
    assert "function putOutbox(" in str(script)
    assert str(script).count("export default") == 1


def test_the_section_to_go_back_to_may_be_on_another_page(course):
    assert course.open("quiz").ask("gm-one").lesson_link == "../../notebooks/11-common-misconceptions.ipynb#expunged"
    course.write("11-common-misconceptions", "lesson")
    assert course.open("11-common-misconceptions").ask("pm-one").lesson_link == ""


# --- feedback ---

RESPONSES = {
    "one": (chosen("a"), chosen("b")),
    "several": (chosen("a", "b"), chosen("c")),
    "true-false": (chosen("is-false", "a"), chosen("is-true", "b")),
    "match": (chosen("p=a", "q=b"), chosen("p=b", "q=a")),
    "order": (chosen("a=1", "b=2", "c=3"), chosen("a=3", "b=2", "c=1")),
}


@pytest.mark.parametrize("kind", RESPONSES)
def test_feedback_tells_right_from_wrong_in_words_and_symbol(kind):
    asked = question("pm", kind, **MEMBERS.get(kind, {}))
    right, wrong = (check(asked, response) for response in RESPONSES[kind])
    assert (right["symbol"], right["headline"]) == ("✓", "Right")
    assert (wrong["symbol"], wrong["headline"]) == ("✗", "Not right")
    assert right["explanation"] == "<p>The rule.</p>"
    assert wrong["explanation"] == ("" if kind == "order" else "<p>The rule.</p>")
    assert right["sources"] and right["items"] and wrong["items"]


def test_an_order_is_told_line_by_line_and_does_not_give_itself_away():
    asked, partly = question("pm", "order"), chosen("a=1", "b=3", "c=2")
    result = check(asked, partly)
    assert [(item["id"], item["state"]) for item in result["items"]] == [("a", "right"), ("b", "wrong"), ("c", "wrong")]
    assert result["message"] == "1 of 3 lines is in the right place. Move the others."
    assert [item["id"] for item in result["items"] if item["html"]] == ["a"]
    assert not result["explanation"]
    last = check(asked, partly, last=True)
    assert last["explanation"] and all(item["html"] for item in last["items"])


def test_feedback_marks_each_option_chosen():
    result = check(question("pm", "several"), chosen("a", "c"))
    assert [(item["id"], item["state"], item["html"]) for item in result["items"]] == [
        ("a", "right", "About a."),
        ("c", "wrong", "About c."),
    ]
    assert "one more answer is right" in result["message"]


def test_verdict_and_reason_are_each_told_right_or_not():
    result = check(question("pm", "true-false"), chosen("is-true", "a"))
    assert [(item["id"], item["state"]) for item in result["items"]] == [("is-true", "wrong"), ("a", "right")]


@pytest.mark.parametrize("kind", KEYS)
def test_an_unfinished_answer_gets_no_feedback_yet(kind):
    begun = {"true-false": chosen("is-true"), "match": chosen("p=a"), "order": chosen("a=1")}.get(kind, chosen())
    result = check(question("pm", kind, **MEMBERS.get(kind, {})), begun)
    assert result["state"] == "unanswered"
    assert result["message"].endswith("first.") and not result["items"] and not result["explanation"]


def test_a_written_practice_answer_is_set_beside_its_rubric():
    result = check(question("pm", "written", **MEMBERS["written"]), {"text": "I ask."})
    assert result["headline"] == "Answered"
    assert result["items"][0]["html"] == KEYS["written"]["rubric"]


def test_not_sure_yet_in_practice_shows_the_rule():
    assert check(question("pm", "one"), chosen("not-sure"))["explanation"] == "<p>The rule.</p>"


@pytest.mark.parametrize("entry", [None, {}, [], "a", {"choice": [1, None, {}]}, {"choice": []}, {"text": "  "}])
def test_what_is_no_answer_counts_as_unanswered(entry):
    for kind in KEYS:
        assert answer_state(question("pm", kind, **MEMBERS.get(kind, {})), entry) == "unanswered"


def test_a_check_uses_the_answer_sent_along_even_when_nothing_can_be_saved(course):
    form = course.open("11-test").ask("pm-one")
    reply = tell(form, {"do": "check", "check": "c1", "question": "pm-one", "answer": chosen("b")})
    assert (reply["did"], reply["check"], reply["result"]["state"]) == ("checked", "c1", "wrong")


def test_a_check_without_an_answer_takes_the_saved_one(course):
    form = course.open("11-test").ask("pm-one")
    save(form, "pm-one", chosen("a"))
    assert tell(form, {"do": "check", "question": "pm-one"})["result"]["state"] == "right"


@pytest.mark.parametrize("answer", [None, [], "a", {"choice": "a"}, {"choice": [[]]}, {"choice": ["a"] * 10_000}])
def test_a_check_answers_whatever_is_sent(course, answer):
    for kind in KEYS:
        form = course.open("11-test").ask(f"pm-{kind}")
        assert tell(form, {"do": "check", "answer": answer})["did"] == "checked"


def test_what_was_checked_shows_its_feedback_again_in_the_next_kernel(course):
    form = course.open("11-test").ask("pm-one")
    save(form, "pm-one", chosen("b"))
    tell(form, {"do": "check", "question": "pm-one", "answer": chosen("b")})
    assert form.result["state"] == "wrong"
    again = course.open("11-test", kernel="new").ask("pm-one")
    assert again.result["headline"] == "Not right" and again.result["explanation"]
    save(again, "pm-one", chosen("a", at="2099-01-01T10:00:00.000Z", n=2))
    assert again.result == {}


def test_what_was_answered_and_never_checked_shows_no_feedback(course):
    save(course.open("11-test").ask("pm-one"), "pm-one", chosen("b"))
    assert course.open("11-test", kernel="new").ask("pm-one").result == {}


def test_a_quiz_question_is_never_checked_here(course):
    assert tell(course.open("quiz").ask("gm-one"), {"do": "check", "answer": chosen("a")}) == {}


def test_a_learner_s_words_are_never_part_of_the_course_s_html(course):
    hostile = "<img src=x onerror=alert(1)>"
    page = course.open("quiz")
    page.save({"gm-written": {"text": hostile, "at": "2026-11-24T10:00:00.000Z", "n": 1}})
    assert hostile not in html.unescape(str(page.ask("gm-written").question) + str(page.finish().summary))
