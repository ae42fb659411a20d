"""One lesson as its instructor reads it: the text, the notes, the practice keys, and what it corrects and teaches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import normpath

from ..languages import LANGUAGES
from ..library import Library
from ..markdown import unlinked
from ..minutes import asked
from ..pictures.words import plain_words
from ..schemas.glossary import Term
from ..schemas.lessons import Block, Lesson
from ..terms import word_in
from .practice import practice

TO_NOTEBOOKS = "../../notebooks"
_LINK = re.compile(r"\]\((?![a-z]+:|#)([^)]+)\)")


def instructor_lesson(lesson: Lesson, library: Library) -> str:
    """Return the lesson's file, as Markdown."""
    parts = [_title(lesson, library)]
    if lesson.story:
        parts.append(lesson.story)
    for block in lesson.blocks:
        parts += _block(block, library)
    parts += [*_corrected(lesson, library), *_taught(lesson, library)]
    return _leading_to_notebooks(unlinked("\n\n".join(part.strip() for part in parts))) + "\n"


def _title(lesson: Lesson, library: Library) -> str:
    objectives = [f"`{one}` {library.objectives[one].text}" for one in lesson.objectives]
    walks = [
        f"[{one.title}](walkthroughs/{one.id}.ipynb) ({one.minutes} minutes)"
        for one in library.scenarios.values()
        if one.lesson == lesson.id
    ]
    parts = [
        f"# {lesson.title}: instructor’s edition",
        f"{lesson.for_whom}. About {lesson.minutes} minutes. The law as read on {lesson.as_of}. For training only.",
        f"Learners read [the lesson without these notes]({lesson.id}.ipynb). Do not hand this file out.",
        _list("**Objectives**", objectives),
    ]
    return "\n\n".join([*parts, *([_list("**Walkthroughs of this lesson**", walks)] if walks else [])])


def _block(block: Block, library: Library) -> Iterator[str]:
    match block.kind:
        case "text":
            yield block.text
        case "section":
            yield f"## {block.section.title}"
        case "source":
            yield _sources(block.source, library)
        case "card":
            card = library.cards[block.card]
            yield from (f"### {card.title}", card.body, _sources(card.authorities, library))
        case "myth":
            yield from _myth(block.myth, library)
        case "picture":
            picture = library.pictures[block.picture]
            yield from (f"**Picture: {picture.title}.** {plain_words(picture)}", _sources(picture.authorities, library))
        case "piece":
            yield from _piece(block.piece, library)
        case "line":
            yield from (_list("**You may**", block.line.may), _list("**You may not**", block.line.may_not))
            yield _sources(block.line.authorities, library)
        case "terms":
            terms = (library.terms[one] for one in block.terms)
            yield _list("", [f"**{term.term}**{_other_words(term)}: {term.plain}" for term in terms])
        case "key_points":
            yield _list("### Key points", block.key_points)
        case "walkthrough":
            scenario = library.scenarios[block.walkthrough]
            link = f"[{scenario.title}](walkthroughs/{scenario.id}.ipynb)"
            yield f"**Walkthrough:** {link}"
            yield _note(scenario.instructor)
        case "stop":
            yield f"**A good place to stop.** {block.stop.text}"
        case "instructor":
            yield _note(block.instructor)
    for question in asked(block, library):
        yield practice(library.questions[question], library)


def _other_words(term: Term) -> str:
    words = filter(None, (word_in(term, language) for language in LANGUAGES))
    return "".join(f" · {word}" for word in words)


def _myth(myth_id: str, library: Library) -> Iterator[str]:
    myth = library.myths[myth_id]
    yield f"### {myth.rule}"
    yield f"**False:** “{' '.join(myth.myth.split())}”"
    yield f"**Why it matters.** {myth.why}"
    yield f"**What you do.** {myth.do}"
    yield _sources(myth.authorities, library)


def _piece(piece_id: str, library: Library) -> Iterator[str]:
    piece = library.pieces[piece_id]
    yield f"**To try on the page: {piece.title}** ({piece.kind}). {piece.intro}"
    if piece.kind == "record":
        numbers = {line.id: number for number, line in enumerate(piece.lines, start=1)}
        yield _list("", [f"{one.asks} *Line {_or(numbers[line] for line in one.lines)}.*" for one in piece.find])


def _or(numbers) -> str:
    return " or ".join(map(str, numbers))


def _note(text: str) -> str:
    lines = ("**For the instructor**\n\n" + text.strip()).splitlines()
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _sources(ids, library: Library) -> str:
    found = [library.authorities[one] for one in ids]
    return "*Source: " + "; ".join(f"{one.name} ({one.cite})" for one in found) + ".*" if found else ""


def _list(heading: str, points) -> str:
    return f"{heading}\n\n" + "\n".join("* " + " ".join(str(point).split()) for point in points)


def _corrected(lesson: Lesson, library: Library) -> Iterator[str]:
    if not lesson.corrects:
        return
    yield "## What this lesson sets right"
    rows = sorted(lesson.corrects, key=lambda one: one.row)
    yield _table(
        ("Row", "Subject", "The words that set it right"),
        [(str(one.row), library.audit[one.row].subject, f"“{one.words}”") for one in rows],
    )


def _taught(lesson: Lesson, library: Library) -> Iterator[str]:
    if not lesson.teaches:
        return
    yield "## Teaching points"
    rows = [(f"`{one.point}`", library.teaching_points[one.point].text, f"“{one.words}”") for one in lesson.teaches]
    yield _table(("Point", "What every volunteer is taught", "In these words"), rows)


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [heads, ("---",) * len(heads), *rows]
    return "\n".join(
        "| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in row) + " |" for row in lines
    )


def _leading_to_notebooks(text: str) -> str:
    """Return Markdown whose links, written for a page in ``notebooks/``, work from this folder."""
    return _LINK.sub(lambda found: f"]({normpath(f'{TO_NOTEBOOKS}/{found[1]}')})", text)
