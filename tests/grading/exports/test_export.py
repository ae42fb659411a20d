"""``relief export``: tables, JSON, and what learning platforms import."""

from __future__ import annotations

import csv
import json

import pytest

from relief_course.grading.course import course_at
from tests.learners.ability import Volunteer, answers_file
from tests.learners.classroom import enroll, put
from tests.learners.desk import QUIZ, Desk

PEOPLE = [
    Volunteer("ana", "Ana", "Pérez, Jr.", 1.0),
    Volunteer("bo", '=HYPERLINK("x")', "“Bo” O'Neil", 0.0),
    Volunteer("cy", "", "\t@SUM(1)", -1.0),
]


@pytest.fixture
def handed_in(desk) -> Desk:
    enroll(desk, PEOPLE)
    for one in PEOPLE:
        folder = put(course_at(desk.root), one.id, QUIZ, answers_file(one, desk.bank))
        (folder / f"{QUIZ}.ipynb").write_bytes(desk.release)
        (folder / "timestamp.txt").write_text("2026-11-24 19:30:00 UTC")
    desk.relief("grade", QUIZ)
    return desk


def lines(desk: Desk, name: str) -> list[dict]:
    with (desk.root / "export" / name).open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_table_of_hand_ins_and_one_of_answers(handed_in):
    result = handed_in.relief("export")
    assert result.exit_code == 0
    attempts, answers = lines(handed_in, "attempts.csv"), lines(handed_in, "questions.csv")
    assert [row["learner"] for row in attempts] == ["ana", "bo", "cy"]
    assert len(answers) == 3 * len(handed_in.bank.questions)
    assert attempts[0]["received"] == "2026-11-24T19:30:00Z"
    assert [float(row["score"]) for row in attempts] == [handed_in.score(one.id) for one in PEOPLE]
    for row, one in zip(attempts, PEOPLE, strict=True):
        own = [float(each["earned"]) for each in answers if each["learner"] == one.id and each["earned"]]
        assert sum(own) == float(row["score"])


def test_names_keep_their_column_and_run_no_formula(handed_in):
    handed_in.relief("export")
    names = [row["name"] for row in lines(handed_in, "attempts.csv")]
    assert names[0] == "Ana Pérez, Jr."
    assert names[1].startswith("'=HYPERLINK")
    for name in ("attempts.csv", "questions.csv"):
        for row in lines(handed_in, name):
            assert not [cell for cell in row.values() if cell.startswith(("=", "+", "@", "\t", "\r"))]


def test_a_written_answer_runs_no_formula_either(handed_in):
    text = handed_in.answers(lambda name, graded: {"text": "=1+1"} if graded.is_written else None)
    put(course_at(handed_in.root), "ana", QUIZ, text)
    handed_in.relief("export")
    assert "'=1+1" in {row["text"] for row in lines(handed_in, "questions.csv")}


@pytest.mark.parametrize(("words", "begins"), [((), True), (("--bom",), True), (("--no-bom",), False)])
def test_the_mark_that_excel_reads(handed_in, words, begins):
    handed_in.relief("export", *words)
    assert (handed_in.root / "export" / "attempts.csv").read_bytes().startswith(b"\xef\xbb\xbf") == begins


def test_json_holds_the_same(handed_in):
    handed_in.relief("export", "--format", "json", "--format", "csv")
    content = json.loads((handed_in.root / "export" / "class.json").read_text("utf-8"))
    assert [row["learner"] for row in content["attempts"]] == ["ana", "bo", "cy"]
    assert len(content["questions"]) == len(lines(handed_in, "questions.csv"))


def test_moodle_knows_people_by_email_or_id_number(handed_in):
    read_all(handed_in)
    handed_in.relief("export", "--format", "moodle")
    rows = lines(handed_in, "moodle.csv")
    assert list(rows[0]) == ["Email address", "ID number", "First name", "Last name", "Quiz: common misconceptions"]
    assert [row["Email address"] for row in rows] == [one.email for one in PEOPLE]
    assert rows[0]["ID number"] == "LMS1"
    assert float(rows[2]["Quiz: common misconceptions"]) == handed_in.score("cy") + handed_by_hand(handed_in, "cy")


def test_canvas_gets_its_own_columns_and_the_points_possible(handed_in):
    handed_in.relief("export", "--format", "canvas")
    maximum, *rows = lines(handed_in, "canvas.csv")
    assert list(rows[0])[:5] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
    assert (maximum["Student"], maximum["Quiz: common misconceptions"]) == (
        "    Points Possible",
        str(handed_in.bank.maximum),
    )
    assert [row["ID"] for row in rows] == ["", "", ""]
    assert (rows[0]["Student"], rows[0]["SIS User ID"]) == ("Pérez, Jr., Ana", "LMS1")


def test_a_late_penalty_is_taken_off(handed_in):
    handed_in.execute("UPDATE submitted_notebook SET late_submission_penalty = 2.5")
    handed_in.relief("export")
    ana = lines(handed_in, "attempts.csv")[0]
    assert (float(ana["score"]), ana["late_penalty"]) == (handed_in.score("ana") - 2.5, "2.5")


def test_without_names_nothing_tells_who_somebody_is(handed_in):
    handed_in.relief("export", "--no-names", "--format", "csv", "--format", "json")
    for path in (handed_in.root / "export").iterdir():
        text = path.read_text("utf-8-sig")
        for told in (
            "Pérez",
            "Neil",
            "example.org",
            "LMS1",
            "Ask who decides",
            "2026-11-24",
            '"learner": "ana"',
            "\nana,",
        ):
            assert told not in text
        assert "learner-1" in text


def test_a_file_without_names_has_another_name_and_its_rows_stand_in_the_order_of_labels(handed_in):
    handed_in.relief("export", "--no-names", "--format", "csv", "--format", "json")
    made = sorted(path.name for path in (handed_in.root / "export").iterdir())
    assert made == ["attempts-no-names.csv", "class-no-names.json", "questions-no-names.csv"]
    rows = lines(handed_in, "attempts-no-names.csv")
    assert [row["learner"] for row in rows] == ["learner-1", "learner-2", "learner-3"]
    said = handed_in.relief("report", "--no-names").output
    assert "The report is ready, without names: report-no-names.html." in said


def test_what_was_made_is_said_with_its_names_or_without(handed_in):
    assert "The report is ready, with names: report.html." in handed_in.relief("report").output
    said = handed_in.relief("export", "--no-names").output
    assert "The export is ready, without names: attempts-no-names.csv and questions-no-names.csv." in said


def handed_by_hand(desk: Desk, learner: str) -> float:
    return sum(points or 0.0 for _, points, _ in desk.grades(learner).values())


def read_all(desk: Desk) -> None:
    """Give points to whatever was written."""
    desk.execute("UPDATE grade SET manual_score = 1, needs_manual_grade = 0 WHERE auto_score IS NULL")


@pytest.mark.parametrize("kind", ["moodle", "canvas"])
def test_a_grade_is_left_empty_and_named_while_a_written_answer_is_not_read(handed_in, kind):
    put(course_at(handed_in.root), "ana", QUIZ, handed_in.answers())
    handed_in.relief("grade", QUIZ)
    read_all(handed_in)
    assert "Left empty" not in handed_in.relief("export", "--format", kind).output
    handed_in.execute("UPDATE grade SET needs_manual_grade = 1 WHERE auto_score IS NULL")
    told = handed_in.relief("export", "--format", kind).output
    assert "Left empty, because a written answer is not graded yet: " in told
    assert "Ana Pérez, Jr. (Quiz: common misconceptions)" in told
    row = lines(handed_in, f"{kind}.csv")[1 if kind == "canvas" else 0]
    assert row["Quiz: common misconceptions"] == ""


def test_what_stands_for_an_id_is_no_id_of_the_platform(handed_in):
    handed_in.execute("UPDATE student SET lms_user_id = 'Pérez, Jr., Ana', email = NULL WHERE id = 'ana'")
    handed_in.execute("UPDATE student SET lms_user_id = email WHERE id = 'bo'")
    handed_in.relief("export", "--format", "moodle", "--format", "canvas")
    assert [row["ID number"] for row in lines(handed_in, "moodle.csv")] == ["", "", "LMS3"]
    people = lines(handed_in, "canvas.csv")[1:]
    assert [row["SIS User ID"] for row in people] == ["", "", "LMS3"]
    assert people[0]["SIS Login ID"] == ""


def test_a_platform_needs_names(handed_in):
    result = handed_in.relief("export", "--no-names", "--format", "moodle")
    assert result.exit_code == 1
    assert "A file for Moodle must say whose each grade is, so names and IDs stay in it." in result.output


def test_it_is_written_where_it_is_wanted(handed_in, tmp_path):
    handed_in.relief("export", "--to", tmp_path / "there")
    assert sorted(path.name for path in (tmp_path / "there").iterdir()) == ["attempts.csv", "questions.csv"]
