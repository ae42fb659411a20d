"""One evening from outside: a code, a PIN, a lesson, a quiz handed in, graded, and its feedback back."""

from __future__ import annotations

import time

import pytest
import requests

from tests.hub.volunteer import START_PAGE, Volunteer
from tests.learners.desk import QUIZ

HAND_IN = f"""
import json, os
from pathlib import Path
from relief_course.forms import hand_in
folder = Path.home() / "exercises" / "{QUIZ}"
(folder / "answers.json").write_text(ANSWERS)
print(hand_in.exchange_likely(), hand_in.exchange_takes("{QUIZ}", folder), hand_in.submit("{QUIZ}", folder))
"""


@pytest.fixture(scope="module")
def ana(session):
    """Ana, signed in."""
    ana = Volunteer(session.address, session.id_of("Ana López"))
    ana.sign_in(session.new_code("Ana López"), "274951")
    return ana


def test_a_code_opens_the_course_as_it_opens_at_home(ana, session):
    page = ana.web.get(ana.own)
    assert page.url in (ana.own + START_PAGE, ana.own + "relief/begin")  # where the room is further: the catch-up
    home = session.home("Ana López")
    assert (home / ".relief" / "work.json").is_file()
    assert (home / "exercises" / QUIZ / f"{QUIZ}.ipynb").is_file()


def test_whose_work_it_is_can_be_shown_on_every_page(ana):
    told = ana.api("GET", "relief/person").json()
    assert told["name"] == "Ana López"


def test_the_pin_signs_in_from_then_on_with_the_name_on_the_card(ana, session):
    again = Volunteer(session.address, ana.student)
    again.post_sign_in(name="  ana lópez ", pin="274951")
    again.wait_until_ready()
    assert again.api("GET", "relief/person").json()["name"] == "Ana López"


def test_wrong_pins_are_told_and_then_have_to_wait(session):
    code, stranger = session.new_code("Dee O’Neil"), Volunteer(session.address, "")
    stranger.post_sign_in(code=code, chosen="274951", again="274951")
    stranger.web.cookies.clear()
    said = [stranger.post_sign_in(name="Dee O’Neil", pin="000000") for _ in range(5)]
    assert all(one.status_code == 403 for one in said)
    assert "4 more tries are left" in said[0].text
    assert "wait 30 seconds" in said[4].text
    right = stranger.post_sign_in(name="Dee O’Neil", pin="274951")
    assert right.status_code == 403
    assert "Too many wrong tries" in right.text


def test_a_form_from_another_site_signs_nobody_in(session):
    sent = requests.post(f"{session.address}hub/login", data={"name": "Ana López", "pin": "274951"}, timeout=30)
    assert sent.status_code == 403


def test_a_quiz_is_handed_in_collected_graded_and_its_feedback_comes_back(ana, session):
    desk = session.desk
    said = ana.run(f"ANSWERS = {desk.answers().decode()!r}\n{HAND_IN}")
    assert "True True (True, 'Handed in to your instructor.')" in said

    assert desk.relief("collect", "--exchange", "--assignment", QUIZ).exit_code == 0
    assert desk.relief("grade", QUIZ).exit_code == 0
    assert desk.score(ana.student) == desk.bank.points
    assert ana.api("GET", "relief/person").json()["feedback"] == 0
    done = desk.relief("feedback", QUIZ)
    assert "released to the exchange" in done.output

    assert ana.api("GET", "relief/person").json()["feedback"] == 1
    listed = ana.web.get(ana.own + "relief/feedback").text
    assert "Misconceptions: question by question" in listed
    address = listed.split('<li><a href="')[1].split('"')[0].lstrip("/")
    page = ana.web.get(session.address + address)
    assert page.status_code == 200
    assert page.headers["Content-Security-Policy"].startswith("sandbox")
    assert "Feedback" in page.text or "feedback" in page.text
    assert ana.web.get(session.address + address.replace("/page", "/result")).status_code == 200


def test_a_walk_in_is_let_in_within_half_a_minute_and_nothing_is_restarted(ana, session):
    hub = session.process.pid
    begun = time.monotonic()
    said = session.hub("add", f"Wil Kin {session.tag}")
    assert time.monotonic() - begun < 30
    assert said.returncode == 0, said.stderr
    assert session.address in said.stdout
    code = session.code_in(said)
    student = said.stdout.split("(id: ")[1].split(")")[0]
    walk_in = Volunteer(session.address, student)
    walk_in.sign_in(code, "385062")
    assert walk_in.api("GET", "relief/person").json()["name"] == f"Wil Kin {session.tag}"
    assert session.process.pid == hub and session.process.poll() is None
    assert ana.api("GET", "relief/person").status_code == 200


def test_a_forgotten_pin_is_replaced_by_a_code(session):
    name = "Cy Park"
    first = Volunteer(session.address, session.id_of(name))
    first.post_sign_in(code=session.new_code(name), chosen="274951", again="274951")
    said = session.hub("reset", name)
    code = session.code_in(said)
    again = Volunteer(session.address, session.id_of(name))
    assert again.post_sign_in(name=name, pin="274951").status_code == 403
    again.sign_in(code, "496173")
    assert again.api("GET", "relief/person").json()["name"] == name
