"""Every answer of a class in one table."""

from __future__ import annotations

import shutil

from relief_course.grading.bank import load_banks
from relief_course.grading.course import course_at
from relief_course.grading.gradebook import responses
from relief_course.grading.gradebook.responses import read_responses
from tests.learners.ability import answers_file, volunteers
from tests.learners.classroom import put
from tests.learners.desk import QUIZ, right, wrong


def read(desk):
    return read_responses(course_at(desk.root), load_banks(desk.root))


def test_the_table_agrees_with_the_gradebook(desk):
    for one in volunteers(6):
        folder = put(course_at(desk.root), one.id, QUIZ, answers_file(one, desk.bank))
        (folder / f"{QUIZ}.ipynb").write_bytes(desk.release)
    desk.relief("grade", QUIZ)
    found = read(desk).table.groupby("learner", observed=True)["earned"].sum()
    assert {one.id: found[one.id] for one in volunteers(6)} == {one.id: desk.score(one.id) for one in volunteers(6)}


def test_what_an_instructor_gave_counts(desk):
    folder = put(course_at(desk.root), "ana", QUIZ, desk.answers())
    (folder / f"{QUIZ}.ipynb").write_bytes(desk.release)
    desk.relief("grade", QUIZ)
    written = desk.of_type("written")
    assert read(desk).standards["ana", QUIZ].points == 11.0
    desk.execute("UPDATE grade SET manual_score = 2, needs_manual_grade = 0 WHERE cell_id = "
                 "(SELECT id FROM base_cell WHERE name = ? AND type = 'GradeCell')", written)  # fmt: skip
    again = read(desk)
    assert again.standards["ana", QUIZ].points == 13.0
    assert again.table.set_index("question")["earned"][written] == 2.0


def test_answers_are_read_from_autograded_where_submitted_is_gone(desk):
    folder = put(course_at(desk.root), "ana", QUIZ, desk.answers())
    (folder / f"{QUIZ}.ipynb").write_bytes(desk.release)
    desk.relief("grade", QUIZ)
    shutil.rmtree(desk.root / "submitted")
    assert read(desk).standards["ana", QUIZ].points == 11.0


def test_a_file_that_cannot_be_read_counts_as_not_answered(desk):
    put(course_at(desk.root), "ana", QUIZ, b"{")
    assert set(read(desk).table["state"]) == {"unanswered"}


def test_only_what_a_question_offers_is_kept_of_a_choice(desk):
    put(course_at(desk.root), "eve", QUIZ, desk.answers(lambda name, graded: {"choice": ["<b>", "not-sure", "x=y"]}))
    assert set(read(desk).table["items"]) == {()}


def test_several_processes_read_the_same(desk, monkeypatch):
    for one in volunteers(7):
        put(course_at(desk.root), one.id, QUIZ, answers_file(one, desk.bank))
    alone = read(desk)
    monkeypatch.setattr(responses, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(responses.os, "cpu_count", lambda: 2)
    together = read(desk)
    order = ["learner", "place"]
    rows = [one.table.astype({"learner": str}).sort_values(order).values.tolist() for one in (alone, together)]
    assert repr(rows[0]) == repr(rows[1])
    assert alone.standards == together.standards


def test_both_forms_of_a_quiz_make_one_standing(desk):
    banks = load_banks(desk.root)
    put(course_at(desk.root), "ana", QUIZ, desk.answers(lambda name, graded: wrong(graded)))
    entries = answers_of(banks[f"{QUIZ}-b"])
    put(course_at(desk.root), "ana", f"{QUIZ}-b", entries)
    found = read(desk).standards
    assert list(found) == [("ana", QUIZ)]
    assert found["ana", QUIZ].assignment == f"{QUIZ}-b"


def answers_of(bank) -> bytes:
    from tests.grading.report.test_statistics import sheet

    return sheet(bank, {}, "T15")


def test_right_answers_are_right(desk):
    put(course_at(desk.root), "ana", QUIZ, desk.answers(lambda name, graded: right(graded)))
    assert set(read(desk).table["state"]) == {"right", "written"}
