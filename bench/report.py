"""The report: ``relief report`` for 2,000 learners and 180 questions. No stock tool makes one."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import replace
from itertools import cycle
from pathlib import Path

from bench.processes import measure
from relief_course.grading.bank import Bank, load_banks
from relief_course.grading.course import Course, course_at
from relief_course.grading.report.make import write_report
from tests.learners.ability import answers_file, volunteers
from tests.learners.classroom import put
from tests.learners.desk import copy_course
from tests.paths import ROOT

LEARNERS, QUESTIONS = 2000, 180
PROMISED = 10.0


def rows() -> list[tuple[str, float, float, float]]:
    """Return (what, 0, ours, promised seconds) of the whole command, Python's own start among it."""
    with tempfile.TemporaryDirectory(prefix="relief-bench-") as folder:
        root = Path(folder) / "course"
        copy_course(root)
        hand_everything_in(course_at(root), fifteen_quizzes(root))
        cost = measure("bench.report", str(root), folder=root, PYTHONPATH=f"{ROOT / 'src'}{os.pathsep}{ROOT}")
    what = f"report of {LEARNERS:,} learners and {QUESTIONS} questions"
    return [(f"{what} (s)", 0, cost.wall, PROMISED), (f"{what}, CPU of all processes (s)", 0, cost.cpu, 2 * PROMISED)]


def fifteen_quizzes(root: Path) -> dict[str, Bank]:
    """Return the course's quizzes, some of them several times under other names, until there are enough questions."""
    banks, left = {}, QUESTIONS
    for number, bank in enumerate(cycle(load_banks(root).values()), start=1):
        take = min(left, len(bank.questions))
        kept = {f"{name}-{number}": one for name, one in list(bank.questions.items())[:take]}
        name = f"quiz-{number:02}"
        banks[name] = replace(bank, assignment=name, quiz=name, twin="", title=f"Quiz {number}", questions=kept)
        left -= take
        if not left:
            return banks


def hand_everything_in(course: Course, banks: dict[str, Bank]) -> None:
    for volunteer in volunteers(LEARNERS):
        for name, bank in banks.items():
            put(course, volunteer.id, name, answers_file(volunteer, bank))


if __name__ == "__main__":
    course_folder = Path(sys.argv[1])
    write_report(course_at(course_folder), [], banks=fifteen_quizzes(course_folder))
