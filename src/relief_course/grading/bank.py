"""The graded questions of each assignment, with keys and feedback, as a grader needs them.

``data/`` is read once and kept as JSON in the instructor's own cache folder: checking all of it takes seconds, and a
grader starts often. The cache is used only while every file it came from is unchanged.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

from platformdirs import user_cache_path

from .course import GradingError
from .keys import corrected

PACKAGE = Path(__file__).resolve().parents[1]
MAX_CACHED = 5


@dataclass(frozen=True)
class GradedQuestion:
    """One question: what the learner saw, its key, and what is said about it afterwards.

    ``sources`` are the authorities: ``name``, ``cite`` and ``html`` (the words relied on). ``corrected`` is a sentence
    where an instructor corrected the key.
    """

    question: dict
    key: dict
    feedback: dict
    sources: tuple[dict, ...]
    corrected: str = ""

    @property
    def points(self) -> float:
        return float(self.question["points"])

    @property
    def is_written(self) -> bool:
        return self.question["type"] == "written"


@dataclass(frozen=True)
class Bank:
    """The questions of one assignment, in order.

    ``version`` is the hash that a learner's answers file carries; ``fingerprint`` also covers keys and feedback.
    """

    assignment: str
    title: str
    version: str
    fingerprint: str
    questions: dict[str, GradedQuestion]

    @property
    def points(self) -> float:
        """The points that are scored without an instructor."""
        return sum(one.points for one in self.questions.values() if not one.is_written)


def load_bank(root: Path, assignment: str) -> Bank:
    """Return the bank of one assignment of the course at ``root``.

    Raises:
        GradingError: the assignment is not a quiz of this course, or ``data/`` is not right.
    """
    banks = load_banks(root)
    if assignment not in banks:
        known = ", ".join(sorted(banks)) or "none"
        raise GradingError(f"There is no quiz called {assignment}; the course has {known}.")
    return banks[assignment]


def load_banks(root: Path) -> dict[str, Bank]:
    """Return the bank of every assignment, by its name, with the keys as an instructor may have corrected them."""
    root = Path(root).resolve()
    banks = _banks(root, _fingerprint(root))
    return {name: corrected(bank, root) for name, bank in banks.items()}


@lru_cache(maxsize=4)
def _banks(root: Path, fingerprint: str) -> dict[str, Bank]:
    entries = _read_cache(fingerprint)
    if entries is None:
        entries = _compile(root)
        _write_cache(fingerprint, entries)
    return {entry["assignment"]: _bank(entry) for entry in entries}


def _bank(entry: dict) -> Bank:
    content = json.dumps(entry, sort_keys=True).encode()
    questions = {
        name: GradedQuestion(one["question"], one["key"], one["feedback"], tuple(one["sources"]))
        for name, one in entry["questions"].items()
    }
    return Bank(**{**entry, "questions": questions}, fingerprint=hashlib.sha256(content).hexdigest()[:16])


def _compile(root: Path) -> list[dict]:
    """Read and check ``data/``; pydantic and YAML are loaded only here."""
    from ..content.library import load_library
    from ..content.runtime import feedback_of, key_of, quiz_page
    from ..content.sources import source_html
    from ..content.yaml_source import ContentError

    try:
        library = load_library(root)
    except ContentError as error:
        first = error.problems[0]
        raise GradingError(f"The course's data has {len(error.problems)} problem(s), the first in {first}.") from error
    entries = []
    for assignment, (quiz, form) in library.assignments.items():
        page = quiz_page(quiz, form, library)
        questions = {}
        for name, public in page["questions"].items():
            question = library.questions[name]
            cited = [library.authorities[one] for one in question.authorities]
            sources = tuple({"name": one.name, "cite": one.cite, "html": source_html(one)} for one in cited)
            questions[name] = asdict(GradedQuestion(public, key_of(question), feedback_of(question), sources))
        entries.append(
            {
                "assignment": assignment,
                "title": form.title,
                "version": page["bank"],
                "questions": questions,
            }
        )
    return entries


def _fingerprint(root: Path) -> str:
    """Return a hash of all that a bank is made from: the course's data and the code that reads it."""
    code = [*(PACKAGE / "content").glob("*.py"), Path(__file__)]
    digest = hashlib.sha256()
    for path in [*sorted((root / "data").rglob("*.yaml")), *sorted(code)]:
        content = path.read_bytes()
        digest.update(f"{path.name}:{len(content)}:".encode() + content)
    return digest.hexdigest()


def _cache_file(fingerprint: str) -> Path:
    return user_cache_path("relief-course", appauthor=False) / "keys" / f"{fingerprint}.json"


def _read_cache(fingerprint: str) -> list[dict] | None:
    try:
        return json.loads(_cache_file(fingerprint).read_bytes())
    except (OSError, ValueError):
        return None


def _write_cache(fingerprint: str, entries: list[dict]) -> None:
    """Keep the banks for the next start, readable by this user only. A cache that cannot be kept is no loss."""
    path = _cache_file(fingerprint)
    temporary = path.with_suffix(f".{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        for old in sorted(path.parent.glob("*.json"), key=lambda one: one.stat().st_mtime)[: -MAX_CACHED + 1]:
            old.unlink(missing_ok=True)
        temporary.touch(mode=0o600)
        temporary.write_text(json.dumps(entries), encoding="utf-8")
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
