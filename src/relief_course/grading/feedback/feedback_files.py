"""What a learner gets back: the feedback page, and whatever else the course makes for each learner."""

from __future__ import annotations

import csv
import io
import shutil
import zipfile
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from ..bank import load_banks
from ..course import Course
from ..handing_out.exchange_folders import SECRET, inbound_of, secret_of
from ..people.people import members
from ..people.roster import read_roster
from ..spreadsheet import as_text
from ..submission import ANSWERS, TIMESTAMP, fresh_folder, read_timestamp, remove_folder
from . import made_from
from .feedback_pages import Graded, PageMaker, graded_submissions

TO_SEND = "to-send"
WHO = "who-is-who.csv"
EXTRAS = {
    "result.html": "relief_course.grading.result:result_page",
    "certificate.pdf": "relief_course.grading.certificate:certificate",
}
"""Further files for a learner: name to what makes it, called with (course, assignment, student id).

It returns the file's bytes, or None where this learner gets none. A maker that this edition lacks is passed over.
"""


def write_feedback(
    course: Course, assignment: str, advance: Callable[[str], None] = lambda student: None
) -> tuple[list[Graded], dict[str, str]]:
    """Write ``feedback/<learner>/<assignment>/`` for everybody who is graded.

    Returns:
        Whose was written, and a sentence for each that could not be.
    """
    maker, extras = PageMaker(course), _extras()
    roster, forms = read_roster(course), made_from.forms_of(load_banks(course.root), assignment)
    written, failures = [], {}
    for student, graded in graded_submissions(course, assignment).items():
        try:
            files = {f"{assignment}.html": maker.page(assignment, graded).encode()}
            made = {name: make(course, assignment, student) for name, make in extras.items()}
            files |= {name: content for name, content in made.items() if content is not None}
            told = made_from.made_from(course, roster, forms, student)
            _write(course, student, assignment, files | {made_from.FILE: told.encode()})
            written.append(graded)
        except OSError as error:
            failures[student] = f"{student}: no feedback could be made ({error.strerror or error}); grade again first."
        advance(student)
    return written, failures


def zip_each(course: Course, assignment: str, students: list[str]) -> Path:
    """Write one zip for each learner, named like their id, and the list of whose each is; return the folder."""
    folder = course.root / TO_SEND / assignment
    fresh = fresh_folder(folder)
    for student in students:
        _zip(fresh / f"{student}.zip", {"": course.feedback(student, assignment)})
    (fresh / WHO).write_bytes(_who(course, [(one, f"{one}.zip") for one in students]))
    if folder.exists():
        remove_folder(folder)
    fresh.replace(folder)
    return folder


def zip_all(course: Course, assignment: str, students: list[str]) -> Path:
    """Write one zip with a folder for each learner, and beside it the list of whose each folder is; return the zip.

    The list has everybody's e-mail address: the zip can be sent on whole, the list stays with the instructor.
    """
    target = course.root / TO_SEND / f"{assignment}-feedback.zip"
    target.parent.mkdir(exist_ok=True)
    fresh = target.with_name(f"{target.name}.new")
    _zip(fresh, {f"{student}/": course.feedback(student, assignment) for student in students})
    target.with_name(f"{assignment}-{WHO}").write_bytes(_who(course, [(one, f"{one}/") for one in students]))
    fresh.replace(target)
    return target


def _who(course: Course, places: list[tuple[str, str]]) -> bytes:
    """Return a table for the instructor: where each learner's files are, and whom to send them to."""
    people = {one.id: one for one in members(course)}
    rows = [(place, people[one].name, people[one].email) for one, place in places if one in people]
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([("file", "name", "email"), *(map(as_text, row) for row in rows)])
    return stream.getvalue().encode("utf-8-sig")  # Excel reads no UTF-8 without the mark


def _extras() -> dict[str, Callable]:
    found = {}
    for name, place in EXTRAS.items():
        module, attribute = place.split(":")
        if find_spec(module) is not None:
            found[name] = getattr(import_module(module), attribute)
    return found


def _write(course: Course, student: str, assignment: str, files: dict[str, bytes]) -> None:
    """Write a learner's folder, whole or not at all, with what nbgrader's own leaves in it."""
    folder, graded = course.feedback(student, assignment), course.autograded(student, assignment)
    fresh = fresh_folder(folder)
    for name in (ANSWERS, TIMESTAMP):
        if (graded / name).is_file():
            shutil.copyfile(graded / name, fresh / name)
    secret = _secret(course, student, assignment)
    for name, content in (files | ({SECRET: secret} if secret else {})).items():
        (fresh / name).write_bytes(content)
    if folder.exists():
        remove_folder(folder)
    fresh.replace(folder)


def _secret(course: Course, student: str, assignment: str) -> bytes:
    """Return the secret of the hand-in that was graded, by which its learner finds the page in the exchange."""
    received = read_timestamp(course.submitted(student, assignment))
    came = [one for one in inbound_of(course, student, assignment) if read_timestamp(one) == received]
    return secret_of(came[-1]) if came else b""


def _zip(target: Path, folders: dict[str, Path]) -> None:
    """Write a zip of what learners read: each folder under the name that it has in the zip."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for prefix, folder in folders.items():
            for path in sorted(folder.iterdir()):
                if path.name not in (SECRET, ANSWERS, TIMESTAMP, made_from.FILE):
                    archive.write(path, prefix + path.name)
