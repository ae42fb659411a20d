"""An instructor's desk: a copy of the course, hand-ins made by scripted learners, and what grading made of them."""

from __future__ import annotations

import html
import io
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from click.testing import CliRunner

from relief_course.cli import main
from relief_course.grading.bank import Bank, GradedQuestion, load_bank
from tests.paths import ROOT

QUIZ = "misconceptions"
AT = "2026-11-24T15:00:00.000Z"
WRITTEN = "Ask who decides, write down the date, and tell the attorney today."

GRADES = """
    SELECT cell.name, grade.auto_score, grade.manual_score, grade.needs_manual_grade
    FROM grade JOIN base_cell cell ON cell.id = grade.cell_id
    JOIN submitted_notebook notebook ON notebook.id = grade.notebook_id
    JOIN submitted_assignment submission ON submission.id = notebook.assignment_id
    JOIN assignment ON assignment.id = submission.assignment_id
    WHERE submission.student_id = ? AND assignment.name = ? ORDER BY cell.name
"""

ROWS = {
    "grades": """SELECT submission.student_id, cell.name, grade.auto_score, grade.manual_score, grade.extra_credit,
        grade.needs_manual_grade FROM grade JOIN base_cell cell ON cell.id = grade.cell_id
        JOIN submitted_notebook notebook ON notebook.id = grade.notebook_id
        JOIN submitted_assignment submission ON submission.id = notebook.assignment_id ORDER BY 1, 2""",
    "comments": """SELECT submission.student_id, cell.name, comment.auto_comment, comment.manual_comment
        FROM comment JOIN base_cell cell ON cell.id = comment.cell_id
        JOIN submitted_notebook notebook ON notebook.id = comment.notebook_id
        JOIN submitted_assignment submission ON submission.id = notebook.assignment_id ORDER BY 1, 2""",
    "submissions": """SELECT submission.student_id, submission.timestamp, submission.extension,
        notebook.late_submission_penalty, notebook.flagged FROM submitted_notebook notebook
        JOIN submitted_assignment submission ON submission.id = notebook.assignment_id ORDER BY 1""",
    "students": "SELECT id, first_name, last_name, email, lms_user_id FROM student ORDER BY 1",
}
"""All that grading writes into the gradebook, to compare two gradebooks by."""


@dataclass
class Desk:
    """A course folder and the commands an instructor gives in it."""

    root: Path
    quiz: str = QUIZ
    bank: Bank = field(init=False)

    def __post_init__(self):
        self.bank = load_bank(self.root, self.quiz)

    # --- commands -------------------------------------------------------------------------------------------------

    def relief(self, *words: str | Path):
        """Run the command ``relief`` in this process, in the course's folder."""
        before = Path.cwd()
        os.chdir(self.root)
        try:
            return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)
        finally:
            os.chdir(before)

    def nbgrader(self, *words: str) -> subprocess.CompletedProcess:
        """Run stock ``nbgrader`` as an instructor does."""
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        command = [sys.executable, "-m", "nbgrader", *words]
        return subprocess.run(
            command, cwd=self.root, env={**os.environ, "PATH": path}, capture_output=True, text=True, timeout=300
        )

    # --- what grading made of it ----------------------------------------------------------------------------------

    def query(self, statement: str, *values) -> list[tuple]:
        connection = sqlite3.connect(self.root / "gradebook.db")
        try:
            return connection.execute(statement, values).fetchall()
        finally:
            connection.close()

    def execute(self, statement: str, *values) -> None:
        """Change the gradebook."""
        with sqlite3.connect(self.root / "gradebook.db") as connection:
            connection.execute(statement, values)
        connection.close()

    def grades(self, student: str, assignment: str = QUIZ) -> dict[str, tuple]:
        """Return each graded cell's automatic score, manual score, and whether a person must look."""
        return {name: tuple(rest) for name, *rest in self.query(GRADES, student, assignment)}

    def score(self, student: str) -> float:
        """Return the sum of the automatic scores."""
        return round(sum(auto or 0.0 for auto, *_ in self.grades(student).values()), 4)

    def notebook(self, student: str, assignment: str = QUIZ) -> dict:
        path = self.root / "autograded" / student / assignment / f"{assignment}.ipynb"
        return json.loads(path.read_text(encoding="utf-8"))

    def outputs(self, student: str) -> dict[str, str]:
        """Return the feedback shown by each cell, by nbgrader's id."""
        shown = {}
        for cell in self.notebook(student)["cells"]:
            texts = [output["data"].get("text/html", "") for output in cell.get("outputs", [])]
            shown[cell["metadata"]["nbgrader"]["grade_id"]] = "".join("".join(text) for text in texts)
        return shown

    def messages(self, student: str, cell: str = "setup") -> list[str]:
        """Return the sentences a learner is told at the top of the page, or at a question."""
        found = re.findall(r'<p class="relief-message">(.*?)</p>', self.outputs(student)[cell], re.DOTALL)
        return [html.unescape(one) for one in found]

    # --- making hand-ins ------------------------------------------------------------------------------------------

    @property
    def release(self) -> bytes:
        return (self.root / "exercises" / QUIZ / f"{QUIZ}.ipynb").read_bytes()

    def of_type(self, kind: str) -> str:
        """Return the id of the first question of a type."""
        return next(name for name, one in self.bank.questions.items() if one.question["type"] == kind)

    def answers(self, choose=None, *, bank: str | None = None, page: str = "", more: dict | None = None) -> bytes:
        """Return an answers file: perfect, with what ``choose(name, question)`` returns in place where it is given."""
        entries = {}
        for name, graded in self.bank.questions.items():
            response = (choose or (lambda name, graded: right(graded)))(name, graded)
            if response is not None:
                entries[name] = {**response, "at": AT, "n": 1}
        content = {
            "schema": 1,
            "page": page or self.quiz,
            "bank": bank or self.bank.version,
            "answers": entries | (more or {}),
        }
        return json.dumps(content).encode()


def right(graded: GradedQuestion) -> dict:
    """Return the right response to a question, from its key."""
    key = graded.key
    match graded.question["type"]:
        case "true-false":
            return {"choice": [key["verdict"], *key["options"]]}
        case "match":
            return {"choice": [f"{prompt}={option}" for prompt, option in key["pairs"].items()]}
        case "order":
            return {"choice": [f"{option}={place}" for place, option in enumerate(key["order"], start=1)]}
        case "written":
            return {"text": WRITTEN}
    return {"choice": list(key["options"])}


def wrong(graded: GradedQuestion) -> dict | None:
    """Return a response in which nothing is right."""
    key, options = graded.key, [option["id"] for option in graded.question["options"]]
    match graded.question["type"]:
        case "true-false":
            verdict = "is-true" if key["verdict"] == "is-false" else "is-false"
            return {"choice": [verdict, next(one for one in options if one not in key["options"])]}
        case "match":
            pairs = key["pairs"].items()
            return {"choice": [f"{p}={next(one for one in options if one != right)}" for p, right in pairs]}
        case "order":
            return {"choice": [f"{one}={place}" for place, one in enumerate(reversed(key["order"]), start=1)]}
        case "written":
            return None
    return {"choice": [next(one for one in options if one not in key["options"])]}


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def hand_in(learner: str, attempt: str, assignment: str = QUIZ, **files: bytes | None) -> bytes:
    """Return a hand-in zip as the course's own button makes it; give ``answers``, ``notebook`` or None for none."""
    named = {f"{assignment}.ipynb": files.get("notebook"), "answers.json": files.get("answers")}
    manifest = {"schema": 1, "learner": learner, "attempt": attempt, "assignment": assignment, "made_at": AT}
    contents = {name: content for name, content in named.items() if content is not None}
    return zipped({**contents, "manifest.json": json.dumps(manifest).encode()})


def copy_course(target: Path) -> None:
    """Copy what grading needs of the course."""
    target.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "nbgrader_config.py", target)
    for folder in ("data", "solutions", "exercises"):
        shutil.copytree(ROOT / folder, target / folder)
