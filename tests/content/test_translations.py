"""Entries in another language: where they stand, what is told of them, and that a draft or an old one says so."""

import pytest
from click.testing import CliRunner

from relief_course.cli import main
from relief_course.content.language_pages import language_files
from relief_course.content.languages import said
from relief_course.content.library import load_library
from relief_course.content.terms import as_list
from tests.content.test_library import problems

CARD = '- id: stop-card\n  of: "{of}"\n  title: Primero, alto\n  body: No presente nada hasta que lo vea un abogado.\n'
LESSON = """id: 01-tiny
of: "{of}"
title: Una lección pequeña
blocks:
- section: {{title: Comienzo}}
- text: Lea despacio.
- {{}}
- {{}}
- stop: {{text: Puede volver más tarde.}}
- {{}}
"""
PAGE = "notebooks/cards-es.html"


@pytest.fixture
def spanish(course):
    """Write a file of ``data/es/``; ``of`` is filled in as the course tells it."""

    def write(name: str, text: str) -> None:
        path = course / "data" / "es" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(of="?"), encoding="utf-8")
        (translation,) = load_library(course).translations
        made_from = str(translation.stale).split('"')[1]
        path.write_text(text.format(of=made_from), encoding="utf-8")

    return write


@pytest.fixture
def sign(course):
    """Let somebody sign the card as it stands."""

    def enter(*roles: str) -> None:
        (translation,) = load_library(course).translations
        named = f'entry: cards/stop-card, hash: "{translation.hash}"'
        signed = "".join(f'- {{{named}, role: {role}, by: R. Example, on: "2026-12-01"}}\n' for role in roles)
        (course / "data" / "es" / "signatures.yaml").write_text(signed or "[]\n", encoding="utf-8")

    return enter


def pages(course):
    return {path.as_posix(): text for path, text in language_files(load_library(course)).items()}


def test_a_course_in_english_alone_has_no_pages_in_another_language(course):
    assert pages(course) == {}


def test_a_text_is_read_in_english_and_in_the_other_language(course, spanish):
    spanish("cards.yaml", CARD)
    card = load_library(course).cards["stop-card"]
    assert card.title == "Stop first"
    assert said(card.title, "es").words == "Primero, alto"
    assert said(card.title, "fr") is None
    assert said(card.kind, "es") is None


def test_any_text_of_any_entry_may_be_given_however_deep_it_stands(course, spanish):
    spanish("lessons/01-tiny.yaml", LESSON)
    lesson = load_library(course).lessons["01-tiny"]
    texts = (lesson.title, lesson.blocks[0].section.title, lesson.blocks[1].text, lesson.blocks[4].stop.text)
    words = ["Una lección pequeña", "Comienzo", "Lea despacio.", "Puede volver más tarde."]
    assert [said(text, "es").words for text in texts] == words
    assert said(lesson.for_whom, "es") is None


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("- id: stop-crad\n  of: x\n", 1, "'stop-crad' is not known; did you mean 'stop-card'?"),
        ("- title: Alto\n", 1, "'id' is missing"),
        ("- id: stop-card\n  of: x\n  tilte: Alto\n", 3, "unknown key 'tilte'"),
        ("- id: stop-card\n  of: x\n  kind: alto\n", 3, "'kind' is no text: a translation gives texts only"),
        ("- id: stop-card\n  of: x\n  title: ''\n", 3, "the Spanish of 'title' is empty; leave the line out"),
        ("- id: stop-card\n  of: x\n  title: true\n", 3, "'title' should be text; write it in quotes"),
        ("- id: stop-card\n  title: Alto\n", 1, "'stop-card' does not say what it was made from; write of: "),
    ],
)
def test_what_is_wrong_in_a_translation_is_told_with_its_file_and_line(course, text, line, told):
    (course / "data" / "es").mkdir()
    (course / "data" / "es" / "cards.yaml").write_text(text, encoding="utf-8")
    (found,) = problems(course)
    assert found.startswith(f"data/es/cards.yaml:{line}: {told}")


def test_a_text_that_english_does_not_give_is_refused(course, edit):
    (course / "data" / "glossary.yaml").write_text("- {id: plea, term: plea, plain: A word.}\n", encoding="utf-8")
    (course / "data" / "es").mkdir()
    path = course / "data" / "es" / "glossary.yaml"
    path.write_text("- id: plea\n  of: x\n  more: Una palabra.\n", encoding="utf-8")
    assert problems(course) == ["data/es/glossary.yaml:3: 'more' is given in Spanish, but not in English"]


def test_a_list_has_as_many_texts_as_in_english(course):
    path = course / "data" / "es" / "lessons" / "01-tiny.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("id: 01-tiny\nof: x\nblocks: [{text: Lea.}]\n", encoding="utf-8")
    assert problems(course) == ["data/es/lessons/01-tiny.yaml:3: should be a list of 6, one for each in English"]


def test_a_language_that_the_course_does_not_know_is_told(course):
    (course / "data" / "fr").mkdir()
    assert problems(course) == ["data/fr:1: 'fr' is no language of this course; there are: es (Spanish)"]


def test_a_file_that_translates_nothing_is_told(course):
    (course / "data" / "es").mkdir()
    (course / "data" / "es" / "crads.yaml").write_text("[]\n", encoding="utf-8")
    assert problems(course) == ["data/es/crads.yaml:1: there is no data/crads.yaml for it to translate"]


def test_a_text_whose_english_changed_is_named_and_shown_nowhere(course, spanish, edit, monkeypatch):
    spanish("cards.yaml", CARD)
    assert "Primero, alto" in pages(course)[PAGE]
    edit("cards.yaml", "File nothing new", "File nothing, new or old,")
    library = load_library(course)
    assert said(library.cards["stop-card"].title, "es") is None
    assert PAGE not in pages(course)
    assert "STALE" in pages(course)["data/es/FOR-TRANSLATOR-AND-ATTORNEY.md"]
    monkeypatch.chdir(course)
    built = CliRunner().invoke(main, ["build"])
    assert built.exit_code == 0
    (told,) = [line for line in built.output.splitlines() if line.startswith("left out:")]
    assert told.startswith("left out: data/es/cards.yaml:2: 'stop-card' was made from an older English text")
    assert told in CliRunner().invoke(main, ["build", "--check"]).output


def test_half_of_a_card_is_printed_for_nobody(course, spanish):
    spanish("cards.yaml", CARD.split("  body")[0])
    assert PAGE not in pages(course)


def test_a_word_opens_its_meaning_in_the_other_language_once_all_of_it_is_there(course, spanish):
    english = "- {id: plea, term: plea, plain: A word., more: A warning.}\n"
    (course / "data" / "glossary.yaml").write_text(english, encoding="utf-8")
    words = '- id: plea\n  of: "{of}"\n  term: declaración\n  plain: Una palabra.\n'
    spanish("glossary.yaml", words)
    assert "Una palabra" not in as_list(load_library(course).terms.values())
    spanish("glossary.yaml", words + "  more: Un aviso.\n")
    shown = as_list(load_library(course).terms.values())
    assert '<details class="relief-source" lang="es"><summary>declaración (borrador / draft)</summary>' in shown
    assert "<p>Una palabra. Un aviso.</p>" in shown


def test_english_that_is_only_broken_into_other_lines_is_the_same_english(course, spanish, edit):
    spanish("cards.yaml", CARD)
    edit("cards.yaml", "body: File nothing new until", "body: |\n    File nothing new\n    until")
    assert [one.stale for one in load_library(course).translations] == [None]


def test_a_sheet_says_that_it_is_a_draft_until_translator_and_attorney_have_signed(course, spanish, sign):
    spanish("cards.yaml", CARD)
    for roles, is_draft in (((), True), (("translator",), True), (("translator", "attorney"), False)):
        sign(*roles)
        page = pages(course)[PAGE]
        assert ("BORRADOR" in page and "DRAFT: do not hand to a client" in page) is is_draft, roles
    assert "Signed: translator R. Example, 2026-12-01; attorney R. Example, 2026-12-01." in page


@pytest.mark.parametrize("name", ["cards.yaml", "es/cards.yaml"])
def test_a_changed_word_in_either_language_loses_the_signatures(course, spanish, sign, edit, name):
    spanish("cards.yaml", CARD)
    sign("translator", "attorney")
    before = load_library(course).translations[0]
    edit(name, "body: ", "body: Sí. ")
    after = load_library(course).translations[0]
    assert (bool(before.signed_by), after.signed_by) == (True, "")


def test_a_signature_under_nothing_is_told(course, spanish, sign, edit):
    spanish("cards.yaml", CARD)
    sign("translator")
    edit("es/signatures.yaml", "cards/stop-card", "cards/stop-crad")
    assert problems(course) == [
        "data/es/signatures.yaml:1: 'cards/stop-crad' is not known; did you mean 'cards/stop-card'?"
    ]
