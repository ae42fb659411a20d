"""A browser for the tests: one found on the machine, else Debian's package, else Playwright's own download."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

# The first is the same browser without its windows: a page takes a fifth less of the processor.
NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
DEBIAN = ("chromium-headless-shell", "chromium")
FONTS = ("fonts-dejavu-core", "fonts-liberation")
HOW_TO_GET_ONE = (
    "The browser tests need Chromium, and none could be found or installed: install Chromium or Google Chrome "
    "(on Debian: apt-get install chromium), then run the tests again."
)
# A test browser asks nobody on the network for anything.
QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]


def find() -> str | None:
    """Return the path of a browser on this machine, or None."""
    on_path = (shutil.which(name) for name in NAMES)
    return next((path for path in [*on_path, *PLACES] if path and Path(path).exists()), None)


def ensure() -> None:
    """Install a browser where none is found and it can be done; :func:`launch_arguments` tells what came of it."""
    if find() or _playwrights_own():
        return
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _run("apt-get", "update")
        for package in DEBIAN:
            if not find():
                _run("apt-get", "install", "-y", "--no-install-recommends", package, *FONTS)
    if not find():
        _run(sys.executable, "-m", "playwright", "install", "chromium")


def launch_arguments() -> dict:
    """Return what Playwright's ``launch`` takes to start the browser.

    Raises:
        LookupError: there is none; the message says how to get one.
    """
    path = find()
    if path:
        return {"executable_path": path, "args": QUIET}
    if _playwrights_own():
        return {"args": QUIET}
    raise LookupError(HOW_TO_GET_ONE)


def _playwrights_own() -> bool:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).exists()


def _run(*command: str) -> None:
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
