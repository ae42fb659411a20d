"""A person who is erased is gone from the training session too: work folder, Unix user, PIN, cards and log."""

from __future__ import annotations

import secrets
import sqlite3
from contextlib import closing

import pytest

from relief_course.grading.people.account import account_of
from tests.grading.test_class import make
from tests.hub.conftest import NEEDS
from tests.learners.fixtures import desk, prepared_course  # noqa: F401

pwd = pytest.importorskip("pwd")
pytestmark = pytest.mark.skipif(not NEEDS, reason="Unix users are made by root, on Linux")

NAME = "Zzana Pérez-Quispe"


@pytest.fixture
def own():
    from tests.hub.leftovers import OwnFolder

    made = OwnFolder()
    yield made
    made.remove()


def test_nothing_of_an_erased_person_is_left_in_the_session(desk, tmp_path, own):  # noqa: F811
    from relief_course.hub.accounts import ensure_account
    from relief_course.hub.cards import Card, write_cards
    from relief_course.hub.places import Places
    from relief_course.hub.sign_in import SignIn

    student = f"zz-{secrets.token_hex(3)}"
    make(desk, tmp_path, f"id,name\n{student},{NAME}\nbo,Bo Li\n")
    places = Places(desk.root, own.path / "base")
    places.make()
    places.remember("localhost", 8800)
    home = places.home(account_of(student))
    ensure_account(student, home)
    (home / "note.txt").write_text("words of hers")
    codes = SignIn(places.private).give_codes([student, "bo"])
    cards = write_cards(places.private, [Card(NAME, codes[student])], "http://localhost:8800/")
    log = places.private / "hub" / "session.log"
    log.parent.mkdir()
    log.write_text(f"GET /user/{student}/")
    with closing(sqlite3.connect(log.with_name("jupyterhub.sqlite"))) as rows, rows:
        rows.execute("create table users (name text)")
        rows.executemany("insert into users values (?)", [(student,), ("bo",)])

    listed = desk.relief("class", "remove", student, "--list-only").output
    for what in (str(home), f"the Unix user {account_of(student)}", "the row in person", "the row in users"):
        assert what in listed
    assert home.is_dir()
    assert desk.relief("class", "remove", student, "--yes").exit_code == 0

    assert not home.exists() and not cards.exists() and not log.exists()
    with pytest.raises(KeyError):
        pwd.getpwnam(account_of(student))
    left = [path for path in desk.root.rglob("*") if path.is_file() and student.encode() in path.read_bytes()]
    assert left == []
    assert SignIn(places.private).known() == {"bo": "code"}
