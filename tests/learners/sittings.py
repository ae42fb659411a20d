"""Volunteers at the course's own forms: in a browser, and at the kernel's end of the same wire."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import comm
from playwright.sync_api import expect

from relief_course.forms import hand_in
from relief_course.forms.page import open_page
from relief_course.start.work_folder import prepare
from tests.browser.conftest import Reader, start_course
from tests.forms.conftest import FakeComm, tell
from tests.paths import ROOT

HANDED_IN_MS = 60_000
Responses = dict[str, dict | None]
"""What is answered, by question; None for nothing."""


# --- in a browser ---------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def at_a_browser(browser, work: Path) -> Iterator[Reader]:
    """Start the course as a learner does and yield a tab of a browser that is the learner's alone."""
    running, context = start_course(work), browser.new_context(locale="en-US")
    try:
        page = context.new_page()
        page.set_default_timeout(HANDED_IN_MS)
        yield Reader(page, running)
    finally:
        context.close()
        running.process.terminate()
        running.process.wait(20)


def answer_in_browser(reader: Reader, assignment: str, responses: Responses, learner: str) -> Path:
    """Answer a quiz with clicks and keys, press the button at its end, and return the hand-in file."""
    page = reader.open(f"exercises/{assignment}/{assignment}.ipynb")
    given = {name: one for name, one in responses.items() if one is not None}
    for name, response in given.items():
        _answer(reader.question(name), response)
    for name in given:
        expect(reader.question(name).locator(".relief-saved")).to_contain_text("Saved")
    panel = page.locator(".relief-finish")
    panel.locator("input").fill(learner)
    panel.get_by_role("button", name="Make my hand-in file").click()
    expect(panel.locator(".relief-status")).to_contain_text("Your hand-in file was made", timeout=HANDED_IN_MS)
    return Path(panel.locator(".relief-path").inner_text())


def _answer(question, response: dict) -> None:
    """Answer one question; in a matching or ordering one each choice is a line and its value."""
    if "text" in response:
        question.locator("textarea").fill(response["text"])
        return
    for choice in response["choice"]:
        line, has_line, value = choice.partition("=")
        if has_line:
            question.locator(f"select[id$='-{line}']").select_option(value)
        else:
            question.locator(f"input[value='{choice}']").check()


# --- at the kernel's end --------------------------------------------------------------------------------------------


def answer_at_kernel(work: Path, assignment: str, entries: dict[str, dict], learner: str) -> Path:
    """Send what a browser would send to each form of a quiz, and return the hand-in file that its end makes.

    Args:
        work: the learner's work folder; it is made.
        assignment: the quiz.
        entries: the answers as the browser would write them, by question.
        learner: what is typed as name.
    """
    with _wired():
        folder = prepare(work, ROOT).path / "exercises" / assignment
        with contextlib.chdir(folder):
            page = open_page(assignment)
        forms = {name: page.ask(name) for name in page.content["questions"]}
        for name, entry in entries.items():
            seen = {"variant": forms[name].variant} if forms[name].variant else {}
            said = tell(forms[name], {"do": "save", "save": name, "changes": {name: entry | seen}})
            assert said["did"] == "saved", said
        panel = page.finish()
        made = tell(panel, {"do": "hand-in", "learner": learner})
        assert made["did"] == "hand-in-made", made
        for form in (*forms.values(), panel):
            form.close()
    return Path(made["path"])


@contextlib.contextmanager
def _wired() -> Iterator[None]:
    """Let forms talk without a kernel, and not look for an exchange."""
    with patch.object(comm, "create_comm", FakeComm), patch.object(hand_in, "exchange_likely", lambda: False):
        yield
