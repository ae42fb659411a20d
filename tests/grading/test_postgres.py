"""A gradebook on a real PostgreSQL server: the same rows as in a file, with formgrader's own and others' at work."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa
from nbgrader import api

from relief_course.grading.course import GradingError, course_at
from relief_course.grading.gradebook.gradebook import AssignmentWriter, Ledger
from relief_course.grading.people.roster import read_roster
from relief_course.grading.turns import BUSY, taking_turns
from tests.grading.outcome import everything, submit
from tests.learners.desk import QUIZ, Desk, hand_in
from tests.learners.postgres import make_database, running_server

URL = "RELIEF_GRADEBOOK_URL"
CLASS = 30


@pytest.fixture(scope="module")
def server():
    with running_server() as url:
        yield url


@pytest.fixture(scope="module")
def prepared(server, prepared_course) -> str:
    """A database that was empty and now is a gradebook that knows the quiz: nbgrader takes seconds for that."""
    name = "prepared"
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(URL, make_database(server, name))
        course = course_at(prepared_course)
        with Ledger(course) as ledger:
            ledger.register(QUIZ, course.release(QUIZ).read_bytes())
    return name


@pytest.fixture
def on_server(server, prepared, desk, tmp_path, monkeypatch) -> ServerDesk:
    """A desk whose gradebook is a database on the server; the desk itself keeps its file."""
    root = Path(shutil.copytree(desk.root, tmp_path / "on-server"))
    (root / "gradebook.db").unlink()
    monkeypatch.setenv(URL, make_database(server, tmp_path.name, prepared))
    return ServerDesk(root)


class ServerDesk(Desk):
    """A desk that looks into its gradebook on the server."""

    def query(self, statement: str, *values) -> list[tuple]:
        assert not values
        engine = sa.create_engine(course_at(self.root).db_url)
        with engine.connect() as connection:
            found = [tuple(row) for row in connection.execute(sa.text(statement))]
        engine.dispose()
        return found

    def book(self) -> api.Gradebook:
        """Open nbgrader's own gradebook, as formgrader does."""
        course = course_at(self.root)
        return api.Gradebook(course.db_url, course.course_id)


def test_a_session_from_collecting_to_the_report(on_server, tmp_path):
    for learner in ("ana", "bo"):
        (tmp_path / f"{learner}.zip").write_bytes(hand_in(learner, learner, answers=on_server.answers()))
    assert "2 received" in on_server.relief("collect", *sorted(tmp_path.glob("*.zip"))).output
    assert "2 graded, 0 unchanged, 0 failed." in on_server.relief("grade", QUIZ).output
    give_by_hand(on_server, "ana", on_server.of_type("written"), 3.0)
    assert "0 graded, 2 unchanged" in on_server.relief("grade", QUIZ).output
    assert "2 graded, 0 unchanged" in on_server.relief("grade", QUIZ, "--force").output
    assert read_roster(course_at(on_server.root)).by_hand == {("ana", QUIZ): {on_server.of_type("written"): 3.0}}
    assert on_server.relief("export").exit_code == 0
    assert on_server.relief("report").exit_code == 0
    assert not (on_server.root / "gradebook.db").exists()


def test_the_rows_are_those_of_a_file(on_server, desk, monkeypatch):
    submit(on_server, CLASS)
    submit(desk, CLASS)
    assert f"{CLASS} graded" in on_server.relief("grade", QUIZ, "--jobs", "2").output
    rows, files = everything(on_server)
    monkeypatch.delenv(URL)
    assert f"{CLASS} graded" in desk.relief("grade", QUIZ).output
    in_file, files_of_it = everything(desk)
    assert as_numbers(rows) == as_numbers(in_file)
    assert files == files_of_it


def test_stock_nbgrader_grades_and_exports_on_it(on_server):
    submit(on_server, 2)
    stock = on_server.nbgrader("autograde", QUIZ)
    assert stock.returncode == 0, stock.stderr[-2000:]
    assert "0 graded, 2 unchanged" in on_server.relief("grade", QUIZ).output
    export = on_server.nbgrader("export", "--to=grades.csv")
    assert export.returncode == 0, export.stderr[-2000:]
    assert "learner-0001" in (on_server.root / "grades.csv").read_text(encoding="utf-8-sig")


def test_a_grade_given_by_hand_while_a_batch_is_written_survives(on_server, monkeypatch):
    submit(on_server, 3)
    on_server.relief("grade", QUIZ)
    written = on_server.of_type("written")
    by_hand = threading.Thread(target=give_by_hand, args=(on_server, "learner-0001", written, 2.0))
    grades = AssignmentWriter._grades

    def slowly(writer, *rest):
        found = grades(writer, *rest)
        by_hand.start()
        by_hand.join(0.5)
        assert by_hand.is_alive()  # it waits for the batch, and then comes on top of it
        return found

    monkeypatch.setattr(AssignmentWriter, "_grades", slowly)
    assert "3 graded" in on_server.relief("grade", QUIZ, "--force").output
    by_hand.join(10)
    with on_server.book() as book:
        grade = book.find_grade(written, QUIZ, QUIZ, "learner-0001")
        assert (grade.manual_score, grade.needs_manual_grade) == (2.0, False)


def test_two_folders_with_one_gradebook_take_turns(on_server, tmp_path):
    here, there = (course_at(root) for root in (on_server.root, shutil.copytree(on_server.root, tmp_path / "there")))
    with taking_turns(here), pytest.raises(GradingError) as told, taking_turns(there):
        pass
    assert str(told.value) == BUSY
    with taking_turns(there):
        pass


@pytest.mark.parametrize(
    ("url", "said"),
    [
        (
            "postgresql://ana:secret@localhost:1/grades",
            "The gradebook postgresql+psycopg2://ana:***@localhost:1/grades",
        ),
        ("nothing", "The gradebook's URL cannot be used"),
    ],
)
def test_a_server_that_is_not_there_is_told_in_one_sentence(desk, monkeypatch, url, said):
    monkeypatch.setenv(URL, url)
    for command in ("grade", "report", "export"):
        result = desk.relief(command)
        assert (result.exit_code, result.output.startswith(f"Error: {said}")) == (1, True), result.output
        assert "secret" not in result.output and result.output.count("\n") == 1


def give_by_hand(desk: ServerDesk, learner: str, question: str, points: float) -> None:
    """Do what formgrader does when a grade is typed."""
    with desk.book() as book:
        grade = book.find_grade(question, QUIZ, QUIZ, learner)
        grade.manual_score, grade.needs_manual_grade = points, False
        book.db.commit()


def as_numbers(rows: dict[str, list[tuple]]) -> dict[str, list[tuple]]:
    """Return rows with truth values as SQLite has them, in one order."""
    return {name: sorted((tuple(int(one) if isinstance(one, bool) else one for one in row) for row in found), key=repr)
            for name, found in rows.items()}  # fmt: skip
