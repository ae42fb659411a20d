"""Take the pictures of the README and the instructor's guide anew: ``python -m tests.browser.pictures [NAME…]``."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from tests.learners.desk import QUIZ
from tests.learners.evening import BELIEVED, Evening
from tests.paths import ROOT

from . import chromium
from .conftest import READY_MS, Course, serve, start_course

FOLDER = ROOT / "docs" / "pictures"
SIZE = {"width": 1366, "height": 768}
BELOW, ABOVE = 12, 200
"""Pixels that a picture shows below or above what it is about."""
SETTLES_MS = 1000
LEARNERS, INSTRUCTORS = ("start-here", "lesson"), ("desk", "feedback", "report")


def main(names: list[str]) -> None:
    """Take these pictures, or all of them."""
    wanted = set(names or (*LEARNERS, *INSTRUCTORS))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium.launch_arguments())
        if wanted & {*LEARNERS}:
            _of_learners(browser, Path(folder) / "work")
        if wanted & {*INSTRUCTORS}:
            _of_instructors(browser, Path(folder) / "evening")


def _of_learners(browser: Browser, work: Path) -> None:
    """Start the course with nothing answered."""
    with _stopped_afterwards(start_course(work)) as course:
        _start_page(_open(browser, course, "00-start-here"))
        _lesson(_open(browser, course, "11-common-misconceptions"))


def _of_instructors(browser: Browser, folder: Path) -> None:
    """Play an evening of thirty invented volunteers, all at the kernel's end of the forms, as far as the report."""
    folder.mkdir()
    evening = Evening(folder, browser)
    for step in (evening.make_class, evening.hand_out, evening.sit_at_kernel, evening.collect, evening.grade):
        step()
    evening.feedback()
    _desk(browser, evening)
    _feedback(browser, evening)
    evening.look_at(evening.report(), FOLDER / "report.png")


@contextmanager
def _stopped_afterwards(course: Course) -> Iterator[Course]:
    try:
        yield course
    finally:
        course.process.terminate()
        course.process.wait(20)


def _open(browser: Browser, course: Course, lesson: str) -> Page:
    page = browser.new_page(viewport=SIZE, locale="en-US")
    page.goto(course.url(f"notebooks/{lesson}.ipynb"))
    page.wait_for_selector(".relief-reader[data-relief-state=ready]", timeout=READY_MS)
    page.wait_for_selector(".relief", timeout=READY_MS)
    return page


def _start_page(page: Page) -> None:
    """From the title to the last of the ways; the folder of answers, which names the machine, stands below."""
    _as_far_as(page, page.locator(".relief-progress fieldset"), "start-here")


def _as_far_as(page: Page, last: Locator, name: str, first: Locator | None = None) -> None:
    """Take a picture of a page from its top, or from the ``first`` part, as far as the ``last``."""
    page.set_viewport_size({**SIZE, "height": 2 * SIZE["height"]})
    page.wait_for_timeout(SETTLES_MS)
    top, end = (first.bounding_box()["y"] if first else 0), last.bounding_box()
    height = end["y"] + end["height"] + BELOW - top
    page.screenshot(path=FOLDER / f"{name}.png", clip={"x": 0, "y": top, "width": SIZE["width"], "height": height})


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


def _desk(browser: Browser, evening: Evening) -> None:
    """Where the class stands, and the first step."""
    root = evening.desk.root
    with _stopped_afterwards(serve(["instructor"], root, root)) as course:
        page = _open(browser, course, "instructor/desk")
        page.locator(".relief-desk-standing tbody tr").first.wait_for(timeout=READY_MS)
        _as_far_as(page, page.locator(".relief-desk-step").first, "desk")


def _feedback(browser: Browser, evening: Evening) -> None:
    """What somebody reads who chose the planted belief: what is right, why, and the authority."""
    one = next(one for one in evening.people if evening.believes(one))
    page = evening.look_at(evening.desk.root / "feedback" / one.id / QUIZ / "result.html")
    number = list(evening.banks[QUIZ].questions).index(BELIEVED[0]) + 1
    question = page.locator(f"#question-{number}")
    question.locator("summary").first.click()
    question.scroll_into_view_if_needed()
    _as_far_as(page, question, "feedback", first=question)


if __name__ == "__main__":
    main(sys.argv[1:])
