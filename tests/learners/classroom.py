"""A class of invented learners who hand in: answers where graders find them, names in the gradebook."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from relief_course.grading.bank import Bank
from relief_course.grading.course import Course, course_at
from relief_course.grading.gradebook.responses import Responses, read_responses
from tests.learners.ability import LEARNED, Volunteer, answers_file, volunteers
from tests.learners.desk import Desk


def put(course: Course, learner: str, assignment: str, answers: bytes) -> Path:
    """Put an answers file into ``submitted/``."""
    folder = course.submitted(learner, assignment)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "answers.json").write_bytes(answers)
    return folder


def enroll(desk: Desk, people: Iterable[Volunteer]) -> None:
    """Enter learners into the gradebook, with names, e-mail addresses and ids of a learning platform."""
    for number, one in enumerate(people, start=1):
        desk.execute(
            "INSERT INTO student (id, first_name, last_name, email, lms_user_id) VALUES (?, ?, ?, ?, ?)",
            one.id, one.first_name, one.last_name, one.email, f"LMS{number}",
        )  # fmt: skip


def whole_course(a: Bank, b: Bank) -> dict[str, Bank]:
    """Return the assignments of a whole course, made of the two forms of one quiz under other names."""

    def named(bank: Bank, name: str, passing: int | None) -> Bank:
        return replace(bank, assignment=name, quiz=name, twin="", title=f"Quiz: {name}", passing=passing)

    return {
        "before": named(a, "before", None),
        a.assignment: a,
        b.assignment: b,
        "after": named(b, "after", None),
        "capstone": named(a, "capstone", 70),
    }


def a_class(root: Path, banks: dict[str, Bank], count: int, seed: int = 1) -> Responses:
    """Return the answers of a class that took all these assignments: it has learned by the time of all but "before"."""
    course = course_at(root)
    for one in volunteers(count, seed):
        for name, bank in banks.items():
            put(course, one.id, name, answers_file(one, bank, 0.0 if name == "before" else LEARNED))
    return read_responses(course, banks)
