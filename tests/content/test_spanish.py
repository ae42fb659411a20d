"""The course’s own Spanish: all of the glossary and the cards is there, says the same numbers, and is plain."""

import re
from collections import Counter

import pytest

from relief_course.content.archive import write_archive
from relief_course.content.languages import DRAFT, said
from relief_course.content.prose_members import prose_of
from relief_course.site.reading import whole_pages
from tests.content.prose.passages import spoken
from tests.paths import ROOT

NUMBER = re.compile(r"\b(?:[A-Z]{1,4}-)?\d+(?:\([A-Za-z0-9]+\))*")
"""A number, a section or a form: 30, 238(b), I-751."""
NEVER = re.compile(
    r"\b(?:ilegal\w*|indocumentad\w*|alien\w*|extranjer[oa]s? ilegal\w*|mojad[oa]s?|convicci[oó]n\w*|elegib\w+"
    r"|garantiza\w*|seguramente|tú|tu|tus|te|vos)\b|\d ?%|\bpor ciento\b|\$ ?\d",
    re.IGNORECASE,
)
"""Words that hurt, that promise, that are false friends or that say “tú”, and odds and fees."""
FEES = re.compile(r"\b(?:honorarios|tarifas?|probabilidad(?:es)?)\b", re.IGNORECASE)
SAYS_NO_FEE = {"cards/legal-line", "glossary/convention-against-torture"}
"""Where fees and odds are named because nobody tells them."""
LONGEST_SENTENCE = 36
"""Spanish takes about a fifth more words than the 30 of the English lint."""


@pytest.fixture(scope="module")
def texts(library):
    """Each translation’s name with its texts in English and in Spanish."""
    return {one.name: one.texts for one in library.translations if one.language == "es"}


def breaking(texts, is_broken):
    return [
        (name, spanish) for name, pairs in texts.items() for english, spanish in pairs if is_broken(english, spanish)
    ]


def test_every_word_and_every_card_is_there_in_whole(library, texts):
    missing = [
        (entry.id, text)
        for entry in (*library.terms.values(), *library.cards.values())
        for text in prose_of(entry)
        if said(text, "es") is None
    ]
    assert missing == []
    assert len(texts) == len(library.terms) + len(library.cards)


def test_nothing_in_spanish_is_older_than_its_english(library):
    assert [str(one.stale) for one in library.translations if one.stale] == []


def test_both_languages_give_the_same_numbers_sections_and_forms(texts):
    def numbers(text):
        return Counter(NUMBER.findall(text))

    assert breaking(texts, lambda english, spanish: numbers(english) != numbers(spanish)) == []


def test_both_languages_stress_as_much_and_list_as_much(texts):
    def marks(text):
        return (text.count("**"), *(len(re.findall(point, text, re.M)) for point in (r"^- ", r"^\d\. ", r"^$")))

    assert breaking(texts, lambda english, spanish: marks(english) != marks(spanish)) == []


def test_who_checks_before_relying_does_so_in_both(texts):
    def warned(english, spanish):
        return len(re.findall("[Cc]heck before relying", english)) == len(
            re.findall("[Vv]erifi(?:que|car) antes de confiar", spanish)
        )

    assert breaking(texts, lambda *both: not warned(*both)) == []


def test_no_word_hurts_promises_or_is_a_false_friend(texts):
    assert breaking(texts, lambda _, spanish: NEVER.search(spanish)) == []
    assert {name for name, _ in breaking(texts, lambda _, spanish: FEES.search(spanish))} <= SAYS_NO_FEE


def test_no_sentence_is_long(texts):
    def sentences(text):
        return re.split(r"(?<=[.?!:;])\s+|\n", spoken(text))

    def is_long(_, spanish):
        return any(len(sentence.split()) > LONGEST_SENTENCE for sentence in sentences(spanish))

    assert breaking(texts, is_long) == []


def test_quotation_marks_are_curly_and_questions_open(texts):
    assert breaking(texts, lambda _, spanish: re.search("[\"']", spanish)) == []
    assert breaking(texts, lambda _, spanish: spanish.count("?") != spanish.count("¿")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Una persona indocumentada.",
        "Su convicción cuenta.",
        "Tienes que ir con tu abogado.",
        "Gana el 90 % de las veces.",
    ],
)
def test_the_lint_finds_what_it_is_for(sentence):
    assert NEVER.search(sentence)


def test_every_printed_sheet_says_that_it_is_a_draft_as_long_as_it_is_one(library):
    page = (ROOT / "notebooks" / "cards-es.html").read_text(encoding="utf-8")
    sheets = re.findall(r"<section>.*?</section>", page, re.S)
    signed = [bool(said(card.body, "es").signed_by) for card in library.cards.values()]
    assert [DRAFT not in sheet for sheet in sheets] == signed
    assert '<html lang="es">' in page


def test_the_cards_reach_learners_by_every_way_that_the_table_pack_takes(tmp_path):
    handed_out = write_archive(ROOT, tmp_path / "learners.zip")
    assert {"notebooks/cards-es.html", "notebooks/table-pack.html"} <= {*handed_out}
    assert {"cards-es.html", "table-pack.html"} <= whole_pages(ROOT, 1).keys()
    for page in ("table-pack", "15-glossary-of-terms"):
        assert "](cards-es.html)" in (ROOT / "notebooks" / f"{page}.ipynb").read_text(encoding="utf-8")


def test_a_word_that_is_a_draft_says_so_wherever_it_is_shown(library):
    shown = ("notebooks/15-glossary-of-terms.ipynb", "notebooks/room/15-glossary-of-terms.html")
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in shown]
    texts.append((ROOT / "src/relief_course/forms/reader/relief-course/static/terms.json").read_text(encoding="utf-8"))
    drafts = [word for term in library.terms.values() if (word := said(term.term, "es")).is_draft]
    for text in texts:
        assert [word.words for word in drafts if f"{word.words} (borrador / draft)" not in text] == []
