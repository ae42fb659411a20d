"""The graded questions of each assignment, with keys and feedback, as a grader needs them.

``data/`` is read once and kept as JSON in the instructor's own cache folder: checking all of it takes seconds, and a
grader starts often. The cache is used only while every file it came from is unchanged.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from platformdirs import user_cache_path

from .correcting.keys import corrected
from .course import GradingError

PACKAGE = Path(__file__).resolve().parents[1]
MAX_CACHED = 5
OWN = "own"
"""The keys of a bank in which the course's own hold, uncorrected."""


@dataclass(frozen=True)
class Belief:
    """A wrong belief that an option stands for, in plain text, and the lesson's section that corrects it, if one does.

    ``lesson`` is an id; the others are words.
    """

    text: str
    lesson: str = ""
    lesson_title: str = ""
    section_title: str = ""


@dataclass(frozen=True)
class GradedQuestion:
    """One question: what the learner saw, its key, and what is said about it afterwards.

    Attributes:
        sources: the authorities: ``name``, ``cite`` and ``html`` (the words relied on).
        objective: the id of the objective that it tests.
        misconceptions: the wrong belief that each wrong option stands for, both by id.
        crosses: the safety line that an option crosses, both by id.
        walkthrough: the id of the case that practices what such an option gets wrong, or "".
        twin: the question at the same place of the quiz's other form, or "" where there is none.
        corrected: a sentence where an instructor corrected the key, or "".
        before: the course's own key, as the choices of a perfect answer, where an instructor corrected it.
    """

    question: dict
    key: dict
    feedback: dict
    sources: tuple[dict, ...]
    objective: str = ""
    misconceptions: dict[str, str] = field(default_factory=dict)
    crosses: dict[str, str] = field(default_factory=dict)
    walkthrough: str = ""
    twin: str = ""
    corrected: str = ""
    before: tuple[str, ...] = ()

    @property
    def points(self) -> float:
        return float(self.question["points"])

    @property
    def is_written(self) -> bool:
        return self.question["type"] == "written"


@dataclass(frozen=True)
class Bank:
    """The questions of one assignment, in order.

    Attributes:
        version: the hash that a learner's answers file carries.
        fingerprint: a hash that also covers keys and feedback.
        keys: which of an instructor's corrections hold in it; :data:`OWN` where none does.
        earlier: the same bank with the keys that held before the newest correction, each by its ``keys``.
        quiz: the quiz that this assignment is one form of.
        twin: the assignment that is the other form, or "".
        passing: the percent of the points that passes; None where nothing counts toward passing.
        beliefs: the wrong beliefs that its options stand for, by id.
        said: what the ids of its objectives, safety lines and walkthroughs stand for, in plain text.
        safety: every safety line of the course, by id, in plain text.
        as_of: the day on which the law of the lessons was last read.
        refresh_by: the day by which some of that law must be read again, or "".
    """

    assignment: str
    title: str
    version: str
    fingerprint: str
    questions: dict[str, GradedQuestion]
    quiz: str = ""
    twin: str = ""
    passing: int | None = None
    beliefs: dict[str, Belief] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    safety: dict[str, str] = field(default_factory=dict)
    as_of: str = ""
    refresh_by: str = ""
    keys: str = OWN
    earlier: dict[str, Bank] = field(default_factory=dict)

    @property
    def points(self) -> float:
        """The points that are scored without an instructor."""
        return sum(one.points for one in self.questions.values() if not one.is_written)

    @cached_property
    def maximum(self) -> float:
        """All points, those that an instructor gives among them."""
        return sum(one.points for one in self.questions.values())


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
        name: GradedQuestion(**{**one, "sources": tuple(one["sources"])}) for name, one in entry["questions"].items()
    }
    beliefs = {name: Belief(**one) for name, one in entry["beliefs"].items()}
    return Bank(
        **{**entry, "questions": questions, "beliefs": beliefs}, fingerprint=hashlib.sha256(content).hexdigest()[:16]
    )


def _compile(root: Path) -> list[dict]:
    """Read and check ``data/``; pydantic and YAML are loaded only here."""
    from ..content.library import load_library
    from ..content.yaml_source import ContentError

    try:
        library = load_library(root)
    except ContentError as error:
        first = error.problems[0]
        raise GradingError(f"The course's data has {len(error.problems)} problem(s), the first in {first}.") from error
    return [_entry(quiz, form, library) for quiz, form in library.assignments.values()]


def _entry(quiz, form, library) -> dict:
    """Return what is cached of one assignment."""
    from ..content.dashboard import as_of, refresh_by
    from ..content.runtime import quiz_page

    page = quiz_page(quiz, form, library)
    other = next((one for one in quiz.forms if one is not form), None)
    twins = dict(zip(form.questions, other.questions, strict=False)) if other else {}
    graded = {name: _graded(public, twins.get(name, ""), library) for name, public in page["questions"].items()}
    return {
        "assignment": form.assignment,
        "title": form.title,
        "version": page["bank"],
        "questions": {name: asdict(one) for name, one in graded.items()},
        "quiz": quiz.quiz,
        "twin": other.assignment if other else "",
        "passing": quiz.passing.percent if quiz.passing else None,
        "beliefs": {
            belief: asdict(_belief(belief, library))
            for one in graded.values()
            for belief in one.misconceptions.values()
        },
        "said": _said(graded.values(), library),
        "safety": {line: _plain(one.text) for line, one in library.safety.items()},
        "as_of": as_of(library),
        "refresh_by": refresh_by(library),
    }


def _graded(public: dict, twin: str, library) -> GradedQuestion:
    from ..content.runtime import feedback_of, key_of
    from ..content.sources import source_html

    question = library.questions[public["id"]]
    cited = [library.authorities[one] for one in question.authorities]
    return GradedQuestion(
        question=public,
        key=key_of(question),
        feedback=feedback_of(question),
        sources=tuple({"name": one.name, "cite": one.cite, "html": source_html(one)} for one in cited),
        objective=question.objective,
        misconceptions={one.id: one.misconception for one in question.options if one.misconception},
        crosses={one.id: one.crosses for one in question.options if one.crosses},
        walkthrough=question.walkthrough or "",
        twin=twin,
    )


def _belief(belief: str, library) -> Belief:
    if belief not in library.myths:
        return Belief(_plain(library.misconceptions[belief]))
    lesson, title = library.sections[belief]
    return Belief(_plain(library.myths[belief].myth), lesson, library.lessons[lesson].title, title)


def _said(graded, library) -> dict[str, str]:
    """Return the words behind the ids of these questions' objectives, safety lines and walkthroughs."""
    words = {}
    for one in graded:
        words[one.objective] = library.objectives[one.objective].text
        words |= {line: _plain(library.safety[line].text) for line in one.crosses.values()}
        if one.walkthrough:
            words[one.walkthrough] = library.scenarios[one.walkthrough].title
    return words


def _plain(prose: str) -> str:
    from markupsafe import Markup

    from ..content.markdown import as_inline_html

    return Markup(as_inline_html(prose)).striptags()


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
