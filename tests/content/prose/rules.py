"""The rules of the prose lint. Each yields ``(line, sentence)`` for what breaks it; its id is its name in ``RULES``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from .article import runs_shared
from .measures import QUOTATION, grade, sentences, words
from .passages import LINK, Passage, passages, sections, spoken
from .spelling import unknown_words
from .wordlists import BRITISH, IDIOMS, STATES_LAW, VAGUE_LINKS

Found = Iterator[tuple[int, str]]

EASY, PLAIN = 6.0, 8.0
"""Grades of Flesch and Kincaid: what protects a client and what asks something, and all else."""

LONGEST_SENTENCE, USUAL_SENTENCE = 30, 18
ENOUGH_TO_MEASURE = 20
"""A text of fewer words has no reading level worth the name."""

FOR_INSTRUCTORS = "instructor"
LINKED_IN = {"text", "key_points", "may", "may_not"}
CLIENT_PROSE = {
    "text",
    "story",
    "key_points",
    "may",
    "body",
    "rule",
    "why",
    "do",
    "feedback",
    "explanation",
    "says",
    "then",
}


def reading_level(passage: Passage) -> Found:
    """Grade 6 for warnings and stems, grade 8 for all else."""
    if passage.kind == FOR_INSTRUCTORS or words(passage.text) < ENOUGH_TO_MEASURE:
        return
    limit = EASY if passage.is_warning or passage.kind == "stem" else PLAIN
    if (found := grade(passage.text)) > limit:
        yield passage.line, f"grade {found:.1f}, at most {limit:.0f}: {_begin(passage.text)}"


def sentence_length(passage: Passage) -> Found:
    """At most 30 words."""
    if passage.kind == FOR_INSTRUCTORS:
        return
    for sentence in sentences(passage.text):
        if (count := words(QUOTATION.sub("so", sentence))) > LONGEST_SENTENCE:
            yield passage.line_of(sentence), f"{count} words: {_begin(sentence)}"


def alien(passage: Passage) -> Found:
    """“Noncitizen” or “person”, but in a quotation."""
    yield from _matches(passage, re.compile(r"\baliens?\b", re.IGNORECASE), outside_quotations=True)


def british(passage: Passage) -> Found:
    """American spelling."""
    yield from _matches(passage, BRITISH, outside_quotations=True)


def idiom(passage: Passage) -> Found:
    """Readers whose first language is not English read a phrase word by word."""
    yield from _matches(passage, IDIOMS, outside_quotations=True)


def eligible(passage: Passage) -> Found:
    """Nobody but an attorney says who is eligible."""
    if passage.kind in CLIENT_PROSE:
        yield from _matches(passage, re.compile(r"\b(?:in)?eligible\b", re.IGNORECASE), outside_quotations=True)


def fees_and_odds(passage: Passage) -> Found:
    """No lesson quotes a fee or a likelihood."""
    fee, share = r"\$ ?\d[\d,]*+(?! fine)", r"\d ?%|\b\d+ percent\b"
    odds = rf"{fee}|{share}|\bgood chance|\bchances? (?:is|are|of (?:winning|success))\b|\blikely to win\b"
    yield from _matches(passage, re.compile(odds, re.IGNORECASE), outside_quotations=True)


def vague_link(passage: Passage) -> Found:
    """A link says where it leads, and a picture what it shows."""
    for found in LINK.finditer(passage.text):
        label = " ".join(found[1].split()).strip(" .*").lower()
        if not label or label in VAGUE_LINKS:
            yield passage.line_of(found[0]), found[0]


def straight_quotation(passage: Passage) -> Found:
    """Curly quotation marks and apostrophes, as on paper; a quiz’s forms set them themselves."""
    if passage.path.parent.name != "quizzes":
        yield from _matches(passage, re.compile(r"[\"']"), outside_quotations=False)


def spelling(passage: Passage) -> Found:
    """A word that is new and right goes into ``words.txt``."""
    for word in unknown_words(spoken(passage.text)):
        yield passage.line_of(word), word


def copied(passage: Passage) -> Found:
    """No run of twelve words is shared with the article that the course replaces."""
    for run in runs_shared(QUOTATION.sub(" . ", spoken(passage.text))):
        yield passage.line_of(run), run


# --- rules about a whole lesson ---------------------------------------------------------------------------------


def section_level(path: Path) -> Found:
    """Grade 8, and sentences of 18 words or fewer on the whole."""
    for title, held in sections(path):
        text = "\n\n".join(passage.text for passage in held)
        if words(text) < 2 * ENOUGH_TO_MEASURE:
            continue
        if (found := grade(text)) > PLAIN:
            yield held[0].line, f"section “{title}”: grade {found:.1f}"
        said = sentences(text)
        if (usual := sum(map(words, said)) / len(said)) > USUAL_SENTENCE:
            yield held[0].line, f"section “{title}”: {usual:.1f} words a sentence"


def unlinked_term(path: Path) -> Found:
    """A word that a lesson introduces is linked in the first text that uses it."""
    learners = [one for one in passages(path) if one.kind in LINKED_IN and "stop" not in one.where]
    for term, pattern in _introduced(path).items():
        first = next((one for one in learners if pattern.search(spoken(one.text))), None)
        if first and f"](term:{term})" not in first.text:
            said = pattern.search(spoken(first.text))[0]
            yield first.line_of(said), f"“{said}” is introduced here; link it to term:{term}"


def unsourced(path: Path) -> Found:
    """A text that states law is followed by its source before the section ends."""
    blocks = _blocks(path)
    for position, block in enumerate(blocks):
        found = STATES_LAW.search(spoken(block.get("text") or ""))
        if found and not _has_source(blocks[position + 1 :]):
            passage = next(one for one in passages(path) if one.where[:3] == ("blocks", position, "text"))
            yield passage.line, f"“{found[0]}” has no source before the next section"


def _has_source(after: Iterable[dict]) -> bool:
    for block in after:
        if "section" in block:
            return False
        if {"source", "myth", "card", "line"} & {*block}:
            return True
    return False


@cache
def _blocks(path: Path) -> tuple[dict, ...]:
    return tuple(_lesson(path)["blocks"])


@cache
def _lesson(path: Path) -> dict:
    return _yaml(path)


def _introduced(path: Path) -> dict[str, re.Pattern]:
    """Return the words that a lesson introduces, each with what finds it in prose."""
    glossary = {entry["id"]: entry["term"] for entry in _yaml(Path("data/glossary.yaml"))}
    found = {}
    for term in _lesson(path).get("terms", ()):
        words_of_it = "|".join(re.escape(part) for part in glossary[term].split(" or "))
        found[term] = re.compile(rf"\b(?:{words_of_it})(?:s|es)?\b", re.IGNORECASE)
    return found


@cache
def _yaml(path: Path):
    from ruamel.yaml import YAML

    from tests.paths import ROOT

    return YAML(typ="safe").load((ROOT / path).read_text(encoding="utf-8"))


# --- helpers ------------------------------------------------------------------------------------------------------


def _matches(passage: Passage, pattern: re.Pattern, *, outside_quotations: bool) -> Found:
    for sentence in sentences(passage.text):
        looked_at = QUOTATION.sub(" … ", sentence) if outside_quotations else sentence
        if found := pattern.search(looked_at):
            yield passage.line_of(sentence), f"“{found[0]}” in: {_begin(sentence)}"


def _begin(text: str) -> str:
    flat = " ".join(spoken(text).split())
    return flat if len(flat) <= 100 else f"{flat[:100]}…"


TEXT_RULES: dict[str, Callable[[Passage], Found]] = {
    "reading-level": reading_level,
    "sentence-length": sentence_length,
    "alien": alien,
    "british-spelling": british,
    "idiom": idiom,
    "eligible": eligible,
    "fees-and-odds": fees_and_odds,
    "vague-link": vague_link,
    "straight-quotation": straight_quotation,
    "spelling": spelling,
    "copied": copied,
}
LESSON_RULES: dict[str, Callable[[Path], Found]] = {
    "section-level": section_level,
    "unlinked-term": unlinked_term,
    "unsourced": unsourced,
}
