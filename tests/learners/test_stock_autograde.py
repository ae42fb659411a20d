"""Plain ``nbgrader autograde`` on files that somebody put into ``submitted/`` by hand, in a process of its own.

Under the course's configuration nothing of a submission runs, none stops another, and the rows are those that
``relief grade`` writes.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.learners.desk import QUIZ, ROWS, WRITTEN, Desk, hand_in, wrong, zipped
from tests.learners.scripts import ALL, ANSWERS, CANARY, HOSTILE, NOTEBOOKS, SCRIPT, Learner
from tests.paths import ROOT


def put(desk: Desk, student: str, **files: bytes) -> Path:
    """Put files into a student's folder in ``submitted/``; ``__`` in a name stands for a dot."""
    folder = desk.root / "submitted" / student / QUIZ
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name.replace("__", ".")).write_bytes(content)
    return folder


def put_script(desk: Desk, learner: Learner, folder: Path) -> None:
    """Put into ``submitted/`` what a scripted learner's zip holds."""
    folder.mkdir()
    archive = learner.files(desk, folder)[0]
    shutil.unpack_archive(archive, folder / "out")
    target = put(desk, learner.student_id)
    for path in (folder / "out").iterdir():
        shutil.copy(path, target / path.name)


@pytest.fixture
def by_hand(desk, tmp_path) -> Desk:
    """A desk with all sorts of folders in ``submitted/``."""
    set_late_rules(desk)
    named = ["perfect", "half", "malformed", "script", "cell-copied", "cells-retyped", "corrupt-notebook", "renamed"]
    for learner in [*ANSWERS, *NOTEBOOKS, *HOSTILE]:
        if learner.name in named or learner in HOSTILE:
            put_script(desk, learner, tmp_path / learner.name)
    extra = put(desk, "extras", answers__json=desk.answers(), evil__html=b"<script>alert(1)</script>")
    (extra / f"{QUIZ}.ipynb").write_bytes(desk.release)
    (extra / "folder").mkdir()
    (extra / "folder" / "evil.svg").write_bytes(b"<svg onload='alert(1)'/>")
    (extra / "timestamp.txt").write_bytes(b"2026-11-25 10:00:00.000000 UTC")
    (extra / "gradebook-link.txt").symlink_to(desk.root / "gradebook.db")
    linked = put(desk, "linked", misconceptions__ipynb=desk.release)
    (linked / "answers.json").symlink_to(desk.root / "data" / "quizzes" / "misconceptions.yaml")
    put(desk, "bad-time", answers__json=desk.answers(), misconceptions__ipynb=desk.release, timestamp__txt=b"soon")
    return desk


def set_late_rules(desk: Desk) -> None:
    config = desk.root / "nbgrader_config.py"
    config.write_text(config.read_text() + '\nc.LateSubmissionPlugin.penalty_method = "zero"\n')
    with sqlite3.connect(desk.root / "gradebook.db") as connection:
        connection.execute("UPDATE assignment SET duedate = '2026-11-25 00:00:00.000000' WHERE name = ?", (QUIZ,))
    connection.close()


def rows(desk: Desk) -> dict[str, list[tuple]]:
    return {name: desk.query(statement) for name, statement in ROWS.items()}


def tree(desk: Desk) -> dict[str, object]:
    """Return every file in ``autograded/``; notebooks as what they hold, joined where nbformat splits texts."""
    root = desk.root / "autograded"
    files = {str(path.relative_to(root)): path for path in root.rglob("*") if path.is_file()}
    return {name: joined(json.loads(path.read_bytes())) if name.endswith(".ipynb") else path.read_bytes()
            for name, path in files.items()}  # fmt: skip


def joined(value):
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        return "".join(value)
    if isinstance(value, list):
        return [joined(one) for one in value]
    return {name: joined(one) for name, one in value.items()} if isinstance(value, dict) else value


def test_stock_autograde_and_relief_grade_agree(by_hand, tmp_path):
    desk = by_hand
    other = Desk(Path(shutil.copytree(desk.root, tmp_path / "other", symlinks=True)))
    stock = desk.nbgrader("autograde", QUIZ)
    assert stock.returncode == 0, stock.stderr[-2000:]
    ours = other.relief("grade", QUIZ)
    assert ours.exit_code == 0, ours.output
    assert rows(desk) == rows(other)
    assert tree(desk) == tree(other)

    scores = {student: desk.score(student) for (student,) in desk.query("SELECT id FROM student")}
    zero_or_half = {"half": 6.0, "malformed": 0.0, "linked": 0.0}
    assert scores == {student: zero_or_half.get(student, ALL) for student in scores}
    assert desk.query("SELECT late_submission_penalty FROM submitted_notebook WHERE late_submission_penalty > 0") == [
        (ALL,)
    ]
    assert not (desk.root / CANARY).exists()
    assert {path.name for path in (desk.root / "autograded").rglob("*") if path.is_file()} == {
        "answers.json", f"{QUIZ}.ipynb", "timestamp.txt"
    }  # fmt: skip
    assert desk.messages("linked") == ["The answers file is a link to another file, which is not followed."]
    assert "quizzes" not in (desk.root / "autograded" / "linked" / QUIZ / "answers.json").read_text()

    feedback_shows_the_rule_and_runs_nothing(desk)
    export_keeps_its_columns(desk)


def feedback_shows_the_rule_and_runs_nothing(desk: Desk) -> None:
    made = desk.nbgrader("generate_feedback", QUIZ, "--student=script")
    assert made.returncode == 0, made.stderr[-2000:]
    page = (desk.root / "feedback" / "script" / QUIZ / f"{QUIZ}.html").read_text(encoding="utf-8")
    graded = desk.bank.questions[desk.of_type("several")]
    assert graded.feedback["explanation"] in page
    assert graded.sources[0]["name"] in page
    assert "<script" not in page
    assert "<img" not in page
    assert SCRIPT[:8] not in page


def export_keeps_its_columns(desk: Desk) -> None:
    with sqlite3.connect(desk.root / "gradebook.db") as connection:
        connection.execute("UPDATE student SET last_name = 'Perez, Jr.', first_name = '=1+1' WHERE id = 'perfect'")
    connection.close()
    assert desk.nbgrader("export", "--to", "grades.csv").returncode == 0
    with (desk.root / "grades.csv").open(encoding="utf-8-sig", newline="") as stream:
        found = {row["student_id"]: row for row in csv.DictReader(stream)}
    assert (found["perfect"]["last_name"], found["perfect"]["first_name"]) == ("Perez, Jr.", "'=1+1")
    assert (found["half"]["score"], found["half"]["max_score"]) == ("6.0", "14.0")


def test_autograde_refuses_an_assignment_that_is_no_quiz(desk):
    """Another assignment could only be graded by running it, which this configuration never does."""
    notebook = desk.root / "exercises" / "other" / "other.ipynb"
    notebook.parent.mkdir()
    notebook.write_bytes(desk.release)
    folder = desk.root / "submitted" / "ana" / "other"
    folder.mkdir(parents=True)
    (folder / "other.ipynb").write_bytes(desk.release)
    result = desk.nbgrader("autograde", "other")
    assert result.returncode == 1
    assert not (desk.root / "autograded" / "ana" / "other").exists()


def test_a_fresh_clone_has_no_gradebook_and_needs_none(desk):
    """nbgrader grades only assignments that its gradebook knows; here, in one that the command line names."""
    (desk.root / "gradebook.db").unlink()
    put(desk, "ana", answers__json=desk.answers(), misconceptions__ipynb=desk.release)
    stock = desk.nbgrader("autograde", QUIZ, f"--db=sqlite:///{desk.root / 'other.db'}")
    assert stock.returncode == 0, stock.stderr[-2000:]
    assert not (desk.root / "gradebook.db").exists()
    (desk.root / "other.db").rename(desk.root / "gradebook.db")
    assert desk.score("ana") == ALL


def test_a_folder_without_a_notebook_stops_no_other(desk):
    """nbgrader passes over it with a warning, before anything of ours is asked; ``relief grade`` grades it."""
    put(desk, "ana", answers__json=desk.answers())
    put(desk, "bo", answers__json=desk.answers(), misconceptions__ipynb=desk.release)
    stock = desk.nbgrader("autograde", QUIZ)
    assert stock.returncode == 0, stock.stderr[-2000:]
    assert "No notebooks were matched by" in stock.stderr
    assert (desk.grades("ana"), desk.score("bo")) == ({}, ALL)
    assert "1 graded, 1 unchanged, 0 failed." in desk.relief("grade", QUIZ).output
    assert desk.score("ana") == ALL


QUIZZES = sorted(path.name for path in (ROOT / "solutions").iterdir())


def solved(desk: Desk, name: str, change=None) -> list[str]:
    """Put every solution beside answers to it, and return the notebooks' paths."""
    paths = []
    for quiz in QUIZZES:
        folder = desk.root / "scratch" / name / quiz
        folder.mkdir(parents=True)
        (folder / "answers.json").write_bytes(Desk(desk.root, quiz).answers(*filter(None, [change])))
        paths.append(shutil.copy(desk.root / "solutions" / quiz / f"{quiz}.ipynb", folder))
    return [str(Path(path).relative_to(desk.root)) for path in paths]


def test_validate_passes_every_solution_with_perfect_answers(desk):
    """Stock ``nbgrader validate`` executes each solution's cells; each must be worth exactly its points."""
    result = desk.nbgrader("validate", *solved(desk, "perfect"))
    verdicts = [line for line in result.stdout.splitlines() if line]
    assert verdicts == ["Success! Your notebook passes all the tests."] * len(QUIZZES), result.stdout[-3000:]


def test_validate_fails_every_question_of_every_solution_with_blank_answers(desk):
    result = desk.nbgrader("validate", *solved(desk, "blank", lambda name, graded: None))
    banks = [Desk(desk.root, quiz).bank.questions.values() for quiz in QUIZZES]
    chosen = [sum(not graded.is_written for graded in bank) for bank in banks]
    found = re.findall(r"^VALIDATION FAILED ON (\d+) CELL\(S\)!", result.stdout, re.M)
    assert [int(number) for number in found] == chosen, result.stdout[-3000:]


def test_zip_collect_takes_a_platforms_download(desk):
    archive = desk.root / "downloaded" / QUIZ / "archive"
    archive.mkdir(parents=True)
    perez = hand_in("Perez, Jr.", "a1", answers=desk.answers(), notebook=desk.release)
    ana = hand_in("ana", "a2", answers=desk.answers(lambda name, graded: wrong(graded)), notebook=b"{")
    (archive / "class.zip").write_bytes(zipped({"Perez_1_file_/hand-in.zip": perez, "ana_2_file_/x (1).zip": ana}))
    result = desk.nbgrader("zip_collect", QUIZ)
    assert result.returncode == 0, result.stderr[-2000:]
    assert desk.relief("grade", QUIZ).exit_code == 0
    assert (desk.score("perez-jr-2cce52de3f"), desk.score("ana")) == (ALL, 0.0)
    assert desk.messages("ana") == ["The notebook was damaged. The answers were graded without it."]


def test_exchange_collect_follows_no_link(desk, tmp_path):
    exchange = tmp_path / "exchange"
    inbound = exchange / "relief-course" / "inbound"
    handed = inbound / f"ana+{QUIZ}+2026-11-24 10:00:00.000000 UTC+abc"
    handed.mkdir(parents=True)
    (handed / "misconceptions (1).ipynb").write_bytes(desk.release)
    (handed / "answers.json").write_bytes(desk.answers())
    (handed / "timestamp.txt").write_text("2026-11-24 10:00:00.000000 UTC")
    (handed / "stolen.txt").symlink_to(desk.root / "gradebook.db")
    config = desk.root / "nbgrader_config.py"
    config.write_text(config.read_text() + f'\nc.Exchange.root = "{exchange}"\n')
    result = desk.nbgrader("collect", QUIZ)
    assert result.returncode == 0, result.stderr[-2000:]
    folder = desk.root / "submitted" / "ana" / QUIZ
    assert {path.name for path in folder.iterdir()} == {
        f"{QUIZ}.ipynb", "answers.json", "notes.txt", "timestamp.txt"
    }  # fmt: skip
    assert folder.joinpath("timestamp.txt").read_text() == "2026-11-24 10:00:00.000000 UTC"
    assert WRITTEN in folder.joinpath("answers.json").read_text()
