"""The report in a real browser: wide, narrow and dark, without anything from elsewhere."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (320, "light")])
def test_the_page_is_readable(written, page, width, scheme):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(written["named"]["path"].as_uri())
    for fold in page.locator("section > details").all():
        fold.locator("> summary").click()
    assert [url for url in asked if not url.startswith("file:")] == []
    assert said == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"][:3]]) for one in found] == []


def test_a_table_that_is_wider_than_the_screen_is_scrolled_by_keyboard(written, page):
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(written["named"]["path"].as_uri())
    table = page.locator(".scroll").first
    table.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("element => element.scrollLeft > 0", arg=table.element_handle())
