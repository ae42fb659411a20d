"""`relief site serve`: a classroom's server, over TLS or, where it says so, without."""

import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import urllib.request

import pytest
from playwright.sync_api import expect

from relief_course.site.certificate import certificate_for, fingerprint, own_address
from tests.paths import ROOT


@pytest.fixture
def serve(site, tmp_path):
    """Serve the site; returns the address and what was printed."""
    running = []

    def start(*words):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [sys.executable, "-m", "relief_course", "site", "serve", str(site), "--port", str(port), *words]
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=os.environ | {"XDG_DATA_HOME": str(tmp_path)}
        )
        running.append(process)
        said = ""
        for line in process.stdout:
            said += line
            if line.startswith("Leave this window open"):
                break
        return re.search(r"^https?://\S+", said, re.MULTILINE)[0], said

    yield start
    for process in running:
        process.send_signal(signal.SIGINT)
        process.wait(20)


def test_a_classroom_is_served_over_tls(serve, tmp_path):
    address, said = serve()
    (certificate,) = tmp_path.rglob("certificate.pem")
    assert address.startswith("https://")
    assert fingerprint(certificate) in said
    trusting = ssl.create_default_context(cafile=str(certificate))
    with urllib.request.urlopen(address, context=trusting) as answer:
        assert b"Relief options" in answer.read()
    with urllib.request.urlopen(f"{address}lite/static/pyodide/pyodide.asm.wasm", context=trusting) as answer:
        assert answer.headers["Content-Type"] == "application/wasm"


@pytest.mark.browser
def test_a_page_that_is_not_secure_says_so_and_keeps_answers(serve, page):
    address, said = serve("--no-tls")
    if own_address() == "127.0.0.1":
        pytest.skip("this machine is in no network")
    assert "served without TLS" in said
    page.goto(f"{address}index.html")
    expect(page.locator("#offline")).to_contain_text("does not come over a secure connection")
    page.goto(f"{address}read/01-introduction.html")
    page.locator("[data-question=pin-one-paper] input").first.click()
    expect(page.locator("#count")).to_contain_text("of 12 practice questions answered")
    page.goto(f"{address}lite/notebooks/index.html?path=notebooks/01-introduction.ipynb")
    page.wait_for_selector(".relief-reader[data-relief-state=ready]", timeout=120_000)
    expect(page.locator("[data-question=pin-one-paper] input").first).to_be_checked()


def test_a_folder_without_a_site_is_refused_in_one_sentence(tmp_path):
    command = [sys.executable, "-m", "relief_course", "site", "serve", str(tmp_path)]
    told = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert told.stderr.splitlines()[-1].startswith(f"Error: {tmp_path} holds no site: build one first")


def test_the_certificate_is_kept_while_it_fits_and_made_anew_when_the_computer_moves(tmp_path):
    first = certificate_for("127.0.0.1", tmp_path / "kept")[0].read_bytes()
    assert certificate_for("127.0.0.1", tmp_path / "kept")[0].read_bytes() == first
    certificate, key = certificate_for("10.1.2.3", tmp_path / "kept")
    assert certificate.read_bytes() != first
    assert key.stat().st_mode & 0o077 == 0
