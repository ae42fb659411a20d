"""The screens of a lesson, in its order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape

from ...rules.words import BANNER
from ..languages import LANGUAGES
from ..library import Library
from ..markdown import as_html, as_inline_html
from ..minutes import asked
from ..schemas.lessons import Block, Lesson
from ..terms import word_in
from .chunks import chunks
from .picture import picture_screens
from .question import question_screens


@dataclass(frozen=True)
class Screen:
    """What stands on the wall at once.

    Args:
        title: its heading.
        html: what stands below it.
        look: one of the style sheet's.
        level: the heading's.
        begins: the title of the part of the lesson that begins here.
    """

    title: str
    html: str
    look: str = "text"
    level: int = 2
    begins: str = ""


def screens(lesson: Lesson, library: Library) -> list[Screen]:
    """Return every screen of a lesson. Only practice questions are asked, and no note for the instructor is shown."""
    found = [_first(lesson)]
    if lesson.objectives:
        objectives = [library.objectives[one].text for one in lesson.objectives]
        found += _points("After this lesson you can", objectives)
    if lesson.story:
        found += _prose("The story", lesson.story)
    section, begins = lesson.title, ""
    for block in lesson.blocks:
        if block.section:
            section = begins = block.section.title
        if block.source:
            found[-1] = _resting_on(found[-1], block.source, library)
        shown = list(_block(block, section, library))
        if shown and begins:
            shown[0] = replace(shown[0], begins=begins)
            begins = ""
        found += shown
    return found


def _first(lesson: Lesson) -> Screen:
    about = (
        f"<p>About {lesson.minutes} minutes. The law as read on {lesson.as_of}.</p><p>{BANNER}. No legal advice.</p>"
    )
    return Screen(lesson.title, f"{about}<p>Nobody tells a real story in this room.</p>", "first", 1, "The beginning")


def _block(block: Block, section: str, library: Library) -> Iterator[Screen]:
    match block.kind:
        case "text":
            yield from _prose(section, block.text)
        case "card":
            card = library.cards[block.card]
            *before, last = _prose(card.title, card.body, card.kind)
            yield from (*before, _resting_on(last, card.authorities, library))
        case "myth":
            yield from _myth(block.myth, library)
        case "picture":
            picture = library.pictures[block.picture]
            *before, last = (Screen(*parts) for parts in picture_screens(picture))
            yield from (*before, _resting_on(last, picture.authorities, library))
        case "piece":
            piece = library.pieces[block.piece]
            yield from _prose(f"To try on the lesson’s page: {piece.title}", piece.intro)
        case "walkthrough":
            scenario = library.scenarios[block.walkthrough]
            care = f"**Before you begin:** this case is about {scenario.care}.\n\n" if scenario.care else ""
            yield from _prose(f"Walkthrough: {scenario.title}", care + scenario.client)
        case "line":
            yield from _points("You may", block.line.may)
            yield from _points("You may not", block.line.may_not)
        case "terms":
            for term in (library.terms[one] for one in block.terms):
                words = "".join(f'<p lang="{one}">{escape(word_in(term, one))}</p>' for one in LANGUAGES)
                yield Screen(term.term, f"{words}{as_html(term.plain)}")
        case "key_points":
            yield from _points("Key points", block.key_points)
        case "stop":
            yield from _prose("A good place to stop", block.stop.text, "stop")
    for question in asked(block, library):
        yield from (Screen(*parts) for parts in question_screens(library.questions[question]))


def _prose(title: str, prose: str, look: str = "text") -> Iterator[Screen]:
    yield from (Screen(title, as_html(chunk), look) for chunk in chunks(prose))


def _points(title: str, points: Iterable[str]) -> Iterator[Screen]:
    yield from _prose(title, "\n".join("* " + " ".join(point.split()) for point in points))


def _myth(myth_id: str, library: Library) -> Iterator[Screen]:
    myth = library.myths[myth_id]
    yield Screen(myth.rule, f"<p><strong>False:</strong> “{as_inline_html(myth.myth)}”</p>")
    yield from _prose("Why it matters", myth.why)
    *before, last = _prose("What you do", myth.do)
    yield from (*before, _resting_on(last, myth.authorities, library))


def _resting_on(screen: Screen, ids: Iterable[str], library: Library) -> Screen:
    """Return the screen with its authorities one click away."""
    found = [library.authorities[one] for one in ids]
    points = "".join(f"<li>{escape(one.name)} ({escape(one.cite)})</li>" for one in found)
    if not points:
        return screen
    return replace(screen, html=f"{screen.html}<details><summary>Source</summary><ul>{points}</ul></details>")
