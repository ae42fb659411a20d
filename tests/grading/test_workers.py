"""Marking in several processes: what it comes to is the same, also when one of them is killed."""

from __future__ import annotations

import multiprocessing
import shutil

import pytest

from relief_course.grading.course import course_at
from relief_course.grading.marking import batch, workers
from relief_course.grading.marking.batch import grade_assignment
from relief_course.grading.marking.workers import BROKEN, jobs_for
from tests.grading.outcome import everything, submit
from tests.learners.desk import QUIZ, Desk


@pytest.fixture
def small_batches(monkeypatch):
    monkeypatch.setattr(batch, "BATCH", 5)


def test_several_processes_write_the_rows_and_files_of_one(desk, copied, small_batches):
    other = copied(desk)
    submit(desk, 40)
    submit(other, 40)
    assert "40 graded, 0 unchanged, 0 failed." in desk.relief("grade", QUIZ, "--jobs", "1").output
    assert "40 graded, 0 unchanged, 0 failed." in other.relief("grade", QUIZ, "--jobs", "2").output
    assert everything(desk) == everything(other)


def test_a_killed_worker_is_told_in_one_sentence_and_nothing_is_lost(desk, copied, small_batches):
    other = copied(desk)
    submit(desk, 60)
    submit(other, 60)
    told, killed = [], []

    def kill_one(student):
        if not killed:
            killed.extend(multiprocessing.active_children()[:1])
            killed[0].kill()

    report = grade_assignment(course_at(desk.root), QUIZ, advance=kill_one, jobs=2, tell=told.append)
    assert (len(report.graded), report.failures, told) == (60, {}, [BROKEN])
    other.relief("grade", QUIZ, "--jobs", "1")
    assert everything(desk) == everything(other)


def test_one_that_fails_in_a_worker_stops_no_other(desk, small_batches):
    submit(desk, 12)
    (desk.root / "submitted" / "learner-0003" / QUIZ).rename(desk.root / "gone")
    result = desk.relief("grade", QUIZ, "--jobs", "2", "--student", "learner-0003", "--student", "learner-0004")
    assert "learner-0003 could not be graded: nothing is in" in result.output
    assert "1 graded, 0 unchanged, 1 failed." in result.output


def test_processes_are_started_only_where_they_are_worth_it(monkeypatch):
    monkeypatch.setattr(workers.os, "cpu_count", lambda: 16)
    assert [jobs_for(30), jobs_for(10_000), jobs_for(30, 3)] == [1, 4, 3]


@pytest.fixture
def copied(tmp_path):
    """Return a copy of a desk."""
    return lambda desk: Desk(shutil.copytree(desk.root, tmp_path / "copy"))
