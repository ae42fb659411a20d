"""Hand-ins of invented learners in both forms of the quiz, graded: what result pages and certificates are made from."""

from __future__ import annotations

import json
from dataclasses import dataclass

import bs4

from relief_course.grading.bank import GradedQuestion, load_bank
from relief_course.grading.course import Course, course_at
from relief_course.grading.result import result_page
from relief_course.grading.submission import TIMESTAMP
from tests.learners.classroom import put
from tests.learners.desk import QUIZ, Desk, right

FORM_B = f"{QUIZ}-b"
EARLY, LATE = "2026-11-24T15:00:00.000Z", "2026-11-25T15:00:00.000Z"


@dataclass
class Learner:
    """One learner of a course, and what they hand in."""

    desk: Desk
    id: str

    @property
    def course(self) -> Course:
        return course_at(self.desk.root)

    def hands_in(
        self, assignment: str = QUIZ, at: str = EARLY, only: bool = False, read: bool = True, **changed: dict | None
    ) -> None:
        """Hand in a form and have it graded: perfect, but for what is ``changed`` by question; ``only`` leaves out the
        rest. A question's id has "_" for "-". An instructor gives all points to what was written, if it is ``read``."""
        bank = load_bank(self.desk.root, assignment)
        given = {name.replace("_", "-"): response for name, response in changed.items()}
        whole = {} if only else {name: right(one) for name, one in bank.questions.items()}
        entries = {name: {**one, "at": at, "n": 1} for name, one in (whole | given).items() if one is not None}
        content = {"schema": 1, "page": assignment, "bank": bank.version, "answers": entries}
        folder = put(self.course, self.id, assignment, json.dumps(content).encode())
        (folder / TIMESTAMP).write_text(f"{at[:10]} {at[11:19]}.000000 UTC", encoding="utf-8")
        done = self.desk.relief("grade", assignment)
        assert done.exit_code == 0, done.output
        for name, one in bank.questions.items():
            if read and one.is_written and name in entries:
                self.gets(name, one.points, assignment)

    def result(self, assignment: str = QUIZ) -> bs4.BeautifulSoup:
        """Return the learner's result page."""
        return bs4.BeautifulSoup(result_page(self.course, assignment, self.id).decode(), "html.parser")

    def reads(self, section: str, assignment: str = QUIZ) -> str:
        """Return what one section of the result page says, "" where it is not there."""
        found = self.result(assignment).find(id=section)
        return "" if found is None else " ".join(found.get_text().split())

    def is_called(self, first: str, last: str) -> None:
        """Enter the learner's name into the gradebook."""
        self.desk.execute("INSERT OR IGNORE INTO student (id) VALUES (?)", self.id)
        self.desk.execute("UPDATE student SET first_name = ?, last_name = ? WHERE id = ?", first, last, self.id)

    def gets(self, question: str, points: float, assignment: str = QUIZ) -> None:
        """Give points by hand, as an instructor does in formgrader."""
        self.desk.execute(
            "UPDATE grade SET manual_score = ?, needs_manual_grade = 0 WHERE id IN (SELECT grade.id FROM grade "
            "JOIN base_cell cell ON cell.id = grade.cell_id "
            "JOIN submitted_notebook notebook ON notebook.id = grade.notebook_id "
            "JOIN submitted_assignment submission ON submission.id = notebook.assignment_id "
            "JOIN assignment ON assignment.id = submission.assignment_id "
            "WHERE cell.name = ? AND submission.student_id = ? AND assignment.name = ?)",
            points, question, self.id, assignment,
        )  # fmt: skip

    def is_told(self, question: str, comment: str, assignment: str = QUIZ) -> None:
        """Write a comment beside an answer, as an instructor does in formgrader."""
        self.desk.execute(
            "UPDATE comment SET manual_comment = ? WHERE id IN (SELECT comment.id FROM comment "
            "JOIN base_cell cell ON cell.id = comment.cell_id "
            "JOIN submitted_notebook notebook ON notebook.id = comment.notebook_id "
            "JOIN submitted_assignment submission ON submission.id = notebook.assignment_id "
            "JOIN assignment ON assignment.id = submission.assignment_id "
            "WHERE cell.name = ? AND submission.student_id = ? AND assignment.name = ?)",
            comment, question, self.id, assignment,
        )  # fmt: skip


def crossing(graded: GradedQuestion) -> dict:
    """Return an answer that crosses a safety line."""
    return {"choice": [next(iter(graded.crosses))]}


def that_crosses(desk: Desk, assignment: str = QUIZ) -> GradedQuestion:
    """Return the first question of a form that has such an answer, to be chosen alone."""
    questions = load_bank(desk.root, assignment).questions.values()
    return next(one for one in questions if one.crosses and one.twin and one.question["type"] == "one")
