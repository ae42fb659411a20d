"""The real course on a real server, in a real browser."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.paths import ROOT

READY_MS = 60_000
SHOTS = ROOT / "artifacts"
# Jupyter's body has no height of its own; without one axe finds nothing to check for contrast.
FULL_HEIGHT = "html, body { height: 100% }"


def pytest_collection_modifyitems(items):
    """Every test in this folder drives a browser.

    One that fails is tried once more, and the summary names it: on a busy machine a kernel can start later than any
    limit, which says nothing of the course. A defect fails twice.
    """
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.flaky(reruns=1))


@dataclass
class Course:
    """A running course: its server, its address and its work folder."""

    address: str
    token: str
    work: Path
    process: subprocess.Popen

    def url(self, path: str) -> str:
        return f"{self.address}/notebooks/{path}?token={self.token}"

    def kernels(self) -> list[dict]:
        request = urllib.request.Request(f"{self.address}/api/sessions?token={self.token}")
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def kill_kernel_of(self, path: str) -> None:
        """End the Python of one page as a crash would."""
        (kernel,) = [one["kernel"]["id"] for one in self.kernels() if one["path"] == path]
        for process in Path("/proc").glob("[0-9]*"):
            try:
                command = (process / "cmdline").read_bytes()
            except OSError:
                continue
            if kernel.encode() in command and b"ipykernel" in command:
                os.kill(int(process.name), signal.SIGKILL)

    def answers(self, path: str) -> dict:
        """Return the answers in a file of the work folder, by question."""
        file = self.work / path
        return json.loads(file.read_text(encoding="utf-8"))["answers"] if file.exists() else {}


def start_course(work: Path) -> Course:
    """Start the course as a learner does and wait for its address."""
    return serve(["start", "--work", str(work)], ROOT, work)


def serve(command: list[str], folder: Path, work: Path) -> Course:
    """Run a command of ``relief`` that serves pages, in a folder, and wait for its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ["-m", "relief_course", *command, "--no-browser", "--port", str(port)]
    process = subprocess.Popen([sys.executable, *words], stdout=subprocess.PIPE, text=True, cwd=folder)
    for line in process.stdout:
        found = re.match(r"(http://[^/]+)/\S*token=(\w+)", line)
        if found:
            return Course(found[1], found[2], work, process)
    raise AssertionError("the course did not start")


@pytest.fixture
def course(tmp_path):
    """A course of its own for one test: nothing answered, no page open."""
    yield from _running(tmp_path / "work")


@pytest.fixture(scope="module")
def shared_course(tmp_path_factory):
    """One course for the tests of a file that answer nothing."""
    yield from _running(tmp_path_factory.mktemp("shared") / "work")


def _running(work: Path):
    running = start_course(work)
    yield running
    running.process.terminate()
    running.process.wait(20)


@dataclass
class Reader:
    """A browser tab that shows a page of the course."""

    page: object
    course: Course

    def open(self, path: str, ready: bool = True):
        self.page.goto(self.course.url(path))
        if ready:
            self.wait_until_ready()
        return self.page

    def wait_until_ready(self):
        self.page.wait_for_selector(".relief-reader[data-relief-state=ready]", timeout=READY_MS)
        self.page.wait_for_selector(".relief", timeout=READY_MS)

    def wait_until(self, holds: Callable[[], bool]):
        """Wait for what no element of the page shows."""
        end = time.monotonic() + READY_MS / 1000
        while not holds():
            assert time.monotonic() < end
            self.page.wait_for_timeout(50)

    def question(self, question_id: str):
        return self.page.locator(f".relief-question[data-question='{question_id}']")

    def shot(self, name: str):
        SHOTS.mkdir(exist_ok=True)
        self.page.screenshot(path=SHOTS / f"{name}.png")

    def width(self) -> int:
        """Return how wide the page is, in CSS pixels."""
        return self.page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollWidth")

    def axe(self, within: str = ".relief-reader", only: tuple[str, ...] = ()) -> list[str]:
        """Return what axe finds wrong in our own content; fail if it did not check contrast at all.

        Args:
            within: where to look.
            only: the rules to look for; all, when empty.
        """
        self.page.add_style_tag(content=FULL_HEIGHT)
        options = {"runOnly": list(only)} if only else {}
        results = Axe().run(self.page, context=within, options=options).response
        checked = {rule["id"] for kind in ("passes", "violations") for rule in results[kind]}
        assert "color-contrast" in checked
        return [f"{rule['id']}: {node['html'][:160]}" for rule in results["violations"] for node in rule["nodes"]]

    def axe_in_both_schemes(self, within: str = ".relief-reader") -> list[str]:
        """Return what axe finds in the light scheme, and what of contrast in the dark one, where only colors differ."""
        found = self.axe(within)
        self.page.emulate_media(color_scheme="dark")
        found += self.axe(within, only=("color-contrast",))
        self.page.emulate_media(color_scheme="light")
        return found


@pytest.fixture
def reader(page, course):
    page.set_default_timeout(20_000)
    return Reader(page, course)
