"""The same pages in each program that can show them: one tab, and four hosts behind it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest

from tests.browser.conftest import READY_MS, _running
from tests.paths import ROOT
from tests.site.conftest import Host, site  # noqa: F401

HOSTS = ("notebook", "lab", "voila", "lite")
TEMPLATES = ROOT / "src" / "relief_course" / "forms" / "voila"


def pytest_collection_modifyitems(items):
    """Everything here drives a browser; see the browser tests for why a failure is tried once more."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.flaky(reruns=1))
            if "lite" in item.name:
                item.add_marker(pytest.mark.site)


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    """The course, running for all tests of this folder; Voila shows its work folder too."""
    yield from _running(tmp_path_factory.mktemp("hosts") / "work")


@pytest.fixture(scope="module")
def voila(work, tmp_path_factory):
    """Voila with the course's own template, on the lessons of a work folder."""
    share = tmp_path_factory.mktemp("voila") / "voila" / "templates"
    share.mkdir(parents=True)
    (share / "relief").symlink_to(TEMPLATES / "relief")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "voila", "--no-browser", f"--port={port}", "--template=relief", "notebooks"]
    path = os.pathsep.join([str(share.parents[1]), os.environ.get("JUPYTER_PATH", "")]).rstrip(os.pathsep)
    log = share / "voila.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=work.work, stdout=out, stderr=out, env={**os.environ, "JUPYTER_PATH": path}
        )
    _wait_until_up(f"http://127.0.0.1:{port}", process, log)
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait(20)


def _wait_until_up(address: str, process: subprocess.Popen, log: Path) -> None:
    end = time.monotonic() + READY_MS / 1000
    while time.monotonic() < end and process.poll() is None:
        with suppress(OSError):
            urllib.request.urlopen(address, timeout=READY_MS / 1000)
            return
        time.sleep(0.2)
    raise AssertionError(log.read_text())


class Tab:
    """A browser tab that shows pages of the course in one host."""

    def __init__(self, page, host: str, address_of, ready: str):
        self.page, self.host, self._address_of, self._ready = page, host, address_of, ready
        self.asked: list[str] = []
        page.set_default_timeout(READY_MS)
        page.on("request", lambda request: self.asked.append(request.url))

    def open(self, lesson: str):
        """Open a lesson and wait until its Python has run it."""
        self.page.goto(self._address_of(lesson), timeout=READY_MS)
        self.page.wait_for_selector(self._ready, timeout=2 * READY_MS)
        return self.page

    def question(self, question_id: str):
        return self.page.locator(f".relief-question[data-question='{question_id}']")


READER, FORMS = ".relief-reader[data-relief-state=ready]", ".relief-question"


@pytest.fixture(params=HOSTS)
def host_name(request):
    """The host that a test is for."""
    return request.param


@pytest.fixture
def tab(page, host_name, request):
    """A tab in the host that a test is for."""
    if host_name == "voila":
        address = request.getfixturevalue("voila")
        yield Tab(page, host_name, lambda lesson: f"{address}/voila/render/{lesson}.ipynb", FORMS)
    elif host_name == "lite":
        running = Host(request.getfixturevalue("site"))
        path = f"{running.address}/lite/notebooks/index.html?path=notebooks/"
        yield Tab(page, host_name, lambda lesson: f"{path}{lesson}.ipynb", READER)
        running.stop()
    else:
        work = request.getfixturevalue("work")
        view = {"notebook": "notebooks", "lab": "lab/tree"}[host_name]
        path = f"{work.address}/{view}/notebooks/"
        yield Tab(page, host_name, lambda lesson: f"{path}{lesson}.ipynb?token={work.token}", READER)
