"""The instructor's formgrader and the learner's feedback page, full of hostile text, in a real browser."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.learners.desk import QUIZ, Desk, hand_in, right, zipped

pytestmark = pytest.mark.browser

TOKEN = "formgrader-test"
RUN = "window.__ran=1;fetch('http://hostile.example/')"
BAD = f'<img src=http://hostile.example/x onerror="{RUN}"><script>{RUN}</script>'
LEARNER = f"Eve {BAD}"
WRITTEN = f"{BAD}\n\n</pre>{BAD}\n\n$x^2$ \\(y\\) # [a](javascript:{RUN})"


def hostile_hand_in(desk: Desk) -> bytes:
    """Return a hand-in with markup in every place that a learner controls."""
    special = {desk.of_type("one"), desk.of_type("match"), desk.of_type("order")}

    def choose(name, graded):
        if graded.is_written:
            return {"text": WRITTEN}
        return {"choice": [BAD[:200], f"{BAD[:90]}={BAD[:90]}"]} if name in special else right(graded)

    more = {BAD[:110]: {"text": BAD, "at": "", "n": 1}}
    notebook = json.loads(desk.release)
    notebook["cells"][0]["metadata"]["tags"] = [BAD]
    notebook["cells"].insert(0, {"cell_type": "markdown", "metadata": {}, "id": "bad", "source": BAD})
    manifest = {"learner": LEARNER, "attempt": BAD, "assignment": QUIZ, "made_at": BAD}
    return zipped(
        {
            f"{BAD[5:40].replace('/', '-')}.ipynb": json.dumps(notebook).encode(),
            "answers.json": desk.answers(choose, bank=BAD, more=more),
            "manifest.json": json.dumps(manifest).encode(),
            "evil.html": f"<script>{RUN}</script>".encode(),
        }
    )


@pytest.fixture(scope="module")
def graded(prepared_course, tmp_path_factory) -> Desk:
    """A course with one hostile and one honest submission, graded, with feedback pages."""
    folder = tmp_path_factory.mktemp("pages")
    desk = Desk(Path(shutil.copytree(prepared_course, folder / "course")))
    path = folder / f"{QUIZ}.zip"
    path.write_bytes(hostile_hand_in(desk))
    assert desk.relief("collect", path).exit_code == 0
    path.write_bytes(hand_in("bo", "", answers=desk.answers(), notebook=desk.release))
    assert desk.relief("collect", path).exit_code == 0
    assert desk.relief("grade", QUIZ).exit_code == 0
    made = desk.nbgrader("generate_feedback", QUIZ)
    assert made.returncode == 0, made.stderr[-2000:]
    return desk


@pytest.fixture
def address(graded):
    """The address of a server in the course's folder, as an instructor starts it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "jupyter_server", "--no-browser", f"--port={port}", "--allow-root",
               f"--IdentityProvider.token={TOKEN}", f"--ServerApp.root_dir={graded.root}"]  # fmt: skip
    log = (graded.root / "server.log").open("w")
    server = subprocess.Popen(command, cwd=graded.root, stdout=log, stderr=log, env=dict(os.environ))
    try:
        wait_for(f"http://127.0.0.1:{port}/api", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)
        log.close()


def wait_for(url: str, server: subprocess.Popen) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=2)
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.2)
    raise AssertionError("the server did not start")


@pytest.fixture
def visit(context):
    """Open a page and return its text, having seen that no script of a learner's ran and no request left."""

    def go(url: str, wait: str = "body") -> str:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("dialog", lambda dialog: dialog.dismiss())
        page.goto(url, wait_until="networkidle")
        page.wait_for_selector(wait)
        assert page.evaluate("window.__ran") is None
        outside = [one for one in asked if not one.startswith(("http://127.0.0.1:", "file:", "data:"))]
        assert outside == []
        assert page.locator("img[src*=hostile]").count() == 0
        text = page.inner_text("body")
        page.close()
        return text

    return go


def test_formgrader_runs_nothing_of_a_learners(graded, address, visit):
    ((submission,),) = graded.query(
        "SELECT notebook.id FROM submitted_notebook notebook JOIN submitted_assignment submission "
        "ON submission.id = notebook.assignment_id WHERE submission.student_id LIKE 'eve-%'"
    )
    visit(f"{address}/formgrader/manage_assignments?token={TOKEN}")
    student = graded.query("SELECT id FROM student WHERE id LIKE 'eve-%'")[0][0]
    for path in (
        f"manage_submissions/{QUIZ}",
        f"gradebook/{QUIZ}/{QUIZ}",
        "manage_students",
        f"manage_students/{student}",
        f"manage_students/{student}/{QUIZ}",
    ):
        visit(f"{address}/formgrader/{path}", "table")
    text = visit(f"{address}/formgrader/submissions/{submission}/?index=0", "input.score")
    assert BAD in text
    assert "$x^2$ \\(y\\) # [a](javascript:" in text
    assert "What the grader looks for." in text
    assert status_of(f"{address}/formgrader/submissions/{submission}/evil.html?token={TOKEN}") == 404


@pytest.fixture
def grading(graded, address, context):
    """The page on which an instructor grades what Bo wrote, and the fields of the written answer."""
    ((submission,),) = graded.query(
        "SELECT notebook.id FROM submitted_notebook notebook JOIN submitted_assignment submission "
        "ON submission.id = notebook.assignment_id WHERE submission.student_id = 'bo'"
    )
    page, question = context.new_page(), graded.of_type("written")
    page.goto(f"{address}/login?token={TOKEN}")
    page.goto(f"{address}/formgrader/submissions/{submission}/?index=0", wait_until="networkidle")
    yield page, page.locator(f"#{question}"), page.locator(f"#{question}-comment")
    page.close()


def test_points_and_a_comment_are_saved_while_they_are_typed(graded, grading):
    page, points, comment = grading
    points.press_sequentially("2.5")
    comment.press_sequentially("Well seen.\ncrosses: gives-a-result", delay=30)
    page.wait_for_timeout(1500)  # nobody leaves the field
    assert comment.input_value() == "Well seen.\ncrosses: gives-a-result"
    assert graded.grades("bo")[graded.of_type("written")] == (None, 2.5, 0)
    assert ("Well seen.\ncrosses: gives-a-result",) in graded.query("SELECT manual_comment FROM comment")


def test_a_tab_that_is_closed_at_once_loses_nothing_that_was_typed(graded, grading):
    page, _, comment = grading
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    comment.fill("Please come and talk.")
    page.close(run_before_unload=True)
    page.wait_for_timeout(1000)
    assert asked == ["beforeunload"]
    assert ("Please come and talk.",) in graded.query("SELECT manual_comment FROM comment")


def status_of(url: str) -> int:
    try:
        return urllib.request.urlopen(url, timeout=10).status
    except urllib.error.HTTPError as error:
        return error.code


def test_feedback_page_runs_nothing_of_a_learners(graded, visit):
    (page,) = Path(graded.root / "feedback").glob(f"eve-*/{QUIZ}/{QUIZ}.html")
    text = visit(page.as_uri())
    assert BAD in text
    assert "These answers were given on an earlier version of the questions" in text
    assert "The rule." in text
    assert sorted(one.name for one in page.parent.iterdir()) == ["answers.json", f"{QUIZ}.html", "timestamp.txt"]
