"""The live board and the door, in a browser: what the instructor sees, and what nobody else does."""

from __future__ import annotations

import time

import pytest
import requests
from playwright.sync_api import expect

from tests.hub.browsing import PIN, READY_MS, problems, shot, use_code, wait_until_ready
from tests.hub.volunteer import Volunteer

pytestmark = pytest.mark.browser

LESSON = "03-impact-of-drug-convictions"


@pytest.fixture(scope="module")
def instructor(session, browser):
    """The instructor's browser, signed in with the code that the terminal shows, at the board."""
    context = browser.new_context(viewport={"width": 1366, "height": 900})
    page = context.new_page()
    page.set_default_timeout(60_000)
    use_code(page, session.address, session.own_code)
    expect(page.get_by_role("heading", level=1)).to_have_text("The board", timeout=30_000)
    yield page
    context.close()


@pytest.fixture(scope="module")
def dee(session):
    name = "Dee O’Neil"
    dee = Volunteer(session.address, session.id_of(name))
    dee.sign_in(session.new_code(name), PIN)
    return dee


def test_a_walk_in_gets_a_code_by_a_button_and_lands_where_the_room_is(session, instructor, browser):
    name = f"Wes Ito {session.tag}"
    instructor.get_by_label("Latecomers are led to").select_option(LESSON)
    begun = time.monotonic()
    instructor.get_by_label("Name of a walk-in").fill(name)
    instructor.get_by_role("button", name="Let in").click()
    code = instructor.locator(".given").inner_text()
    assert time.monotonic() - begun < 30
    assert problems(instructor) == []

    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(60_000)
    use_code(page, session.address, code)
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("Welcome. The room has begun", timeout=READY_MS)
    assert problems(page) == []
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
    shot(page, "hub-latecomer")
    page.get_by_role("link", name="Go to where the room is").click()
    wait_until_ready(page)
    expect(heading).to_contain_text("Impact of Drug Convictions")
    page.locator(".relief-question[data-type=one]").first.locator("label").first.click()

    row = instructor.get_by_role("row").filter(has_text=name)  # the board was not loaded again
    expect(row).to_contain_text("Impact of Drug Convictions", timeout=60_000)
    expect(row.locator("td").nth(1)).to_have_text("1", timeout=60_000)
    shot(instructor, "hub-board")
    context.close()


def test_a_forgotten_pin_is_replaced_by_a_button(session, instructor, dee):
    instructor.get_by_label("PIN forgotten by").select_option(label="Dee O’Neil")
    instructor.get_by_role("button", name="Give a new code").click()
    expect(instructor.locator("#code")).to_contain_text("Dee O’Neil types this code once")
    code = instructor.locator(".given").inner_text()
    again = Volunteer(session.address, dee.student)
    assert again.post_sign_in(name="Dee O’Neil", pin=PIN).status_code == 403
    assert again.post_sign_in(code=code, chosen="496173", again="496173").status_code == 200


def test_the_same_person_is_not_let_in_twice(instructor, dee):
    instructor.get_by_label("Name of a walk-in").fill("Dee O’Neil")
    instructor.get_by_role("button", name="Let in").click()
    expect(instructor.locator("#code")).to_contain_text("is in the class already")


def test_the_wall_s_view_names_nobody(session, instructor, dee):
    dee.run("pass")
    wall = instructor.context.new_page()
    told = []
    wall.on("response", lambda response: told.append(response.url))
    wall.goto(f"{session.address}services/board/wall")
    expect(wall.get_by_role("status")).to_contain_text("at work", timeout=30_000)
    expect(wall.get_by_role("heading", level=1)).to_have_text("We are at: Impact of Drug Convictions")
    assert problems(wall) == []
    for name in ("Dee", "Wes Ito", dee.student):
        assert name not in wall.content()
    assert any("news/wall" in url for url in told) and not any("news/board" in url for url in told)
    shot(wall, "hub-wall")
    wall.close()


@pytest.mark.parametrize("width", [320, 1366])
def test_the_board_fits_any_screen(instructor, width):
    instructor.set_viewport_size({"width": width, "height": 800})
    assert instructor.evaluate("document.documentElement.scrollWidth") <= width
    shot(instructor, f"hub-board-{width}")


@pytest.mark.parametrize("path", ["", "wall", "news/wall", "news/board", "place", "door/add", "door/reset"])
def test_no_volunteer_sees_or_changes_the_board(session, dee, path):
    address = f"{session.address}services/board/{path}"
    token = {"Authorization": f"token {dee.token}"}
    for send in (dee.web.get, dee.web.post):
        answer = send(address, timeout=30)
        assert answer.status_code in (403, 405) or "/hub/login" in answer.url
    assert dee.web.get(address, headers=token, timeout=30).status_code in (403, 405)


def test_a_report_needs_a_token_and_is_that_of_the_token_s_owner(session, instructor, dee):
    address = f"{session.address}services/board/report"
    body = {"here": "", "answers": {}}
    for headers in ({}, {"Authorization": "token wrong"}):
        assert requests.post(address, json=body, headers=headers, timeout=30).status_code == 403
    expect(instructor.get_by_role("row").filter(has_text="Dee O’Neil")).to_have_count(1, timeout=60_000)
