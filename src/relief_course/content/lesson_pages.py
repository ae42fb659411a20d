"""The notebook of a lesson, from ``data/lessons/``, ``data/myths/`` and ``data/cards.yaml``."""

from __future__ import annotations

from collections.abc import Iterable

from ..forms.piece_twin import piece_twin
from ..forms.reviews import DECK_TWIN
from ..forms.twin import text_twin
from .library import Library
from .notebooks import NotebookPage
from .paths import paths_cell
from .pictures import picture_cell
from .runtime import public_question, shown_in
from .scenarios.pages import link_card
from .schemas.lessons import Block, Card, Lesson, Line, Myth, Objective
from .schemas.pieces import Picture
from .sources import source_disclosure
from .terms import as_list


def lesson_notebook(lesson: Lesson, library: Library) -> str:
    """Return the notebook file of a lesson."""
    return _LessonPage(lesson, library).build()


class _LessonPage:
    def __init__(self, lesson: Lesson, library: Library):
        self.lesson, self.library = lesson, library
        self.notebook = NotebookPage(lesson.id, "lesson", f"data/lessons/{lesson.id}.yaml")

    def build(self) -> str:
        opening = f'from relief_course.forms import open_page\n\npage = open_page("{self.lesson.id}")'
        self.notebook.code("setup", opening, role="setup")
        self.notebook.markdown("title", _title(self.lesson), look="title")
        blocks = list(self.lesson.blocks)
        first = 0
        while blocks[first].progress or blocks[first].paths:
            self.block(first, blocks[first])
            first += 1
        if self.lesson.objectives:
            objectives = [self.library.objectives[one] for one in self.lesson.objectives]
            self.notebook.markdown("objectives", _objectives(objectives), look="objectives")
        if self.lesson.story:
            self.notebook.markdown("story", self.lesson.story, look="story")
        for position, block in enumerate(blocks):
            if position >= first:
                self.block(position, block)
        return self.notebook.as_text()

    def block(self, position: int, block: Block) -> None:
        name = f"block-{position}"
        match block.kind:
            case "text":
                self.notebook.markdown(name, block.text)
            case "section":
                self.notebook.markdown(name, f"## {block.section.title}", section=block.section.id)
            case "source":
                self.notebook.markdown(name, self.sources(block.source), look="source")
            case "card":
                self.card(self.library.cards[block.card])
            case "myth":
                self.myth(self.library.myths[block.myth])
            case "ask":
                self.ask(block.ask)
            case "picture":
                self.picture(self.library.pictures[block.picture])
            case "piece":
                self.piece(block.piece)
            case "walkthrough":
                card = link_card(self.library.scenarios[block.walkthrough], self.library)
                self.notebook.markdown(name, card, look="walkthrough")
            case "line":
                self.notebook.markdown(name, self.line(block.line), look="line")
            case "terms":
                self.notebook.markdown(name, as_list(self.library.terms[one] for one in block.terms), look="terms")
            case "deck":
                self.notebook.code("deck", "page.deck()", twin=DECK_TWIN, role="piece")
            case "key_points":
                self.notebook.markdown(name, _list("### Key points", block.key_points), look="key-points")
            case "stop":
                self.notebook.markdown(name, f"**A good place to stop.** {block.stop.text}", look="stop")
            case "progress":
                self.notebook.code("progress", "page.progress()", twin="Your progress is shown here.", role="progress")
            case "paths":
                self.notebook.markdown(name, paths_cell(self.library), look="paths")
            case "instructor":
                pass  # only the instructor's edition shows these

    def ask(self, question_id: str) -> None:
        shown = public_question(self.library.questions[question_id], self.library)
        self.notebook.code(f"ask-{question_id}", f'page.ask("{question_id}")', twin=text_twin(shown), role="question")

    def picture(self, picture: Picture) -> None:
        sources = self.sources(picture.authorities, picture.title)
        self.notebook.markdown(f"picture-{picture.id}", f"{picture_cell(picture)}\n\n{sources}", look="picture")

    def piece(self, piece_id: str) -> None:
        shown = shown_in(piece_id, self.library)
        self.notebook.code(f"piece-{piece_id}", f'page.piece("{piece_id}")', twin=piece_twin(shown), role="piece")

    def card(self, card: Card) -> None:
        parts = [f"### {card.title}", card.body]
        if card.authorities:
            parts.append(self.sources(card.authorities, card.title))
        self.notebook.markdown(f"card-{card.id}", "\n\n".join(parts), look=card.kind, section=card.id)

    def myth(self, myth: Myth) -> None:
        told = f"> **False:** “{' '.join(myth.myth.split())}”"
        parts = [
            f"### {myth.rule}",
            told,
            f"**Why it matters.** {myth.why}",
            f"**What you do.** {myth.do}",
            self.sources(myth.authorities, myth.rule),
        ]
        self.notebook.markdown(f"myth-{myth.id}", "\n\n".join(parts), look="myth", section=myth.id)
        for question in myth.practice:
            self.ask(question)

    def line(self, line: Line) -> str:
        may, may_not = _list("**You may**", line.may), _list("**You may not**", line.may_not)
        return "\n\n".join(
            ("### What you may do here", may, may_not, self.sources(line.authorities, "What you may do"))
        )

    def sources(self, ids, title: str | None = None) -> str:
        authorities = [self.library.authorities[one] for one in ids]
        return source_disclosure(authorities, title)


def _title(lesson: Lesson) -> str:
    return (
        f"# {lesson.title}\n\n**Who it is for:** {lesson.for_whom[:1].lower()}{lesson.for_whom[1:]}\n\n"
        f"About {lesson.minutes} minutes. The law as read on {lesson.as_of}. "
        "For training only: not legal advice, and not for a real person’s case.\n\n"
        f"For a group: [Room view](room/{lesson.id}.html)"
    )


def _objectives(objectives: list[Objective]) -> str:
    return _list("After this lesson you can:", [objective.text for objective in objectives])


def _list(heading: str, points: Iterable[str]) -> str:
    return f"{heading}\n\n" + "\n".join(f"* {point}" for point in points)
