"""A lesson does the same in Notebook, JupyterLab, Voila and JupyterLite: it opens, shows no code, asks, answers."""

from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import FULL_HEIGHT
from tests.paths import ROOT

LESSON, QUESTION = "01-introduction", "pin-one-paper"
LETTERS = "xddabmzcvM"
"""Each does something to a cell in Jupyter: cut, delete, insert, undo, copy, paste, merge."""


def test_a_lesson_opens_by_itself_without_code_without_a_barrier_and_without_another_host(tab):
    page = tab.open(LESSON)
    expect(page.get_by_role("heading", name="Introduction", exact=True).last).to_be_visible()
    expect(page.locator(".relief-question")).to_have_count(12)
    assert page.get_by_text("open_page(").locator("visible=true").count() == 0
    (ROOT / "artifacts").mkdir(exist_ok=True)
    page.screenshot(path=ROOT / "artifacts" / f"host-{tab.host}.png")
    assert {urlsplit(url).hostname for url in tab.asked if url.startswith(("http", "ws"))} == {"127.0.0.1"}
    assert barriers(page) == []


def barriers(page) -> list[tuple[str, str]]:
    """Return what axe finds wrong in our own forms; the rest of the page is the host's."""
    page.add_style_tag(content=FULL_HEIGHT)
    results = Axe().run(page, context=".relief-question").response
    assert "color-contrast" in {rule["id"] for kind in ("passes", "violations") for rule in results[kind]}
    return [(rule["id"], node["html"][:160]) for rule in results["violations"] for node in rule["nodes"]]


def test_a_question_is_answered_by_keyboard_and_its_feedback_shown(tab):
    page = tab.open(LESSON)
    question = tab.question(QUESTION)
    question.locator("input[type=radio]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.type(LETTERS)
    page.keyboard.press("ArrowDown")
    expect(question.locator("input[value=is-false]")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(question.locator(".relief-saved")).to_contain_text("Saved at")
    question.get_by_role("button", name="Check my answer").focus()
    page.keyboard.press("Enter")
    expect(question.get_by_role("status").locator(".relief-word").first).to_have_text("Partly right")
    expect(page.locator(".relief-question")).to_have_count(12)


@pytest.mark.parametrize("host_name", ["voila"])
def test_readers_of_one_voila_do_not_share_their_answers(tab, work, context):
    before = work.answers(f"answers/{LESSON}.json")
    page = tab.open(LESSON)
    question = tab.question(QUESTION)
    expect(question).to_contain_text("gone when you close the page")
    question.locator("input[type=radio]").first.click()
    expect(question.locator(".relief-saved")).to_contain_text("Saved at")
    tab.page = context.new_page()
    tab.open(LESSON)
    expect(tab.question(QUESTION).locator("input:checked")).to_have_count(0)
    assert work.answers(f"answers/{LESSON}.json") == before
    page.close()
