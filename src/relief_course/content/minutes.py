"""How long a part of a lesson takes: its words at a reader's pace, its questions, and its pieces to try."""

from __future__ import annotations

import math
from collections.abc import Iterator

from .library import Library
from .pictures.words import plain_words
from .schemas.lessons import Block, Lesson

WORDS_A_MINUTE = 180
PIECE_MINUTES = 3


def section_minutes(section: str, library: Library) -> int:
    """Return the minutes of one section of a lesson, with the questions in it, rounded up."""
    lesson = library.lessons[library.sections[section][0]]
    blocks = section_blocks(lesson, section)
    words = sum(len(text.split()) for block in blocks for text in _texts(block, library))
    questions = [library.questions[one] for block in blocks for one in asked(block, library)]
    pieces = sum(PIECE_MINUTES for block in blocks if block.piece)
    return math.ceil(words / WORDS_A_MINUTE + sum(question.minutes for question in questions) + pieces)


def section_blocks(lesson: Lesson, section: str) -> list[Block]:
    """Return the blocks of a section, from its heading to the next one."""
    found: list[Block] = []
    inside = False
    for block in lesson.blocks:
        if block.section:
            inside = block.section.id == section
        if inside:
            found.append(block)
    return found


def asked(block: Block, library: Library) -> tuple[str, ...]:
    """Return the practice questions that a block asks."""
    if block.myth:
        return library.myths[block.myth].practice
    return (block.ask,) if block.ask else ()


def _texts(block: Block, library: Library) -> Iterator[str]:
    """Yield what a learner reads in a block; what is one click away does not count."""
    if block.text:
        yield block.text
    elif block.section:
        yield block.section.title
    elif block.card:
        card = library.cards[block.card]
        yield from (card.title, card.body)
    elif block.myth:
        myth = library.myths[block.myth]
        yield from (myth.rule, myth.myth, myth.why, myth.do)
    elif block.picture:
        yield plain_words(library.pictures[block.picture])
    elif block.line:
        yield from (*block.line.may, *block.line.may_not)
    elif block.terms:
        yield from (library.terms[one].plain for one in block.terms)
    elif block.stop:
        yield block.stop.text
    elif block.key_points:
        yield from block.key_points
