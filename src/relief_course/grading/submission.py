"""A submission folder as graders know it: ``submitted/<learner>/<assignment>/``."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ..answers import Answers, AnswersError, read_untrusted

ANSWERS = "answers.json"
TIMESTAMP = "timestamp.txt"
NOTES = "notes.txt"
"""What was done to a hand-in to make it a submission, one sentence a line."""

UNFINISHED = ".new"
MAX_NOTES = 20_000
NO_ANSWERS = "There is no answers file."


@dataclass(frozen=True)
class Submission:
    """What a learner handed in. ``messages`` are sentences for the learner about the files themselves."""

    answers: Answers
    messages: tuple[str, ...]
    received: datetime | None

    @property
    def digest(self) -> str:
        """A hash of all that the grade rests on."""
        content = json.dumps(
            [self.answers.as_json(), self.answers.notes, self.messages, str(self.received)], sort_keys=True
        )
        return hashlib.sha256(content.encode()).hexdigest()[:16]


def read_submission(folder: Path, assignment: str) -> Submission:
    """Read the answers in a submission folder, whatever they are; what cannot be read counts as not answered."""
    notes, received = _read_notes(folder / NOTES), read_timestamp(folder)
    try:
        return Submission(read_untrusted(folder / ANSWERS, assignment), notes, received)
    except AnswersError as error:
        # Where the folder was made by this package, its notes already say why there is no answers file.
        said = (*notes, str(error)) if str(error) != NO_ANSWERS or not notes else notes
        return Submission(Answers(assignment), said, received)


def read_timestamp(folder: Path) -> datetime | None:
    """Return when the submission was received (UTC, without a zone, as nbgrader keeps it), if that can be read."""
    path = folder / TIMESTAMP
    if path.is_symlink() or not path.is_file():
        return None
    with path.open("rb") as stream:
        return parse_time(stream.read(200).decode("utf-8", "replace"))


def parse_time(text: str) -> datetime | None:
    """Return a time that a person or nbgrader wrote, as UTC without a zone; None when it is no time."""
    text = text.strip().removesuffix(" UTC")
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found.astimezone(UTC).replace(tzinfo=None) if found.tzinfo else found


def format_time(time: datetime) -> str:
    """Return a UTC time as nbgrader's ``timestamp.txt`` holds it."""
    return time.strftime("%Y-%m-%d %H:%M:%S.%f UTC")


def fresh_folder(folder: Path) -> Path:
    """Return an empty folder beside this one, to take its name once its files are complete.

    What a run that was killed left beside it goes.
    """
    for left in folder.parent.glob(f"*{UNFINISHED}"):
        remove_folder(left)
    fresh = folder.with_name(f"{folder.name}{UNFINISHED}")
    fresh.mkdir(parents=True)
    return fresh


def remove_folder(folder: Path) -> None:
    """Remove a folder with read-only files in it, which Windows refuses until they are writable."""
    if os.name == "nt":
        for path in folder.rglob("*"):
            path.chmod(stat.S_IWRITE)
    shutil.rmtree(folder)


def _read_notes(path: Path) -> tuple[str, ...]:
    if path.is_symlink() or not path.is_file():
        return ()
    with path.open("rb") as stream:
        text = stream.read(MAX_NOTES).decode("utf-8", "replace")
    return tuple(line for line in text.splitlines() if line.strip())
