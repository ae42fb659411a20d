"""The page for a reader whom the subject touches: one link away, and it leaves no trace in the course."""

import pytest
from playwright.sync_api import expect

LESSON = "notebooks/10-success-stories.ipynb"
QUIZ = "exercises/misconceptions/misconceptions.ipynb"
TITLE = "If this is about you or someone you love"


def files_in(folder):
    return {path for path in folder.rglob("*") if path.is_file() and ".relief" not in path.parts}


@pytest.mark.parametrize("path", [LESSON, QUIZ])
def test_it_opens_from_a_page_keeps_nothing_and_leads_back(reader, path):
    page = reader.open(path)
    before, kernels = files_in(reader.course.work), len(reader.course.kernels())
    page.get_by_role("link", name=TITLE).click()
    expect(page.locator("h1")).to_have_text(TITLE)
    assert len(reader.course.kernels()) == kernels
    assert files_in(reader.course.work) == before
    page.go_back()
    reader.wait_until_ready()


def test_a_link_leads_back_to_the_course(reader):
    page = reader.open(LESSON)
    page.get_by_role("link", name=TITLE).click()
    page.get_by_role("link", name="Back to the course").first.click()
    reader.wait_until_ready()
    assert page.title() == "Start Here"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_reads_well_for_everybody(reader, scheme):
    page = reader.page
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{reader.course.address}/files/notebooks/if-this-is-about-you.html?token={reader.course.token}")
    expect(page.get_by_role("heading", name="The stop card")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert reader.axe("main") == []
    reader.shot(f"care-{scheme}")
