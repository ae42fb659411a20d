"""``relief collect``: hand-ins of any kind and name, to ``inbox/`` and ``submitted/``.

Every attempt is kept in ``inbox/<assignment>/<learner>/<received>-<attempt>/``; the latest received is graded. What
cannot be given to a learner goes to ``quarantine/`` with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from ..course import Course
from ..people.class_list import person_of
from ..people.learner_id import shown_name
from ..people.people import Names, enter, names_of
from ..quiz_titles import title_of
from ..submission import read_timestamp
from . import archives, quarantine
from .bag import Bag, bag_of_files, base_name, hand_ins, is_hidden, is_wanted, is_zip, wanted_in
from .kept import bag_of_kept, keep
from .mail import bags_of_mail, is_mail, is_outlook
from .normalize import normalize, read_release, stamp
from .which_quiz import assignment_of, is_quiz, why_no_quiz
from .whose import Whose, not_of_one_person, signature, text_of, whose

OUTLOOK = "Outlook's own format cannot be read. Save what is attached, or save the message as .eml, and collect that"
SYSTEMS = ("thumbs.db", "desktop.ini")
"""What Windows puts into folders."""

_ATTEMPT = re.compile(r"[A-Za-z0-9_-]{1,64}")


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
    insist: bool


def collect(
    paths: list[Path],
    course: Course,
    learner: str = "",
    assignment: str = "",
    received: datetime | None = None,
    add_new: bool = False,
    set_aside: Sequence[str] = (),
    insist: bool = False,
) -> Report:
    """Take in hand-ins.

    Args:
        paths: zip files (of one hand-in, or of many), e-mails with attachments, folders of these, or loose notebooks
            and answers files.
        course: the course.
        learner: whose they are, all of them; "" takes each manifest's word.
        assignment: which they are, where they do not say it; "" takes the manifest's word, then the answers file's,
            then the notebook's.
        received: when they came (UTC); None is now.
        add_new: whether who is not on the class list joins the class; without, that hand-in is set aside.
        set_aside: names of hand-ins in ``quarantine/`` to be collected again.
        insist: whether ``learner`` holds even where somebody else of the class has signed.

    Raises:
        GradingError: nothing of such a name is set aside.
    """
    report = Report()
    names = names_of(course)
    told = _Told(learner, assignment, received or datetime.now(UTC).replace(tzinfo=None), add_new, insist)
    bags = chain(
        [quarantine.bag_of(course, name) for name in set_aside], bags_of(paths, report.refused, report.passed_over)
    )
    if learner:
        bags = list(bags)
        if why := not_of_one_person(bags):
            report.refused.append(why)
            return report
    for bag in bags:
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
        elif is_zip(path.name) or archives.is_one_by_content(path):
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
    packed = wanted_in(folder, lambda name: _is_packed(folder, name))
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
        passed_over.append(f"In “{folder.name}”, no hand-in and not looked at: {', '.join(beside[:5])}{more}.")
    if not wanted and not packed:
        refused.append(f"{folder.name} was not read: it holds no hand-in, notebook or answers file.")
    for below, names in hand_ins(wanted).items():
        yield bag_of_files(folder, names, f"{folder.name}/{below}" if below else folder.name)


def _is_packed(folder: Path, name: str) -> bool:
    """Tell whether this may hold hand-ins: by its name, or, since names get lost on the way, by what it holds."""
    return is_zip(name) or is_mail(name) or (not is_hidden(name) and archives.is_one_by_content(folder / name))


def _is_other(folder: Path, name: str) -> bool:
    """Tell whether this is a file that somebody may have meant as a hand-in, and that is none."""
    is_one = is_wanted(name) or _is_packed(folder, name)
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
    one, time = whose(bag, names, told.learner, told.add_new, told.insist), told.time
    assignment = told.assignment or assignment_of(bag)
    reason = one.why_not or why_no_quiz(bag, course, assignment)
    # Two people may well hand in the same bytes, such as an untouched notebook, but never the same signed file.
    is_asked = reason or (told.learner and signature(bag))
    had = _had_already(bag, course, assignment) if is_asked else one.student
    if had and had != one.student:
        quarantine.release(bag, course)
        report.ignored.append(f"{bag.origin}: this very file is {names.called(had)}’s already; it was ignored.")
        return
    if reason:
        place = quarantine.set_aside(bag, course, reason, time).relative_to(course.root)
        report.quarantined.append(f"{bag.origin}: {reason} It is kept in {place}.")
        return
    who = names.name_of(one.student, signature(bag) or one.learner)
    attempt = attempt_of(bag)
    if _earlier(course, one.student, assignment, attempt):
        quarantine.release(bag, course)
        report.ignored.append(f"{bag.origin}: {who} has handed this in already; it was ignored.")
        return
    # What is in the inbox counts as taken in, so it comes last: after an interruption, collecting again mends it.
    said = _submit(bag, course, one.student, who, assignment, time)
    keep(bag, course.inbox / assignment / one.student / f"{stamp(time)}-{attempt}")
    quarantine.release(bag, course)
    report.received.append(" ".join([said, *_named(one, report)]))


def _named(one: Whose, report: Report) -> Iterator[str]:
    """Note what a learner is called, for the class; say it of who is new there."""
    if one.student != one.learner:
        report.names[one.student] = shown_name(one.learner)
    if one.is_new:
        report.added.append(one.learner)
        yield f"{shown_name(one.learner)} is new in the class."


def attempt_of(bag: Bag) -> str:
    """Return what tells one attempt from another: the manifest's random id, else a hash of the contents."""
    named = text_of(bag.manifest.get("attempt"))
    return named if _ATTEMPT.fullmatch(named) else bag.digest[:16]


def _submit(bag: Bag, course: Course, student: str, who: str, assignment: str, time: datetime) -> str:
    clean = normalize(bag, assignment, read_release(course, assignment))
    folder = course.submitted(student, assignment)
    which = f"{bag.origin}: “{title_of(assignment)}” of {who}"
    before = read_timestamp(folder)
    if before and before > time:
        return f"{which} is kept; a later one ({before:%Y-%m-%d %H:%M} UTC) stays the one that is graded."
    clean.write(folder, time)
    return " ".join([f"{which} received.", *clean.notes])


def _had_already(bag: Bag, course: Course, assignment: str) -> str:
    """Return the id of who was given this very hand-in before, or ""."""
    if not is_quiz(course, assignment):
        return ""
    before = (course.inbox / assignment).glob(f"*/*Z-{attempt_of(bag)}")
    return next((one.parent.name for one in before if bag_of_kept(one).digest == bag.digest), "")


def _earlier(course: Course, student: str, assignment: str, attempt: str) -> bool:
    """Tell whether this attempt is in the inbox already."""
    return any((course.inbox / assignment / student).glob(f"*Z-{attempt}"))


def register_names(course: Course, report: Report) -> None:
    """Enter who is new into the class, and learners' own names where the gradebook has none: exports show them."""
    from ..gradebook.gradebook import Ledger

    if report.names:
        with Ledger(course) as ledger:
            ledger.name_students(report.names)
    if report.added:
        enter(course, [person_of(one) for one in report.added])
