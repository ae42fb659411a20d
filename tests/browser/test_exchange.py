"""A quiz's way through nbgrader's own exchange: released, handed in from the page, collected, graded."""

import getpass
import json
import os

import pytest
from playwright.sync_api import expect

from tests.learners.desk import QUIZ
from tests.learners.fixtures import desk, prepared_course  # noqa: F401

PAGE = f"exercises/{QUIZ}/{QUIZ}.ipynb"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="nbgrader has no exchange on Windows")


@pytest.fixture
def exchange(desk, course, tmp_path):  # noqa: F811
    """An exchange that the instructor's course and the learner's nbgrader both know, with the quiz released."""
    root = tmp_path / "exchange"
    root.mkdir()
    root.chmod(0o777)
    instructors = desk.root / "nbgrader_config.py"
    setting = f'c.Exchange.root = "{root}"\n'
    instructors.write_text(instructors.read_text(encoding="utf-8") + setting, encoding="utf-8")
    learners = course.work / ".relief" / "jupyter" / "config" / "nbgrader_config.py"
    learners.parent.mkdir(parents=True, exist_ok=True)
    learners.write_text(f'c = get_config()\nc.CourseDirectory.course_id = "relief-course"\n{setting}')
    released = desk.nbgrader("release_assignment", QUIZ)
    assert released.returncode == 0, released.stderr
    return root


def save_answers(course, answers: bytes) -> None:
    """Put in a learner's folder what the page would have saved."""
    (course.work / PAGE).with_name("answers.json").write_bytes(answers)


def test_a_quiz_is_handed_in_through_the_exchange_collected_and_graded(exchange, reader, desk):  # noqa: F811
    save_answers(reader.course, desk.answers())
    page = reader.open(PAGE)
    status = page.locator(".relief-finish .relief-status")
    page.get_by_role("button", name="Hand in to my instructor").click(timeout=60_000)
    expect(status).to_contain_text("Handed in to your instructor", timeout=90_000)
    reader.shot("handed-in-through-the-exchange")

    collected = desk.nbgrader("collect", QUIZ)
    assert collected.returncode == 0, collected.stderr
    learner = getpass.getuser()
    answers = json.loads((desk.root / "submitted" / learner / QUIZ / "answers.json").read_text(encoding="utf-8"))
    assert len(answers["answers"]) == len(desk.bank.questions)
    assert desk.relief("grade", QUIZ).exit_code == 0
    assert desk.score(learner) == desk.bank.points
    assert desk.messages(learner) == []
