"""What was corrected after grading: one line for each score that changed, in a file that only grows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from ..bank import Bank
from ..course import Course
from ..feedback.feedback import number

FILE = "regrades.jsonl"


@dataclass(frozen=True)
class Regrade:
    """One score that changed: the old and the new one, why, when (UTC), and who did it.

    ``bank`` is the fingerprint of the questions and keys that the new score rests on.
    """

    student: str
    assignment: str
    question: str
    old: float
    new: float
    reason: str
    at: str
    by: str
    bank: str

    def sentence(self, question: str = "") -> str:
        """Return what a learner and an instructor read; ``question`` is how they know it, its id otherwise."""
        was, now, which = number(self.old), number(self.new), question or f"“{self.question}”"
        return f"The score of {which} was corrected from {was} to {now} on {self.at[:10]}. Why: {self.reason}"


def history(course: Course) -> list[Regrade]:
    """Return every correction, oldest first; a line that a killed run left half written is passed over."""
    return list(_read(course.root / FILE))


def told(course: Course, bank: Bank) -> dict[str, list[str]]:
    """Return what each learner is told of the corrections in one assignment, by student id."""
    numbers = numbered(bank)
    sentences: dict[str, list[str]] = {}
    for one in history(course):
        if one.assignment == bank.assignment:
            sentences.setdefault(one.student, []).append(one.sentence(numbers.get(one.question, "")))
    return sentences


def numbered(bank: Bank) -> dict[str, str]:
    """Return each question as people know it: "question 3"."""
    return {name: f"question {number}" for number, name in enumerate(bank.questions, start=1)}


def append(course: Course, entries: Iterable[Regrade]) -> None:
    """Add corrections at the end. One that is there already, from a run that was cut off, is not added twice."""
    path = course.root / FILE
    latest = {_key(one): one for one in _read(path)}
    fresh = [one for one in entries if not _is_same(one, latest.get(_key(one)))]
    if not fresh:
        return
    torn = path.exists() and not path.read_bytes().endswith(b"\n")
    with path.open("a", encoding="utf-8", newline="\n") as stream:
        stream.write(("\n" if torn else "") + "".join(_line(one) for one in fresh))


def forget(course: Course, student: str, assignment: str = "") -> None:
    """Take one person's corrections, of one assignment or of all, out of the file."""
    path = course.root / FILE
    left = [one for one in _read(path) if one.student != student or assignment not in ("", one.assignment)]
    if not left:
        path.unlink(missing_ok=True)
        return
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_text("".join(map(_line, left)), encoding="utf-8", newline="\n")
    fresh.replace(path)


def _read(path: Path):
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            yield Regrade(**json.loads(line))
        except (ValueError, TypeError):
            continue


def _line(entry: Regrade) -> str:
    return json.dumps(asdict(entry), ensure_ascii=False) + "\n"


def _key(entry: Regrade) -> tuple:
    return entry.student, entry.assignment, entry.question


def _is_same(entry: Regrade, latest: Regrade | None) -> bool:
    return latest is not None and (entry.old, entry.new, entry.bank) == (latest.old, latest.new, latest.bank)
