"""The site, built once for all tests, and served as any static host would."""

from __future__ import annotations

import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from relief_course.site.build import build_site
from relief_course.site.inputs import SiteError
from tests.paths import ROOT

BUILT_WITHIN_SECONDS = 500
READY_MS = 120_000


def pytest_collection_modifyitems(items):
    """Everything in this folder needs the site’s parts: from the cache, or once from the package registries."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.site)


@pytest.fixture(scope="session")
def site(tmp_path_factory, worker_id) -> Path:
    """The built site; of several test workers one builds it, and the others wait."""
    base = tmp_path_factory.getbasetemp()
    base = base if worker_id == "master" else base.parent
    target, turn, problem = base / "site", base / "site-is-being-built", base / "site-problem.txt"
    try:
        turn.mkdir()
    except FileExistsError:
        _wait_for(target, problem)
    else:
        try:
            build_site(ROOT, target)
        except SiteError as error:
            problem.write_text(str(error), encoding="utf-8")
    if problem.exists():
        pytest.fail(problem.read_text(encoding="utf-8"), pytrace=False)
    return target


def _wait_for(target: Path, problem: Path) -> None:
    end = time.monotonic() + BUILT_WITHIN_SECONDS
    while not (target.exists() or problem.exists()):
        assert time.monotonic() < end, "the site was not built in time"
        time.sleep(0.5)


class Quiet(SimpleHTTPRequestHandler):
    """A plain static host: no header beyond the usual ones."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript", ".wasm": "application/wasm"}

    def log_message(self, *words) -> None:
        """Say nothing."""


class Host:
    """A static host that has the site in one of its folders."""

    def __init__(self, folder: Path):
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder.parent)))
        Thread(target=self._server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_port}/{folder.name}"

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def host(site):
    running = Host(site)
    yield running
    running.stop()


class Visitor:
    """A browser tab that visits the site."""

    def __init__(self, page, address: str):
        self.page, self.address = page, address
        self.foreign: list[str] = []
        page.set_default_timeout(20_000)
        page.on("request", self._note)

    def _note(self, request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.foreign.append(request.url)

    def home(self):
        self.page.goto(f"{self.address}/index.html")
        return self.page

    def read(self, name: str):
        """Open a page to read."""
        self.page.goto(f"{self.address}/read/{name}.html")
        self.page.wait_for_selector("html[data-ready]")
        return self.page

    def open(self, path: str):
        """Open a page of the interactive edition, and wait until its Python has run it."""
        self.page.goto(f"{self.address}/lite/notebooks/index.html?path={path}.ipynb")
        self.page.wait_for_selector(".relief-reader[data-relief-state=ready]", timeout=READY_MS)
        return self.page

    def wait_until_kept(self) -> None:
        """Wait until the browser has all that an interactive page is made of (wait_for_function awaits no promise)."""
        end = time.monotonic() + READY_MS / 1000
        while not self.page.evaluate("caches.match(new URL('kept-whole', reliefKeeper.home)).then(Boolean)"):
            assert time.monotonic() < end, "the site was not kept in time"
            self.page.wait_for_timeout(500)

    def question(self, question_id: str):
        return self.page.locator(f".relief-question[data-question='{question_id}']")

    def wide(self) -> int:
        return self.page.evaluate("document.documentElement.scrollWidth")


@pytest.fixture
def visitor(page, host):
    return Visitor(page, host.address)
