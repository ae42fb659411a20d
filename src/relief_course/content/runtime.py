"""What the learner's forms read: one JSON file a page, made from ``data/``.

A practice question carries its key and feedback; a graded one carries neither.
"""

from __future__ import annotations

import hashlib
import json
import re

from .dashboard import dashboard
from .library import Library
from .markdown import as_html, as_inline_html
from .pieces import shown_piece
from .scenarios.shown import shown_walk
from .schemas.lessons import Lesson
from .schemas.questions import Form, Question, QuizFile
from .schemas.scenarios import Scenario
from .sources import source_html, source_label
from .terms import TO_NOTEBOOKS, deck_of, leading_to

SCHEMA = 1

_COUNTS = {"every": 0, "all": 0, "two": 2, "three": 3, "four": 4}
_ASKED = re.compile(r"\b(?:choose (?:the |those )?(every|all|two|three|four)|which (two|three|four))\b", re.IGNORECASE)
"""How a stem says how many answers to choose: “Choose every one”, “Choose the two that are right”, “Which two …?”"""


def public_question(question: Question, library: Library) -> dict:
    """Return what a learner may see of a question: never its key, never its feedback."""
    lesson, title = library.sections[question.section]
    variants = [_shown_variant(question, variant.words) for variant in question.variants]
    shown = {
        "id": question.id,
        "type": question.type,
        "mode": "practice" if question.use == "practice" else "quiz",
        "hint": as_html(question.hint, terms=True) if question.hint else "",
        "section": question.section,
        "section_title": title,
        "lesson": lesson,
        "lesson_title": library.lessons[lesson].title,
        "points": question.points,
        **(variants[0] if variants else _shown_variant(question, {})),
    }
    if variants:
        named = zip(question.variants, variants, strict=True)
        shown["variants"] = {variant.id: its_words for variant, its_words in named}
    if question.use == "graded":
        shown["not_sure"] = True
    return shown


def _shown_variant(question: Question, words: dict[str, str]) -> dict:
    """Return the parts of a question that a variant's words change, as a learner reads them."""
    options = [{"id": one.id, "text": as_inline_html(filled(one.text, words))} for one in shown_options(question)]
    shown = {"stem": as_html(filled(question.stem, words), terms=True), "options": options}
    if question.type == "several":
        shown["asks"] = how_many_asked(filled(question.stem, words))
    if question.type == "match":
        shown["prompts"] = [
            {"id": prompt.id, "text": as_inline_html(filled(prompt.text, words))} for prompt in question.prompts
        ]
    return shown


def how_many_asked(stem: str) -> int | None:
    """Return how many answers a stem says to choose: 0 for "every one", None where it says nothing of it."""
    found = _ASKED.search(" ".join(stem.replace("*", "").split()))
    return _COUNTS[(found[1] or found[2]).lower()] if found else None


def filled(text: str, words: dict[str, str]) -> str:
    """Return a text with a variant's words in its fields."""
    for field, value in words.items():
        text = text.replace(f"{{{field}}}", value)
    return text


def key_of(question: Question) -> dict:
    """Return the key of a question in the shape that :mod:`relief_course.scoring` reads."""
    right = [option.id for option in question.options if option.right]
    if question.type == "true-false":
        return {"verdict": question.verdict, "options": right}
    if question.type == "match":
        return {"pairs": {prompt.id: prompt.goes_with for prompt in question.prompts}}
    if question.type == "order":
        return {"order": list(question.order)}
    if question.type == "written":
        return {"rubric": as_html(question.rubric)}
    return {"options": right, "any": True} if question.any else {"options": right}


def feedback_of(question: Question) -> dict:
    """Return what a learner is told once a question is marked: by option (or prompt), and the true rule."""
    on_a_page = question.use == "practice"  # feedback on a graded one is printed
    entries = question.prompts or question.options
    items = {entry.id: as_inline_html(entry.feedback, on_a_page) for entry in entries if entry.feedback}
    return {"items": items, "explanation": as_html(question.explanation, on_a_page)}


def sources_of(ids, library: Library) -> list[dict]:
    """Return the authorities with these ids as disclosures: a label of its own, and the words behind it."""
    return [
        {"label": source_label(library.authorities[one]), "html": source_html(library.authorities[one])} for one in ids
    ]


def shown_in(piece_id: str, library: Library) -> dict:
    """Return an interactive piece as a page's form reads it."""
    piece = library.pieces[piece_id]
    return shown_piece(piece, sources_of(piece.authorities, library))


def lesson_page(lesson: Lesson, library: Library) -> dict:
    """Return the runtime JSON of a lesson."""
    questions = {}
    for question in library.asked_in(lesson):
        questions[question.id] = public_question(question, library) | {
            "practice": {
                "key": key_of(question),
                "feedback": feedback_of(question),
                "sources": sources_of(question.authorities, library),
            }
        }
    page = {"page": lesson.id, "kind": "lesson", "title": lesson.title, "assignment": None}
    if any(block.progress for block in lesson.blocks):
        page |= dashboard(library)
    if pieces := {block.piece: shown_in(block.piece, library) for block in lesson.blocks if block.piece}:
        page["pieces"] = pieces
    if any(block.deck for block in lesson.blocks):
        page["deck"] = deck_of(library)
    return finish(page, questions)


def quiz_page(quiz: QuizFile, form: Form, library: Library) -> dict:
    """Return the runtime JSON of one form of a quiz: stems and options only."""
    questions = {one: public_question(library.questions[one], library) for one in form.questions}
    page = {"page": form.assignment, "kind": "quiz", "title": form.title, "assignment": form.assignment}
    return finish(page, questions)


def walkthrough_page(scenario: Scenario, library: Library) -> dict:
    """Return the runtime JSON of a walkthrough: one entry is answered, its path."""
    page = {"page": scenario.id, "kind": "walkthrough", "title": scenario.title, "assignment": None}
    return finish(page, {scenario.id: shown_walk(scenario, library)})


def finish(page: dict, questions: dict[str, dict]) -> dict:
    """Return a page's runtime JSON: what it is, its questions in their order, and a fingerprint of them."""
    to_notebooks = TO_NOTEBOOKS[page["kind"]]
    page, questions = leading_to(page, to_notebooks), leading_to(questions, to_notebooks)
    content = json.dumps(questions, sort_keys=True, ensure_ascii=False).encode()
    bank = hashlib.sha256(content).hexdigest()[:16]
    return {"schema": SCHEMA, **page, "bank": bank, "order": list(questions), "questions": questions}


def shown_options(question: Question) -> list:
    """Return the options in the order shown. Questions of matching and of order must not show their own answer."""
    answers = {"order": question.order, "match": tuple(prompt.goes_with for prompt in question.prompts)}
    if question.type not in answers:
        return list(question.options)
    scattered = sorted(question.options, key=lambda option: _scatter(question.id, option.id))
    if tuple(option.id for option in scattered) == answers[question.type]:
        scattered.reverse()
    return scattered


def _scatter(question: str, option: str) -> bytes:
    return hashlib.sha256(f"{question}:{option}".encode()).digest()
