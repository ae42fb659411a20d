"""The session in a browser: the pages to sign in, whose work a page shows, and a quiz handed in from its own page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.hub.browsing import PIN, READY_MS, problems, shot, use_pin, wait_until_ready
from tests.hub.volunteer import Volunteer
from tests.learners.desk import QUIZ

pytestmark = pytest.mark.browser

NAME = "Eve Roth"


@pytest.fixture
def page(page):
    page.set_default_timeout(60_000)
    return page


@pytest.fixture(scope="module")
def eve(session):
    """The id of a walk-in of these tests’ own, who has a PIN."""
    name = f"{NAME} {session.tag}"
    said = session.hub("add", name)
    assert said.returncode == 0, said.stderr
    student = said.stdout.split("(id: ")[1].split(")")[0]
    signed_in = Volunteer(session.address, student).post_sign_in(code=session.code_in(said), chosen=PIN, again=PIN)
    assert signed_in.status_code == 200
    return student


def sign_in(page, session, student: str) -> None:
    use_pin(page, session.address, f"{NAME} {session.tag}")
    open_start_page(page, session, student)


def open_start_page(page, session, student: str) -> None:
    """Wait for one's own server, and open the start page: tests of the board may have led the room elsewhere."""
    page.wait_for_url(f"{session.address}user/{student}/**", timeout=READY_MS)
    page.goto(f"{session.address}user/{student}/notebooks/notebooks/00-start-here.ipynb")
    wait_until_ready(page)


def test_a_code_and_a_pin_are_typed_with_the_keyboard_alone_and_the_course_opens(page, session):
    name = "Ana López"
    code = session.new_code(name)
    page.goto(session.address)
    assert problems(page) == []
    shot(page, "hub-sign-in")
    page.keyboard.press("Tab")
    page.keyboard.type("WRNG-CODE")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("That code is not right")
    assert problems(page) == []
    page.get_by_label("Code").focus()
    page.keyboard.type(code)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Choose a PIN, {name}")
    assert problems(page) == []
    shot(page, "hub-choose-pin")
    page.keyboard.type(PIN)  # the first field has the focus
    page.keyboard.press("Tab")
    page.keyboard.type(PIN)
    page.keyboard.press("Enter")
    open_start_page(page, session, session.id_of(name))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Start Here")
    expect(page.locator(".relief-reader-person")).to_contain_text(f"This is {name}’s work.")
    shot(page, "hub-start-page")


@pytest.mark.parametrize("width", [320, 1366])
def test_the_page_to_sign_in_fits_any_screen(page, session, width):
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(session.address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    sizes = page.locator("input:visible, button").evaluate_all("all => all.map(one => one.offsetHeight)")
    assert min(sizes) >= 24
    shot(page, f"hub-sign-in-{width}")


def test_it_can_be_read_in_the_dark(page, session):
    page.emulate_media(color_scheme="dark")
    page.goto(session.address)
    assert problems(page) == []


def test_a_practice_question_is_answered_and_kept_for_the_next_time(page, session, eve):
    sign_in(page, session, eve)
    page.goto(f"{session.address}user/{eve}/notebooks/notebooks/11-common-misconceptions.ipynb")
    wait_until_ready(page)
    question = page.locator(".relief-question[data-type=one]").first
    question.locator("label").first.click()
    expect(question).to_contain_text("Saved", timeout=30_000)
    page.reload()
    wait_until_ready(page)
    expect(page.locator(".relief-question[data-type=one]").first.locator("input").first).to_be_checked()


def test_a_quiz_is_handed_in_from_its_page_and_the_feedback_is_a_link_on_every_page(page, session, eve):
    desk = session.desk
    sign_in(page, session, eve)
    page.goto(f"{session.address}user/{eve}/notebooks/exercises/{QUIZ}/{QUIZ}.ipynb")
    wait_until_ready(page)
    page.get_by_role("button", name="Hand in to my instructor").click()
    expect(page.locator(".relief-finish .relief-status")).to_contain_text(
        "Handed in to your instructor", timeout=120_000
    )
    shot(page, "hub-handed-in")
    for words in (("collect", "--exchange", "--assignment", QUIZ), ("grade", QUIZ), ("feedback", QUIZ)):
        assert desk.relief(*words).exit_code == 0
    page.reload()
    wait_until_ready(page)
    page.get_by_role("link", name="Your feedback (1)").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your feedback")
    assert problems(page) == []
    shot(page, "hub-feedback")
    page.get_by_role("link", name="Misconceptions: question by question").click()
    page.wait_for_selector("h1, h2, h3, h4")
    shot(page, "hub-feedback-page")


def test_the_next_person_switches_and_nothing_of_the_last_one_is_left_to_see(page, session, eve):
    sign_in(page, session, eve)
    page.get_by_role("link", name="Not you? Switch person").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in to the course")
    page.goto(f"{session.address}user/{eve}/notebooks/notebooks/00-start-here.ipynb")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in to the course")


def test_a_page_that_is_not_there_says_so_plainly(page, session):
    page.goto(f"{session.address}hub/nowhere")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no such page")
    assert problems(page) == []
