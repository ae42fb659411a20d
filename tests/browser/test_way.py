"""Going along a chosen way: a reader lands at the section, and sees where its step ends and what comes next."""

import pytest
from playwright.sync_api import expect

START = "notebooks/00-start-here.ipynb"
LESSON = "notebooks/01-introduction.ipynb"
AT_THE_TOP = range(45, 80)
"""Pixels from the window's top: under the bar, with the space above a heading."""
SETTLED_MS = 1500


@pytest.fixture
def tonight(reader):
    """A reader who has chosen the shortest way."""
    page = reader.open(START)
    page.get_by_role("radio", name="Tonight").check()
    expect(page.locator(".relief-next a")).to_have_text("Begin: Who may do what")
    return reader


def top_of(reader, section: str) -> int:
    """Return how far from the window's top a section's heading is, once nothing moves any more."""
    reader.page.wait_for_timeout(SETTLED_MS)
    heading = reader.page.locator(f"[data-section={section}] :is(h1, h2, h3)").first
    return round(heading.bounding_box()["y"])


def bar_height(page) -> int:
    return page.evaluate("document.querySelector('.relief-reader-bar').offsetHeight")


def test_each_step_on_the_same_page_begins_at_its_heading(tonight):
    page = tonight.page
    page.locator(".relief-next a").click()
    assert top_of(tonight, "who-may-do-what") in AT_THE_TOP
    for section in ("before-anything-else", "how-to-use-a-page"):
        page.locator(".relief-reader-bar nav a").last.click()
        assert top_of(tonight, section) in AT_THE_TOP
    page.go_back()
    assert top_of(tonight, "before-anything-else") in AT_THE_TOP
    page.go_forward()
    assert top_of(tonight, "how-to-use-a-page") in AT_THE_TOP
    assert page.evaluate("document.activeElement.textContent").startswith("How to use a page")
    assert page.locator(".relief-reader").count() == 1  # Jupyter has not opened it a second time


def test_a_second_click_on_the_same_link_leads_there_again(tonight):
    page = tonight.page
    for _ in range(2):
        page.locator(".relief-next a").click()
        assert top_of(tonight, "who-may-do-what") in AT_THE_TOP
        page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollTop = 0")


def test_a_reader_who_scrolls_is_not_pulled_back(tonight):
    page = tonight.page
    page.locator(".relief-next a").click()
    page.mouse.move(600, 400)
    page.mouse.wheel(0, 1200)
    assert top_of(tonight, "who-may-do-what") < 0


def test_a_section_in_the_address_is_at_the_top_when_the_page_is_loaded(reader):
    reader.page.goto(f"{reader.course.url(LESSON)}#int-table")
    reader.wait_until_ready()
    assert top_of(reader, "int-table") in AT_THE_TOP


def test_a_step_says_where_it_ends_and_the_foot_follows_the_way(tonight):
    page = tonight.page
    ends = page.locator(".relief-step-end")
    expect(ends.first).to_have_text("End of this step. Next in “Tonight”: Before anything else")
    tonight.page.goto(f"{tonight.course.url(LESSON)}#int-line")
    tonight.wait_until_ready()
    expect(ends.last).to_have_text("You follow “Tonight”. Its next step: Sentences that give a result")
    end = ends.filter(has_text="End of this step.").filter(has_text="Sentences that give a result")
    end.locator("a").focus()
    page.keyboard.press("Enter")
    assert top_of(tonight, "int-result") in AT_THE_TOP
    expect(ends.last).to_have_text(
        "You follow “Tonight”. Its next step: What the stop card stops, and what it never stops (in “Taking Action”)"
    )
    expect(ends.filter(has_text="End of this step.").last).to_contain_text("(in “Taking Action”)")
    assert tonight.axe() == []
    tonight.shot("step-end")


def test_the_bar_is_one_line_and_jupyter_stays_away_when_the_window_grows(tonight):
    page = tonight.page
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(f"{tonight.course.url(LESSON)}#int-result")
    tonight.wait_until_ready()
    expect(page.locator(".relief-reader-bar nav a").last).to_have_attribute(
        "title", "Next in “Tonight”, 8 of 20: What the stop card stops, and what it never stops"
    )
    assert bar_height(page) <= 56
    tonight.shot("bar-narrow")
    for width in (1366, 900):
        page.set_viewport_size({"width": width, "height": 768})
        page.wait_for_timeout(500)
        assert bar_height(page) <= 44
        expect(page.locator("#top-panel-wrapper, #menu-panel-wrapper").filter(visible=True)).to_have_count(0)
    tonight.shot("bar-wide")


def test_the_tab_says_at_once_that_it_is_loading(reader):
    held = []
    reader.page.route("**/api/contents/notebooks/01-*content=1*", lambda route: held.append(route))
    reader.open(LESSON, ready=False)
    loading = reader.page.get_by_text("Loading the page…")
    expect(loading).to_be_visible()
    reader.wait_until(lambda: held)
    held[0].continue_()
    reader.wait_until_ready()
    expect(loading).to_have_count(0)
