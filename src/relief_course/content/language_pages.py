"""What is made of the texts in another language: the cards to print, and the list that its signers work through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from .languages import DRAFT, LANGUAGES, Language, said
from .library import Library
from .markdown import as_html
from .plain_page import PRINTED, plain_page
from .prose_members import is_whole_in
from .schemas.lessons import Card
from .sources import source_disclosure
from .translations import Translation

NOTEBOOKS = Path("notebooks")
REVIEW = "FOR-TRANSLATOR-AND-ATTORNEY.md"
STYLE = PRINTED + (
    "section:first-of-type{font-size:inherit}.draft{border:4px double;font-weight:700;padding:1.5mm 4mm}"
    ".english{font-size:9pt}@media print{.screen{display:none}}"
)


def language_files(library: Library) -> dict[Path, str]:
    """Return the cards and the signers’ list of each language that anything was translated into, by path."""
    files = {}
    for tag in dict.fromkeys(one.language for one in library.translations):
        files[Path("data") / tag / REVIEW] = review(tag, library.translations)
    for tag in languages_of_cards(library):
        files[NOTEBOOKS / f"cards-{tag}.html"] = cards_page(tag, library)
    return files


def languages_of_cards(library: Library) -> list[str]:
    """Return the tags of the languages that there is a page of cards in."""
    return [tag for tag in LANGUAGES if _cards(tag, library)]


def cards_page(tag: str, library: Library) -> str:
    """Return the cards in a language, a sheet for each; a sheet that nobody signed says so at its head."""
    cards = _cards(tag, library)
    sheets = "\n".join(_sheet(card, tag) for card in cards)
    ids = dict.fromkeys(one for card in cards for one in card.authorities)
    sources = source_disclosure([library.authorities[one] for one in ids], "what these cards rest on")
    head = (
        f"The cards of this course in {LANGUAGES[tag].name}, a sheet for each. Print the ones that you need. "
        "A card whose English has changed since is left out."
    )
    body = f'<p class="screen" lang="en">{head}</p>\n{sheets}\n<div class="screen" lang="en">{sources}</div>'
    return plain_page(f"The cards in {LANGUAGES[tag].name}", body, STYLE, language=tag)


def _cards(tag: str, library: Library) -> list[Card]:
    return [card for card in library.cards.values() if is_whole_in(card, tag)]


def _sheet(card: Card, tag: str) -> str:
    language, title, body = LANGUAGES[tag], said(card.title, tag), said(card.body, tag)
    return (
        f'<section>{_status(language, body.signed_by)}<h1 id="{card.id}">{escape(title.words, quote=False)}</h1>'
        f'<div class="card">{as_html(body.words)}</div>'
        f'<div class="foot">{language.foot} <span lang="en">In English: {escape(card.title, quote=False)}.</span></div>'
        "</section>"
    )


def _status(language: Language, signed_by: str) -> str:
    if signed_by:
        return f'<p class="english" lang="en">Signed: {escape(signed_by, quote=False)}.</p>'
    draft = f'{language.draft.upper()}: {language.warning}. <span lang="en">DRAFT: {DRAFT}.</span>'
    return f'<p class="draft">{draft}</p>'


def review(tag: str, translations: Iterable[Translation]) -> str:
    """Return each text in a language beside its English, with what is to be decided, and what a signature names."""
    language, translations = LANGUAGES[tag], [one for one in translations if one.language == tag]
    left = sum(not one.signed_by for one in translations)
    head = f"""# For a translator and an attorney to sign: {language.name}

<!-- Made from data/{tag}/ and the English by `relief build`: edit those instead. -->

{len(translations)} entries, {left} of them without both signatures. Who has read an entry in both languages and agrees
is entered in `data/{tag}/signatures.yaml`: once as translator, once as attorney, with the entry’s name and hash as they
stand here. A changed word changes the hash, and the signature no longer counts.
"""
    return "\n".join([head, *(part for one in translations for part in _to_sign(one, language))])


def _to_sign(one: Translation, language: Language) -> Iterator[str]:
    yield f"## {one.name}\n"
    yield f"Hash `{one.hash}`. {_signed(one)}\n"
    if one.decide:
        yield f"**To decide:** {one.decide}\n"
    for english, other in one.texts:
        yield f"{english}\n\n**{language.name}:** {other}\n"


def _signed(one: Translation) -> str:
    if one.stale:
        return "STALE: made from an older English text, and left out."
    return f"Signed: {one.signed_by}." if one.signed_by else "UNSIGNED: a draft."
