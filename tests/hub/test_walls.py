"""No volunteer can read another's work, the keys or the gradebook: tried from inside a volunteer's own Python."""

from __future__ import annotations

import pytest

from tests.hub.volunteer import Volunteer
from tests.learners.desk import QUIZ

NOTE = "answers that are Ana’s alone"


@pytest.fixture(scope="module")
def ana(session):
    ana = Volunteer(session.address, session.id_of("Ana López"))
    code = session.new_code("Ana López")
    ana.sign_in(code, "274951")
    ana.run(f"from pathlib import Path; Path.home().joinpath('note.txt').write_text({NOTE!r})")
    return ana


@pytest.fixture(scope="module")
def ben(session):
    ben = Volunteer(session.address, session.id_of("Ben Okoro"))
    ben.sign_in(session.new_code("Ben Okoro"), "385062")
    return ben


def reading(*paths) -> str:
    """Return Python that tries to read or list each path and prints what came of it."""
    return f"""
import os
for path in {[str(path) for path in paths]!r}:
    try:
        found = os.listdir(path) if os.path.isdir(path) else open(path, "rb").read()
        print("READ", path, len(found))
    except OSError as error:
        print("refused", type(error).__name__)
"""


def test_a_volunteer_is_a_unix_user_without_a_password_or_rights(ben, session):
    said = ben.run(
        "import os, pwd; print(os.getuid() != 0, os.getgroups() == [os.getgid()], pwd.getpwuid(os.getuid()))"
    )
    assert said.startswith("True True")
    assert "pw_shell='/usr/sbin/nologin'" in said and f"pw_dir='{session.home('Ben Okoro')}'" in said


def test_a_volunteer_reads_nothing_of_another_s(ana, ben, session):
    home = session.home("Ana López")
    assert (home / "note.txt").read_text() == NOTE
    assert (home.stat().st_mode & 0o777) == 0o700
    said = ben.run(reading(home, home / "note.txt", home / ".relief" / "jupyter" / "runtime", session.base / "people"))
    assert "READ" not in said
    assert said.count("refused PermissionError") == 4


def test_a_volunteer_reads_neither_keys_nor_gradebook_nor_codes(ben, session):
    root = session.root
    keys = (root / "data" / "quizzes" / f"{QUIZ}.yaml", root / "solutions" / QUIZ / f"{QUIZ}.ipynb")
    hub = root / "hub"
    codes = (hub / "sign-in.db", hub / "cards", hub / "hub" / "jupyterhub.sqlite", hub / "hub" / "cookie-secret")
    wanted = (root, root / "gradebook.db", root / "submitted", *keys, *codes)
    said = ben.run(reading(*wanted))
    assert "READ" not in said
    assert (root.stat().st_mode & 0o777) == 0o700


def test_the_program_that_volunteers_run_holds_no_key_and_cannot_be_changed(ben, session):
    said = ben.run("""
import os, sys
from pathlib import Path
course = Path(sys.prefix)
every = [path for path in course.rglob("*") if not path.is_symlink()]
print("keys", [path for path in every if path.name == "solutions" or path.parts[-2:] == ("data", "quizzes")])
print("writable", [path for path in every if os.access(path, os.W_OK)])
import relief_course
print("from", relief_course.__file__.startswith(sys.prefix))
""")
    assert "keys []" in said and "writable []" in said and "from True" in said


def test_nobody_sees_what_others_handed_in_through_the_exchange(ben, session):
    said = ben.run(reading(session.base / "exchange" / "relief-course" / "inbound"))
    assert "READ" not in said


def test_another_s_memory_and_environment_are_closed(ana, ben):
    pid = ana.run("import os; print(os.getpid(), end='')")
    said = ben.run(reading(f"/proc/{pid}/environ", f"/proc/{pid}/mem", f"/proc/{pid}/cwd/note.txt"))
    assert "READ" not in said


def test_another_s_python_cannot_be_reached(ana, ben):
    where = "import ipykernel, json; print(json.load(open(ipykernel.get_connection_file()))['ip'], end='')"
    said = ben.run(f"import socket; socket.socket(socket.AF_UNIX).connect('{ana.run(where)}-1')")
    assert said.startswith("PermissionError")


def test_another_s_server_answers_nothing(ana, ben):
    for path in ("api/contents/note.txt", "files/note.txt", "api/kernels", "relief/person", "relief/feedback"):
        answer = ben.api("GET", path, of=ana.student)
        assert answer.status_code in (403, 404) and NOTE not in answer.text
    page = ben.web.get(f"{ben.address}user/{ana.student}/notebooks/notebooks/00-start-here.ipynb")
    assert page.status_code in (403, 404)


def test_there_is_no_terminal(ben):
    assert ben.api("POST", "api/terminals").status_code in (403, 404)


def test_a_hand_in_under_another_s_name_is_that_of_the_one_who_made_it(ana, ben, session):
    desk = session.desk
    quiz = "waivers"
    said = ben.run(f"""
import subprocess, sys
from pathlib import Path
folder = Path.home() / "exercises"
words = [sys.executable, "-m", "nbgrader", "submit", "{quiz}", "--student={ana.student}"]
done = subprocess.run(words, cwd=folder, capture_output=True, text=True)
print(done.returncode, done.stderr[-300:])
""")
    assert said.startswith("0 "), said
    names = [path.name for path in (session.base / "exchange" / "relief-course" / "inbound").glob("*")]
    assert any(name.startswith(f"{ana.student}+{quiz}+") for name in names)
    assert desk.relief("collect", "--exchange", "--assignment", quiz).exit_code == 0
    assert not (session.root / "submitted" / ana.student / quiz).exists()
    assert (session.root / "submitted" / ben.student / quiz).is_dir()
