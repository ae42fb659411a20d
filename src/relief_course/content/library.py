"""Everything in ``data/``, read once and checked against itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from .schemas.care import CarePage
from .schemas.evening import EveningStep
from .schemas.glossary import Term
from .schemas.law import Authority
from .schemas.lessons import AuditRow, Card, Lesson, Myth, Objective, TeachingPoint
from .schemas.look_up import LookUpGroup
from .schemas.paths import LearningPath
from .schemas.pieces import Picture, Piece
from .schemas.questions import Form, Misconception, PracticeFile, Question, QuizFile, SafetyLine
from .schemas.scenarios import Scenario
from .schemas.table_pack import TablePack
from .translations import Translation, Translations
from .yaml_source import ContentError, Problem, Source


@dataclass(frozen=True)
class Library:
    """The checked content of one course.

    Every mapping is from id to entry.
    """

    root: Path
    authorities: dict[str, Authority]
    cards: dict[str, Card]
    objectives: dict[str, Objective]
    teaching_points: dict[str, TeachingPoint]
    audit: dict[int, AuditRow]
    terms: dict[str, Term]
    myths: dict[str, Myth]
    shared_misconceptions: dict[str, Misconception]
    pictures: dict[str, Picture]
    pieces: dict[str, Piece]
    scenarios: dict[str, Scenario]
    lessons: dict[str, Lesson]
    look_up: dict[str, LookUpGroup]
    practice: dict[str, PracticeFile]
    quizzes: dict[str, QuizFile]
    safety: dict[str, SafetyLine]
    paths: dict[str, LearningPath]
    care: dict[str, CarePage]
    table_packs: dict[str, TablePack]
    evening: dict[str, EveningStep]
    translations: tuple[Translation, ...] = ()

    @cached_property
    def misconceptions(self) -> dict[str, str]:
        """Each wrong belief that is no myth: its text."""
        own = [belief for practice in self.practice.values() for belief in practice.misconceptions]
        return {belief.id: belief.text for belief in (*self.shared_misconceptions.values(), *own)}

    @cached_property
    def questions(self) -> dict[str, Question]:
        pools = [*self.practice.values(), *self.quizzes.values()]
        return {question.id: question for pool in pools for question in pool.questions}

    @cached_property
    def assignments(self) -> dict[str, tuple[QuizFile, Form]]:
        """Each nbgrader assignment: its quiz and its form."""
        return {form.assignment: (quiz, form) for quiz in self.quizzes.values() for form in quiz.forms}

    @cached_property
    def sections(self) -> dict[str, tuple[str, str]]:
        """Each place that a question can send a learner back to: (lesson id, title)."""
        found = {}
        for lesson in self.lessons.values():
            for block in lesson.blocks:
                if block.section:
                    found[block.section.id] = (lesson.id, block.section.title)
                elif block.myth in self.myths:
                    found[block.myth] = (lesson.id, self.myths[block.myth].rule)
        return found

    def asked_in(self, lesson: Lesson) -> list[Question]:
        """Return a lesson's practice questions in the order in which the page asks them."""
        ids = []
        for block in lesson.blocks:
            ids += [block.ask] if block.ask else self.myths[block.myth].practice if block.myth else []
        return [self.questions[question] for question in ids]


def load_library(root: Path | str) -> Library:
    """Read and check ``data/`` below ``root``.

    Raises:
        ContentError: with every problem found, each with its file and line.
    """
    root = Path(root).resolve()
    reader = Reader(root)
    library = Library(
        root=root,
        authorities=reader.entries("law/authorities.yaml", Authority),
        cards=reader.entries("cards.yaml", Card),
        objectives=reader.entries("objectives.yaml", Objective),
        teaching_points=reader.entries("teaching-points.yaml", TeachingPoint),
        audit=reader.entries("audit.yaml", AuditRow, "row"),
        terms=reader.entries("glossary.yaml", Term),
        myths=reader.folder("myths", Myth),
        shared_misconceptions=reader.entries("misconceptions.yaml", Misconception),
        pictures=reader.files("pictures", Picture, "id"),
        pieces=reader.files("pieces", Piece, "id"),
        scenarios=reader.files("scenarios", Scenario, "id"),
        lessons=reader.files("lessons", Lesson, "id"),
        look_up=reader.files("look-up", LookUpGroup, "id"),
        practice=reader.files("practice", PracticeFile, "lesson"),
        quizzes=reader.files("quizzes", QuizFile, "quiz"),
        safety=reader.optional("safety.yaml", SafetyLine),
        paths=reader.optional("paths.yaml", LearningPath),
        care=reader.optional("care.yaml", CarePage),
        table_packs=reader.optional("table-pack.yaml", TablePack),
        evening=reader.optional("evening.yaml", EveningStep),
        translations=reader.all_translations(),
    )
    if not reader.problems:
        from .library_checks import check  # which reads libraries itself

        check(library, reader)
    if reader.problems:
        raise ContentError(reader.problems)
    return library


@dataclass
class Reader:
    """Reads the files and remembers which one each entry came from."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    translations: Translations = field(init=False)

    def __post_init__(self):
        self.translations = Translations(self)

    def all_translations(self) -> tuple[Translation, ...]:
        """Return every translation, once all files are read."""
        if not self.problems:
            self.translations.check_folders()
        return tuple(self.translations.found)

    def read(self, name: str, shape: object):
        path = self.root / "data" / name
        source = Source(path, Path("data") / name, shape)
        self.sources[name] = source
        self.problems += source.problems
        return source.value

    def entries(self, name: str, shape: type, key: str = "id") -> dict:
        """Return the entries of one file, by their key."""
        entries: dict = {}
        self._add(entries, name, shape, key)
        return entries

    def optional(self, name: str, shape: type) -> dict:
        """Return the entries of a file that a small course may do without."""
        return self.entries(name, shape) if (self.root / "data" / name).is_file() else {}

    def folder(self, folder: str, shape: type) -> dict:
        """Return the entries of all files of a folder, by their id."""
        entries: dict = {}
        for path in sorted((self.root / "data" / folder).glob("*.yaml")):
            self._add(entries, f"{folder}/{path.name}", shape, "id")
        return entries

    def _add(self, entries: dict, name: str, shape: type, key: str) -> None:
        for position, entry in enumerate(self.read(name, tuple[shape, ...]) or ()):
            own = getattr(entry, key)
            if own in entries:
                self.tell(name, (position, key), f"the {key} {own!r} is used twice")
            entries[own] = entry
        self.translations.lay_over(name, entries)

    def files(self, folder: str, shape: object, key: str) -> dict:
        """Return the content of each file of a folder, by its key, which is the file's name."""
        found = {}
        for path in sorted((self.root / "data" / folder).glob("*.yaml")):
            name = f"{folder}/{path.name}"
            content = self.read(name, shape)
            if content is None:
                continue
            own = getattr(content, key)
            if own != path.stem:
                self.tell(name, (key,), f"{key} is {own!r}, but the file is named {path.name!r}")
            found[own] = content
            self.translations.lay_over(name, found)
        return found

    def tell(self, name: str, where: tuple, text: str) -> None:
        source = self.sources[name]
        self.problems.append(Problem(source.shown, source.line(where), text))
