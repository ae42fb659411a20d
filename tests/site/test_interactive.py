"""The interactive edition in a real browser: Python runs there, and what is answered stays."""

import json

import pytest
from playwright.sync_api import expect

from relief_course.site.build import first_opening
from tests.learners.desk import QUIZ
from tests.learners.fixtures import desk, prepared_course  # noqa: F401
from tests.paths import ROOT
from tests.site.conftest import READY_MS

pytestmark = [pytest.mark.browser, pytest.mark.flaky(reruns=1)]
LESSON, QUESTION = "01-introduction", "pin-one-paper"
SHOTS = ROOT / "artifacts"
MOST_BYTES = 35_000_000


@pytest.fixture
def received(page, context):
    """The bytes of every answer, workers' included, as they grow."""
    sizes = []
    context.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    return sizes


def choose(question, *places):
    for place in places:
        question.locator("input[type=radio]").nth(place).click()
    expect(question.locator(".relief-saved")).to_contain_text("Saved at")


def test_a_lesson_opens_and_a_question_is_answered_marked_and_kept(visitor, received):
    page = visitor.open(f"notebooks/{LESSON}")
    question = visitor.question(QUESTION)
    choose(question, 0, 2)
    question.get_by_role("button", name="Check my answer").click()
    expect(question.locator(".relief-word").first).to_have_text("Not right")
    SHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SHOTS / "site-lesson.png")
    page.reload()
    page.wait_for_selector(".relief-reader[data-relief-state=ready]", timeout=READY_MS)
    expect(visitor.question(QUESTION).locator("input[type=radio]").first).to_be_checked()
    assert visitor.foreign == [], "nothing is asked of another host"

    page.goto("about:blank")  # the start page, in another tab, knows of it
    page.close()
    other = visitor.page = page.context.new_page()
    other.goto(f"{visitor.address}/lite/notebooks/index.html?path=notebooks/00-start-here.ipynb")
    expect(other.locator(".relief-next a")).to_have_text("Continue: Introduction", timeout=READY_MS)
    expect(other.locator(".relief-progress")).to_contain_text("Your answers are kept in this browser only.")
    other.locator(".relief-next a").click()
    other.wait_for_url(f"**path=notebooks/{LESSON}.ipynb")


def test_the_first_opening_loads_what_the_page_to_read_says(visitor, received, site):
    visitor.page.goto(f"{visitor.address}/lite/notebooks/index.html?path=notebooks/{LESSON}.ipynb")
    visitor.page.wait_for_selector(".relief-question", timeout=READY_MS)
    total = sum(received)
    assert total < MOST_BYTES
    assert abs(total - first_opening(site) * 1_000_000) < 2_000_000, f"{total:,} bytes were loaded"


def test_what_was_answered_on_a_page_to_read_is_answered_in_the_interactive_lesson(visitor):
    visitor.read(LESSON)
    choose(visitor.question(QUESTION), 1, 3)
    visitor.open(f"notebooks/{LESSON}")
    expect(visitor.question(QUESTION).locator("input[type=radio]").nth(1)).to_be_checked()
    expect(visitor.question(QUESTION).locator("input[type=radio]").nth(3)).to_be_checked()


@pytest.mark.parametrize("first", ["home", "lesson"])
def test_a_second_visit_works_without_the_internet(visitor, host, context, first):
    page = visitor.page
    if first == "home":
        visitor.home()
        expect(page.locator("#offline")).to_contain_text("work without the internet from now on", timeout=30_000)
    visitor.open(f"notebooks/{LESSON}")
    choose(visitor.question(QUESTION), 0)
    visitor.wait_until_kept()
    host.stop()
    context.set_offline(True)
    visitor.home()
    expect(page.locator("#offline")).to_contain_text("the interactive edition too")
    visitor.read("03-impact-of-drug-convictions")
    visitor.open("notebooks/02-understanding-non-citizenship")
    visitor.open(f"notebooks/{LESSON}")
    expect(visitor.question(QUESTION).locator("input[type=radio]").first).to_be_checked()
    choose(visitor.question(QUESTION), 1)


def test_links_lead_to_pages_of_the_site(visitor):
    page = visitor.open(f"notebooks/{LESSON}")
    page.get_by_role("link", name="If this is about you or someone you love").click()
    page.wait_for_url("**/read/if-this-is-about-you.html")
    visitor.open(f"notebooks/{LESSON}")
    page.get_by_role("link", name="Understanding Non-Citizenship").click()
    page.wait_for_url("**/lite/notebooks/index.html?path=notebooks/02-understanding-non-citizenship.ipynb")


def test_a_quiz_is_played_handed_in_collected_and_graded(visitor, desk, tmp_path):  # noqa: F811
    page = visitor.open(f"exercises/{QUIZ}/{QUIZ}")
    answers = json.loads(desk.answers())["answers"]
    page.evaluate("([page, answers]) => reliefKeeper.keep('answers', answers, page)", [QUIZ, answers])
    page.reload()
    page.wait_for_selector(".relief-reader[data-relief-state=ready]", timeout=READY_MS)
    finish = page.locator(".relief-finish")
    expect(finish).to_contain_text(f"All {len(answers)} answered")
    finish.get_by_role("textbox").fill("ana")
    finish.get_by_role("button", name="Make my hand-in file").click()
    link = finish.get_by_role("link", name="Download the file")
    expect(link).to_be_visible()
    expect(finish.get_by_text("It is here")).to_be_hidden()
    with page.expect_download() as download:
        link.click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)

    collected = desk.relief("collect", file)
    assert collected.exit_code == 0, collected.output
    assert desk.relief("grade", QUIZ).exit_code == 0
    assert desk.score("ana") == desk.bank.points


def test_a_key_in_a_form_never_reaches_jupyter(visitor):
    page = visitor.open(f"notebooks/{LESSON}")
    before = page.locator(".jp-Cell").count()
    visitor.question(QUESTION).locator("input[type=radio]").first.focus()
    for key in ("x", "d", "d", "Shift+Enter", "Escape", "x"):
        page.keyboard.press(key)
    assert page.locator(".jp-Cell").count() == before
