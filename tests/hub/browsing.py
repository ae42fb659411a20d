"""What the browser tests of a session share."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe

from tests.paths import ROOT

SHOTS = ROOT / "artifacts"
READY_MS = 180_000
PIN = "274951"


def shot(page, name: str) -> None:
    SHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png", full_page=True)


def problems(page) -> list[str]:
    """Return what axe finds wrong on a page; fail if it did not check contrast at all."""
    results = Axe().run(page).response
    assert "color-contrast" in {rule["id"] for kind in ("passes", "violations") for rule in results[kind]}
    return [f"{rule['id']}: {node['html'][:160]}" for rule in results["violations"] for node in rule["nodes"]]


def wait_until_ready(page) -> None:
    page.wait_for_selector(".relief-reader[data-relief-state=ready]", timeout=READY_MS)


def use_code(page, address: str, code: str) -> None:
    """Type a one-time code, and choose the PIN of these tests."""
    page.goto(address)
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("PIN", exact=True).fill(PIN)
    page.get_by_label("The same PIN again").fill(PIN)
    page.get_by_role("button", name="Keep this PIN").click()


def use_pin(page, address: str, name: str) -> None:
    """Sign in with that PIN."""
    page.goto(address)
    page.get_by_label("Your name, as on your card").fill(name)
    page.get_by_label("PIN", exact=True).fill(PIN)
    page.get_by_role("button", name="Sign in").click()
