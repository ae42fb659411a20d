"""What one file of ``data/`` promises about another, and what each promises of the law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .case_proofs import piece_problems
from .library import Library, Reader
from .look_up_checks import look_up_problems
from .pictures.drawing import picture_problems
from .rule_proofs import proof_problems
from .scenarios.checks import scenario_problems, words_of
from .schemas.law import Authority
from .schemas.lessons import Correction, Lesson, Taught
from .schemas.questions import Question, QuizFile
from .terms import terms_in
from .yaml_source import Problem, not_known


def check(library: Library, reader: Reader) -> None:
    """Tell the reader of every promise that is broken, each with its file and line."""
    _Checks(library, reader).run()


@dataclass(frozen=True)
class _Checks:
    """What one file promises about another."""

    library: Library
    reader: Reader

    def run(self) -> None:
        for position, authority in enumerate(self.library.authorities.values()):
            self.authority(position, authority)
        for position, card in enumerate(self.library.cards.values()):
            self.known("cards.yaml", (position, "authorities"), card.authorities, self.library.authorities)
        self.myths()
        self.pictures_and_pieces()
        self.scenarios()
        self.look_up()
        for lesson in self.library.lessons.values():
            self.lesson(lesson)
        for lesson, practice in self.library.practice.items():
            self.questions(f"practice/{lesson}.yaml", practice.questions, "practice")
        for quiz in self.library.quizzes.values():
            self.questions(f"quizzes/{quiz.quiz}.yaml", quiz.questions, "graded")
            self.quiz(quiz)
        self.paths()
        self.safety()
        self.care()
        self.table_packs()
        self.pools()
        self.terms()

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

    def myths(self) -> None:
        for name in [name for name in self.reader.sources if name.startswith("myths/")]:
            for position, myth in enumerate(self.reader.sources[name].value):
                self.known(name, (position, "authorities"), myth.authorities, self.library.authorities)
                self.known(name, (position, "practice"), myth.practice, self.library.questions)

    def care(self) -> None:
        for position, page in enumerate(self.library.care.values()):
            self.known("care.yaml", (position, "card"), [page.card], self.library.cards)
            self.known("care.yaml", (position, "authorities"), page.authorities, self.library.authorities)

    def safety(self) -> None:
        for position, line in enumerate(self.library.safety.values()):
            self.known("safety.yaml", (position, "authorities"), line.authorities, self.library.authorities)

    def table_packs(self) -> None:
        for position, pack in enumerate(self.library.table_packs.values()):
            for number, sheet in enumerate(pack.sheets):
                where = (position, "sheets", number)
                self.known("table-pack.yaml", (*where, "cards"), sheet.cards, self.library.cards)
                self.known("table-pack.yaml", (*where, "authorities"), sheet.authorities, self.library.authorities)

    def paths(self) -> None:
        library = self.library
        sections = [block.section.id for one in library.lessons.values() for block in one.blocks if block.section]
        known = {"page": library.lessons, "section": sections, "walkthrough": library.scenarios}
        for position, path in enumerate(library.paths.values()):
            for number, step in enumerate(path.steps):
                for kind in step.model_fields_set:
                    where = (position, "steps", number, kind)
                    self.known("paths.yaml", where, [getattr(step, kind)], known[kind])

    def lesson(self, lesson: Lesson) -> None:
        name, library = f"lessons/{lesson.id}.yaml", self.library
        known = {
            "source": library.authorities,
            "card": library.cards,
            "myth": library.myths,
            "ask": library.questions,
            "picture": library.pictures,
            "piece": library.pieces,
            "walkthrough": library.scenarios,
            "terms": library.terms,
        }
        self.known(name, ("objectives",), lesson.objectives, library.objectives)
        self.known(name, ("terms",), lesson.terms, library.terms)
        self.known(name, ("teaches",), [one.point for one in lesson.teaches], library.teaching_points)
        self.words(name, lesson)
        for position, block in enumerate(lesson.blocks):
            if block.kind in known:
                value = getattr(block, block.kind)
                ids = value if isinstance(value, tuple) else (value,)
                self.known(name, ("blocks", position, block.kind), ids, known[block.kind])

    def words(self, name: str, lesson: Lesson) -> None:
        """What a lesson corrects and teaches stands in it, in the words that it names."""
        said = _said_in(lesson, self.library)
        for member in ("corrects", "teaches"):
            self.stand(name, member, getattr(lesson, member), said)

    def stand(self, name: str, member: str, entries: tuple[Correction | Taught, ...], said: str) -> None:
        """Tell of each entry whose words do not stand in what a learner reads."""
        for position, one in enumerate(entries):
            if not occurs(one.words, said):
                self.tell(name, (member, position), f"these words do not occur on the page: {one.words!r}")

    def scenarios(self) -> None:
        for stem, scenario in self.library.scenarios.items():
            name = f"scenarios/{stem}.yaml"
            for where, text in scenario_problems(scenario, self.library):
                self.tell(name, where, text)
            self.stand(name, "teaches", scenario.teaches, words_of(scenario))

    def terms(self) -> None:
        """Every term that a file links is in the glossary; a lesson links each term that it introduces."""
        for source in self.reader.sources.values():
            text = source.path.read_text(encoding="utf-8")
            for line, term in terms_in(text):
                if term not in self.library.terms:
                    self.reader.problems.append(Problem(source.shown, line, not_known(term, self.library.terms)))
        for lesson in self.library.lessons.values():
            linked = {term for text in _texts(lesson, self.library) for _, term in terms_in(text)}
            for term in sorted(set(lesson.terms) - linked):
                self.tell(f"lessons/{lesson.id}.yaml", ("terms",), f"{term!r} is introduced, but never linked")

    def look_up(self) -> None:
        for name, where, text in look_up_problems(self.library):
            self.tell(name, where, text)

    def pictures_and_pieces(self) -> None:
        for folder in ("pictures", "pieces"):
            for stem, one in getattr(self.library, folder).items():
                name = f"{folder}/{stem}.yaml"
                self.known(name, ("authorities",), one.authorities, self.library.authorities)
                for where, text in piece_problems(one) if folder == "pieces" else picture_problems(one):
                    self.tell(name, where, text)

    def questions(self, name: str, questions: tuple[Question, ...], use: str) -> None:
        objectives = {objective for lesson in self.library.lessons.values() for objective in lesson.objectives}
        beliefs = {*self.library.myths, *self.library.misconceptions}
        for position, question in enumerate(questions):
            at = ("questions", position)
            if question.use != use:
                self.tell(name, (*at, "use"), f"{question.id!r} is for {question.use}, but this file holds {use} ones")
            self.known(name, (*at, "section"), [question.section], self.library.sections)
            self.known(name, (*at, "objective"), [question.objective], objectives)
            self.known(name, (*at, "authorities"), question.authorities, self.library.authorities)
            self.known(name, (*at, "walkthrough"), _given(question.walkthrough), self.library.scenarios)
            for number, option in enumerate(question.options):
                where = (*at, "options", number)
                self.known(name, (*where, "misconception"), _given(option.misconception), beliefs)
                self.known(name, (*where, "crosses"), _given(option.crosses), self.library.safety)
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
        cases = {case.id for case in quiz.cases}
        for position, question in enumerate(quiz.questions):
            self.known(name, ("questions", position, "case"), _given(question.case), cases)

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
                    if question.id in self.library.pieces:
                        self.tell(
                            name,
                            where,
                            f"the id {question.id!r} is already that of a piece, whose answers it would share",
                        )
                    other = asked.setdefault(_asks(question), question)
                    if other.id != question.id:
                        self.tell(name, where, f"{question.id!r} asks the same as {other.id!r}")


def _given(id: str | None) -> list[str]:
    return [id] if id else []


def _said_in(lesson: Lesson, library: Library) -> str:
    """Return all that a learner reads in a lesson, its questions left out."""
    return "\n".join(_texts(lesson, library))


def _texts(lesson: Lesson, library: Library) -> Iterator[str]:
    yield lesson.story or ""
    for block in lesson.blocks:
        match block.kind:
            case "text":
                yield block.text
            case "key_points":
                yield "\n".join(block.key_points)
            case "stop":
                yield block.stop.text
            case "card" if block.card in library.cards:
                yield library.cards[block.card].body
            case "line":
                yield "\n".join((*block.line.may, *block.line.may_not))
            case "myth" if block.myth in library.myths:
                myth = library.myths[block.myth]
                yield "\n".join((myth.rule, myth.why, myth.do))


def occurs(words: str, text: str) -> bool:
    """Tell whether the words occur in the text, whatever the spaces and line ends between them."""
    return _plain(words) in _plain(text)


def _asks(question: Question) -> str:
    """Return what a question asks, and of what: two matching questions may share their stem."""
    return _plain(" ".join([question.stem, *(prompt.text for prompt in question.prompts)]))


def _plain(text: str) -> str:
    return " ".join(text.split())
