"""``relief collect``: hand-ins of any kind and name, to ``inbox/`` and ``submitted/``.

Every attempt is kept in ``inbox/<assignment>/<learner>/<received>-<attempt>/``; the latest received is graded. What
cannot be given to a learner goes to ``quarantine/`` with the reason.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from ...answers import AnswersError, parse
from ..course import Course
from ..people.class_list import person_of
from ..people.learner_id import shown_name
from ..people.people import Names, enter, names_of
from ..quiz_titles import title_of
from ..submission import fresh_folder, read_timestamp, remove_folder
from . import archives
from .bag import (
    Bag,
    bag_of_files,
    base_name,
    hand_ins,
    is_answers,
    is_hidden,
    is_notebook,
    is_wanted,
    is_zip,
    read_json,
    wanted_in,
)
from .mail import bags_of_mail, is_mail, is_outlook
from .normalize import normalize, read_release, stamp
from .whose import learner_of, not_listed, text_of

OUTLOOK = "Outlook's own format cannot be read. Save what is attached, or save the message as .eml, and collect that"
SYSTEMS = ("thumbs.db", "desktop.ini")
"""What Windows puts into folders."""

_ATTEMPT = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ASSIGNMENT = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass
class Report:
    """What happened to the files given, one sentence each."""

    received: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    quarantined: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    """Student id to the learner's own name, where that is another text."""
    added: list[str] = field(default_factory=list)
    """What those signed who are new in the class."""

    @property
    def failed(self) -> bool:
        return bool(self.quarantined or self.refused)


@dataclass(frozen=True)
class _Told:
    """What the instructor says of all the files."""

    learner: str
    assignment: str
    time: datetime
    add_new: bool


def collect(
    paths: list[Path],
    course: Course,
    learner: str = "",
    assignment: str = "",
    received: datetime | None = None,
    add_new: bool = False,
) -> Report:
    """Take in hand-ins.

    Args:
        paths: zip files (of one hand-in, or of many), e-mails with attachments, folders of these, or loose notebooks
            and answers files.
        course: the course.
        learner: whose they are, where the manifest names nobody of the class list; "" takes each manifest's word.
        assignment: which they are; "" takes the manifest's word, then the answers file's, then the notebook's.
        received: when they came (UTC); None is now.
        add_new: whether who is not on the class list joins the class; without, that hand-in is set aside.
    """
    report = Report()
    names = names_of(course)
    told = _Told(learner, assignment, received or datetime.now(UTC).replace(tzinfo=None), add_new)
    for bag in bags_of(paths, report.refused, report.passed_over):
        try:
            _take_in(bag, course, names, told, report)
        except OSError as error:
            report.refused.append(f"{bag.origin} was not taken in: {error.strerror or error}. Collect it again.")
    return report


def bags_of(paths: list[Path], refused: list[str], passed_over: list[str] | None = None) -> Iterator[Bag]:
    """Yield the hand-ins in these files and folders; loose files of one folder are one hand-in.

    Args:
        paths: the files and folders.
        refused: gets a sentence for each that is not read.
        passed_over: gets a sentence for each folder with files that are no hand-ins.
    """
    loose: dict[Path, list[str]] = {}
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            try:
                yield from _bags_of_folder(path, refused, [] if passed_over is None else passed_over)
            except OSError as error:
                refused.append(f"{path.name} was not read to its end: {error.strerror or error}.")
        elif why := _no_file(path):
            refused.append(f"{path.name} was not read: {why}.")
        elif is_zip(path.name) or (not is_wanted(path.name) and zipfile.is_zipfile(path)):
            yield from archives.bags_of_zip(path, path.name, refused)
        elif is_mail(path.name):
            yield from bags_of_mail(path, path.name, refused)
        elif is_wanted(path.name):
            loose.setdefault(path.parent, []).append(path.name)
        else:
            refused.append(f"{path.name} was not read: {_unread(path.name)}.")
    for folder, names in loose.items():
        yield bag_of_files(folder, names, " and ".join(names[:3]))


def _bags_of_folder(folder: Path, refused: list[str], passed_over: list[str]) -> Iterator[Bag]:
    packed = wanted_in(folder, lambda name: is_zip(name) or is_mail(name))
    for name in packed:
        if why := _no_file(folder / name):
            refused.append(f"{base_name(name)} was not read: {why}.")
        else:
            read = bags_of_mail if is_mail(name) else archives.bags_of_zip
            yield from read(folder / name, base_name(name), refused)
    wanted = wanted_in(folder)
    others = wanted_in(folder, lambda name: _is_other(folder, name))
    refused += [f"{base_name(one)} was not read: {OUTLOOK}." for one in others if is_outlook(one)]
    if beside := [base_name(one) for one in others if not is_outlook(one)]:
        more = f" and {len(beside) - 5} more" if len(beside) > 5 else ""
        passed_over.append(f"In {folder.name}, no hand-in and not looked at: {', '.join(beside[:5])}{more}.")
    if not wanted and not packed:
        refused.append(f"{folder.name} was not read: it holds no hand-in, notebook or answers file.")
    for below, names in hand_ins(wanted).items():
        yield bag_of_files(folder, names, f"{folder.name}/{below}" if below else folder.name)


def _is_other(folder: Path, name: str) -> bool:
    """Tell whether this is a file that somebody may have meant as a hand-in, and that is none."""
    is_one = is_wanted(name) or is_zip(name) or is_mail(name)
    is_systems = is_hidden(name) or base_name(name).startswith(".") or base_name(name).lower() in SYSTEMS
    return not is_one and not is_systems and (folder / name).is_file()


def _unread(name: str) -> str:
    return OUTLOOK if is_outlook(name) else "it is no zip file, e-mail, notebook or answers file"


def _no_file(path: Path) -> str:
    """Return why this is not opened, or "" for a plain file: opening a pipe would wait for ever."""
    if path.is_symlink():
        return "it is a link"
    return "" if path.is_file() else "it is no file" if path.exists() else "it is not there"


# --- one hand-in --------------------------------------------------------------------------------------------------


def _take_in(bag: Bag, course: Course, names: Names, told: _Told, report: Report) -> None:
    learner, time = learner_of(bag, names, told.learner), told.time
    assignment = told.assignment or assignment_of(bag)
    reason = _why_not(course, learner, assignment) or ("" if told.add_new else not_listed(names, learner))
    if reason:
        report.quarantined.append(f"{bag.origin}: {reason} It is kept in {_quarantine(bag, course, reason, time)}.")
        return
    student = names.id_of(learner)
    who = names.name_of(student, text_of(bag.manifest.get("learner")) or learner)
    if student != learner:
        report.names[student] = shown_name(learner)
    attempt = attempt_of(bag)
    if _earlier(course, student, assignment, attempt):
        report.ignored.append(f"{bag.origin}: {who} has handed this in already; it was ignored.")
        return
    # What is in the inbox counts as taken in, so it comes last: after an interruption, collecting again mends it.
    said = _submit(bag, course, student, who, assignment, time)
    keep(bag, course.inbox / assignment / student / f"{stamp(time)}-{attempt}")
    if not_listed(names, learner):
        report.added.append(learner)
        said += f" {shown_name(learner)} is new in the class."
    for nobodys in list(course.quarantine.glob(_in_quarantine(bag))):
        remove_folder(nobodys)  # now it is somebody's
    report.received.append(said)


def assignment_of(bag: Bag) -> str:
    """Return which assignment a hand-in says it is: its manifest, else its answers file, else its notebook."""
    for found in (text_of(bag.manifest.get("assignment")), *_pages(bag), *_notebook_pages(bag)):
        if _ASSIGNMENT.fullmatch(found):
            return found
    return ""


def attempt_of(bag: Bag) -> str:
    """Return what tells one attempt from another: the manifest's random id, else a hash of the contents."""
    named = text_of(bag.manifest.get("attempt"))
    return named if _ATTEMPT.fullmatch(named) else bag.digest[:16]


def keep(bag: Bag, folder: Path) -> None:
    """Keep the files of a hand-in as they came, all or none, under names that any file system takes."""
    fresh = fresh_folder(folder)
    for number, (name, content) in enumerate(bag.files.items(), start=1):
        plain = re.sub(r"[^A-Za-z0-9._-]+", "_", base_name(name))[-80:].lstrip(".")
        (fresh / f"{number:03}-{plain}").write_bytes(content)
    fresh.replace(folder)


def _submit(bag: Bag, course: Course, student: str, whose: str, assignment: str, time: datetime) -> str:
    clean = normalize(bag, assignment, read_release(course, assignment))
    folder = course.submitted(student, assignment)
    who = f"{bag.origin}: “{title_of(assignment)}” of {whose}"
    before = read_timestamp(folder)
    if before and before > time:
        return f"{who} is kept; a later one ({before:%Y-%m-%d %H:%M} UTC) stays the one that is graded."
    clean.write(folder, time)
    return " ".join([f"{who} received.", *clean.notes])


def _why_not(course: Course, learner: str, assignment: str) -> str:
    """Return why a hand-in can be given to nobody, or "" when it can."""
    if not learner.strip():
        return "Nothing in it says whose it is; give --learner."
    if not assignment:
        return "Nothing in it says which assignment it is; give --assignment."
    if not _ASSIGNMENT.fullmatch(assignment) or not course.release(assignment).is_file():
        return f"There is no assignment called {assignment[:60]}."
    return ""


def _quarantine(bag: Bag, course: Course, reason: str, time: datetime) -> str:
    """Keep a hand-in that is nobody's, once however often it comes, with the reason; return where."""
    before = course.quarantine.glob(_in_quarantine(bag))
    folder = next(before, course.quarantine / f"{stamp(time)}-{bag.digest[:12]}")
    if not folder.exists():
        keep(bag, folder)
    (folder / "reason.txt").write_text(f"{shown_name(bag.origin)}: {reason}\n", encoding="utf-8")
    return str(folder.relative_to(course.root))


def _in_quarantine(bag: Bag) -> str:
    return f"*Z-{bag.digest[:12]}"


def _earlier(course: Course, student: str, assignment: str, attempt: str) -> bool:
    """Tell whether this attempt is in the inbox already."""
    return any((course.inbox / assignment / student).glob(f"*Z-{attempt}"))


def _pages(bag: Bag) -> Iterator[str]:
    for name, content in bag.files.items():
        if is_answers(name):
            try:
                yield parse(content).page
            except AnswersError:
                continue


def _notebook_pages(bag: Bag) -> Iterator[str]:
    for name, content in bag.files.items():
        if is_notebook(name):
            notebook = read_json(content)
            metadata = notebook.get("metadata") if isinstance(notebook, dict) else None
            relief = metadata.get("relief") if isinstance(metadata, dict) else None
            yield text_of(relief.get("page")) if isinstance(relief, dict) else ""


def register_names(course: Course, report: Report) -> None:
    """Enter who is new into the class, and learners' own names where the gradebook has none: exports show them."""
    from ..gradebook.gradebook import Ledger

    if report.names:
        with Ledger(course) as ledger:
            ledger.name_students(report.names)
    if report.added:
        enter(course, [person_of(one) for one in report.added])
