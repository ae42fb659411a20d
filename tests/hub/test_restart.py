"""The hub ends and begins again: nobody's Python notices, whether it was told to end or was killed."""

from __future__ import annotations

import signal
import time

import pytest

from tests.hub.volunteer import Volunteer

PIN = "274951"


@pytest.fixture(scope="module")
def ana(session):
    ana = Volunteer(session.address, session.id_of("Ana López"))
    ana.sign_in(session.new_code("Ana López"), PIN)
    return ana


def process_of(ana: Volunteer) -> str:
    return ana.run("import os; print(os.getppid(), end='')")


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL], ids=["told", "killed"])
def test_everybody_goes_on_where_they_were(session, ana, how):
    before = process_of(ana)
    session.stop(how)
    assert session.is_serving("Ana López")
    session.start()
    assert process_of(ana) == before
    assert ana.web.get(ana.own, timeout=60).status_code == 200  # still signed in
    again = Volunteer(session.address, ana.student)
    again.post_sign_in(name="Ana López", pin=PIN)
    again.wait_until_ready()
    assert process_of(again) == before


def test_the_board_works_after_that(session, ana):
    """The killed hub's board is gone with it, and the new one hears from everybody."""
    end = time.monotonic() + 90
    while not ana.api("POST", "relief/person", json={"path": ""}).json()["room"]["path"]:
        assert time.monotonic() < end
        time.sleep(1)


def test_ctrl_c_ends_everybody_s_server(session, ana):
    assert session.is_serving("Ana López")
    session.stop(signal.SIGINT)
    serving = session.is_serving("Ana López")
    session.start()  # the other tests go on with it
    assert not serving
