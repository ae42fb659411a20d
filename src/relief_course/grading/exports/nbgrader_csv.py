"""nbgrader's CSV export with its fields quoted, so that a name with a comma stays in its column."""

from __future__ import annotations

import csv
from pathlib import Path

from nbgrader.api import MissingEntry
from nbgrader.plugins import ExportPlugin

from ..spreadsheet import as_text

FIELDS = (
    "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
    "raw_score", "late_submission_penalty", "score", "max_score",
)  # fmt: skip


class QuotedCsvExport(ExportPlugin):
    """The columns of nbgrader's own CSV export, written by the csv module."""

    def export(self, gradebook) -> None:
        students, assignments = {str(one) for one in self.student}, {str(one) for one in self.assignment}
        path = Path(self.to or "grades.csv")
        self.log.info("Exporting grades to %s", path)
        with path.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.DictWriter(stream, FIELDS)
            writer.writeheader()
            for assignment in gradebook.assignments:
                for student in gradebook.students:
                    if (not assignments or assignment.name in assignments) and (not students or student.id in students):
                        writer.writerow(_row(gradebook, assignment, student))


def _unread(submission) -> float:
    """Return the points among a submission's that were given to an earlier answer: they wait for another look."""
    if not submission.needs_manual_grade:
        return 0.0
    grades = (grade for notebook in submission.notebooks for grade in notebook.grades)
    return sum(grade.score or 0.0 for grade in grades if grade.needs_manual_grade)


def _row(gradebook, assignment, student) -> dict:
    row = {
        "assignment": assignment.name,
        "duedate": assignment.duedate or "",
        "timestamp": "",
        "student_id": student.id,
        "last_name": student.last_name or "",
        "first_name": student.first_name or "",
        "email": student.email or "",
        "raw_score": 0.0,
        "late_submission_penalty": 0.0,
        "score": 0.0,
        "max_score": assignment.max_score,
    }
    try:
        submission = gradebook.find_submission(assignment.name, student.id)
    except MissingEntry:
        pass  # nothing handed in: no points, as nbgrader's own export has it
    else:
        penalty = submission.late_submission_penalty
        row["timestamp"] = submission.timestamp or ""
        score = submission.score - _unread(submission)
        row["raw_score"], row["late_submission_penalty"] = score, penalty
        row["score"] = max(0.0, score - penalty)
    return {name: as_text(value) if isinstance(value, str) else value for name, value in row.items()}
