"""Links to the glossary: ``[word](term:id)`` in prose, a link to the glossary's page once built."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from ..forms.reviews import DECK
from .languages import LANGUAGES, said
from .markdown import TERM_LINK, as_inline_html
from .prose_members import is_whole_in
from .schemas.glossary import Term

if TYPE_CHECKING:
    from .library import Library

PAGE = "15-glossary-of-terms"
TO_NOTEBOOKS = {
    "lesson": "",
    "exam": "",
    "walkthrough": "../",
    "look-up": "../",
    "quiz": "../../notebooks/",
    "instructor": "../",
}
"""The way from a page of each kind to the lessons' folder."""
_DECK_INTRO = (
    "<p>See a word, think of its meaning, then look. A word that you knew comes back later; one that you did not know "
    "comes back soon. Nobody grades this.</p>"
)
_FORM_LINK = re.compile(r'href="term:([a-z0-9-]+)"')


def linked(prose: str, to_notebooks: str) -> str:
    """Return Markdown with each term linked to the glossary's page; ``to_notebooks`` leads to the lessons' folder."""
    return TERM_LINK.sub(rf"[\1]({to_notebooks}{PAGE}.ipynb#\2)", prose)


def leading_to(content: object, to_notebooks: str) -> object:
    """Return what a page's forms read with each link of a term made whole; see ``as_html(…, terms=True)``."""
    if isinstance(content, dict):
        return {key: leading_to(member, to_notebooks) for key, member in content.items()}
    if isinstance(content, list):
        return [leading_to(member, to_notebooks) for member in content]
    return _FORM_LINK.sub(rf'href="{to_notebooks}{PAGE}.ipynb#\1"', content) if isinstance(content, str) else content


def terms_in(prose: str) -> Iterator[tuple[int, str]]:
    """Yield the line (from 1) and the id of each term that prose links."""
    for found in TERM_LINK.finditer(prose):
        yield 1 + prose.count("\n", 0, found.start()), found[2]


def as_list(terms: Iterable[Term]) -> str:
    """Return terms as an HTML list of words and meanings; a link finds a word by its id."""
    return "<dl>\n" + "\n".join(map(_entry, terms)) + "\n</dl>"


def deck_of(library: Library) -> dict:
    """Return the review deck: first the words that lessons introduce, in that order, then all others."""
    introduced = [term for lesson in library.lessons.values() for term in lesson.terms]
    cards = [{"id": one} | note(library.terms[one]) for one in dict.fromkeys((*introduced, *library.terms))]
    return {"id": DECK, "title": "The words of this course, as cards", "intro": _DECK_INTRO, "cards": cards}


def _entry(term: Term) -> str:
    shown = note(term)
    more = f" <em>{shown['more']}</em>" if shown["more"] else ""
    meanings = "".join(_in_language(term, language) for language in LANGUAGES)
    return f'<dt id="{term.id}"><strong>{escape(term.term)}</strong></dt><dd>{shown["plain"]}{more}{meanings}</dd>'


def _in_language(term: Term, language: str) -> str:
    """Return the word in a language, one click before its meaning; nothing where the entry is not there in whole."""
    if not is_whole_in(term, language):
        return ""
    texts = (said(text, language).words for text in (term.plain, term.more) if text)
    meaning = " ".join(map(as_inline_html, texts))
    word = escape(word_in(term, language))
    return f'<details class="relief-source" lang="{language}"><summary>{word}</summary><p>{meaning}</p></details>'


def word_in(term: Term, language: str) -> str:
    """Return a term in a language; a draft says so, in that language and in English. Empty where it is not there."""
    word = said(term.term, language)
    if not word:
        return ""
    return f"{word.words} ({LANGUAGES[language].mark})" if word.is_draft else word.words


def note(term: Term) -> dict:
    """Return what a note shows of a term."""
    return {
        "term": term.term,
        "spanish": word_in(term, "es"),
        "plain": as_inline_html(term.plain),
        "more": as_inline_html(term.more) if term.more else "",
    }
