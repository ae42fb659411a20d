"""Notes on words of the glossary, and the review deck: by keyboard, in both schemes, on a small screen."""

import re

import pytest
from playwright.sync_api import expect

from relief_course.forms.reviews import DECK

GLOSSARY = "notebooks/15-glossary-of-terms.ipynb"
LESSON = "notebooks/04-legal-status-of-non-citizens.ipynb"


def first_word(reader):
    """Open a lesson; return its first word of the glossary, and the place of its note."""
    page = reader.open(LESSON)
    return page.locator("a[href*='15-glossary-of-terms.ipynb']").first, page.locator(".relief-note-of-term")


def test_a_note_opens_by_tap_enter_and_space_and_gives_the_place_back(reader):
    word, note = first_word(reader)
    keyboard = reader.page.keyboard
    word.click()
    expect(note).to_be_focused()
    expect(note).to_contain_text("Open the glossary")
    keyboard.press("Escape")
    expect(note).to_have_count(0)
    expect(word).to_be_focused()
    where = reader.page.url
    for key in ("Enter", "Space"):
        keyboard.press(key)
        expect(note).to_be_visible()
        for _ in range(3):  # its button, its link, and out of it
            keyboard.press("Tab")
        expect(note).to_have_count(0)
        expect(word).to_be_focused()
    word.click()
    reader.page.mouse.click(5, 5)
    expect(note).to_have_count(0)
    assert reader.page.url == where


def test_a_note_leads_to_its_word_in_the_glossary(reader):
    word, note = first_word(reader)
    word.click()
    expect(note).to_have_attribute("role", "dialog")
    note.get_by_role("link").click()
    reader.page.wait_for_url(re.compile(r"15-glossary-of-terms\.ipynb#"))
    reader.wait_until_ready()
    term = reader.page.url.partition("#")[2]
    expect(reader.page.locator(f"dt[data-jupyter-id='{term}']")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_notes_and_deck_pass_axe_and_need_no_sideways_scrolling(reader, scheme):
    reader.page.emulate_media(color_scheme=scheme)
    word, note = first_word(reader)
    assert word.bounding_box()["height"] >= 24
    for width in (1366, 320):
        reader.page.set_viewport_size({"width": width, "height": 640})
        reader.page.wait_for_timeout(300)
        word.scroll_into_view_if_needed()
        word.click()
        box = note.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width and box["y"] >= 0
        assert reader.axe(".relief-note-of-term") == []
        reader.shot(f"note-{scheme}-{width}")
        reader.page.keyboard.press("Escape")
    reader.open(GLOSSARY)
    deck = reader.page.locator(".relief-deck")
    deck.get_by_role("button", name="Begin").click()
    deck.get_by_role("button", name="Show the meaning").click()
    assert deck.evaluate("node => node.scrollWidth <= node.clientWidth")
    assert reader.axe() == []


def test_a_round_of_the_deck_is_played_by_keyboard_and_kept(reader, library):
    reader.open(GLOSSARY)
    deck, keyboard = reader.page.locator(".relief-deck"), reader.page.keyboard
    deck.get_by_role("button", name="Begin").focus()
    keyboard.press("Enter")
    seen = []
    for rating in ("I knew it", "Almost", "Not yet"):
        expect(deck.locator(".relief-word")).to_be_focused()
        seen.append(deck.locator(".relief-word").inner_text())
        keyboard.press("Tab")
        keyboard.press("Enter")  # shows the meaning
        expect(deck.locator(".relief-meaning")).to_be_focused()
        deck.get_by_role("button", name=rating, exact=True).focus()
        keyboard.press("Enter")
    reader.shot("deck")
    expect(deck.locator(".relief-note")).to_contain_text("Saved")
    kept = lambda: reader.course.answers("answers/15-glossary-of-terms.json").get(DECK, {}).get("text", "")  # noqa: E731
    reader.wait_until(lambda: len(kept().splitlines()) == len(set(seen)) == 3)
    reader.page.reload()
    reader.wait_until_ready()
    left = len(library.terms) - len(seen)
    expect(deck).to_contain_text(f"Nothing to review now. {left} words")
    expect(deck.get_by_role("button", name="Go on with new words")).to_be_visible()
