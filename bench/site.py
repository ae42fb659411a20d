"""The edition without installation: what a browser loads, and how long it takes, until a question can be answered."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, sync_playwright

from relief_course.site.build import build_site
from tests.browser import chromium
from tests.paths import ROOT
from tests.site.conftest import Host

LESSON = "lite/notebooks/index.html?path=notebooks/01-introduction.ipynb"
READ = "read/01-introduction.html"
CAN_BE_ANSWERED = "document.querySelector('.relief-question input')?.checkVisibility()"
ROUNDS = 3
LOOK_MS = 50
SETTLE_MS = 10_000
"""After an opening: the service worker keeps the rest, and the browser the code that it compiled."""


def rows() -> list[tuple[str, float, float, float]]:
    """Return (what, stock, ours, promised): there is no stock of it, so that column is 0."""
    with tempfile.TemporaryDirectory(prefix="relief-bench-") as folder:
        site = Path(folder) / "site"
        build_site(ROOT, site)
        host = Host(site)
        runs = [_visits(host.address, Path(folder) / f"browser-{number}") for number in range(ROUNDS)]
        host.stop()
        whole = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    cold, warm, read, loaded = (statistics.median(one) for one in zip(*runs, strict=True))
    print(f"(load of the machine in the last minute: {os.getloadavg()[0]:.1f})")
    return [
        ("site: a first visit until a question can be answered (s)", 0, cold, 8),
        ("site: a second visit (s)", 0, warm, 4),
        ("site: the page to read, until a question can be answered (s)", 0, read, 1),
        ("site: loaded until then in a first visit (MB)", 0, loaded / 1e6, 35),
        ("site: all of it (MB)", 0, whole / 1e6, 60),
    ]


def _visits(address: str, profile: Path) -> tuple[float, float, float, int]:
    """Visit with a browser that was never here, then again. Returns the seconds of each, and the bytes of the first."""
    sizes: list[int] = []
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(profile, **chromium.launch_arguments())
        context.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
        cold, loaded = _seconds(context, f"{address}/{LESSON}", lambda: sum(sizes))
        warm, _ = _seconds(context, f"{address}/{LESSON}")
        read, _ = _seconds(context, f"{address}/{READ}")
        context.close()
    return cold, warm, read, loaded


def _seconds(context: BrowserContext, address: str, loaded: Callable[[], int] = int) -> tuple[float, int]:
    """Open a page. Returns the seconds until a question can be answered, and what was loaded by then."""
    page = context.new_page()
    start = time.perf_counter()
    page.goto(address)
    page.wait_for_function(CAN_BE_ANSWERED, polling=LOOK_MS, timeout=120_000)
    took, size = time.perf_counter() - start, loaded()
    page.wait_for_timeout(SETTLE_MS)
    page.close()
    return took, size
