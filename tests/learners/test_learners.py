"""Every scripted learner, alone and all together, through ``relief collect`` and ``relief grade``."""

from __future__ import annotations

import json
import sqlite3
from html import unescape

import pytest

from relief_course.grading.people.learner_id import shown_name
from tests.learners.desk import QUIZ, Desk, hand_in
from tests.learners.scripts import ALL, CANARY, LEARNERS, SCRIPT, Learner

IDS = [learner.student_id for learner in LEARNERS]


def hand_over(desk: Desk, learner: Learner, folder) -> None:
    """Collect what one learner handed in."""
    folder.mkdir()
    result = desk.relief("collect", *learner.files(desk, folder), *learner.options)
    assert result.exit_code == 0, result.output


def check(desk: Desk, learner: Learner) -> None:
    """The score, the messages and the written answer's state are exactly what the script says."""
    student = learner.student_id
    assert desk.score(student) == learner.score
    assert desk.messages(student) == list(learner.messages)
    for kind, sentence in learner.at:
        assert sentence in desk.messages(student, desk.of_type(kind))
    auto, manual, waits = desk.grades(student)[desk.of_type("written")]
    assert (auto, manual, bool(waits)) == ((None, None, True) if learner.waits else (0.0, None, False))
    assert not (desk.root / CANARY).exists()


@pytest.mark.parametrize("learner", LEARNERS, ids=IDS)
def test_learner_alone(desk, tmp_path, learner):
    hand_over(desk, learner, tmp_path / "handed-in")
    result = desk.relief("grade", QUIZ)
    assert result.exit_code == 0
    assert f"{QUIZ}: 1 graded, 0 unchanged, 0 failed." in result.output
    check(desk, learner)


def test_all_together_change_nothing_for_each_other(desk, tmp_path):
    for number, learner in enumerate(LEARNERS):
        hand_over(desk, learner, tmp_path / f"handed-in-{number}")
    result = desk.relief("grade", QUIZ)
    assert f"{QUIZ}: {len(LEARNERS)} graded, 0 unchanged, 0 failed." in result.output
    for learner in LEARNERS:
        check(desk, learner)
    assert desk.query("SELECT count(*) FROM submitted_assignment") == [(len(LEARNERS),)]


def test_unreadable_answers_file(desk, tmp_path, monkeypatch):
    """A file that the grader's user may not read; asked of the system so that it also holds for an administrator."""
    from relief_course.grading.collecting import bag

    work = tmp_path / "work"
    work.mkdir()
    (work / "answers.json").write_bytes(desk.answers())
    (work / f"{QUIZ}.ipynb").write_bytes(desk.release)
    opened = bag.Path.open

    def refuse(path, *args, **options):
        if path == work / "answers.json":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *args, **options)

    monkeypatch.setattr(bag.Path, "open", refuse)
    desk.relief("collect", work, "--learner", "unreadable", "--assignment", QUIZ)
    desk.relief("grade", QUIZ)
    assert desk.score("unreadable") == 0.0
    assert desk.messages("unreadable") == ["The answers file cannot be read (Permission denied)."]


def test_not_sure_is_told_apart_from_wrong(desk, tmp_path):
    hand_over(desk, next(one for one in LEARNERS if one.name == "not-sure"), tmp_path / "in")
    desk.relief("grade", QUIZ)
    shown = desk.outputs("not-sure")
    assert f"? Not sure yet: {len(desk.bank.questions)}" in shown["setup"]
    assert "Not right" not in "".join(shown.values())
    assert "No points of 1; this is not counted as a wrong answer." in shown[desk.of_type("one")]


def test_script_in_a_written_answer_is_text(desk, tmp_path):
    hand_over(desk, next(one for one in LEARNERS if one.name == "script"), tmp_path / "in")
    desk.relief("grade", QUIZ)
    written = desk.of_type("written")
    cells = desk.notebook("script")["cells"]
    source = next(cell["source"] for cell in cells if cell["metadata"]["nbgrader"]["grade_id"] == written)
    assert source.count("<") == 2  # the <pre> and its end
    shown = unescape(source.removeprefix('<pre style="white-space: pre-wrap">').removesuffix("</pre>"))
    assert shown == SCRIPT.replace("\ud800", "�")


def test_nothing_of_a_learners_notebook_survives(desk, tmp_path):
    hand_over(desk, next(one for one in LEARNERS if one.name == "shows-script"), tmp_path / "in")
    desk.relief("grade", QUIZ)
    kept = [path.name for path in (desk.root / "autograded" / "shows-script" / QUIZ).iterdir()]
    assert sorted(kept) == ["answers.json", f"{QUIZ}.ipynb", "timestamp.txt"]
    assert "onerror" not in json.dumps(desk.notebook("shows-script"))


def test_names_are_kept_for_exports(desk, tmp_path):
    people = [one for one in LEARNERS if one.student]
    for number, learner in enumerate(people):
        hand_over(desk, learner, tmp_path / f"in-{number}")
    desk.relief("grade", QUIZ)
    names = dict(desk.query("SELECT id, coalesce(first_name || ' ', '') || last_name FROM student"))
    assert names == {one.student: shown_name(one.name) for one in people}
    assert "Perez, Jr." in names.values()
    assert not any("<" in name for name in names.values())


class TestHandedInTwice:
    """Every attempt is kept; the latest received is graded; the same one again is ignored."""

    def collect(self, desk, folder, attempt, answers, received):
        path = folder / f"{attempt}.zip"
        path.write_bytes(hand_in("ana", attempt, answers=answers, notebook=desk.release))
        return desk.relief("collect", path, "--received", received)

    def test_the_latest_received_counts(self, desk, tmp_path):
        blank = desk.answers(lambda name, graded: None)
        self.collect(desk, tmp_path, "one", blank, "2026-11-24T10:00:00Z")
        desk.relief("grade", QUIZ)
        assert desk.score("ana") == 0.0
        self.collect(desk, tmp_path, "two", desk.answers(), "2026-11-24T11:00:00Z")
        desk.relief("grade", QUIZ)
        assert desk.score("ana") == ALL
        assert len(list((desk.root / "inbox" / QUIZ / "ana").iterdir())) == 2

    def test_an_earlier_one_that_comes_later_is_only_kept(self, desk, tmp_path):
        self.collect(desk, tmp_path, "two", desk.answers(), "2026-11-24T11:00:00Z")
        blank = desk.answers(lambda name, graded: None)
        result = self.collect(desk, tmp_path, "one", blank, "2026-11-24T10:00:00Z")
        assert "is kept; a later one (2026-11-24 11:00 UTC) stays the one that is graded." in result.output
        desk.relief("grade", QUIZ)
        assert desk.score("ana") == ALL

    def test_the_same_attempt_is_said_and_ignored(self, desk, tmp_path):
        self.collect(desk, tmp_path, "one", desk.answers(), "2026-11-24T10:00:00Z")
        again = self.collect(desk, tmp_path, "one", desk.answers(), "2026-11-24T11:00:00Z")
        assert again.exit_code == 0
        assert "one.zip: ana has handed this in already; it was ignored." in again.output
        assert "0 received, 1 ignored" in again.output


def test_late_is_recorded_and_costs_nothing_by_default(desk, tmp_path):
    set_due_date(desk, "2026-11-24 00:00:00.000000")
    path = tmp_path / "late.zip"
    path.write_bytes(hand_in("late", "", answers=desk.answers(), notebook=desk.release))
    desk.relief("collect", path, "--received", "2026-11-25T08:00:00Z")
    desk.relief("grade", QUIZ)
    assert desk.score("late") == ALL
    assert desk.query("SELECT timestamp FROM submitted_assignment") == [("2026-11-25 08:00:00.000000",)]
    assert desk.query("SELECT late_submission_penalty FROM submitted_notebook") == [(None,)]


def test_late_penalty_is_that_of_nbgraders_plugin(desk, tmp_path):
    config = desk.root / "nbgrader_config.py"
    config.write_text(config.read_text() + '\nc.LateSubmissionPlugin.penalty_method = "zero"\n')
    set_due_date(desk, "2026-11-24 00:00:00.000000")
    for name, received in (("late", "2026-11-25T08:00:00Z"), ("early", "2026-11-23T08:00:00Z")):
        path = tmp_path / f"{name}.zip"
        path.write_bytes(hand_in(name, "", answers=desk.answers(), notebook=desk.release))
        desk.relief("collect", path, "--received", received)
    desk.relief("grade", QUIZ)
    penalties = (
        "SELECT student_id, late_submission_penalty FROM submitted_notebook notebook "
        "JOIN submitted_assignment submission ON submission.id = notebook.assignment_id ORDER BY student_id"
    )
    assert desk.query(penalties) == [("early", None), ("late", ALL)]


def set_due_date(desk: Desk, due: str) -> None:
    with sqlite3.connect(desk.root / "gradebook.db") as connection:
        connection.execute("UPDATE assignment SET duedate = ? WHERE name = ?", (due, QUIZ))
    connection.close()


def test_perfect_feedback_names_the_choice_the_rule_and_the_authority(desk, tmp_path):
    hand_over(desk, LEARNERS[0], tmp_path / "in")
    desk.relief("grade", QUIZ)
    shown = desk.outputs("perfect")
    assert f"✓ Right: {ALL:.0f} · ● Answered: 1" in shown["setup"]
    for name, graded in desk.bank.questions.items():
        text = shown[f"ask-{name}" if graded.is_written else name]
        assert graded.feedback["explanation"] in text
        assert all(unescape(one["cite"]) in unescape(text) for one in graded.sources)
        assert f"Go back to: “{graded.question['section_title']}”" in unescape(text)
