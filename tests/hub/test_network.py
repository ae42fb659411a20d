"""A session that other computers reach: its certificate, and servers that nobody uses any more."""

from __future__ import annotations

import hashlib
import socket
import ssl
import time
from pathlib import Path

import pytest
import requests

from tests.hub.conftest import end_session, new_session
from tests.hub.volunteer import Volunteer

IDLE_MINUTES = 0.25
LOCAL = "0100007F"
"""127.0.0.1, as Linux lists it."""


@pytest.fixture(scope="module")
def networked(session):
    """A second class’s session, under this computer’s own name; it shares the first one’s base, which is ready."""
    held = new_session("--host", socket.gethostname(), "--idle", str(IDLE_MINUTES), base=session.base)
    yield held
    end_session(held)


@pytest.fixture(scope="module")
def cy(networked):
    authority = networked.root / "hub" / "certificate" / "authority.pem"
    cy = Volunteer(networked.address, networked.id_of("Cy Park"), verify=str(authority))
    cy.sign_in(networked.code_of("Cy Park"), "274951")
    return cy


def test_what_goes_over_the_network_is_private(networked, cy):
    assert networked.address.startswith("https://")
    with pytest.raises(requests.exceptions.SSLError):
        requests.get(networked.address, timeout=30)
    with pytest.raises(requests.exceptions.ConnectionError):
        requests.get(networked.address.replace("https", "http"), timeout=30)
    assert "Secure" in cy.web.get(f"{networked.address}hub/login").headers.get("Set-Cookie", "Secure")


def test_cards_carry_the_fingerprint(networked):
    host, port = networked.address.removeprefix("https://").rstrip("/").split(":")
    shown = ssl.PEM_cert_to_DER_cert(ssl.get_server_certificate((host, int(port))))
    digest = hashlib.sha256(shown).hexdigest().upper()
    card = next((networked.root / "hub" / "cards").glob("*.html")).read_text(encoding="utf-8")
    assert digest in card.replace(":", "")


def test_only_the_proxy_listens_to_the_network(networked, cy):
    assert listening(networked.port) != {LOCAL}
    for port in range(networked.port + 1, networked.port + 4):
        assert listening(port) == {LOCAL}
    own = cy.run("import os; print(os.environ['JUPYTERHUB_SERVICE_URL'], end='')")
    assert own.startswith("http://127.0.0.1:")


def test_a_server_that_nobody_uses_stops_and_opens_again_with_everything_kept(networked, cy):
    cy.run("from pathlib import Path; Path.home().joinpath('note.txt').write_text('kept')")
    end = time.monotonic() + 120
    while networked.is_serving("Cy Park"):
        assert time.monotonic() < end
        time.sleep(1)
    cy.wait_until_ready()
    assert cy.run("print(open('note.txt').read(), end='')") == "kept"


def listening(port: int) -> set[str]:
    """Return the addresses that something on this computer listens on at a port, as Linux lists them."""
    lines = [
        line.split() for kind in ("tcp", "tcp6") for line in Path(f"/proc/net/{kind}").read_text().splitlines()[1:]
    ]
    return {line[1].split(":")[0] for line in lines if line[3] == "0A" and int(line[1].split(":")[1], 16) == port}
