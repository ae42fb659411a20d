"""Everything in ``data/``, read once and checked against itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from .rule_proofs import proof_problems
from .schemas import (
    Authority,
    Card,
    Form,
    Lesson,
    Misconception,
    Myth,
    PracticeFile,
    Question,
    QuizFile,
)
from .yaml_source import ContentError, Problem, Source, not_known


@dataclass(frozen=True)
class Library:
    """The checked content of one course.

    Every mapping is from id to entry.
    """

    root: Path
    authorities: dict[str, Authority]
    cards: dict[str, Card]
    myths: dict[str, Myth]
    misconceptions: dict[str, str]
    lessons: dict[str, Lesson]
    practice: dict[str, PracticeFile]
    quizzes: dict[str, QuizFile]

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
    reader = _Reader(root)
    library = Library(
        root=root,
        authorities=reader.entries("law/authorities.yaml", Authority),
        cards=reader.entries("cards.yaml", Card),
        myths=reader.entries("myths.yaml", Myth),
        misconceptions={m.id: m.text for m in reader.entries("misconceptions.yaml", Misconception).values()},
        lessons=reader.files("lessons", Lesson, "id"),
        practice=reader.files("practice", PracticeFile, "lesson"),
        quizzes=reader.files("quizzes", QuizFile, "quiz"),
    )
    if not reader.problems:
        _Checks(library, reader).run()
    if reader.problems:
        raise ContentError(reader.problems)
    return library


@dataclass
class _Reader:
    """Reads the files and remembers which one each entry came from."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)

    def read(self, name: str, shape: object):
        path = self.root / "data" / name
        source = Source(path, Path("data") / name, shape)
        self.sources[name] = source
        self.problems += source.problems
        return source.value

    def entries(self, name: str, shape: type) -> dict:
        entries = {}
        for position, entry in enumerate(self.read(name, tuple[shape, ...]) or ()):
            if entry.id in entries:
                self.tell(name, (position, "id"), f"the id {entry.id!r} is used twice")
            entries[entry.id] = entry
        return entries

    def files(self, folder: str, shape: type, key: str) -> dict:
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
        return found

    def tell(self, name: str, where: tuple, text: str) -> None:
        source = self.sources[name]
        self.problems.append(Problem(source.shown, source.line(where), text))


@dataclass(frozen=True)
class _Checks:
    """What one file promises about another."""

    library: Library
    reader: _Reader

    def run(self) -> None:
        for position, authority in enumerate(self.library.authorities.values()):
            self.authority(position, authority)
        for position, card in enumerate(self.library.cards.values()):
            self.known("cards.yaml", (position, "authorities"), card.authorities, self.library.authorities)
        for position, myth in enumerate(self.library.myths.values()):
            self.myth(position, myth)
        for lesson in self.library.lessons.values():
            self.lesson(lesson)
        for lesson, practice in self.library.practice.items():
            self.questions(f"practice/{lesson}.yaml", practice.questions, "practice")
        for quiz in self.library.quizzes.values():
            self.questions(f"quizzes/{quiz.quiz}.yaml", quiz.questions, "graded")
            self.quiz(quiz)
        self.pools()

    def tell(self, name: str, where: tuple, text: str) -> None:
        self.reader.tell(name, where, text)

    def known(self, name: str, where: tuple, ids, known) -> None:
        """Tell of every id that is not known, naming the nearest right one."""
        for unknown in [one for one in ids if one not in known]:
            self.tell(name, where, not_known(unknown, known))

    def authority(self, position: int, authority: Authority) -> None:
        self.known("law/authorities.yaml", (position, "by"), authority.by, self.library.authorities)
        if not authority.text:
            return
        path = self.library.root / "data" / "law" / authority.text
        if not path.is_file():
            self.tell("law/authorities.yaml", (position, "text"), f"there is no file data/law/{authority.text}")
        elif not occurs(authority.quote, path.read_text(encoding="utf-8")):
            where = (position, "quote")
            self.tell("law/authorities.yaml", where, f"the quote does not occur in data/law/{authority.text}")

    def myth(self, position: int, myth: Myth) -> None:
        self.known("myths.yaml", (position, "authorities"), myth.authorities, self.library.authorities)
        self.known("myths.yaml", (position, "practice"), myth.practice, self.library.questions)

    def lesson(self, lesson: Lesson) -> None:
        name, library = f"lessons/{lesson.id}.yaml", self.library
        known = {
            "source": library.authorities,
            "card": library.cards,
            "myth": library.myths,
            "ask": library.questions,
        }
        for position, block in enumerate(lesson.blocks):
            if block.kind in known:
                value = getattr(block, block.kind)
                ids = value if isinstance(value, tuple) else (value,)
                self.known(name, ("blocks", position, block.kind), ids, known[block.kind])

    def questions(self, name: str, questions: tuple[Question, ...], use: str) -> None:
        objectives = {objective.id for lesson in self.library.lessons.values() for objective in lesson.objectives}
        beliefs = {*self.library.myths, *self.library.misconceptions}
        for position, question in enumerate(questions):
            at = ("questions", position)
            if question.use != use:
                self.tell(name, (*at, "use"), f"{question.id!r} is for {question.use}, but this file holds {use} ones")
            self.known(name, (*at, "section"), [question.section], self.library.sections)
            self.known(name, (*at, "objective"), [question.objective], objectives)
            self.known(name, (*at, "authorities"), question.authorities, self.library.authorities)
            for number, option in enumerate(question.options):
                where = (*at, "options", number, "misconception")
                self.known(name, where, [option.misconception] if option.misconception else [], beliefs)
            self.proof(name, (*at, "proof"), question)

    def proof(self, name: str, where: tuple, question: Question) -> None:
        proof, authorities = question.proof, self.library.authorities
        if proof.kind == "rules":
            for inside, text in proof_problems(question):
                self.tell(name, (*where, *inside), text)
            return
        if proof.kind == "conduct":
            standards = {one.id for one in authorities.values() if one.kind in ("standard", "regulation", "statute")}
            self.known(name, where, [proof.standard], {*self.library.cards, *standards})
            return
        self.known(name, where, [proof.authority], authorities)
        authority = authorities.get(proof.authority)
        if authority and not occurs(proof.words, f"{authority.quote or ''}\n{authority.says}"):
            self.tell(name, where, f"the words relied on do not occur in {proof.authority}: {proof.words!r}")

    def quiz(self, quiz: QuizFile) -> None:
        name = f"quizzes/{quiz.quiz}.yaml"
        bank = {question.id for question in quiz.questions}
        seen: dict[str, str] = {}
        for number, form in enumerate(quiz.forms):
            where = ("forms", number, "questions")
            self.known(name, where, form.questions, bank)
            for question in form.questions:
                if question in seen:
                    self.tell(name, where, f"{question!r} is already in form {seen[question]}; forms share nothing")
                seen[question] = form.form
        self.known(name, ("lesson",), [quiz.lesson], self.library.lessons)

    def pools(self) -> None:
        """Ids are the course's own, and no practice item repeats a graded one."""
        places: dict[str, str] = {}
        asked: dict[str, Question] = {}
        for folder, pool in (("practice", self.library.practice), ("quizzes", self.library.quizzes)):
            for stem, content in pool.items():
                name = f"{folder}/{stem}.yaml"
                for position, question in enumerate(content.questions):
                    where = ("questions", position, "id")
                    if question.id in places:
                        self.tell(name, where, f"the id {question.id!r} is already used in data/{places[question.id]}")
                    places[question.id] = name
                    other = asked.setdefault(_asks(question), question)
                    if other.id != question.id:
                        self.tell(name, where, f"{question.id!r} asks the same as {other.id!r}")


def occurs(words: str, text: str) -> bool:
    """Tell whether the words occur in the text, whatever the spaces and line ends between them."""
    return _plain(words) in _plain(text)


def _asks(question: Question) -> str:
    """Return what a question asks, and of what: two matching questions may share their stem."""
    return _plain(" ".join([question.stem, *(prompt.text for prompt in question.prompts)]))


def _plain(text: str) -> str:
    return " ".join(text.split())
