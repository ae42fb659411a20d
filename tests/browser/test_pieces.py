"""Pictures and interactive pieces in lessons: by keyboard, in both schemes, on a small screen, without Python."""

import json

import pytest
from playwright.sync_api import expect

from tests.paths import ROOT

PAGES = ROOT / "src" / "relief_course" / "forms" / "pages"
KINDS = ("explorer", "timeline", "relief-map", "matrix", "record")


def places() -> dict[str, tuple[str, dict]]:
    """Return a lesson that shows each kind of piece, and the piece."""
    found = {}
    for path in sorted(PAGES.glob("*.json")):
        for piece in json.loads(path.read_text(encoding="utf-8")).get("pieces", {}).values():
            found.setdefault(piece["kind"], (path.stem, piece))
    return found


PLACES = places()
LESSON, RECORD = PLACES["record"]


def open_piece(reader, kind: str):
    """Open the lesson that shows a kind of piece; return the piece on its page, and its content."""
    if kind not in PLACES:
        pytest.skip(f"no lesson shows a {kind} yet")
    lesson, piece = PLACES[kind]
    page = reader.open(f"notebooks/{lesson}.ipynb")
    shown = page.locator(f".relief-piece[data-piece='{piece['id']}']")
    shown.scroll_into_view_if_needed()
    return shown, piece


@pytest.mark.parametrize("kind", ["explorer", "timeline"])
def test_a_change_is_chosen_by_keyboard_and_told_in_words(reader, kind):
    shown, piece = open_piece(reader, kind)
    steps, state = next((at, one) for at, one in enumerate(piece["states"]) if one["changed"])
    shown.locator("input").first.focus()
    for _ in range(steps):
        reader.page.keyboard.press("ArrowDown")
    marks = ["Changed" if one["title"] in state["changed"] else "The same" for one in state["findings"]]
    expect(shown.locator(".relief-mark")).to_have_text([f"{'=≠'[word == 'Changed']} {word}" for word in marks])
    told = f"{len(state['changed'])} of {len(marks)}" if len(marks) > 1 else "The answer changes"
    expect(shown.locator(".relief-status").last).to_contain_text(told)
    expect(shown.locator(".relief-why")).to_be_visible()
    reader.shot(f"piece-{kind}")


def test_a_record_is_read_by_keyboard_and_each_line_is_kept(reader):
    shown, piece = open_piece(reader, "record")
    first, second = piece["find"][:2]
    wrong = next(line["id"] for line in piece["lines"] if line["id"] not in first["lines"])
    for line, word in ((wrong, "Not this line"), (first["lines"][0], "Right")):
        shown.locator(f"input[value='{line}']").focus()
        reader.page.keyboard.press("Space")
        shown.get_by_role("button", name="Check this line").focus()
        reader.page.keyboard.press("Enter")
        expect(shown.locator(".relief-feedback")).to_contain_text(word)
    shown.get_by_role("button", name="Next").focus()
    reader.page.keyboard.press("Enter")
    expect(shown.locator(".relief-number")).to_have_text(f"Find 2 of {len(piece['find'])}")
    shown.locator(f"input[value='{second['lines'][0]}']").check()
    expect(shown.locator(".relief-note", has_text="Saved")).to_be_visible()
    answers = f"answers/{LESSON}.json"
    kept = [
        f"{one}={lines[0]}"
        for one, lines in (
            (first["id"], first["lines"]),
            (f"checked-{first['id']}", first["lines"]),
            (second["id"], second["lines"]),
        )
    ]
    reader.wait_until(lambda: reader.course.answers(answers).get(piece["id"], {}).get("choice") == kept)
    reader.page.reload()
    reader.wait_until_ready()
    expect(shown.locator(f"input[value='{first['lines'][0]}']")).to_be_checked()
    expect(shown.locator(".relief-finds li").first).to_contain_text("Found")
    expect(shown.locator(".relief-feedback")).to_contain_text("Right")


def test_pieces_that_are_drawn_need_no_python(reader):
    shown, piece = open_piece(reader, "explorer")
    reader.course.process.terminate()
    reader.course.process.wait(20)
    shown.locator("input").nth(2).check()
    expect(shown.locator(".relief-why")).to_be_visible()
    assert shown.locator("tbody tr").count() == len(piece["states"][0]["findings"])


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_and_a_narrow_screen_needs_no_sideways_scrolling(reader, kind):
    shown, _ = open_piece(reader, kind)
    for choice in shown.locator("input").all()[1:2]:
        choice.check()
    for details in shown.locator("details").all()[:2]:
        details.evaluate("node => node.open = true")
    assert reader.axe_in_both_schemes() == []
    reader.page.set_viewport_size({"width": 320, "height": 640})
    reader.page.wait_for_timeout(300)
    assert reader.page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollWidth") <= 320
    assert shown.evaluate("node => node.scrollWidth <= node.clientWidth")


def test_a_picture_has_one_drawing_for_each_width_and_its_words(reader):
    page = reader.open(f"notebooks/{LESSON}.ipynb")
    for width, look in ((1366, "wide"), (320, "narrow")):
        page.set_viewport_size({"width": width, "height": 768})
        shown = page.locator("img.relief-picture:visible")
        assert shown.count() > 0
        for image in shown.all():
            assert f"relief-{look}" in image.get_attribute("class")
            assert image.get_attribute("alt").startswith("Picture: ")
            assert image.evaluate("node => node.naturalWidth > 0 && node.clientWidth <= innerWidth")
    assert page.locator("summary", has_text="The picture in words:").count() == shown.count()
