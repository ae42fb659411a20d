"""Take the README's pictures of the start page and of a lesson anew: ``python -m tests.browser.pictures``.

Those of the desk and of a graded page are the shots ``desk`` and ``feedback`` of the browser tests, in ``artifacts/``.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.paths import ROOT

from . import chromium
from .conftest import READY_MS, Course, start_course

FOLDER = ROOT / "docs" / "pictures"
SIZE = {"width": 1366, "height": 768}
BELOW, ABOVE = 24, 200
"""Pixels that a picture shows below or above what it is about."""
SETTLES_MS = 1000


def main() -> None:
    """Start the course with nothing answered, take both pictures, and stop it."""
    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        course = start_course(Path(work) / "work")
        try:
            browser = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.QUIET)
            _start_page(_open(browser.new_page(viewport=SIZE), course, "00-start-here"))
            _lesson(_open(browser.new_page(viewport=SIZE), course, "11-common-misconceptions"))
        finally:
            course.process.terminate()
            course.process.wait(20)


def _open(page: Page, course: Course, lesson: str) -> Page:
    page.goto(course.url(f"notebooks/{lesson}.ipynb"))
    page.wait_for_selector(".relief-reader[data-relief-state=ready]", timeout=READY_MS)
    page.wait_for_selector(".relief", timeout=READY_MS)
    return page


def _start_page(page: Page) -> None:
    """From the title to the last of the ways; the folder of answers, which names the machine, stands below."""
    page.set_viewport_size({**SIZE, "height": 2 * SIZE["height"]})
    ways = page.locator(".relief-progress fieldset").bounding_box()
    shown = {"x": 0, "y": 0, "width": SIZE["width"], "height": ways["y"] + ways["height"] + BELOW}
    page.wait_for_timeout(SETTLES_MS)
    page.screenshot(path=FOLDER / "start-here.png", clip=shown)


def _lesson(page: Page) -> None:
    """A practice question that was answered wrong, with what it says then."""
    question = page.locator(".relief-question[data-type=one]").first
    question.locator("input").first.check()
    question.get_by_role("button", name="Check my answer").click()
    question.locator(".relief-feedback p").first.wait_for()
    page.set_viewport_size({**SIZE, "height": 960})
    question.evaluate(f"form => {{ form.style.scrollMarginTop = '{ABOVE}px'; form.scrollIntoView() }}")
    page.wait_for_timeout(SETTLES_MS)
    page.screenshot(path=FOLDER / "lesson.png")


if __name__ == "__main__":
    main()
