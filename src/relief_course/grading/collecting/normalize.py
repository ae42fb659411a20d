"""From whatever was handed in to a clean submission: the released notebook, one answers file, and notes.

Every grade rests on the answers file alone, so the notebook that came is only looked at to say what is wrong with
it. What stands in ``submitted/`` afterwards holds nothing of it.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ...answers import Answers, AnswersError, parse
from ..course import Course, GradingError
from ..folders import put_in_place
from ..submission import ANSWERS, NO_ANSWERS, NOTES, TIMESTAMP, format_time, fresh_folder, read_timestamp
from .bag import MAX_NOTEBOOK, Bag, bag_of_folder, base_name, is_answers, is_notebook, read_json


@dataclass(frozen=True)
class CleanSubmission:
    """What goes into ``submitted/``. ``answers`` are the bytes as they came, or None."""

    notebook: bytes
    answers: bytes | None
    notes: tuple[str, ...]

    def write(self, folder: Path, received: datetime | None, kept: Path | None = None) -> None:
        """Write it as ``folder``, in place of what is there; nobody ever sees it half written.

        What is there goes to ``kept``, or is removed, but not before the new files are complete on the disk.
        """
        fresh = fresh_folder(folder)
        (fresh / f"{folder.name}.ipynb").write_bytes(self.notebook)
        if self.answers is not None:
            (fresh / ANSWERS).write_bytes(self.answers)
        if self.notes:
            (fresh / NOTES).write_bytes("\n".join(self.notes).encode("utf-8", "replace"))
        if received:
            (fresh / TIMESTAMP).write_text(format_time(received), encoding="ascii")
        put_in_place(fresh, folder, kept)


def normalize(bag: Bag, assignment: str, release: bytes) -> CleanSubmission:
    """Return the submission that a bag of files amounts to; what was done is said in its notes."""
    answers, about_answers = _choose_answers(bag, assignment)
    return CleanSubmission(release, answers, (*_about_notebooks(bag, assignment), *about_answers))


def normalize_in_place(course: Course, student: str, assignment: str) -> bool:
    """Make the folder in ``submitted/`` clean. What was there is kept, unchanged, in ``inbox/``.

    Returns:
        True when something was changed.
    """
    folder = course.submitted(student, assignment)
    release = read_release(course, assignment)
    if _is_clean(folder, assignment, release):
        return False
    bag = bag_of_folder(folder)
    kept = course.inbox / assignment / student / f"{stamp(datetime.now(UTC))}-{bag.digest[:12]}"
    normalize(bag, assignment, release).write(folder, read_timestamp(folder), kept)
    return True


def read_release(course: Course, assignment: str) -> bytes:
    """Return the released notebook's file.

    Raises:
        GradingError: it is not there.
    """
    path = course.release(assignment)
    try:
        return path.read_bytes()
    except OSError as error:
        raise GradingError(f"The released notebook {path.relative_to(course.root)} is missing.") from error


def stamp(time: datetime) -> str:
    """Return a time as a part of a file name that sorts."""
    return time.strftime("%Y%m%dT%H%M%S.%fZ")


def time_of(name: str) -> datetime:
    """Return the time in the name of a folder that begins with one; see :func:`stamp`."""
    return datetime.strptime(name.partition("Z-")[0], "%Y%m%dT%H%M%S.%f")


def _is_clean(folder: Path, assignment: str, release: bytes) -> bool:
    allowed = {f"{assignment}.ipynb", ANSWERS, TIMESTAMP, NOTES}
    found = set()
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name not in allowed or not entry.is_file(follow_symlinks=False):
                return False
            found.add(entry.name)
    if f"{assignment}.ipynb" not in found or (TIMESTAMP in found and read_timestamp(folder) is None):
        return False
    notebook = folder / f"{assignment}.ipynb"
    return notebook.stat().st_size == len(release) and notebook.read_bytes() == release


# --- the answers file ---------------------------------------------------------------------------------------------


def _choose_answers(bag: Bag, assignment: str) -> tuple[bytes | None, list[str]]:
    """Return the bytes of the answers file that counts, and what there is to say about it."""
    candidates = {name: content for name, content in bag.files.items() if is_answers(name)}
    if not candidates:
        said = [sentence for name, sentence in bag.problems.items() if is_answers(name)]
        return None, said[:1] or [NO_ANSWERS]
    if len(candidates) == 1:
        return next(iter(candidates.values())), []
    name, why = _best(bag, candidates, assignment)
    others = ", ".join(f"“{_short(other)}”" for other in candidates if other != name)
    said = f"{len(candidates)} answers files came; “{_short(name)}” was used, {why}, and {others} was not."
    return candidates[name], [said]


def _best(bag: Bag, candidates: dict[str, bytes], assignment: str) -> tuple[str, str]:
    """Return the name of the answers file to use among several, and why it."""
    listed = _listed_in(bag, candidates)
    if listed:
        return listed, "which the manifest names"
    latest = {name: _latest_answer(content, assignment) for name, content in candidates.items()}
    return max(latest, key=lambda name: (latest[name], name)), "which holds the latest answer"


def _listed_in(bag: Bag, candidates: dict[str, bytes]) -> str:
    """Return the candidate that the manifest lists, by the hash of its content where it gives one."""
    listed = bag.manifest.get("files")
    if not isinstance(listed, dict):
        return ""
    hashes = {value for name, value in listed.items() if isinstance(value, str) and is_answers(name)}
    by_hash = [name for name, content in candidates.items() if hashlib.sha256(content).hexdigest() in hashes]
    by_name = [name for name in candidates if base_name(name) in listed]
    return (by_hash or by_name or [""])[0]


def _latest_answer(content: bytes, assignment: str) -> tuple[bool, str]:
    """Return how good an answers file is: whether it can be read at all, and the time of its latest answer."""
    try:
        answers: Answers = parse(content, assignment)
    except AnswersError:
        return False, ""
    return True, max((entry["at"] for entry in answers.answers.values()), default="")


# --- the notebook -------------------------------------------------------------------------------------------------


def _about_notebooks(bag: Bag, assignment: str) -> list[str]:
    """Return what there is to say about the notebook that came; none of it changes the grade."""
    notebooks = {name: content for name, content in bag.files.items() if is_notebook(name)}
    if not notebooks:
        broken = [sentence for name, sentence in bag.problems.items() if is_notebook(name)]
        return [f"{broken[0] if broken else 'There was no notebook.'} The answers were graded without it."]
    name = next((one for one in notebooks if base_name(one) == f"{assignment}.ipynb"), next(iter(notebooks)))
    said = []
    if len(notebooks) > 1:
        said.append(f"{len(notebooks)} notebooks came; they hold no answers, so none was needed.")
    elif base_name(name) != f"{assignment}.ipynb":
        said.append(f"The notebook was named “{_short(base_name(name))}”; it was taken for {assignment}.ipynb.")
    if len(notebooks[name]) > MAX_NOTEBOOK or not _is_notebook_file(notebooks[name]):
        said.append("The notebook was damaged. The answers were graded without it.")
    return said


def _is_notebook_file(content: bytes) -> bool:
    found = read_json(content)
    return isinstance(found, dict) and isinstance(found.get("cells"), list)


def _short(text: str) -> str:
    clean = "".join(char if char.isprintable() else "�" for char in text)
    return clean if len(clean) <= 60 else clean[:59] + "…"
