"""Opening a lesson until its first question can be answered, against an empty notebook with one ipywidgets button."""

from __future__ import annotations

import json
import statistics
import tempfile
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser import chromium
from tests.browser.conftest import Course, start_course

PAIRS = 7
LESSON = "notebooks/11-common-misconceptions.ipynb"
PLAIN = "notebooks/plain.ipynb"
LOOK_MS = 50  # Playwright's own waiting looks only twice a second
BUTTON = "import ipywidgets\nipywidgets.Button(description='Ready')"


def rows() -> list[tuple[str, float, float, float]]:
    """Return (what, stock seconds, our seconds, promised ratio)."""
    with tempfile.TemporaryDirectory(prefix="relief-bench-") as folder, sync_playwright() as playwright:
        course = start_course(Path(folder) / "work")
        (course.work / PLAIN).write_text(json.dumps(plain_notebook()), encoding="utf-8")
        browser = playwright.chromium.launch(**chromium.launch_arguments())
        page = browser.new_page()
        for warm_up in (plain_seconds, lesson_seconds):
            warm_up(page, course)
        pairs = [(plain_seconds(page, course), lesson_seconds(page, course)) for _ in range(PAIRS)]
        browser.close()
        course.process.terminate()
        course.process.wait()
    stock, ours = (statistics.median(one) for one in zip(*pairs, strict=True))
    return [("open until the first question can be answered (s)", stock, ours, 1.3)]


def lesson_seconds(page: Page, course: Course) -> float:
    start = time.perf_counter()
    page.goto(course.url(LESSON))
    wait_until_visible(page, ".relief-question input:enabled")
    took = time.perf_counter() - start
    close(page, course)
    return took


def plain_seconds(page: Page, course: Course) -> float:
    """Open the notebook and run its cell, once, as soon as Jupyter has a kernel to run it in."""
    start = time.perf_counter()
    page.goto(course.url(PLAIN))
    page.locator(".jp-CodeCell .cm-content").click()
    while not page.locator(".jp-InputPrompt:has-text('[*]'), .widget-button").count():
        page.keyboard.press("Control+Enter")
        page.wait_for_timeout(LOOK_MS)
    wait_until_visible(page, ".widget-button:enabled")
    took = time.perf_counter() - start
    close(page, course)
    return took


def wait_until_visible(page: Page, selector: str) -> None:
    while not page.locator(selector).first.is_visible():
        page.wait_for_timeout(LOOK_MS)


def close(page: Page, course: Course) -> None:
    """End the page's kernel, so that the next opening starts one of its own."""
    page.goto("about:blank")
    for session in course.kernels():
        address = f"{course.address}/api/sessions/{session['id']}?token={course.token}"
        urllib.request.urlopen(urllib.request.Request(address, method="DELETE")).close()


def plain_notebook() -> dict:
    cell = {"cell_type": "code", "id": "one", "metadata": {}, "source": BUTTON, "outputs": [], "execution_count": None}
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return {"cells": [cell], "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
