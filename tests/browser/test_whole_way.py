"""The whole way with the keyboard alone: open, answer, come back, hand in; then collect, grade and give feedback."""

import json
import re
import zipfile

import pytest
from playwright.sync_api import expect

from tests.learners.desk import QUIZ, WRITTEN, right
from tests.learners.fixtures import desk, prepared_course  # noqa: F401

PAGE = f"exercises/{QUIZ}/{QUIZ}.ipynb"
FARTHEST = 60
"""Tab presses from one thing to the next, at most."""


class Keyboard:
    """A volunteer who uses no pointer."""

    def __init__(self, page):
        self.page = page

    def tab_to(self, selector: str) -> None:
        """Press Tab until the focus is on something that fits."""
        for _ in range(FARTHEST):
            if self.page.evaluate("s => document.activeElement.matches(s)", selector):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not lead to {selector}")

    def choose_radio(self, form: str, value: str) -> None:
        """Come to the group with Tab, then move to the option with the arrow keys."""
        name = self.page.locator(f"{form} input[value='{value}']").get_attribute("name")
        self.tab_to(f"{form} input[name='{name}']")
        self.page.keyboard.press("Space")
        for _ in range(12):
            if self.page.evaluate("document.activeElement.value") == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"the arrow keys do not lead to {value}")

    def check(self, form: str, value: str) -> None:
        self.tab_to(f"{form} input[value='{value}']")
        self.page.keyboard.press("Space")

    def choose_in_list(self, form: str, line: str, value: str) -> None:
        self.tab_to(f"{form} select[id$='-{line}']")
        options = self.page.evaluate("[...document.activeElement.options].map(option => option.value)")
        for _ in range(options.index(value)):
            self.page.keyboard.press("ArrowDown")

    def answer(self, question_id: str, kind: str, response: dict) -> None:
        form = f".relief-question[data-question='{question_id}']"
        if kind == "written":
            self.tab_to(f"{form} textarea")
            self.page.keyboard.type(response["text"])
            return
        for choice in response["choice"]:
            line, has_line, value = choice.partition("=")
            if has_line:
                self.choose_in_list(form, line, value)
            elif kind == "several":
                self.check(form, choice)
            else:
                self.choose_radio(form, choice)


def in_tab_order(graded, response: dict) -> dict:
    """Return the response with its choices in the order in which Tab meets them."""
    if "choice" not in response:
        return response
    question = graded.question
    lines = question.get("prompts") or question["options"]
    order = ["is-true", "is-false", *(line["id"] for line in lines)]
    return {"choice": sorted(response["choice"], key=lambda choice: order.index(choice.partition("=")[0]))}


@pytest.fixture
def keyboard(reader):
    return Keyboard(reader.page)


def test_open_answer_reload_hand_in_grade_and_read_the_feedback(reader, keyboard, desk):  # noqa: F811
    page = reader.open(PAGE)
    for question_id, graded in desk.bank.questions.items():
        response = in_tab_order(graded, right(graded))
        keyboard.answer(question_id, graded.question["type"], response)
    expect(page.locator(".relief-counts")).to_have_text("All 12 answered. This does not say that they are right.")
    page.reload()
    reader.wait_until_ready()
    expect(page.locator(".relief-counts")).to_have_text("All 12 answered. This does not say that they are right.")
    for question_id in desk.bank.questions:
        expect(reader.question(question_id).locator(".relief-saved")).to_have_text(re.compile(r"Saved.*\d:\d\d"))

    page.locator(".relief-finish input").focus()
    page.keyboard.type("Perez, Jr.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")  # a double press makes one file
    expect(page.locator(".relief-finish .relief-status")).to_contain_text("Your hand-in file was made")
    assert reader.axe() == []
    reader.shot("handed-in")
    (file,) = (reader.course.work / "hand-in").iterdir()
    with zipfile.ZipFile(file) as archive:
        assert json.loads(archive.read("manifest.json"))["learner"] == "Perez, Jr."

    page.locator(".relief-question textarea").press("End")
    page.keyboard.type("!")
    expect(page.locator(".relief-finish .relief-status")).to_contain_text("Make it again to hand in the change")

    assert desk.relief("collect", file).exit_code == 0
    assert desk.relief("grade", QUIZ).exit_code == 0
    ((student, name),) = desk.query("SELECT id, last_name FROM student")
    assert name == "Perez, Jr."
    assert desk.score(student) == desk.bank.points

    done = desk.nbgrader("generate_feedback", QUIZ)
    assert done.returncode == 0, done.stderr
    (feedback,) = (desk.root / "feedback" / student / QUIZ).glob("*.html")
    page.goto(feedback.as_uri())
    expect(page.locator("body")).to_contain_text("Right")
    expect(page.locator("body")).to_contain_text("101(a)(48)(A)")
    expect(page.locator("body")).to_contain_text(WRITTEN)
    page.evaluate("window.scrollTo(0, 690)")
    reader.shot("feedback")


def test_what_is_open_and_what_is_unsure_is_told_before_handing_in(reader):
    page = reader.open(PAGE)
    reader.question("gm-expunged-probation").locator("input[value='not-sure']").check()
    counts = page.locator(".relief-counts")
    expect(counts).to_have_text("0 of 12 answered. 1 marked “Not sure yet”. 11 not answered:")
    page.get_by_role("button", name="Make my hand-in file").click()
    expect(page.locator(".relief-finish .relief-status")).to_have_text(
        "Type your name, e-mail address or learner ID first."
    )
    page.locator(".relief-open a").first.click()
    assert page.evaluate("document.activeElement.closest('.relief-question') !== null")
